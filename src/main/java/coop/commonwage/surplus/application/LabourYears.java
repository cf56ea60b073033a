package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Closed labour years of the employer whose transaction is open; written once, never changed. */
public interface LabourYears {

  /**
   * @param months the same labour month by month; their sums are the records'
   */
  void add(LabourYear year, List<LabourRecord> records, List<LabourMonth> months);

  Optional<LabourYear> find(UUID id);

  /** A year that shares a day with these; none when they are free. */
  Optional<LabourYear> overlapping(DateSpan days);

  /** Newest first. */
  List<LabourYear> list();

  /** By payroll id. */
  List<LabourRecord> records(UUID labourYearId);

  /**
   * What some of them did month by month, oldest first; nobody of a year that was closed before
   * months were kept.
   */
  Map<UUID, List<LabourMonth>> months(UUID labourYearId, Collection<UUID> persons);

  /**
   * A closed year.
   *
   * @param people how many people have a record
   * @param minutes the sum of theirs
   */
  record LabourYear(
      UUID id, DateSpan days, Instant closedAt, String closedBy, int people, long minutes) {}

  /**
   * What one person worked and earned in a month of it: what the payslips say that end in the
   * month.
   *
   * @param month its first day
   * @param minutes paid minutes of all kinds; below zero where a payslip took some back
   * @param pay gross pay for work
   * @param protectedMinutes minutes that protected absence of the month kept them from
   * @param protectedPay pay lost by that
   */
  record LabourMonth(
      UUID personId,
      LocalDate month,
      long minutes,
      Money pay,
      long protectedMinutes,
      Money protectedPay) {}

  /**
   * What one person worked and earned in it, and under what terms; frozen when the year is closed.
   *
   * @param minutes paid minutes of all kinds
   * @param pay gross pay for work
   * @param days days of the year on which they were employed
   * @param employedUntil last day of the employment, when it had ended or was to end; empty while
   *     it ran
   * @param probationMinutes of the minutes, those worked in probation; 0 where that is not known
   * @param probationUntil last day of probation, where one is known
   * @param protectedMinutes minutes that protected absence kept them from; not among the minutes
   * @param protectedDays calendar days of sickness and family leave; among the days
   * @param protectedPay pay lost by protected absence
   * @param contractType the word of the contract that held on the last day, as {@code zero-hours};
   *     empty where it is not known
   * @param contractedMinutes minutes a week that contract promised; empty where it is not known
   * @param director whether they held a directorship on the last day
   */
  record LabourRecord(
      UUID personId,
      String payrollId,
      String name,
      long minutes,
      Money pay,
      int days,
      LocalDate employedSince,
      Optional<LocalDate> employedUntil,
      long probationMinutes,
      Optional<LocalDate> probationUntil,
      long protectedMinutes,
      int protectedDays,
      Money protectedPay,
      String contractType,
      Optional<Long> contractedMinutes,
      boolean director) {

    /** A row of which only the labour itself is known. */
    public static LabourRecord of(
        UUID personId,
        String payrollId,
        String name,
        long minutes,
        Money pay,
        int days,
        LocalDate employedSince) {
      return new LabourRecord(
          personId,
          payrollId,
          name,
          minutes,
          pay,
          days,
          employedSince,
          Optional.empty(),
          0,
          Optional.empty(),
          0,
          0,
          Money.ZERO,
          "",
          Optional.empty(),
          false);
    }
  }
}
