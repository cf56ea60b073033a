package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closed labour years of the employer whose transaction is open; written once, never changed. */
public interface LabourYears {

  void add(LabourYear year, List<LabourRecord> records);

  Optional<LabourYear> find(UUID id);

  /** A year that shares a day with these; none when they are free. */
  Optional<LabourYear> overlapping(DateSpan days);

  /** Newest first. */
  List<LabourYear> list();

  /** By payroll id. */
  List<LabourRecord> records(UUID labourYearId);

  /**
   * A closed year.
   *
   * @param people how many people have a record
   * @param minutes the sum of theirs
   */
  record LabourYear(
      UUID id, DateSpan days, Instant closedAt, String closedBy, int people, long minutes) {}

  /** What one person worked and earned in it, and since when they are employed. */
  record LabourRecord(
      UUID personId,
      String payrollId,
      String name,
      long minutes,
      Money pay,
      int days,
      LocalDate employedSince) {}
}
