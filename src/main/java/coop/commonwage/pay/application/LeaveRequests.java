package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.leave.LeaveDecision;
import coop.commonwage.pay.leave.LeaveRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests for leave and what became of them; added to, never changed. */
public interface LeaveRequests {

  void add(LeaveRequest request);

  void add(UUID id, UUID requestId, UUID personId, LeaveDecision decision);

  /** Holds an employment, so that two people cannot decide about its leave at once. */
  void hold(UUID employmentId);

  Optional<LeaveRequest> find(UUID id);

  /** The requests of an employment, the latest days first. */
  List<LeaveRequest> of(UUID employmentId);

  /**
   * The requests that meet some days, and all that nobody has decided, the earliest days first.
   *
   * @param team only workers who are in this team on the first day asked for; empty for all
   */
  List<LeaveRequest> between(DateSpan days, Optional<String> team);

  /** Adds the hours of training that was approved to what was worked, a row for each day. */
  void addTraining(LeaveRequest training, String reason, Instant at, String by);

  /**
   * Takes hours of training that was withdrawn out of what was worked.
   *
   * @return false, with nothing done, when a pay run has counted some of them
   */
  boolean endTraining(UUID requestId, Instant at);

  /** Days in a span on which the roster has the worker, oldest first. */
  List<LocalDate> daysOnRoster(UUID employmentId, DateSpan days);
}
