package coop.commonwage.pay.payruns;

import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import java.util.Optional;

/**
 * What was earned before an absence: what the instruction tells, else what earlier payslips paid.
 */
final class EarningsOfAbsence {

  private final Optional<EarningsBefore> told;
  private final Optional<RelevantPeriod> paid;

  EarningsOfAbsence(Draft draft, String reference, Optional<EarningsBefore> told) {
    this.told = told;
    this.paid =
        draft.inputs().circumstances().absences().stream()
            .filter(fact -> fact.reference().equals(reference))
            .findFirst()
            .flatMap(AbsenceFact::earned);
  }

  Optional<EarningsBefore> known() {
    return told.or(() -> paid.map(RelevantPeriod::earnings));
  }

  /** Tells when they were paid, where earlier payslips and not the instruction tell them. */
  void explain(Working working) {
    if (told.isEmpty() && paid.isPresent()) {
      working.input("earnings-from-payslips", paid.get().days());
    }
  }
}
