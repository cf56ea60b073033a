package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.payruns.FindingFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which instructions a payslip cannot be worked out with, found by working it out with more and
 * more of them. Asked only once a payslip has failed.
 */
final class FaultyInstructions {

  private FaultyInstructions() {}

  /**
   * An instruction a payslip cannot be worked out with.
   *
   * @param instruction the instruction
   * @param failure what was said when it was tried
   */
  record Fault(Instruction<?> instruction, String failure) {

    /** The English sentence. */
    String message() {
      return "this payslip could not be worked out because of the instruction \"%s\" from %s: %s"
          .formatted(instruction.kind().word(), instruction.from(), failure);
    }

    List<FindingFact> facts() {
      return List.of(
          FindingFact.sentence("instruction"),
          FindingFact.name(instruction.kind().word()),
          FindingFact.day(instruction.from()),
          FindingFact.text(failure));
    }
  }

  /**
   * @param told oldest first, as the events of a membership build on each other
   * @param calculation works the payslip out with some of them, and throws when that cannot be done
   * @return none when it cannot be worked out with no instruction at all
   */
  static List<Fault> of(List<Given<?>> told, Consumer<List<Given<?>>> calculation) {
    List<Fault> faults = new ArrayList<>();
    List<Given<?>> sound = new ArrayList<>();
    if (failure(calculation, sound).isPresent()) {
      return faults;
    }
    for (Given<?> given : told) {
      sound.add(given);
      Optional<String> failure = failure(calculation, sound);
      if (failure.isPresent()) {
        faults.add(new Fault(given.instruction(), failure.get()));
        sound.removeLast();
      }
    }
    return faults;
  }

  private static Optional<String> failure(
      Consumer<List<Given<?>>> calculation, List<Given<?>> told) {
    try {
      calculation.accept(List.copyOf(told));
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
  }
}
