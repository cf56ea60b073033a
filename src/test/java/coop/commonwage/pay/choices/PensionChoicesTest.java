package coop.commonwage.pay.choices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PensionChoicesTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 6);

  @ParameterizedTest
  @ValueSource(strings = {"least", "0", "5", "4.25", "100"})
  void aShareIsAPercentageOrTheLeast(String share) {
    Choice.PENSION_WORKER_PERCENT.check(share);
    Choice.PENSION_EMPLOYER_PERCENT.check(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5%", "-1", "100.01", "much"})
  void otherSharesAreRefused(String share) {
    assertEquals(
        "\"%s\" is no answer to pension-worker-percent: least, or a percentage from 0 to 100 such as 5"
            .formatted(share),
        assertThrows(
                IllegalArgumentException.class, () -> Choice.PENSION_WORKER_PERCENT.check(share))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.10.2026", "2026-02-30", "+12026-10-01", "0000-10-01"})
  void aDayIsADate(String day) {
    Choice.PENSION_DUTIES_START.check("2023-10-01");
    Choice.PENSION_DUTIES_START.check("unknown");
    assertEquals(
        "\"%s\" is no answer to pension-duties-start: unknown, or a date such as 2026-10-01"
            .formatted(day),
        assertThrows(IllegalArgumentException.class, () -> Choice.PENSION_DUTIES_START.check(day))
            .getMessage());
  }

  @Test
  void everyReEnrolmentDateIsRemembered() {
    EmployerChoices choices =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.PENSION_RE_ENROLMENT, "2023-10-01", APRIL.minusYears(3)),
                new EmployerChoice(Choice.PENSION_RE_ENROLMENT, "2026-09-01", APRIL),
                new EmployerChoice(Choice.PENSION_RE_ENROLMENT, "none", APRIL.plusYears(1))));

    assertEquals(List.of("2023-10-01", "2026-09-01"), choices.all(Choice.PENSION_RE_ENROLMENT));
    assertEquals(List.of(), EmployerChoices.USUAL.all(Choice.PENSION_RE_ENROLMENT));
  }
}
