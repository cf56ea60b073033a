package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An instruction as it was recorded, with what became of it.
 *
 * @param employmentId whose it is
 * @param given the instruction, and what was paid under it
 * @param reason why it was recorded
 * @param reference the number on the paper; empty when there is none
 * @param at when it was recorded
 * @param by who recorded it
 * @param ended who ended it and why; empty while nobody did
 */
public record InstructionEntry(
    UUID employmentId,
    Given<?> given,
    String reason,
    String reference,
    Instant at,
    String by,
    Optional<Ending> ended) {

  /** The newest word on when it ends. */
  public record Ending(LocalDate lastDay, String reason, Instant at, String by) {}

  public Instruction<?> instruction() {
    return given.instruction();
  }

  /** Whether it was taken back: it holds on no day at all. */
  public boolean isTakenBack() {
    return instruction().until().map(last -> last.isBefore(instruction().from())).orElse(false);
  }

  /** Whether it still holds on a day, or will after it. */
  public boolean isInForceFrom(LocalDate day) {
    return !isTakenBack() && instruction().until().map(last -> !last.isBefore(day)).orElse(true);
  }
}
