package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

  /** The month of October 2026, paid on a day. */
  private static PayPeriod paidOn(LocalDate day) {
    return new PayPeriod(PayFrequency.MONTHLY, DateSpan.monthOf(LocalDate.of(2026, 10, 1)), day);
  }

  @Test
  void payForTimeGoesByTheAnswerOfThePeriodsFirstDay() {
    EmployerChoices settled =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.ON_CALL_SUM, "15.00", LocalDate.of(2026, 10, 1)),
                new EmployerChoice(Choice.ON_CALL_SUM, "20.00", LocalDate.of(2026, 10, 2)),
                new EmployerChoice(
                    Choice.NIGHT_ENHANCEMENT, "22:00-06:00 25%", LocalDate.of(2026, 10, 2))));

    assertEquals(
        Map.of(Choice.ON_CALL_SUM, "15.00"),
        Circumstances.NONE.withChoices(settled, paidOn(FROM)).choices());
  }

  @Test
  void onlyAnswersThatAreNotTheUsualOnesAreKept() {
    assertSame(
        Circumstances.NONE, Circumstances.NONE.withChoices(EmployerChoices.USUAL, paidOn(FROM)));

    EmployerChoices settled =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.ATTACHMENT_FEE, "yes", FROM),
                new EmployerChoice(Choice.DIRECT_EARNINGS_ATTACHMENT, "full-net", FROM),
                new EmployerChoice(Choice.ROLLED_UP_HOLIDAY, "yes", FROM)));

    Circumstances kept = Circumstances.NONE.withChoices(settled, paidOn(FROM));

    assertEquals(Map.of(Choice.ATTACHMENT_FEE, "yes"), kept.choices());
    assertEquals("yes", kept.choice(Choice.ATTACHMENT_FEE));
    assertEquals("full-net", kept.choice(Choice.DIRECT_EARNINGS_ATTACHMENT));
  }

  @Test
  void anAnswerDoesNotHoldBeforeItsDay() {
    EmployerChoices settled =
        new EmployerChoices(List.of(new EmployerChoice(Choice.ATTACHMENT_FEE, "yes", FROM)));

    Circumstances before = Circumstances.NONE.withChoices(settled, paidOn(FROM.minusDays(1)));

    assertEquals("no", before.choice(Choice.ATTACHMENT_FEE));
  }
}
