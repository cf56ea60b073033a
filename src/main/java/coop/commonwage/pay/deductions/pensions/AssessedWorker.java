package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.Age;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts about a worker an assessment needs.
 *
 * @param dateOfBirth decides the age
 * @param pensionAgeDay the first day of State Pension age
 * @param startDate first day of the employment
 * @param leaveDate last day, when it is known
 */
public record AssessedWorker(
    LocalDate dateOfBirth,
    LocalDate pensionAgeDay,
    LocalDate startDate,
    Optional<LocalDate> leaveDate) {

  /** The first day an age is reached. */
  public LocalDate birthday(int age) {
    LocalDate day = dateOfBirth.plusYears(age);
    return Age.on(day, dateOfBirth) == age ? day : day.plusDays(1);
  }

  /** True from an age's birthday on. */
  boolean isAtLeast(int age, LocalDate day) {
    return Age.on(day, dateOfBirth) >= age;
  }

  boolean isEmployedOn(LocalDate day) {
    return !day.isBefore(startDate) && leaveDate.map(last -> !day.isAfter(last)).orElse(true);
  }
}
