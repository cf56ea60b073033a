package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Minutes worked that have no clock times: an hour of training, or a total another system gives.
 *
 * @param reference its own number, unique with the employer
 * @param workerRef the payroll id of the worker
 * @param day the local day it belongs to
 * @param kind what it was spent on
 * @param minutes whole minutes, 0 or more
 * @param milesTenths business miles, in tenths of a mile, 0 or more
 * @param funderAccount the account of whoever funds it
 * @param note what somebody wrote beside it
 */
public record TimeEntry(
    String reference,
    String workerRef,
    LocalDate day,
    TimeKind kind,
    int minutes,
    int milesTenths,
    Optional<String> funderAccount,
    Optional<String> note) {

  public TimeEntry {
    if (minutes < 0 || milesTenths < 0) {
      throw new IllegalArgumentException("minutes and miles must not be negative");
    }
  }
}
