package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.instructions.BroughtForward;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.PreviousEmployment;
import java.util.List;
import java.util.Optional;

/**
 * What is out of the ordinary about one worker in one pay period, such as an order of a court, a
 * sickness or a director's appointment. Kept with the payslip's inputs like everything else it is
 * worked out from.
 *
 * @param instructions what payroll was told to do for this worker, oldest first: those that hold on
 *     some day up to the payment, and those their kind remembers
 */
public record Circumstances(List<Given<?>> instructions) {

  /** Nothing out of the ordinary: most workers, most periods. */
  public static final Circumstances NONE = new Circumstances(List.of());

  public Circumstances {
    instructions = List.copyOf(instructions);
  }

  /** The same with these instructions. */
  public Circumstances withInstructions(List<Given<?>> given) {
    return new Circumstances(given);
  }

  /** The instructions of one kind, oldest first. */
  @SuppressWarnings("unchecked")
  public <B> List<Given<B>> given(InstructionKind<B> kind) {
    if (instructions.isEmpty()) {
      return List.of();
    }
    return instructions.stream()
        .filter(given -> given.instruction().kind() == kind)
        .map(given -> (Given<B>) given)
        .toList();
  }

  /** What was paid in this employment in a tax year before its payslips were made here. */
  public Optional<BroughtForward> broughtForward(TaxYear year) {
    if (instructions.isEmpty()) {
      return Optional.empty();
    }
    return given(InstructionKinds.BROUGHT_FORWARD).stream()
        .map(Given::body)
        .filter(figures -> figures.taxYear().equals(year))
        .findFirst();
  }

  /** What a tax year's earlier job paid and was taxed, as its P45 says. */
  public Optional<PreviousEmployment> previousEmployment(TaxYear year) {
    if (instructions.isEmpty()) {
      return Optional.empty();
    }
    return given(InstructionKinds.PREVIOUS_EMPLOYMENT).stream()
        .map(Given::body)
        .filter(figures -> figures.taxYear().equals(year))
        .findFirst();
  }
}
