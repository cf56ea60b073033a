package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearBeforeTest {

  private static final TaxYear YEAR = new TaxYear(2026);

  private static final EmployerChoices DECLARED =
      new EmployerChoices(
          List.of(
              new EmployerChoice(Choice.CLASS_1_OF_YEAR_BEFORE, "46000.00", YEAR.firstDay()),
              new EmployerChoice(
                  Choice.SECONDARY_CLASS_1_OF_YEAR_BEFORE, "30000.00", YEAR.firstDay())));

  /** £40 of workers' and £100 of employer's National Insurance in every month, from a first one. */
  private static YearBefore paidFrom(int firstMonth, EmployerChoices choices) {
    List<EmployerMonth> months =
        IntStream.rangeClosed(firstMonth, 12)
            .mapToObj(
                month ->
                    new EmployerMonth(
                        month,
                        Money.ofPounds(2000),
                        Money.ofPounds(7),
                        Money.ofPounds(5),
                        Money.ofPounds(40),
                        Money.ofPounds(100),
                        Money.ofPounds(3)))
            .toList();
    return new YearBefore(choices, asked -> asked.equals(new TaxYear(2025)) ? months : List.of());
  }

  @Test
  void aWholeYearOnRecordCountsWhateverWasDeclared() {
    assertEquals(Optional.of(Money.of("1680.00")), paidFrom(1, DECLARED).class1(YEAR));
    assertEquals(Optional.of(Money.of("1200.00")), paidFrom(1, DECLARED).secondary(YEAR));
    assertEquals(Optional.of(Money.of("1680.00")), paidFrom(1, EmployerChoices.USUAL).class1(YEAR));
  }

  @Test
  void partOfAYearNeverCountsForTheWhole() {
    assertEquals(Optional.of(Money.of("46000.00")), paidFrom(2, DECLARED).class1(YEAR));
    assertEquals(Optional.of(Money.of("30000.00")), paidFrom(2, DECLARED).secondary(YEAR));
    assertEquals(Optional.empty(), paidFrom(2, EmployerChoices.USUAL).class1(YEAR));
    assertEquals(Optional.empty(), paidFrom(2, EmployerChoices.USUAL).secondary(YEAR));
  }

  @Test
  void aYearSaysNothingAboutAnother() {
    assertEquals(Optional.empty(), paidFrom(1, DECLARED).class1(new TaxYear(2027)));
  }
}
