package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is enrolled: workers are assessed in every pay reference period, by age on one day of it and
 * by all pay of it. One busy month above the trigger enrols. The pay reference period is the pay
 * period; its pay is what is worked out for it.
 */
public final class AutomaticEnrolment {

  private final RuleEntry<PeriodAmounts> trigger;
  private final RuleEntry<PeriodAmounts> lower;
  private final RuleEntry<Integer> enrolmentAge;
  private final RuleEntry<Integer> youngestAge;
  private final RuleEntry<Integer> oldestAge;

  public AutomaticEnrolment(PensionRules rules, LocalDate payDate) {
    trigger = rules.trigger().on(payDate);
    lower = rules.lowerQualifyingEarnings().on(payDate);
    enrolmentAge = rules.enrolmentAge().on(payDate);
    youngestAge = rules.youngestAge().on(payDate);
    oldestAge = rules.oldestAge().on(payDate);
  }

  /**
   * The day of a period a worker is assessed for: the first on which the worker is employed and not
   * before the earliest; but the birthday, when the age to be enrolled, or the age the Act begins
   * at, is reached later in the period.
   *
   * @param earliest no assessment before this day: the start of the employer's duties, a deferral
   *     date
   * @return empty when there is no such day in the period
   */
  public Optional<LocalDate> dayOfAssessment(
      AssessedWorker worker, DateSpan period, LocalDate earliest) {
    LocalDate first =
        Stream.of(period.firstDay(), worker.startDate(), earliest)
            .max(LocalDate::compareTo)
            .orElseThrow();
    if (!period.contains(first) || !worker.isEmployedOn(first)) {
      return Optional.empty();
    }
    return Stream.of(enrolmentAge, youngestAge)
        .map(age -> worker.birthday(age.value()))
        .filter(birthday -> birthday.isAfter(first) && period.contains(birthday))
        .filter(worker::isEmployedOn)
        .findFirst()
        .or(() -> Optional.of(first));
  }

  /**
   * What a worker is on a day, by the pay of the whole period it lies in.
   *
   * @param earnings all pay of the period
   */
  public Assessment assess(
      AssessedWorker worker,
      LocalDate day,
      PayFrequency frequency,
      Money earnings,
      Working working) {
    working.formula("pension-assessment");
    working.input("date-of-birth", worker.dateOfBirth());
    working.input("assessment-day", day);
    working.input("state-pension-day", worker.pensionAgeDay());
    working.input("assessed-earnings", earnings);
    working.rule(youngestAge);
    working.rule(oldestAge);
    working.rule(enrolmentAge);
    working.rule(trigger);
    working.rule(lower);
    working.step("earnings-trigger", trigger.value().of(frequency));
    working.step("lower-qualifying-earnings", lower.value().of(frequency));
    Assessment assessment =
        new Assessment(day, earnings, category(worker, day, frequency, earnings));
    working.step("worker-category", assessment.category().word());
    return assessment;
  }

  private WorkerCategory category(
      AssessedWorker worker, LocalDate day, PayFrequency frequency, Money earnings) {
    if (!worker.isAtLeast(youngestAge.value(), day) || worker.isAtLeast(oldestAge.value(), day)) {
      return WorkerCategory.OUTSIDE;
    }
    if (!earnings.isMoreThan(lower.value().of(frequency))) {
      return WorkerCategory.ENTITLED_WORKER;
    }
    return worker.isAtLeast(enrolmentAge.value(), day)
            && day.isBefore(worker.pensionAgeDay())
            && earnings.isMoreThan(trigger.value().of(frequency))
        ? WorkerCategory.ELIGIBLE_JOBHOLDER
        : WorkerCategory.NON_ELIGIBLE_JOBHOLDER;
  }

  /** The first day a worker may ask to join: of the employment, or of the age the Act begins at. */
  LocalDate firstDayOfRights(AssessedWorker worker) {
    LocalDate ofAge = worker.birthday(youngestAge.value());
    return ofAge.isAfter(worker.startDate()) ? ofAge : worker.startDate();
  }

  /** The entry an enrolment comes from. */
  public RuleEntry<?> source() {
    return trigger;
  }
}
