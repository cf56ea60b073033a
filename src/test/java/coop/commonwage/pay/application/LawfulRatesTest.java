package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawfulRatesTest {

  private static final LawfulRates RATES = new LawfulRates(RuleSets.bundled());

  @Test
  void aRateBelowTheMinimumWageIsNamedWithTheMinimumAndTheRule() {
    List<FieldError> errors = against("12.70", "12.71", "1990-05-04", "2026-12-01");

    assertEquals(List.of("hourlyRate"), errors.stream().map(FieldError::column).toList());
    String message = errors.getFirst().message();
    assertTrue(
        message.startsWith("the minimum wage at age 36 on 2026-12-01 is £12.71 an hour ("),
        message);
    assertTrue(message.contains("National Minimum Wage Regulations 2015"), message);
    assertEquals(
        List.of("travelRate"),
        against("13.45", "0.00", "1990-05-04", "2026-12-01").stream()
            .map(FieldError::column)
            .toList());
  }

  @Test
  void theMinimumIsTheOneForTheAgeOnTheFirstDay() {
    // 18 to 20: £10.85 from April 2026; 21 on 2 December
    assertEquals(List.of(), against("11.00", "11.00", "2005-12-02", "2026-12-01"));
    assertEquals(2, against("11.00", "11.00", "2005-12-01", "2026-12-01").size());
  }

  @Test
  void anApprenticeMayBePaidTheApprenticeRateInTheFirstYear() {
    MinimumWageWorker apprentice =
        MinimumWageWorker.born(LocalDate.of(1990, 5, 4)).apprenticeSince(LocalDate.of(2026, 12, 1));

    assertEquals(
        List.of(), RATES.against(terms("8.00", "8.00"), apprentice, LocalDate.of(2026, 12, 1)));
    String message =
        RATES
            .against(terms("7.99", "8.00"), apprentice, LocalDate.of(2026, 12, 1))
            .getFirst()
            .message();
    assertTrue(
        message.startsWith("the minimum wage of an apprentice on 2026-12-01 is £8.00 an hour ("),
        message);
  }

  @Test
  void aDayWhoseRatesAreNotKnownIsNotJudged() {
    assertEquals(List.of(), against("1.00", "1.00", "1990-05-04", "2031-01-01"));
  }

  private static List<FieldError> against(String hourly, String travel, String born, String from) {
    return RATES.against(
        terms(hourly, travel),
        MinimumWageWorker.born(LocalDate.parse(born)),
        LocalDate.parse(from));
  }

  private static ContractTerms terms(String hourly, String travel) {
    return new ContractTerms(
        ContractKind.ZERO_HOURS,
        "care worker",
        0,
        Rate.of(hourly),
        Rate.of(travel),
        Money.of("60.00"),
        Rate.of("0.45"),
        Rate.of("0.10"),
        Rate.of("0.50"));
  }
}
