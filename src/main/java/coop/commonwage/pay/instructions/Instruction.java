package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One thing payroll was told to do for one employment. It is never changed; it ends by a later
 * record.
 *
 * @param <B> what it says, in the type pay is worked out with
 * @param id version 7, so that they sort by the time they were recorded
 * @param kind of which kind it is
 * @param from the first day it holds
 * @param until the last day it holds, when there is one; the day before the first for one that was
 *     taken back
 * @param entries what it says, as it was entered
 * @param body the same, read
 */
public record Instruction<B>(
    UUID id,
    InstructionKind<B> kind,
    LocalDate from,
    Optional<LocalDate> until,
    Entries entries,
    B body) {

  /**
   * @throws WrongEntries when the kind cannot use what was entered
   */
  public static <B> Instruction<B> of(
      UUID id,
      InstructionKind<B> kind,
      LocalDate from,
      Optional<LocalDate> until,
      Entries entries) {
    return new Instruction<>(id, kind, from, until, entries, kind.read(entries));
  }

  /** As it is recorded: every field checked, and the days against what it says. */
  public static <B> Instruction<B> recorded(
      UUID id,
      InstructionKind<B> kind,
      LocalDate from,
      Optional<LocalDate> until,
      Map<String, String> typed) {
    List<WrongEntries.Wrong> wrongDays = wrongDays(from, until);
    Entries entries;
    B body;
    try {
      entries = Entries.typed(kind, typed);
      body = kind.read(entries);
    } catch (WrongEntries wrong) {
      throw new WrongEntries(Stream.concat(wrong.wrongs().stream(), wrongDays.stream()).toList());
    }
    if (!wrongDays.isEmpty()) {
      throw new WrongEntries(wrongDays);
    }
    kind.check(body, from, until);
    Optional<LocalDate> last = kind.mattersUntil(body);
    boolean endsEarlier = until.isPresent() && !last.map(until.get()::isAfter).orElse(false);
    return new Instruction<>(
        id, kind, from, endsEarlier ? until : last.or(() -> until), entries, body);
  }

  /** Said beside what is wrong in the fields, for every kind. */
  private static List<WrongEntries.Wrong> wrongDays(LocalDate from, Optional<LocalDate> until) {
    return until
        .filter(last -> last.isBefore(from))
        .map(
            last ->
                new WrongEntries.Wrong(
                    "until", last.toString(), "the last day is before the first, " + from))
        .stream()
        .toList();
  }

  /**
   * Checks it against the employment it is recorded for.
   *
   * @throws WrongEntries naming the field
   */
  public void checkEmployment(LocalDate startDate, Optional<LocalDate> leaveDate) {
    kind.checkEmployment(this, startDate, leaveDate);
  }

  /**
   * Checks that the law of the days it names is known.
   *
   * @throws WrongEntries naming the field and the days the rules have been checked for
   */
  public void checkLaw(RuleSet rules) {
    kind.checkLaw(this, rules);
  }

  /** Why another that stands on record rules it out, in words; empty when it does not. */
  public Optional<String> ruledOutBy(Instruction<?> other) {
    return kind.ruledOutBy(this, other);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The tax year that must have no payslip when it is recorded or taken back, if any. */
  public Optional<TaxYear> opens() {
    return kind.opens(body);
  }
}
