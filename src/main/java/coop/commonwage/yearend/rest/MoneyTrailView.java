package coop.commonwage.yearend.rest;

import coop.commonwage.yearend.MoneyTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where every pound of a distribution's cash is; amounts are pounds as decimal texts.
 *
 * @param formConfidence how sure the facts of its legal form are
 * @param due the cash the members decided on
 * @param setOff what settled earlier payments for the same year
 * @param paid what payslips have paid
 * @param paidByBank what left in files for the bank
 * @param taxFree what of that was free of income tax
 * @param waiting what waits for a pay run, or is counted in one that is not finalised
 * @param waitingForBank what waits for a batch of payments, or stands in one that is not released
 * @param withdrawn what came back because the distribution was reversed
 * @param notTaken what is not handed over, or payroll has nobody to pay to
 * @param difference zero, or something is wrong
 * @param open what was paid, reversed and is not settled
 * @param classes the sums of each class of members; for those who see no names no class of fewer
 *     than five by itself
 * @param lines person by person; empty for those who see no names
 */
public record MoneyTrailView(
    UUID distributionId,
    String formConfidence,
    boolean reversed,
    boolean handedOver,
    LocalDate payOn,
    String due,
    String setOff,
    String paid,
    String paidByBank,
    String taxFree,
    String waiting,
    String waitingForBank,
    String withdrawn,
    String notTaken,
    String difference,
    String open,
    List<ClassView> classes,
    List<LineView> lines) {

  /** The sums of a class, or of several for those who see no names and few are in one. */
  public record ClassView(
      String memberClass, long people, String due, String setOff, String paid, String notPaid) {}

  /** One payment to one person. */
  public record LineView(
      UUID personId,
      String payrollId,
      String name,
      String memberClass,
      String kind,
      String due,
      String setOff,
      String where,
      LocalDate payDate,
      String paid,
      String taxFree,
      String open) {}

  /**
   * @param byName whether names may be seen
   * @param formConfidence how sure the facts of its legal form are
   */
  static MoneyTrailView of(MoneyTrail trail, boolean byName, String formConfidence) {
    return new MoneyTrailView(
        trail.distributionId(),
        formConfidence,
        trail.reversed(),
        trail.handedOver(),
        trail.payOn().orElse(null),
        trail.due().toString(),
        trail.setOff().toString(),
        trail.paid().toString(),
        trail.paidByBank().toString(),
        trail.taxFree().toString(),
        trail.waiting().toString(),
        trail.waitingForBank().toString(),
        trail.withdrawn().toString(),
        trail.notTaken().toString(),
        trail.difference().toString(),
        trail.open().toString(),
        (byName ? trail.byClass() : trail.byCrowd()).stream().map(MoneyTrailView::ofClass).toList(),
        byName ? trail.lines().stream().map(line -> line(trail, line)).toList() : List.of());
  }

  private static ClassView ofClass(MoneyTrail.OfClass sums) {
    return new ClassView(
        String.join(", ", sums.memberClasses()),
        sums.people(),
        sums.due().toString(),
        sums.setOff().toString(),
        sums.paid().toString(),
        sums.notPaid().toString());
  }

  private static LineView line(MoneyTrail trail, MoneyTrail.Line line) {
    return new LineView(
        line.person().id(),
        line.person().payrollId(),
        line.person().name(),
        line.person().memberClass(),
        line.kind().word(),
        line.due().toString(),
        line.setOff().toString(),
        line.where().word(),
        line.payDate().orElse(null),
        line.paid().toString(),
        line.taxFree().toString(),
        trail.open(line).toString());
  }
}
