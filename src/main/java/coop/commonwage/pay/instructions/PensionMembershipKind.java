package coop.commonwage.pay.instructions;

import coop.commonwage.pay.deductions.pensions.MembershipChange;
import coop.commonwage.pay.deductions.pensions.MembershipEvent.Kind;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a worker's pension membership. It takes effect on its first day and is
 * never over: what comes after it is an event of its own. Whether it can follow the events before
 * it is told when pay is worked out.
 */
final class PensionMembershipKind implements InstructionKind<MembershipChange> {

  /** Longer than any working life: what happened to a membership is never forgotten. */
  private static final int FOR_EVER = 36_525;

  @Override
  public String word() {
    return "pension-membership";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.choice("event", Arrays.stream(Kind.values()).map(Kind::word).toArray(String[]::new)),
        Field.optional("postponedTo", FieldType.DATE),
        Field.optional("toldOn", FieldType.DATE));
  }

  @Override
  public MembershipChange read(Entries entries) {
    MembershipChange read =
        new MembershipChange(
            entries.read("event", Kind::ofWord),
            entries.findDate("postponedTo"),
            entries.findDate("toldOn"));
    if (read.until().isPresent() != (read.kind() == Kind.POSTPONED)) {
      throw WrongEntries.of(
          "postponedTo",
          entries.find("postponedTo").orElse(""),
          read.until().isPresent()
              ? "only a postponement has a day it ends on"
              : "this must be filled in: a postponement names the day it ends on");
    }
    return read;
  }

  @Override
  public void check(MembershipChange body, LocalDate from, Optional<LocalDate> until) {
    if (until.isPresent()) {
      throw WrongEntries.of(
          "until",
          until.get().toString(),
          "this must be empty: what comes after the event is recorded as an event of its own");
    }
    if (body.until().isPresent() && !body.until().get().isAfter(from)) {
      throw WrongEntries.of(
          "postponedTo",
          body.until().get().toString(),
          "this must be after %s, the day the postponement begins".formatted(from));
    }
  }

  /** Longer than the law allows, a postponement would stop the worker's payslip later. */
  @Override
  public void checkLaw(Instruction<MembershipChange> recorded, RuleSet rules) {
    Optional<LocalDate> until = recorded.body().until();
    if (until.isEmpty()) {
      return;
    }
    LocalDate latest =
        recorded
            .from()
            .plusMonths(
                lastVersion(rules.pensions().times().postponementMonths(), recorded.from()));
    if (until.get().isAfter(latest)) {
      throw WrongEntries.of(
          "postponedTo",
          until.get().toString(),
          "a postponement from %s may end on %s at the latest".formatted(recorded.from(), latest));
    }
  }

  /** The rule of a day, or of the nearest day it has been checked for. */
  private static int lastVersion(Rule<Integer> rule, LocalDate day) {
    LocalDate first = rule.file().coversFrom();
    LocalDate last = rule.file().verifiedUntil();
    return rule.on(day.isBefore(first) ? first : day.isAfter(last) ? last : day).value();
  }

  @Override
  public int daysRemembered() {
    return FOR_EVER;
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  /** Who opts out after the last payslip has contributions to get back. */
  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
