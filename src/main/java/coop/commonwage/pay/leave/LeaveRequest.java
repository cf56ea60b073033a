package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.leave.LeaveDecision.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one worker asked to be away for, or told of. Its life: asked; then approved or refused, by
 * somebody else; or withdrawn, also after it was approved. It stays as it was asked.
 *
 * @param id never changes
 * @param employmentId whose it is
 * @param personId the worker
 * @param kind what for
 * @param from its first day
 * @param until its last day; empty only where it may go on
 * @param hours how long it is, where hours were told
 * @param minutesADay how it was told, when by the day
 * @param note what the worker wrote beside it; may be empty
 * @param entries what the kind of leave asks beside days and hours
 * @param askedAt when
 * @param askedBy the login of who asked
 * @param decisions what became of it, oldest first
 */
public record LeaveRequest(
    UUID id,
    UUID employmentId,
    UUID personId,
    LeaveKind kind,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<LeaveHours> hours,
    Optional<Integer> minutesADay,
    String note,
    Map<String, String> entries,
    Instant askedAt,
    String askedBy,
    List<LeaveDecision> decisions) {

  public LeaveRequest {
    entries = Map.copyOf(entries);
    decisions = List.copyOf(decisions);
    if (until.isEmpty() && !kind.mayGoOn()) {
      throw new IllegalArgumentException("%s leave has a last day".formatted(kind.word()));
    }
    if (until.map(last -> last.isBefore(from)).orElse(false)) {
      throw new IllegalArgumentException("the last day is before the first");
    }
    if (hours.isEmpty() && kind.needsHours()) {
      throw new IllegalArgumentException("%s leave is told in hours".formatted(kind.word()));
    }
    if (hours.isPresent() && !kind.mayHaveHours()) {
      throw new IllegalArgumentException("%s leave is not told in hours".formatted(kind.word()));
    }
  }

  /** Where it stands. */
  public enum State {
    ASKED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The newest word counts: who withdraws after an approval has withdrawn. */
  public State state() {
    if (is(Outcome.WITHDRAWN)) {
      return State.WITHDRAWN;
    }
    if (is(Outcome.REFUSED)) {
      return State.REFUSED;
    }
    return is(Outcome.APPROVED) ? State.APPROVED : State.ASKED;
  }

  private boolean is(Outcome outcome) {
    return decisions.stream().anyMatch(decision -> decision.outcome() == outcome);
  }

  /** What payroll was told because it was approved. */
  public Optional<UUID> instructionId() {
    return decisions.stream().flatMap(decision -> decision.instructionId().stream()).findFirst();
  }

  /** Its days; one that goes on has no end in sight. */
  public DateSpan days() {
    return DateSpan.of(from, until.orElse(LocalDate.MAX));
  }

  /** Whether it may still be, or is, leave. */
  public boolean isAlive() {
    return state() == State.ASKED || state() == State.APPROVED;
  }

  /** The same days and where it stands, with nothing that says or hints at why. */
  public LeaveRequest unnamed() {
    return new LeaveRequest(
        id,
        employmentId,
        personId,
        LeaveKind.AWAY,
        from,
        until,
        Optional.empty(),
        Optional.empty(),
        "",
        Map.of(),
        askedAt,
        askedBy,
        decisions.stream().map(LeaveDecision::withoutReason).toList());
  }

  /** Its minutes, where hours were told. */
  public Optional<Integer> minutes() {
    return hours.map(LeaveHours::minutes);
  }
}
