package coop.commonwage.pay.web;

import coop.commonwage.pay.application.HolidayStanding;
import coop.commonwage.pay.application.LeaveDetails;
import coop.commonwage.pay.leave.LeaveRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A worker's own leave, as their page shows it.
 *
 * @param standing the holiday of the leave year; empty before the first contract
 * @param requests the latest days first
 * @param today the day it is
 * @param calendarSince when the address of the calendar in use was made
 * @param address the address, in the answer that made it; else empty
 */
public record MyLeaveScreen(
    Optional<HolidayStanding> standing,
    List<LeaveDetails> requests,
    LocalDate today,
    Optional<Instant> calendarSince,
    String address) {

  public MyLeaveScreen {
    requests = List.copyOf(requests);
  }

  /** Those that may still come to something. */
  public List<LeaveDetails> open() {
    return requests.stream().filter(this::isOpen).toList();
  }

  /** Those that are over, refused or withdrawn. */
  public List<LeaveDetails> over() {
    return requests.stream().filter(details -> !isOpen(details)).toList();
  }

  private boolean isOpen(LeaveDetails details) {
    LeaveRequest request = details.request();
    return request.isAlive() && !request.days().lastDay().isBefore(today)
        || request.state() == LeaveRequest.State.ASKED;
  }

  /** Whether the worker may take it back themselves. */
  public boolean mayWithdraw(LeaveRequest request) {
    return request.state() == LeaveRequest.State.ASKED
        || request.state() == LeaveRequest.State.APPROVED && request.from().isAfter(today);
  }
}
