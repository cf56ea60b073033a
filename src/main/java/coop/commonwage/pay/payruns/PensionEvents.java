package coop.commonwage.pay.payruns;

import coop.commonwage.pay.deductions.pensions.Membership;
import coop.commonwage.pay.deductions.pensions.MembershipChange;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.deductions.pensions.PensionLetter;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a worker's membership, as it was recorded, with the day of each letter.
 *
 * @param events oldest first
 * @param recorded the instructions they are from, in the same order
 */
record PensionEvents(List<MembershipEvent> events, List<Given<MembershipChange>> recorded) {

  static PensionEvents of(Circumstances circumstances) {
    List<Given<MembershipChange>> recorded =
        circumstances.given(InstructionKinds.PENSION_MEMBERSHIP);
    List<MembershipEvent> events = new ArrayList<>();
    for (Given<MembershipChange> given : recorded) {
      events.add(given.body().on(given.instruction().from()));
    }
    for (Given<PensionLetter> letter : circumstances.given(InstructionKinds.PENSION_NOTICE)) {
      tell(events, letter);
    }
    return new PensionEvents(events, recorded);
  }

  /** A letter belongs to the newest event it can tell of that has none yet. */
  private static void tell(List<MembershipEvent> events, Given<PensionLetter> letter) {
    for (int i = events.size() - 1; i >= 0; i--) {
      MembershipEvent event = events.get(i);
      if (letter.body().tellsOf(event.kind()) && event.told().isEmpty()) {
        events.set(i, event.toldOn(letter.instruction().from()));
        return;
      }
    }
  }

  /**
   * The instruction the present membership began with, or the one that was opted out of last; empty
   * when it was there before anything was recorded.
   */
  Optional<Given<MembershipChange>> beginningOf(Membership membership) {
    for (int i = recorded.size() - 1; i >= 0; i--) {
      MembershipEvent event = events.get(i);
      if (event.kind().isBeginning() && !event.on().isAfter(membership.since())) {
        return Optional.of(recorded.get(i));
      }
    }
    return Optional.empty();
  }
}
