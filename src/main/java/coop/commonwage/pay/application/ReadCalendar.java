package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a worker's calendar for whoever knows its secret address; nobody is logged in. */
@Dependent
public class ReadCalendar {

  private static final int DAYS_BACK = 56;
  private static final int DAYS_AHEAD = 366;

  private static final Map<InstructionKind<?>, LeaveKind> KINDS =
      Map.of(
          InstructionKinds.HOLIDAY_TAKEN, LeaveKind.HOLIDAY,
          InstructionKinds.SICKNESS, LeaveKind.SICKNESS,
          InstructionKinds.FAMILY_LEAVE, LeaveKind.FAMILY_LEAVE,
          InstructionKinds.UNPAID_LEAVE, LeaveKind.UNPAID,
          InstructionKinds.COMPASSIONATE_LEAVE, LeaveKind.COMPASSIONATE);

  private final EmployerTransactions transactions;
  private final CalendarLinks links;
  private final LeaveRequests requests;
  private final Instructions instructions;
  private final Clock clock;

  @Inject
  public ReadCalendar(
      @Half("pay") EmployerTransactions transactions,
      CalendarLinks links,
      LeaveRequests requests,
      Instructions instructions,
      Clock clock) {
    this.transactions = transactions;
    this.links = links;
    this.requests = requests;
    this.instructions = instructions;
    this.clock = clock;
  }

  /**
   * The last eight weeks and the year to come; empty for a secret that is unknown or was ended.
   * Finding it takes as long whether it is known or not: its hash is looked up, never the secret.
   */
  public Optional<CalendarFeed> of(String token) {
    return links
        .find(KeepCalendarLink.hash(token))
        .filter(owner -> token.length() == KeepCalendarLink.LENGTH)
        .map(owner -> transactions.in(owner.employerId(), () -> feed(owner.employmentId())));
  }

  private CalendarFeed feed(UUID employmentId) {
    LocalDate today = clock.today();
    DateSpan days = DateSpan.of(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    List<LeaveRequest> asked = requests.of(employmentId);
    Set<UUID> linked =
        asked.stream()
            .flatMap(request -> request.instructionId().stream())
            .collect(Collectors.toSet());
    List<InstructionEntry> told =
        instructions.of(employmentId).stream()
            .filter(entry -> KINDS.containsKey(entry.instruction().kind()))
            .toList();
    List<CalendarFeed.Away> leave = new ArrayList<>();
    told.stream()
        .filter(entry -> !linked.contains(entry.instruction().id()))
        .map(entry -> away(entry, days.lastDay()))
        .forEach(leave::add);
    for (LeaveRequest request : asked) {
      Optional<InstructionEntry> recorded =
          told.stream()
              .filter(
                  entry -> request.instructionId().equals(Optional.of(entry.instruction().id())))
              .findFirst();
      leave.add(away(request, recorded, days.lastDay()));
    }
    return new CalendarFeed(
        links.shifts(employmentId, days),
        leave.stream()
            .filter(each -> DateSpan.of(each.firstDay(), each.lastDay()).overlaps(days))
            .sorted(
                Comparator.comparing(CalendarFeed.Away::firstDay)
                    .thenComparing(CalendarFeed.Away::id))
            .toList());
  }

  /** What the office recorded; taken back, it stands with the days it was for. */
  private static CalendarFeed.Away away(InstructionEntry entry, LocalDate endOfFeed) {
    Instruction<?> told = entry.instruction();
    return new CalendarFeed.Away(
        told.id(),
        KINDS.get(told.kind()),
        told.from(),
        last(told.from(), told.until(), endOfFeed),
        entry.isTakenBack() ? CalendarFeed.State.CANCELLED : CalendarFeed.State.CONFIRMED,
        new CalendarFeed.Changed(
            entry.ended().map(InstructionEntry.Ending::at).orElse(entry.at()),
            entry.ended().isPresent() ? 1 : 0));
  }

  /** What the worker asked for; ended early by the office, it has the days that are left. */
  private static CalendarFeed.Away away(
      LeaveRequest request, Optional<InstructionEntry> recorded, LocalDate endOfFeed) {
    Optional<InstructionEntry.Ending> ended = recorded.flatMap(InstructionEntry::ended);
    boolean takenBack = recorded.map(InstructionEntry::isTakenBack).orElse(false);
    Optional<LocalDate> until =
        recorded.isPresent() && !takenBack ? recorded.get().instruction().until() : request.until();
    Instant decided =
        request.decisions().isEmpty() ? request.askedAt() : request.decisions().getLast().at();
    Instant changed =
        ended.map(InstructionEntry.Ending::at).filter(decided::isBefore).orElse(decided);
    CalendarFeed.State state =
        switch (request.state()) {
          case ASKED -> CalendarFeed.State.ASKED;
          case APPROVED -> takenBack ? CalendarFeed.State.CANCELLED : CalendarFeed.State.CONFIRMED;
          case REFUSED, WITHDRAWN -> CalendarFeed.State.CANCELLED;
        };
    return new CalendarFeed.Away(
        request.id(),
        request.kind(),
        request.from(),
        last(request.from(), until, endOfFeed),
        state,
        new CalendarFeed.Changed(
            changed, request.decisions().size() + (ended.isPresent() ? 1 : 0)));
  }

  /** One that goes on stands to the end of the feed; one taken back on its first day. */
  private static LocalDate last(LocalDate from, Optional<LocalDate> until, LocalDate endOfFeed) {
    LocalDate last = until.orElse(endOfFeed);
    return last.isBefore(from) ? from : last;
  }
}
