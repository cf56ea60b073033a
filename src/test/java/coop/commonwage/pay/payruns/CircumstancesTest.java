package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

  @Test
  void onlyAnswersThatAreNotTheUsualOnesAreKept() {
    assertSame(Circumstances.NONE, Circumstances.NONE.withChoices(EmployerChoices.USUAL, FROM));

    EmployerChoices settled =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.ATTACHMENT_FEE, "yes", FROM),
                new EmployerChoice(Choice.DIRECT_EARNINGS_ATTACHMENT, "full-net", FROM),
                new EmployerChoice(Choice.ROLLED_UP_HOLIDAY, "yes", FROM)));

    Circumstances kept = Circumstances.NONE.withChoices(settled, FROM);

    assertEquals(Map.of(Choice.ATTACHMENT_FEE, "yes"), kept.choices());
    assertEquals("yes", kept.choice(Choice.ATTACHMENT_FEE));
    assertEquals("full-net", kept.choice(Choice.DIRECT_EARNINGS_ATTACHMENT));
  }

  @Test
  void anAnswerDoesNotHoldBeforeItsDay() {
    EmployerChoices settled =
        new EmployerChoices(List.of(new EmployerChoice(Choice.ATTACHMENT_FEE, "yes", FROM)));

    Circumstances before = Circumstances.NONE.withChoices(settled, FROM.minusDays(1));

    assertEquals("no", before.choice(Choice.ATTACHMENT_FEE));
  }
}
