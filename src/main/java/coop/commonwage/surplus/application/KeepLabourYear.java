package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what everybody worked in a year, once: the same year again gives back what stands. */
@Dependent
public class KeepLabourYear {

  private final EmployerTransactions transactions;
  private final LabourYears years;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public KeepLabourYear(
      @Half("surplus") EmployerTransactions transactions,
      LabourYears years,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.years = years;
    this.audit = audit;
    this.clock = clock;
  }

  /** The year that is kept for exactly these days; empty when none is. */
  public Optional<LabourYears.LabourYear> kept(UUID employerId, DateSpan days) {
    return transactions.in(
        employerId, () -> years.overlapping(days).filter(year -> year.days().equals(days)));
  }

  /** A closed year that shares a day with these; empty when they are free. */
  public Optional<LabourYears.LabourYear> overlapping(UUID employerId, DateSpan days) {
    return transactions.in(employerId, () -> years.overlapping(days));
  }

  /** The year that ended last; empty before the first. */
  public Optional<LabourYears.LabourYear> last(UUID employerId) {
    return transactions.in(employerId, () -> years.list().stream().findFirst());
  }

  /**
   * @param months the same labour month by month
   * @throws Refused when it overlaps another year, or nobody worked in it
   */
  public LabourYears.LabourYear keep(
      UUID employerId,
      String by,
      DateSpan days,
      List<LabourYears.LabourRecord> records,
      List<LabourYears.LabourMonth> months) {
    return transactions.in(employerId, () -> keepIn(employerId, by, days, records, months));
  }

  private LabourYears.LabourYear keepIn(
      UUID employerId,
      String by,
      DateSpan days,
      List<LabourYears.LabourRecord> records,
      List<LabourYears.LabourMonth> months) {
    Optional<LabourYears.LabourYear> there = years.overlapping(days);
    if (there.isPresent()) {
      if (there.get().days().equals(days)) {
        return there.get();
      }
      throw Refused.conflict(
          "labour-year-overlaps",
          "The labour year cannot be closed",
          "The days %s overlap the labour year %s, which is closed already."
              .formatted(days, there.get().days()));
    }
    if (records.isEmpty()) {
      throw Refused.conflict(
          "labour-year-empty",
          "The labour year cannot be closed",
          "Nobody has a finalised payslip for %s: finalise the pay runs of the year first."
              .formatted(days));
    }
    Instant at = clock.instant();
    long minutes = records.stream().mapToLong(LabourYears.LabourRecord::minutes).sum();
    LabourYears.LabourYear year =
        new LabourYears.LabourYear(NewId.at(at), days, at, by, records.size(), minutes);
    years.add(year, records, months);
    audit.record(
        employerId,
        by,
        "labour-year.closed",
        "labour-year/" + year.id(),
        Map.of("days", days.toString(), "people", Integer.toString(records.size())));
    return year;
  }
}
