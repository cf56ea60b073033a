package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A worker asks to be away, or tells that they are; whose leave it is comes from the login. */
@Dependent
public class AskForLeave {

  private static final int LONGEST_NOTE = 400;
  private static final int MOST_DAYS_BACK = 92;
  private static final int MOST_DAYS = 2 * 366;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final LeaveRequests requests;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AskForLeave(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      LeaveRequests requests,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param kind what for
   * @param from the first day
   * @param until the last day; empty only for what may go on
   * @param minutes in all, or
   * @param minutesADay on each day that counts; never both
   * @param weekdays the days of the week that count; empty for all
   * @param halves which ends are half days, where minutes are told by the day
   * @param note what the worker writes beside it; may be empty
   * @param entries what the kind of leave asks beside
   */
  public record Asked(
      LeaveKind kind,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<Integer> minutes,
      Optional<Integer> minutesADay,
      Set<DayOfWeek> weekdays,
      LeaveHours.HalfDays halves,
      String note,
      Map<String, String> entries) {}

  /**
   * @return the request's id
   * @throws Refused naming every field that cannot be used, or when the same was asked before
   */
  public UUID ask(Asked asked) {
    return transactions.in(caller.employerId(), () -> askHeld(asked));
  }

  private UUID askHeld(Asked asked) {
    Employments.Entry employment =
        caller
            .personId()
            .flatMap(employments::ofPerson)
            .orElseThrow(() -> Refused.notFound("employment of yours"));
    requests.hold(employment.id());
    Instant now = clock.instant();
    LeaveRequest request = read(asked, employment, now);
    refuseDays(request, employment);
    refuseSecond(request);
    requests.add(request);
    audit.record(
        caller.employerId(),
        caller.login(),
        "leave.asked",
        "leave/" + request.id(),
        Map.of(
            "employment",
            employment.id().toString(),
            "kind",
            request.kind().word(),
            "from",
            request.from().toString()));
    return request.id();
  }

  private LeaveRequest read(Asked asked, Employments.Entry employment, Instant now) {
    if (asked.note().length() > LONGEST_NOTE) {
      throw LeaveRefusals.invalid(
          "note", "…", "a note has at most %d characters".formatted(LONGEST_NOTE));
    }
    if (asked.until().isEmpty() && !asked.kind().mayGoOn()) {
      throw LeaveRefusals.invalid(
          "until", "", "say which day is the last: only sickness and family leave may go on");
    }
    if (asked.until().map(last -> last.isBefore(asked.from())).orElse(false)) {
      throw LeaveRefusals.invalid(
          "until",
          asked.until().get().toString(),
          "the last day is before the first, " + asked.from());
    }
    return new LeaveRequest(
        NewId.at(now),
        employment.id(),
        employment.personId(),
        asked.kind(),
        asked.from(),
        asked.until(),
        hours(asked),
        asked.kind().mayHaveHours() ? asked.minutesADay() : Optional.empty(),
        asked.note(),
        asked.entries(),
        now,
        caller.login(),
        List.of());
  }

  private static Optional<LeaveHours> hours(Asked asked) {
    if (asked.minutes().isPresent() && asked.minutesADay().isPresent()) {
      throw LeaveRefusals.invalid(
          "hours", "", "say the hours in all or the hours of each day, not both");
    }
    boolean told = asked.minutes().isPresent() || asked.minutesADay().isPresent();
    if (told && !asked.kind().mayHaveHours()) {
      throw LeaveRefusals.invalid(
          "hours", "", "%s leave is told in days, without hours".formatted(asked.kind().word()));
    }
    if (!told && asked.kind().needsHours()) {
      throw LeaveRefusals.invalid("hours", "", "say how many hours it is, in all or on each day");
    }
    if (!told) {
      return Optional.empty();
    }
    DateSpan days = DateSpan.of(asked.from(), asked.until().orElseThrow());
    refuseLength(days);
    try {
      return Optional.of(
          asked
              .minutesADay()
              .map(each -> LeaveHours.aDay(days, each, asked.weekdays(), asked.halves()))
              .orElseGet(
                  () ->
                      new LeaveHours(
                          days, asked.minutes().orElseThrow(), asked.weekdays(), asked.halves())));
    } catch (IllegalArgumentException wrong) {
      throw LeaveRefusals.invalid("hours", "", wrong.getMessage());
    }
  }

  private static void refuseLength(DateSpan days) {
    if (days.days() > MOST_DAYS) {
      throw LeaveRefusals.invalid(
          "until", days.lastDay().toString(), "this is more than two years after the first day");
    }
  }

  private void refuseDays(LeaveRequest request, Employments.Entry employment) {
    LocalDate today = clock.today();
    String from = request.from().toString();
    if (request.from().isBefore(employment.startDate())) {
      throw LeaveRefusals.invalid(
          "from", from, "this is before your first day at work, " + employment.startDate());
    }
    if (request.from().isBefore(today.minusDays(MOST_DAYS_BACK))) {
      throw LeaveRefusals.invalid(
          "from",
          from,
          "this is more than %d days ago: ask the office to record it".formatted(MOST_DAYS_BACK));
    }
    InstructionRefusals.refuseFarAhead("from", request.from(), today);
    request
        .until()
        .ifPresent(
            last -> {
              refuseLength(DateSpan.of(request.from(), last));
              if (employment.leaveDate().map(last::isAfter).orElse(false)) {
                throw LeaveRefusals.invalid(
                    "until",
                    last.toString(),
                    "this is after your last day at work, " + employment.leaveDate().get());
              }
            });
  }

  /** Sent twice from a phone, it is asked once. */
  private void refuseSecond(LeaveRequest request) {
    boolean asked =
        requests.of(request.employmentId()).stream()
            .filter(LeaveRequest::isAlive)
            .anyMatch(
                other ->
                    other.kind() == request.kind()
                        && other.from().equals(request.from())
                        && other.until().equals(request.until())
                        && other.minutes().equals(request.minutes()));
    if (asked) {
      throw Refused.conflict(
          "same-leave",
          "This was asked before",
          "You have asked for this already; withdraw the earlier request to ask anew.");
    }
  }
}
