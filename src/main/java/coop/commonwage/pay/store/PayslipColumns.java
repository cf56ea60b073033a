package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.YearToDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The figures of a payslip that stand in columns of their own, so that a run can be added up by the
 * database. Each follows from the payslip; a column that says something else was changed.
 */
final class PayslipColumns {

  private static final Map<String, Function<Payslip, Money>> FIGURES = new LinkedHashMap<>();

  static {
    FIGURES.put("tax", inThisRun(YearToDate::tax));
    FIGURES.put("employee_nic", inThisRun(YearToDate::employeeNic));
    FIGURES.put("employer_nic", inThisRun(YearToDate::employerNic));
    FIGURES.put("student_loan", inThisRun(YearToDate::studentLoan));
    FIGURES.put("postgraduate_loan", inThisRun(YearToDate::postgraduateLoan));
    FIGURES.put("employee_pension", inThisRun(YearToDate::employeePension));
    FIGURES.put("employer_pension", inThisRun(YearToDate::employerPension));
    FIGURES.put("deductions", slip -> slip.gross().minus(slip.net()));
    FIGURES.put("reimbursements", slip -> slip.payable().minus(slip.net()));
  }

  private PayslipColumns() {}

  /** What a payslip adds to one of the year's totals. */
  private static Function<Payslip, Money> inThisRun(Function<YearToDate, Money> total) {
    return slip -> total.apply(slip.after()).minus(total.apply(slip.inputs().before()));
  }

  /** What a column of this name holds. */
  static Function<Payslip, Money> figure(String column) {
    return FIGURES.get(column);
  }

  /** The columns, for a select on a table named {@code s}. */
  static String selected() {
    return "s." + String.join(", s.", FIGURES.keySet());
  }

  /** The first column that is not what the payslip says, in words. */
  static Optional<String> fault(ResultSet row, Payslip slip) throws SQLException {
    for (Map.Entry<String, Function<Payslip, Money>> figure : FIGURES.entrySet()) {
      Money kept = Money.ofPence(row.getLong(figure.getKey()));
      Money follows = figure.getValue().apply(slip);
      if (!kept.equals(follows)) {
        return Optional.of(
            "%s is kept as %s, its lines say %s".formatted(figure.getKey(), kept, follows));
      }
    }
    return Optional.empty();
  }
}
