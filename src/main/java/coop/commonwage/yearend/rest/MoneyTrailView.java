package coop.commonwage.yearend.rest;

import coop.commonwage.yearend.MoneyTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where every pound of a distribution's cash is; amounts are pounds as decimal texts.
 *
 * @param due the cash the members decided on
 * @param setOff what settled earlier payments for the same year
 * @param paid what payslips have paid
 * @param taxFree what of that was free of income tax
 * @param waiting what waits for a pay run, or is counted in one that is not finalised
 * @param withdrawn what came back because the distribution was reversed
 * @param notTaken what is not handed over, or payroll has nobody to pay to
 * @param difference zero, or something is wrong
 * @param open what was paid, reversed and is not settled
 */
public record MoneyTrailView(
    UUID distributionId,
    boolean reversed,
    boolean handedOver,
    LocalDate payOn,
    String due,
    String setOff,
    String paid,
    String taxFree,
    String waiting,
    String withdrawn,
    String notTaken,
    String difference,
    String open,
    List<LineView> lines) {

  /** One person's share. */
  public record LineView(
      UUID personId,
      String payrollId,
      String name,
      String due,
      String setOff,
      String where,
      LocalDate payDate,
      String paid,
      String taxFree,
      String open) {}

  static MoneyTrailView of(MoneyTrail trail) {
    return new MoneyTrailView(
        trail.distributionId(),
        trail.reversed(),
        trail.handedOver(),
        trail.payOn().orElse(null),
        trail.due().toString(),
        trail.setOff().toString(),
        trail.paid().toString(),
        trail.taxFree().toString(),
        trail.waiting().toString(),
        trail.withdrawn().toString(),
        trail.notTaken().toString(),
        trail.difference().toString(),
        trail.open().toString(),
        trail.lines().stream()
            .map(
                line ->
                    new LineView(
                        line.personId(),
                        line.payrollId(),
                        line.name(),
                        line.due().toString(),
                        line.setOff().toString(),
                        line.where().word(),
                        line.payDate().orElse(null),
                        line.paid().toString(),
                        line.taxFree().toString(),
                        trail.open(line).toString()))
            .toList());
  }
}
