package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One line of a roster: a planned visit (or night, training, office time) of one carer, and what
 * became of it. All times are local, Europe/London, to the minute; a time that comes twice when the
 * clocks go back is the earlier one.
 *
 * @param visitId the roster's own number, unique with the employer
 * @param clientRef a pseudonym for the person cared for; empty for training and office time
 * @param carerRef the payroll id of the worker
 * @param plannedStart when it should have begun
 * @param plannedEnd when it should have ended
 * @param actualStart when the carer checked in, if known
 * @param actualEnd when the carer checked out, if known
 * @param checkinMethod how the check-in was recorded: gps, nfc, landline, manual, …
 * @param checkoutMethod how the check-out was recorded
 * @param exceptionCode the council's code for a time that was not recorded electronically
 * @param status what became of it
 * @param secondCarer whether this carer came as the second of two
 * @param serviceType what it was for
 * @param milesTenths miles driven to get there, in tenths of a mile
 * @param travelMinutes minutes needed to get there from the place before
 * @param note what somebody wrote beside it
 * @param particulars what is told of some visits and not of most
 */
public record Visit(
    String visitId,
    Optional<String> clientRef,
    String carerRef,
    LocalDateTime plannedStart,
    LocalDateTime plannedEnd,
    Optional<LocalDateTime> actualStart,
    Optional<LocalDateTime> actualEnd,
    Optional<String> checkinMethod,
    Optional<String> checkoutMethod,
    Optional<String> exceptionCode,
    VisitStatus status,
    boolean secondCarer,
    ServiceType serviceType,
    int milesTenths,
    int travelMinutes,
    Optional<String> note,
    VisitParticulars particulars) {

  public Visit {
    if (milesTenths < 0 || travelMinutes < 0) {
      throw new IllegalArgumentException("miles and travel minutes must not be negative");
    }
  }

  /** A visit of which nothing out of the ordinary is told. */
  public Visit(
      String visitId,
      Optional<String> clientRef,
      String carerRef,
      LocalDateTime plannedStart,
      LocalDateTime plannedEnd,
      Optional<LocalDateTime> actualStart,
      Optional<LocalDateTime> actualEnd,
      Optional<String> checkinMethod,
      Optional<String> checkoutMethod,
      Optional<String> exceptionCode,
      VisitStatus status,
      boolean secondCarer,
      ServiceType serviceType,
      int milesTenths,
      int travelMinutes,
      Optional<String> note) {
    this(
        visitId,
        clientRef,
        carerRef,
        plannedStart,
        plannedEnd,
        actualStart,
        actualEnd,
        checkinMethod,
        checkoutMethod,
        exceptionCode,
        status,
        secondCarer,
        serviceType,
        milesTenths,
        travelMinutes,
        note,
        VisitParticulars.NONE);
  }

  /** The same visit, called off. */
  public Visit calledOff() {
    return new Visit(
        visitId,
        clientRef,
        carerRef,
        plannedStart,
        plannedEnd,
        actualStart,
        actualEnd,
        checkinMethod,
        checkoutMethod,
        exceptionCode,
        VisitStatus.CANCELLED,
        secondCarer,
        serviceType,
        milesTenths,
        travelMinutes,
        note,
        particulars);
  }

  /** The local day it belongs to: the day of the check-in, or of the plan when there is none. */
  public LocalDate day() {
    return actualStart.orElse(plannedStart).toLocalDate();
  }

  /** Whether the carer was there but a time is missing, so that no minutes can be counted. */
  public boolean isIncomplete() {
    return status.isPaid() && (actualStart.isEmpty() || actualEnd.isEmpty());
  }

  /** Whether it counts: the carer was there and both times stand. */
  public boolean counts() {
    return status.isPaid() && actualStart.isPresent() && actualEnd.isPresent();
  }
}
