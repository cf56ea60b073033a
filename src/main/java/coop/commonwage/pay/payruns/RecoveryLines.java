package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.levies.SmallEmployersRelief;
import coop.commonwage.pay.instructions.FamilyLeaveTold;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.statutorypay.Recovery;
import java.util.List;
import java.util.Optional;

/** What the employer gets back of family pay: told, because it changes nobody's pay. */
final class RecoveryLines {

  static final String RECOVERED = "family-pay-recovered";
  static final String COMPENSATION = "family-pay-compensation";

  private RecoveryLines() {}

  static void addTo(Draft draft, Given<FamilyLeaveTold> given, Money paid) {
    PayPeriod period = draft.inputs().period();
    Recovery recovery = new Recovery(draft.law().statutoryPay(), period.payDate());
    SmallEmployersRelief relief =
        new SmallEmployersRelief(draft.law().employerLevies(), period.taxYear());
    Optional<Money> class1 = class1OfYearBefore(draft, given.reference());
    boolean small = class1.filter(relief::isSmall).isPresent();
    for (String code : small ? List.of(RECOVERED, COMPENSATION) : List.of(RECOVERED)) {
      Working working = draft.working(PayslipLine.key(code, given.reference()));
      class1.ifPresent(
          amount -> {
            working.input("class-1-of-year-before", amount);
            working.rule(relief.source());
          });
      Recovery.Recovered back = recovery.of(paid, small, working);
      draft.add(
          new PayslipLine(
              LineKind.INFORMATION,
              code,
              Optional.empty(),
              Optional.empty(),
              code.equals(RECOVERED) ? back.recovered() : back.compensation(),
              recovery.source(small).id(),
              Optional.of(given.reference())));
    }
    if (class1.isEmpty()) {
      draft.findOnce(
          PayslipFinding.look(
              "small-employer-unknown",
              "family pay is recovered as by an ordinary employer, because the National Insurance"
                  + " of the year before is neither declared nor on record for all twelve months"));
    }
  }

  private static Optional<Money> class1OfYearBefore(Draft draft, String reference) {
    return draft.inputs().circumstances().absences().stream()
        .filter(fact -> fact.reference().equals(reference))
        .findFirst()
        .flatMap(AbsenceFact::class1OfYearBefore);
  }
}
