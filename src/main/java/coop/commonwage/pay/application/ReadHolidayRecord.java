package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together the holiday record of a worker and a leave year from payslips as they stand. */
@Dependent
public class ReadHolidayRecord {

  private static final Set<String> OF_HOLIDAY =
      Set.of(
          "holiday-pay",
          "holiday-in-lieu",
          "rolled-up-holiday",
          "rolled-up-holiday-away",
          "holiday-accrued");

  /** A holiday at the end of a leave year may be told and paid this much later. */
  private static final int MONTHS_PAID_LATER = 4;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ReadHolidayBalance balance;
  private final Payslips payslips;
  private final ExplainPayslip explain;

  @Inject
  public ReadHolidayRecord(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ReadHolidayBalance balance,
      Payslips payslips,
      ExplainPayslip explain) {
    this.transactions = transactions;
    this.caller = caller;
    this.balance = balance;
    this.payslips = payslips;
    this.explain = explain;
  }

  /** The leave year a day lies in, as it stands on that day; empty before the first contract. */
  public Optional<HolidayRecord> of(String payrollId, LocalDate day) {
    return balance.of(payrollId, day).map(this::record);
  }

  /** The caller's own. */
  public Optional<HolidayRecord> mine(LocalDate day) {
    return balance.mine(day).map(this::record);
  }

  private HolidayRecord record(HolidayStanding standing) {
    LeaveYear year = standing.account().year();
    List<HolidayRecord.Payment> payments = new ArrayList<>();
    transactions.run(
        caller.employerId(),
        () ->
            payslips.ofPerson(standing.employment().personId()).stream()
                .filter(slip -> !slip.period().days().lastDay().isBefore(year.firstDay()))
                .filter(
                    slip ->
                        !slip.period()
                            .days()
                            .firstDay()
                            .isAfter(year.lastDay().plusMonths(MONTHS_PAID_LATER)))
                .sorted(Comparator.comparing(slip -> slip.period().days().firstDay()))
                .flatMap(
                    slip ->
                        payslips.findOfPerson(slip.id(), standing.employment().personId()).stream())
                .forEach(stored -> payments.addAll(payments(stored, standing))));
    return new HolidayRecord(standing, payments);
  }

  private List<HolidayRecord.Payment> payments(Payslips.Stored stored, HolidayStanding standing) {
    Payslip payslip = stored.payslip();
    List<PayslipLine> lines =
        payslip.lines().stream()
            .filter(line -> OF_HOLIDAY.contains(line.code()) && isOfYear(line, payslip, standing))
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<String, Derivation> explained = explain.explain(payslip);
    return lines.stream()
        .map(
            line ->
                new HolidayRecord.Payment(
                    stored.id(),
                    payslip.inputs().period(),
                    line.code(),
                    line.quantity().map(PayslipLine.Quantity::amount).orElse(0),
                    line.amount(),
                    Optional.ofNullable(explained.get(line.key()))))
        .toList();
  }

  /** Holiday taken belongs to the year of its days, all else to the year its period ends in. */
  private static boolean isOfYear(PayslipLine line, Payslip payslip, HolidayStanding standing) {
    boolean periodEnds =
        standing.account().year().days().contains(payslip.inputs().period().days().lastDay());
    return line.code().equals("holiday-pay")
        ? standing.account().uses().stream()
            .anyMatch(use -> line.reference().equals(Optional.of(use.id().toString())))
        : periodEnds;
  }
}
