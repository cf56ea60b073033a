package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.leave.CarryOver.Carried;
import coop.commonwage.pay.leave.CarryOver.Reason;
import coop.commonwage.pay.leave.CarryOver.Untaken;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryOverTest {

  private static final LeaveYear YEAR = yearFrom(2026);
  private static final LocalDate END_OF_NEXT = LocalDate.of(2028, 3, 31);

  private final CarryOver carryOver = new CarryOver(RuleSets.bundled().holiday(), YEAR);

  private static LeaveYear yearFrom(int year) {
    return LeaveYear.beginning(MonthDay.of(4, 1), LocalDate.of(year, 4, 1));
  }

  /** Five days a week, 28 days a year. */
  private static Untaken regular(String taken) {
    return untaken(HolidayScheme.REGULAR_HOURS, taken);
  }

  private static Untaken untaken(HolidayScheme scheme, String taken) {
    return new Untaken(scheme, Fraction.of(28), Fraction.of(Rate.of(taken)), Fraction.of(5));
  }

  private static Carried carried(String amount, LocalDate takenBy) {
    return new Carried(Fraction.of(Rate.of(amount)), takenBy);
  }

  private Carried of(Reason reason, Untaken untaken) {
    return carryOver.of(reason, untaken, yearFrom(2027), Working.SILENT);
  }

  @ParameterizedTest
  @CsvSource({"0, 28", "10, 18", "27.5, 0.5", "28, 0", "30, 0"})
  void familyLeaveCarriesAllThatWasNotTaken(String taken, String left) {
    assertEquals(carried(left, END_OF_NEXT), of(Reason.FAMILY_LEAVE, regular(taken)));
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "5, 15", "19.5, 0.5", "20, 0", "25, 0"})
  void illnessCarriesWhatIsLeftOfFourWeeksForEighteenMonths(String taken, String left) {
    assertEquals(carried(left, LocalDate.of(2028, 9, 30)), of(Reason.SICKNESS, regular(taken)));
  }

  @ParameterizedTest
  @CsvSource({"0, 28", "20, 8"})
  void withIrregularHoursIllnessCarriesAll(String taken, String left) {
    assertEquals(
        carried(left, LocalDate.of(2028, 9, 30)),
        of(Reason.SICKNESS, untaken(HolidayScheme.IRREGULAR_HOURS, taken)));
  }

  @Test
  void theEmployersFaultCarriesUntilTheEndOfTheFirstLawfulYear() {
    assertEquals(
        carried("15", LocalDate.of(2030, 3, 31)),
        carryOver.of(Reason.EMPLOYERS_FAULT, regular("5"), yearFrom(2029), Working.SILENT));
    assertEquals(
        carried("23", END_OF_NEXT),
        of(Reason.EMPLOYERS_FAULT, untaken(HolidayScheme.PART_YEAR, "5")));
    assertEquals(
        "the employer does as it must only in a later leave year than that from 2026-04-01",
        assertThrows(
                IllegalArgumentException.class,
                () -> carryOver.of(Reason.EMPLOYERS_FAULT, regular("5"), YEAR, Working.SILENT))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0, 8", "20, 8", "20.5, 7.5", "28, 0"})
  void anAgreementCarriesTheWeeksAboveTheBasicOnesAndNoMore(String taken, String left) {
    assertEquals(carried(left, END_OF_NEXT), of(Reason.AGREEMENT, regular(taken)));
  }

  @Test
  void nobodyCarriesMoreThanTheyHad() {
    Untaken starter =
        new Untaken(HolidayScheme.REGULAR_HOURS, Fraction.of(7), Fraction.of(1), Fraction.of(5));

    assertEquals(carried("6", LocalDate.of(2028, 9, 30)), of(Reason.SICKNESS, starter));
    assertEquals(carried("6", END_OF_NEXT), of(Reason.AGREEMENT, starter));
  }

  @Test
  void whatWasTakenAndAWeekAreNotNegative() {
    assertEquals(
        "holiday taken must not be negative: -1",
        assertThrows(IllegalArgumentException.class, () -> regular("-1")).getMessage());
    assertEquals(
        "a week of holiday must be positive: 0",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Untaken(
                        HolidayScheme.PART_YEAR, Fraction.of(7), Fraction.ZERO, Fraction.ZERO))
            .getMessage());
  }
}
