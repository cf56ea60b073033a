package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.statutorypay.Recovery;
import java.util.Optional;

/** What the employer gets back of family pay: told, because it changes nobody's pay. */
final class RecoveryLines {

  static final String RECOVERED = "family-pay-recovered";
  static final String COMPENSATION = "family-pay-compensation";

  private RecoveryLines() {}

  static void addTo(Draft draft, Given<FamilyLeaveTold> given, Money paid) {
    Recovery recovery = new Recovery(draft.law().statutoryPay(), draft.inputs().period().payDate());
    Optional<Money> class1 = class1OfYearBefore(draft, given.reference());
    boolean small = class1.filter(recovery::isSmall).isPresent();
    Recovery.Recovered back = recovery.of(paid, small, Working.SILENT);
    add(draft, given, recovery, small, RECOVERED, back.recovered(), paid);
    if (small) {
      add(draft, given, recovery, true, COMPENSATION, back.compensation(), paid);
    }
    if (class1.isEmpty()) {
      draft.findOnce(
          PayslipFinding.look(
              "small-employer-unknown",
              "family pay is recovered as by an ordinary employer, because the National Insurance"
                  + " of the year before is not declared"));
    }
  }

  private static Optional<Money> class1OfYearBefore(Draft draft, String reference) {
    return draft.inputs().circumstances().absences().stream()
        .filter(fact -> fact.reference().equals(reference))
        .findFirst()
        .flatMap(AbsenceFact::class1OfYearBefore);
  }

  private static void add(
      Draft draft,
      Given<FamilyLeaveTold> given,
      Recovery recovery,
      boolean small,
      String code,
      Money amount,
      Money paid) {
    recovery.of(paid, small, draft.working(PayslipLine.key(code, given.reference())));
    draft.add(
        new PayslipLine(
            LineKind.INFORMATION,
            code,
            Optional.empty(),
            Optional.empty(),
            amount,
            recovery.source(small).id(),
            Optional.of(given.reference())));
  }
}
