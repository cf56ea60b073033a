package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.LabourTotals;
import coop.commonwage.surplus.application.KeepLabourYear;
import coop.commonwage.surplus.application.LabourYears;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies one frozen row per person from finalised payslips to the surplus: minutes, pay, days,
 * tenure, the minutes and pay of each month, and nothing else. Two transactions, one on each side;
 * a year that is closed already is given back as it stands, so it may be asked for as often as one
 * likes.
 */
@Dependent
public class CloseLabourYear {

  private final LabourTotals totals;
  private final KeepLabourYear years;

  @Inject
  public CloseLabourYear(LabourTotals totals, KeepLabourYear years) {
    this.totals = totals;
    this.years = years;
  }

  /**
   * @param by who closes it: a login, or {@code schedule}
   */
  public LabourYears.LabourYear close(UUID employerId, String by, DateSpan days) {
    Optional<LabourYears.LabourYear> closed = years.kept(employerId, days);
    return closed.orElseGet(
        () -> {
          List<LabourTotal> labour = totals.between(employerId, days);
          return years.keep(employerId, by, days, records(labour), months(labour));
        });
  }

  private static List<LabourYears.LabourMonth> months(List<LabourTotal> totals) {
    return totals.stream()
        .flatMap(
            total ->
                total.months().stream()
                    .map(
                        month ->
                            new LabourYears.LabourMonth(
                                total.personId(),
                                month.month(),
                                month.minutes(),
                                month.pay(),
                                month.protectedMinutes(),
                                month.payLost())))
        .toList();
  }

  private static List<LabourYears.LabourRecord> records(List<LabourTotal> totals) {
    return totals.stream()
        .map(
            total ->
                new LabourYears.LabourRecord(
                    total.personId(),
                    total.payrollId(),
                    total.name(),
                    total.minutes(),
                    total.pay(),
                    total.days(),
                    total.employedSince(),
                    total.employedUntil(),
                    0,
                    Optional.empty(),
                    total.absence().minutes(),
                    total.absence().days(),
                    total.absence().payLost(),
                    total.agreed().map(LabourTotal.Agreed::contractType).orElse(""),
                    total.agreed().map(agreed -> (long) agreed.minutesWeekly()),
                    total.director()))
        .toList();
  }
}
