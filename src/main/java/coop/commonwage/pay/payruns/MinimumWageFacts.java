package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.minimumwage.AccommodationOffset;
import coop.commonwage.pay.deductions.minimumwage.LivingAccommodation;
import coop.commonwage.pay.deductions.minimumwage.MinimumWagePay;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.pay.deductions.minimumwage.OwnCost;
import coop.commonwage.pay.instructions.Apprenticeship;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What payroll was told about a worker that changes the minimum wage of a period: an
 * apprenticeship, accommodation from the employer, and what the job costs without being repaid.
 */
final class MinimumWageFacts {

  private MinimumWageFacts() {}

  /** Lets what lowers or adds to the pay that counts be known before anything is taken from it. */
  static void addTo(Draft draft) {
    draft.countTowardsMinimumWage(pay(draft, Working.SILENT).counted());
  }

  /** What the worker's rate depends on. */
  static MinimumWageWorker worker(PayslipInputs inputs) {
    MinimumWageWorker worker = MinimumWageWorker.born(inputs.terms().dateOfBirth());
    if (inputs.circumstances().instructions().isEmpty()) {
      return worker;
    }
    return apprenticeSince(inputs, inputs.period().days().firstDay())
        .map(worker::apprenticeSince)
        .orElse(worker);
  }

  /** When the apprenticeship began in which the worker was on a day. */
  static Optional<LocalDate> apprenticeSince(PayslipInputs inputs, LocalDate day) {
    List<Given<Apprenticeship>> given =
        inputs.circumstances().given(InstructionKinds.APPRENTICESHIP);
    return given.stream()
        .map(Given::instruction)
        .filter(instruction -> instruction.holdsOn(day))
        .map(Instruction::from)
        .findFirst();
  }

  /** What was told, sorted by what it does. */
  static MinimumWagePay pay(Draft draft, Working working) {
    MinimumWagePay pay = new MinimumWagePay();
    for (Given<LivingAccommodation> given : inPeriod(draft, InstructionKinds.ACCOMMODATION)) {
      pay.addAccommodation(adjustment(draft, given, working));
    }
    for (Given<OwnCost> given : inPeriod(draft, InstructionKinds.UNREIMBURSED_EXPENSES)) {
      OwnCost cost = given.body();
      working.input("own-cost-what", cost.what());
      working.input("own-cost-spent", cost.spent());
      working.input("own-cost-repaid", cost.repaid());
      pay.addCost(cost.spent(), cost.repaid());
    }
    return pay;
  }

  private static Money adjustment(Draft draft, Given<LivingAccommodation> given, Working working) {
    AccommodationOffset offset = draft.law().accommodationOffset();
    LivingAccommodation accommodation = given.body();
    int days = daysInPeriod(given.instruction(), draft.inputs().period().days());
    return accommodation
        .nightsAWeek()
        .map(
            nights ->
                offset.adjustmentOfUsualWeeks(accommodation.chargeADay(), nights, days, working))
        .orElseGet(() -> offset.adjustment(accommodation.chargeADay(), days, working));
  }

  private static <B> List<Given<B>> inPeriod(Draft draft, InstructionKind<B> kind) {
    DateSpan period = draft.inputs().period().days();
    return draft.inputs().circumstances().given(kind).stream()
        .filter(given -> daysInPeriod(given.instruction(), period) > 0)
        .toList();
  }

  /** On how many days of a period an instruction holds. */
  private static int daysInPeriod(Instruction<?> instruction, DateSpan period) {
    LocalDate last = instruction.until().orElse(period.lastDay());
    return last.isBefore(instruction.from())
        ? 0
        : DateSpan.of(instruction.from(), last).daysShared(period);
  }
}
