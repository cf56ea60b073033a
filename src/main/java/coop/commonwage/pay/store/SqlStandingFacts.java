package coop.commonwage.pay.store;

import coop.commonwage.pay.application.Instructions;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Standing facts in versions, and leaving dates. */
@Dependent
public class SqlStandingFacts implements StandingFacts {

  /** The columns {@link #standing} reads, of a row {@code s}. */
  static final String COLUMNS =
      "s.from_date, s.tax_code, s.tax_code_basis, s.code_from, s.ni_category, s.student_loan_plan,"
          + " s.postgraduate_loan, s.pension_status, s.pension_employee_share,"
          + " s.pension_employer_share";

  /** The newest word first, of what holds on or before a day. */
  static final String NEWEST_FIRST = "s.from_date desc, s.recorded_at desc, s.id desc";

  private final Sql sql;

  @Inject
  public SqlStandingFacts(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Recorded> of(UUID employmentId) {
    return sql.list(
        "select "
            + COLUMNS
            + ", s.reason, s.reference, s.recorded_at, s.recorded_by from pay.standing s"
            + " where s.employment_id = ? order by s.from_date, s.recorded_at, s.id",
        row ->
            new Recorded(
                standing(row),
                row.getString("reason"),
                row.getString("reference"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by")),
        employmentId);
  }

  @Override
  public void add(UUID employmentId, Standing standing, Instructions.Note note) {
    TaxDetails tax = standing.tax();
    sql.run(
        "insert into pay.standing (id, employer_id, employment_id, from_date, tax_code,"
            + " tax_code_basis, code_from, ni_category, student_loan_plan, postgraduate_loan,"
            + " pension_status, pension_employee_share, pension_employer_share, reason, reference,"
            + " recorded_at, recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?::numeric, ?::numeric, ?, ?, ?, ?)",
        NewId.at(note.at()),
        employmentId,
        standing.from(),
        tax.taxCode().text(),
        tax.taxCode().nonCumulative() ? "non-cumulative" : "cumulative",
        standing.codeFrom(),
        tax.niCategory().name(),
        tax.studentLoanPlan().map(Enum::name).orElse(null),
        tax.postgraduateLoan(),
        standing.pension().status().word(),
        standing.pension().employeeShare().toString(),
        standing.pension().employerShare().toString(),
        note.reason(),
        note.reference(),
        note.at(),
        note.by());
  }

  @Override
  public void leave(UUID employmentId, Optional<LocalDate> leaveDate, Instructions.Note note) {
    sql.run(
        "insert into pay.leaving (id, employer_id, employment_id, leave_date, reason, recorded_at,"
            + " recorded_by) values (?, register.current_employer(), ?, ?::date, ?, ?, ?)",
        NewId.at(note.at()),
        employmentId,
        leaveDate.orElse(null),
        note.reason(),
        note.at(),
        note.by());
    sql.run(
        "update pay.employment set leave_date = ?::date where id = ?",
        leaveDate.orElse(null),
        employmentId);
  }

  @Override
  public Optional<LocalDate> lastPayDate(UUID employmentId) {
    return sql.first(
        "select pay_date from pay.payslip where employment_id = ? order by pay_date desc limit 1",
        row -> Sql.date(row, "pay_date"),
        employmentId);
  }

  /** The version in a row, where there is one. */
  static Optional<Standing> find(ResultSet row) throws SQLException {
    return row.getString("tax_code") == null ? Optional.empty() : Optional.of(standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Sql.date(row, "from_date"),
        new TaxDetails(
            TaxCode.of(
                row.getString("tax_code"),
                row.getString("tax_code_basis").equals("non-cumulative")),
            NiCategory.valueOf(row.getString("ni_category")),
            Optional.ofNullable(row.getString("student_loan_plan")).map(StudentLoanPlan::valueOf),
            row.getBoolean("postgraduate_loan")),
        Sql.date(row, "code_from"),
        new PensionTerms(
            PensionTerms.Status.ofWord(row.getString("pension_status")),
            RateColumn.in(row, "pension_employee_share"),
            RateColumn.in(row, "pension_employer_share")));
  }
}
