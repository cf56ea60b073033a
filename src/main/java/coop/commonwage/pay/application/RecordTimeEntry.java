package coop.commonwage.pay.application;

import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Records working time that has no check-in, such as training, supervision or a meeting, or
 * corrects what was recorded of it; nothing is overwritten. Nobody records their own time.
 */
@Dependent
public class RecordTimeEntry {

  /** What can be recorded by hand without clock times. */
  public static final List<TimeKind> KINDS = List.of(TimeKind.TRAINING, TimeKind.OFFICE);

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final VisitCorrections corrections;
  private final Employments employments;
  private final Instructions instructions;
  private final WorkedDays days;
  private final CountWorkedDays count;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordTimeEntry(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      VisitCorrections corrections,
      Employments employments,
      Instructions instructions,
      WorkedDays days,
      CountWorkedDays count,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.corrections = corrections;
    this.employments = employments;
    this.instructions = instructions;
    this.days = days;
    this.count = count;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was worked.
   *
   * @param minutes whole minutes; 0 takes an entry back
   * @param milesTenths business miles, in tenths of a mile
   * @param besideLeave whether it is right though the worker is recorded as away on this day
   */
  public record Worked(
      LocalDate day,
      TimeKind kind,
      int minutes,
      int milesTenths,
      Optional<String> funderAccount,
      boolean besideLeave) {}

  /**
   * Records an entry.
   *
   * @param reason what it was, or on whose word
   * @return its reference
   * @throws Refused when nobody has this payroll id, a value cannot be used, it is the caller's own
   *     time, or the worker is away on this day and nobody confirmed it
   */
  public String record(String payrollId, Worked worked, String reason) {
    refuse(worked, reason, KINDS);
    if (worked.minutes() == 0) {
      throw TimeRefusals.invalid("minutes", "0", "at least one minute");
    }
    return transactions.in(caller.employerId(), () -> recordHeld(payrollId, worked, reason));
  }

  private String recordHeld(String payrollId, Worked worked, String reason) {
    Employments.Entry employment =
        employments
            .ofPayrollId(payrollId)
            .orElseThrow(() -> Refused.notFound("worker with this payroll id"));
    hold(employment, worked);
    VisitCorrections.Note note = note(reason);
    String reference = "E-" + note.id();
    corrections.add(employment.id(), entry(reference, employment, worked, reason), note);
    days.touch(employment.id(), worked.day(), worked.day());
    count.again();
    tell("time-entry.recorded", reference, worked);
    return reference;
  }

  /** What is recorded under a reference, to be corrected, with whose it is. */
  public Current<RecordedEntry> read(String reference) {
    return transactions.in(caller.employerId(), () -> found(reference));
  }

  private Current<RecordedEntry> found(String reference) {
    return corrections
        .entry(reference)
        .orElseThrow(() -> Refused.notFound("time entry with this reference"));
  }

  /** What an entry may become: what can be recorded by hand, or what it is. */
  public static List<TimeKind> kindsOf(TimeEntry entry) {
    return KINDS.contains(entry.kind())
        ? KINDS
        : Stream.concat(Stream.of(entry.kind()), KINDS.stream()).toList();
  }

  /**
   * Corrects an entry, also a total that came in a file. What was paid stays as it was; the next
   * pay run pays or takes back the difference.
   *
   * @param version the version that was looked at
   * @param reason why, in the words of who corrects
   * @throws Refused as {@link #record}, and when it was corrected meanwhile
   */
  public void correct(String reference, int version, Worked worked, String reason) {
    transactions.run(caller.employerId(), () -> correctHeld(reference, version, worked, reason));
  }

  private void correctHeld(String reference, int version, Worked worked, String reason) {
    Current<RecordedEntry> current = found(reference);
    refuse(worked, reason, kindsOf(current.recorded().entry()));
    Employments.Entry employment = employments.of(current.employmentId());
    hold(employment, worked);
    boolean replaced =
        current.recorded().version() == version
            && corrections.replaceEntry(
                current, entry(reference, employment, worked, reason), note(reason));
    if (!replaced) {
      throw Refused.conflict(
          "time-entry-changed",
          "The entry was corrected meanwhile",
          "Entry %s was corrected after you looked at it: look at it again.".formatted(reference));
    }
    LocalDate before = current.recorded().entry().day();
    days.touch(employment.id(), before, before);
    days.touch(employment.id(), worked.day(), worked.day());
    count.again();
    tell("time-entry.corrected", reference, worked);
  }

  private void hold(Employments.Entry employment, Worked worked) {
    if (caller.personId().equals(Optional.of(employment.personId()))) {
      throw Refused.forbidden("Somebody else has to record time of yours.");
    }
    runs.holdUnfinished(employment.frequency());
    refuseOutside(employment, worked);
    TimeOnLeave.refuseUnlessConfirmed(
        instructions.of(employment.id()), worked.day(), worked.minutes(), worked.besideLeave());
  }

  /** Nothing is worked outside the employment; what is not worked can be taken back anywhere. */
  static void refuseOutside(Employments.Entry employment, Worked worked) {
    LocalDate day = worked.day();
    boolean isEmployed =
        !day.isBefore(employment.startDate())
            && employment.leaveDate().map(last -> !day.isAfter(last)).orElse(true);
    if (!isEmployed && worked.minutes() > 0) {
      throw TimeRefusals.invalid("day", day.toString(), "the worker is not employed on this day");
    }
    if (!isEmployed && worked.milesTenths() > 0) {
      throw TimeRefusals.invalid("miles", "", "0, as the worker is not employed on this day");
    }
  }

  private VisitCorrections.Note note(String reason) {
    Instant now = clock.instant();
    UUID id = NewId.at(now);
    return new VisitCorrections.Note(id, now, caller.login(), reason);
  }

  private static TimeEntry entry(
      String reference, Employments.Entry employment, Worked worked, String reason) {
    return new TimeEntry(
        reference,
        employment.payrollId(),
        worked.day(),
        worked.kind(),
        worked.minutes(),
        worked.milesTenths(),
        worked.funderAccount(),
        Optional.of(reason));
  }

  private void tell(String action, String reference, Worked worked) {
    audit.record(
        caller.employerId(),
        caller.login(),
        action,
        "time-entry/" + reference,
        Map.of(
            "day", worked.day().toString(),
            "kind", worked.kind().word(),
            "minutes", Integer.toString(worked.minutes()),
            "besideLeave", Boolean.toString(worked.besideLeave())));
  }

  private void refuse(Worked worked, String reason, List<TimeKind> kinds) {
    TimeRefusals.refuseBlank("reason", reason, "say what it was, or on whose word");
    TimeRefusals.refuseLong("reason", reason, TimeRefusals.LONGEST_REASON);
    if (!kinds.contains(worked.kind())) {
      throw TimeRefusals.invalid(
          "kind", worked.kind().word(), "only training or office time is recorded by hand");
    }
    int most =
        KINDS.contains(worked.kind())
            ? TimeRefusals.MINUTES_OF_A_DAY
            : TimeRefusals.MINUTES_OF_A_MONTH;
    if (worked.minutes() < 0 || worked.minutes() > most) {
      throw TimeRefusals.invalid(
          "minutes", Integer.toString(worked.minutes()), "0 to %d minutes".formatted(most));
    }
    if (worked.milesTenths() < 0 || worked.milesTenths() > TimeRefusals.MOST_MILES_TENTHS) {
      throw TimeRefusals.invalid("miles", "", "0 to 9999 miles, with at most one decimal");
    }
    if (worked.day().isAfter(clock.today())) {
      throw TimeRefusals.invalid("day", worked.day().toString(), "this day has not come yet");
    }
    worked
        .funderAccount()
        .ifPresent(
            account ->
                TimeRefusals.refuseLong("funderAccount", account, TimeRefusals.LONGEST_ACCOUNT));
  }
}
