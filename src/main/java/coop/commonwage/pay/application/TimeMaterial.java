package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.payruns.PaidForTime;
import coop.commonwage.pay.payruns.Payslip;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The time of one worker that a run pays.
 *
 * @param visits visits that begin in the period or on the days beside it, and those that last into
 *     it; by start
 * @param entries minutes without clock times on the period's days
 * @param earlier periods of before whose time came to something else since they were paid
 * @param approvals those that touch the period
 * @param bothRight fingerprints of the {@link coop.commonwage.pay.hours.DoubledTime} somebody said
 *     is different work
 */
public record TimeMaterial(
    List<Visit> visits,
    List<TimeEntry> entries,
    List<EarlierTime> earlier,
    List<TimeApproval> approvals,
    Set<String> bothRight) {

  /** Nothing worked. */
  public static final TimeMaterial NONE =
      new TimeMaterial(List.of(), List.of(), List.of(), List.of(), Set.of());

  /**
   * The time of a period that is over, as it is known now.
   *
   * @param period the period
   * @param payslip what was paid for it then; empty when the worker had no payslip
   * @param contract what was agreed then; only where there is no payslip that says so
   * @param visits all visits that begin in the period or last into it
   * @param entries all entries of the period's days
   * @param corrected what later payslips paid on top or took back, by the code of their lines
   * @param because the visits and entries that were added, replaced or taken away
   */
  public record EarlierTime(
      PayPeriod period,
      Optional<Payslip> payslip,
      Optional<ContractTerms> contract,
      List<Visit> visits,
      List<TimeEntry> entries,
      List<PaidForTime> corrected,
      List<String> because) {

    public EarlierTime {
      visits = List.copyOf(visits);
      entries = List.copyOf(entries);
      corrected = List.copyOf(corrected);
      because = List.copyOf(because);
    }
  }

  public TimeMaterial {
    visits = List.copyOf(visits);
    entries = List.copyOf(entries);
    earlier = List.copyOf(earlier);
    approvals = List.copyOf(approvals);
    bothRight = Set.copyOf(bothRight);
  }
}
