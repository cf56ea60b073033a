package coop.commonwage.pay.deductions.pensions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticEnrolmentTest {

  private static final RuleSet LAW = RuleSets.bundled();

  private static final AutomaticEnrolment ENROLMENT =
      new AutomaticEnrolment(LAW.pensions(), LocalDate.of(2026, 11, 5));
  private static final DateSpan OCTOBER = DateSpan.monthOf(LocalDate.of(2026, 10, 1));
  private static final LocalDate FIRST = OCTOBER.firstDay();

  private static AssessedWorker born(String day) {
    LocalDate born = LocalDate.parse(day);
    return new AssessedWorker(
        born,
        born.plusMonths(LAW.statePensionAgeMonths().on(born).value()),
        LocalDate.of(2020, 1, 6),
        Optional.empty());
  }

  private static WorkerCategory category(
      String born, String day, PayFrequency frequency, Money pay) {
    return ENROLMENT
        .assess(born(born), LocalDate.parse(day), frequency, pay, Working.SILENT)
        .category();
  }

  @ParameterizedTest
  @CsvSource({
    "weekly, 120, 192",
    "fortnightly, 240, 384",
    "four-weekly, 480, 768",
    "monthly, 520, 833"
  })
  void payDecidesAtTheLowerFigureAndAtTheTriggerOfEveryFrequency(
      String word, long lower, long trigger) {
    PayFrequency frequency = PayFrequency.ofWord(word);
    Money penny = Money.ofPence(1);
    Money low = Money.ofPounds(lower);
    Money high = Money.ofPounds(trigger);

    assertEquals(WorkerCategory.ENTITLED_WORKER, forty(frequency, Money.ZERO));
    assertEquals(WorkerCategory.ENTITLED_WORKER, forty(frequency, low.minus(penny)));
    assertEquals(WorkerCategory.ENTITLED_WORKER, forty(frequency, low));
    assertEquals(WorkerCategory.NON_ELIGIBLE_JOBHOLDER, forty(frequency, low.plus(penny)));
    assertEquals(WorkerCategory.NON_ELIGIBLE_JOBHOLDER, forty(frequency, high.minus(penny)));
    assertEquals(WorkerCategory.NON_ELIGIBLE_JOBHOLDER, forty(frequency, high));
    assertEquals(WorkerCategory.ELIGIBLE_JOBHOLDER, forty(frequency, high.plus(penny)));
  }

  private static WorkerCategory forty(PayFrequency frequency, Money pay) {
    return category("1986-01-01", "2026-10-01", frequency, pay);
  }

  @ParameterizedTest
  @CsvSource({
    // 16 and 75 are the ends of the Act
    "2010-10-02, OUTSIDE",
    "2010-10-01, NON_ELIGIBLE_JOBHOLDER",
    "1951-10-02, NON_ELIGIBLE_JOBHOLDER",
    "1951-10-01, OUTSIDE",
    // 22 and State Pension age are the ends of enrolment without asking
    "2004-10-02, NON_ELIGIBLE_JOBHOLDER",
    "2004-10-01, ELIGIBLE_JOBHOLDER",
    // 66 years and 3 months: 1 October 2026 is the first day of State Pension age
    "1960-07-01, NON_ELIGIBLE_JOBHOLDER",
    "1960-07-02, ELIGIBLE_JOBHOLDER"
  })
  void ageDecidesOnTheDayOfAssessment(String born, WorkerCategory expected) {
    assertEquals(expected, category(born, "2026-10-01", PayFrequency.MONTHLY, Money.of("833.01")));
  }

  @Test
  void whoIsTooYoungOrTooOldIsOutsideWhateverThePay() {
    assertEquals(
        WorkerCategory.OUTSIDE,
        category("2010-10-02", "2026-10-01", PayFrequency.MONTHLY, Money.ZERO));
    assertEquals(
        WorkerCategory.ENTITLED_WORKER,
        category("2010-10-01", "2026-10-01", PayFrequency.MONTHLY, Money.of("520.00")));
  }

  private static Optional<LocalDate> day(AssessedWorker worker, LocalDate earliest) {
    return ENROLMENT.dayOfAssessment(worker, OCTOBER, earliest);
  }

  private static Optional<LocalDate> october(int day) {
    return Optional.of(LocalDate.of(2026, 10, day));
  }

  private static AssessedWorker employed(String born, String from, String to) {
    return new AssessedWorker(
        LocalDate.parse(born),
        LocalDate.of(2070, 1, 1),
        LocalDate.parse(from),
        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
  }

  @Test
  void aWorkerIsAssessedForTheFirstDayOfThePeriodOrOfTheEmployment() {
    assertEquals(october(1), day(born("1986-01-01"), LocalDate.MIN));
    assertEquals(october(1), day(born("1986-01-01"), FIRST));
    assertEquals(october(2), day(born("1986-01-01"), FIRST.plusDays(1)));
    assertEquals(october(31), day(born("1986-01-01"), OCTOBER.lastDay()));
    assertEquals(Optional.empty(), day(born("1986-01-01"), OCTOBER.lastDay().plusDays(1)));
    assertEquals(october(12), day(employed("1986-01-01", "2026-10-12", ""), LocalDate.MIN));
    assertEquals(Optional.empty(), day(employed("1986-01-01", "2026-11-01", ""), LocalDate.MIN));
  }

  @Test
  void whoHasLeftIsNotAssessed() {
    assertEquals(
        october(1), day(employed("1986-01-01", "2020-01-06", "2026-10-01"), LocalDate.MIN));
    assertEquals(
        Optional.empty(), day(employed("1986-01-01", "2020-01-06", "2026-09-30"), LocalDate.MIN));
    assertEquals(
        Optional.empty(),
        day(employed("1986-01-01", "2020-01-06", "2026-10-14"), LocalDate.of(2026, 10, 15)));
  }

  @ParameterizedTest
  @CsvSource({
    "2004-10-01, 1",
    "2004-10-02, 2",
    "2004-10-31, 31",
    "2004-11-01, 1",
    "2010-10-01, 1",
    "2010-10-15, 15",
    "2010-11-01, 1"
  })
  void whoComesOfAgeWithinThePeriodIsAssessedForThatDay(String born, int day) {
    assertEquals(october(day), day(born(born), LocalDate.MIN));
  }

  @Test
  void aBirthdayBeforeTheFirstDayOrAfterTheLastDayAtWorkIsNoDayOfAssessment() {
    assertEquals(october(20), day(employed("2004-10-15", "2026-10-20", ""), LocalDate.MIN));
    assertEquals(
        october(1), day(employed("2004-10-15", "2020-01-06", "2026-10-14"), LocalDate.MIN));
    assertEquals(
        october(15), day(employed("2004-10-15", "2020-01-06", "2026-10-15"), LocalDate.MIN));
  }

  @Test
  void aPersonBornOnALeapDayComesOfAgeOnTheFirstOfMarch() {
    AssessedWorker worker = born("2004-02-29");

    assertEquals(LocalDate.of(2026, 3, 1), worker.birthday(22));
    assertEquals(LocalDate.of(2028, 2, 29), worker.birthday(24));
    assertEquals(
        WorkerCategory.NON_ELIGIBLE_JOBHOLDER,
        category("2004-02-29", "2026-02-28", PayFrequency.MONTHLY, Money.of("900.00")));
    assertEquals(
        WorkerCategory.ELIGIBLE_JOBHOLDER,
        category("2004-02-29", "2026-03-01", PayFrequency.MONTHLY, Money.of("900.00")));
  }

  @Test
  void rightsBeginWithTheEmploymentOrAt16() {
    assertEquals(
        LocalDate.of(2026, 10, 12),
        ENROLMENT.firstDayOfRights(employed("2010-10-12", "2026-10-01", "")));
    assertEquals(
        LocalDate.of(2026, 10, 1),
        ENROLMENT.firstDayOfRights(employed("2010-10-01", "2026-10-01", "")));
    assertEquals(
        LocalDate.of(2026, 10, 1),
        ENROLMENT.firstDayOfRights(employed("1986-10-12", "2026-10-01", "")));
  }

  @Test
  void anAssessmentSaysWhatItWasMadeOf() {
    assertEquals(
        new Assessment(FIRST, Money.of("833.00"), WorkerCategory.NON_ELIGIBLE_JOBHOLDER),
        ENROLMENT.assess(
            born("1986-01-01"), FIRST, PayFrequency.MONTHLY, Money.of("833.00"), Working.SILENT));
    assertEquals("uk/pensions/earnings-trigger@2024-04-06", ENROLMENT.source().id());
    assertEquals("eligible-jobholder", WorkerCategory.ELIGIBLE_JOBHOLDER.word());
  }
}
