package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.LabourTotals;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.KeepLabourYear;
import coop.commonwage.surplus.application.LabourYears;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Shows what closing a labour year would take across, and what stands in its way; keeps nothing.
 */
@Dependent
public class PreviewLabourYear {

  private final LabourTotals totals;
  private final KeepLabourYear years;

  @Inject
  public PreviewLabourYear(LabourTotals totals, KeepLabourYear years) {
    this.totals = totals;
    this.years = years;
  }

  /**
   * What would cross.
   *
   * @param people how many would have a row
   * @param minutes paid minutes of all of them
   * @param pay gross pay of all of them
   * @param warnings what is worth a look before; none keeps the year from being closed
   * @param obstacle why it cannot be closed, in words; empty when it can
   * @param closed the year that is closed for exactly these days already
   */
  public record Preview(
      DateSpan days,
      int people,
      long minutes,
      Money pay,
      List<Warning> warnings,
      Optional<String> obstacle,
      Optional<LabourYears.LabourYear> closed) {

    public Preview {
      warnings = List.copyOf(warnings);
    }

    public boolean canBeClosed() {
      return obstacle.isEmpty() && closed.isEmpty();
    }
  }

  /**
   * Something worth a look.
   *
   * @param kind {@code no-contract}, {@code no-minutes}, {@code pay-below-zero}, {@code left} or
   *     {@code not-a-year}
   * @param people how many it concerns; 0 where it concerns nobody in particular
   */
  public record Warning(String kind, long people) {}

  public Preview preview(UUID employerId, DateSpan days) {
    Optional<LabourYears.LabourYear> overlapping = years.overlapping(employerId, days);
    Optional<LabourYears.LabourYear> closed = overlapping.filter(year -> year.days().equals(days));
    List<LabourTotal> rows = List.of();
    Optional<String> obstacle =
        overlapping
            .filter(year -> closed.isEmpty())
            .map(
                year ->
                    "The days %s overlap the labour year %s, which is closed already."
                        .formatted(days, year.days()));
    if (overlapping.isEmpty()) {
      try {
        rows = totals.between(employerId, days);
        obstacle =
            rows.isEmpty()
                ? Optional.of(
                    "Nobody has a finalised payslip for %s: finalise the pay runs of the year first."
                        .formatted(days))
                : Optional.empty();
      } catch (Refused refused) {
        obstacle = Optional.of(refused.detail());
      }
    }
    return new Preview(
        days,
        rows.size(),
        rows.stream().mapToLong(LabourTotal::minutes).sum(),
        Money.sum(rows.stream().map(LabourTotal::pay).toList()),
        warnings(days, rows),
        obstacle,
        closed);
  }

  private static List<Warning> warnings(DateSpan days, List<LabourTotal> rows) {
    List<Warning> warnings = new ArrayList<>();
    if (!days.lastDay().plusDays(1).equals(days.firstDay().plusYears(1))) {
      warnings.add(new Warning("not-a-year", 0));
    }
    add(warnings, "no-contract", rows, row -> row.agreed().isEmpty());
    add(warnings, "no-minutes", rows, row -> row.minutes() == 0);
    add(warnings, "pay-below-zero", rows, row -> row.pay().isNegative());
    add(warnings, "left", rows, row -> row.employedUntil().isPresent());
    return warnings;
  }

  private static void add(
      List<Warning> warnings, String kind, List<LabourTotal> rows, Predicate<LabourTotal> of) {
    long people = rows.stream().filter(of).count();
    if (people > 0) {
      warnings.add(new Warning(kind, people));
    }
  }
}
