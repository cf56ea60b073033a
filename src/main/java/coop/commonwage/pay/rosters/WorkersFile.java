package coop.commonwage.pay.rosters;

import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.people.NationalInsuranceNumber;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the workers' list. All rows are checked whatever is found; when the report has errors, what
 * was handed on must be thrown away: nothing of such a file is kept.
 */
public final class WorkersFile {

  /** The columns, all needed, in any order. */
  public static final List<String> COLUMNS =
      List.of(
          "payroll_id",
          "forename",
          "surname",
          "date_of_birth",
          "gender",
          "ni_number",
          "address1",
          "address2",
          "postcode",
          "email",
          "start_date",
          "leave_date",
          "role",
          "contract",
          "guaranteed_hours_weekly",
          "hourly_rate",
          "travel_rate",
          "sleep_in_rate",
          "mileage_rate",
          "weekend_enhancement_percent",
          "bank_holiday_enhancement_percent",
          "tax_code",
          "ni_category",
          "student_loan_plan",
          "postgraduate_loan",
          "pension_status",
          "pension_employee_percent",
          "pension_employer_percent",
          "sort_code",
          "account_number",
          "member_class",
          "member_since");

  /** Columns that may be left out; whose pay frequency is not said is paid monthly. */
  public static final List<String> OPTIONAL_COLUMNS = List.of("pay_frequency");

  private static final int YOUNGEST_AT_WORK = 13;
  private static final int END_OF_YOUNG_CATEGORY = 21;

  private final LocalDate today;
  private final Predicate<String> isTakenOn;
  private final Consumer<WorkerRow> workers;
  private final Problems problems = new Problems();
  private final RowFingerprints seen = new RowFingerprints();

  private WorkersFile(LocalDate today, Predicate<String> isTakenOn, Consumer<WorkerRow> workers) {
    this.today = today;
    this.isTakenOn = isTakenOn;
    this.workers = workers;
  }

  /**
   * @param file the CSV; the caller closes it
   * @param today the day of the import, to tell what lies in the future
   * @param workers is given every good row, once, until the first error
   */
  public static RosterReport read(InputStream file, LocalDate today, Consumer<WorkerRow> workers)
      throws IOException {
    return read(file, today, payrollId -> false, workers);
  }

  /**
   * @param isTakenOn whether somebody has this payroll id already
   */
  public static RosterReport read(
      InputStream file, LocalDate today, Predicate<String> isTakenOn, Consumer<WorkerRow> workers)
      throws IOException {
    return new WorkersFile(today, isTakenOn, workers).read(file);
  }

  /**
   * Reads one worker who does not come in a file, by the same rules.
   *
   * @param cells what each column would say; empty where it is not there
   */
  public static RosterReport readOne(
      Map<String, String> cells,
      LocalDate today,
      Predicate<String> isTakenOn,
      Consumer<WorkerRow> workers) {
    WorkersFile one = new WorkersFile(today, isTakenOn, workers);
    OwnLayout layout = new OwnLayout(COLUMNS, OPTIONAL_COLUMNS, one.problems);
    List<String> columns = Stream.of(COLUMNS, OPTIONAL_COLUMNS).flatMap(List::stream).toList();
    layout.header(columns);
    one.readRow(
        layout.row(1, columns.stream().map(column -> cells.getOrDefault(column, "")).toList()));
    return one.problems.report("", 1);
  }

  private RosterReport read(InputStream file) throws IOException {
    RosterTable table =
        new RosterTable(new OwnLayout(COLUMNS, OPTIONAL_COLUMNS, problems), problems);
    String sha256 = table.read(file, this::readRow);
    return problems.report(sha256, table.rows());
  }

  private void readRow(RosterRow row) {
    WorkerRow worker = WorkerCells.read(row);
    if (row.isRefused()) {
      return;
    }
    check(row, worker);
    if (row.isRefused() || isRepeated(row, worker)) {
      return;
    }
    tellOddities(row, worker);
    if (problems.errorCount() == 0) {
      workers.accept(worker);
    }
  }

  private void check(RosterRow row, WorkerRow worker) {
    if (isTakenOn.test(worker.payrollId())) {
      row.error("payroll_id", "somebody has this payroll id already");
    }
    if (worker.dateOfBirth().isAfter(today)) {
      row.error("date_of_birth", "this day is in the future");
    }
    if (worker.startDate().isBefore(worker.dateOfBirth())) {
      row.error("start_date", "the first day at work is before the date of birth");
    }
    if (worker.leaveDate().isPresent() && worker.leaveDate().get().isBefore(worker.startDate())) {
      row.error("leave_date", "the last day is before the first, " + worker.startDate());
    }
    boolean promises = worker.terms().guaranteedMinutesWeekly() > 0;
    if (promises != (worker.terms().kind() == ContractKind.GUARANTEED_HOURS)) {
      row.error(
          "guaranteed_hours_weekly",
          promises
              ? "a zero-hours contract promises 0 hours"
              : "a guaranteed-hours contract promises more than 0 hours");
    }
  }

  private boolean isRepeated(RosterRow row, WorkerRow worker) {
    RowFingerprints.Seen earlier = seen.see(worker.payrollId(), row.content(), row.number());
    if (earlier == null) {
      return false;
    }
    if (earlier.isSameContent()) {
      row.note("payroll_id", "the same as row " + earlier.row() + " in every cell: read once");
    } else {
      row.error(
          "payroll_id",
          "row " + earlier.row() + " has the same payroll id: every worker has their own");
    }
    return true;
  }

  private void tellOddities(RosterRow row, WorkerRow worker) {
    int ageAtStart = Period.between(worker.dateOfBirth(), worker.startDate()).getYears();
    if (ageAtStart < YOUNGEST_AT_WORK) {
      row.note(
          "start_date",
          "on this day the worker was %d years old: is the date right?".formatted(ageAtStart));
    }
    tellNationalInsurance(row, worker);
    worker.membership().since().ifPresent(since -> tellMembership(row, worker, since));
    if (worker.membership().memberClass().isPresent() && worker.membership().since().isEmpty()) {
      row.note("member_since", "a member without a first day of membership");
    }
    if (worker.bankAccount().isEmpty()) {
      row.note("account_number", "there is no bank account to pay wages into");
    }
  }

  private void tellNationalInsurance(RosterRow row, WorkerRow worker) {
    if (worker.niNumber().isEmpty()) {
      row.note("ni_number", "there is no National Insurance number yet");
    }
    if (!worker.niNumber().map(NationalInsuranceNumber::hasPrefixHmrcAccepts).orElse(true)) {
      row.note("ni_number", "HMRC gives out no number that begins with these two letters");
    }
    int age = Period.between(worker.dateOfBirth(), today).getYears();
    if (worker.tax().niCategory() == NiCategory.M && age >= END_OF_YOUNG_CATEGORY) {
      row.note(
          "ni_category", "category M is for workers under 21; this worker is %d".formatted(age));
    }
  }

  private void tellMembership(RosterRow row, WorkerRow worker, LocalDate since) {
    if (since.isBefore(worker.startDate())) {
      row.note(
          "member_since", "membership began before the first day at work, " + worker.startDate());
    }
    if (since.isAfter(today)) {
      row.note("member_since", "this day is in the future");
    }
    if (worker.membership().memberClass().isEmpty()) {
      row.note("member_class", "there is a first day of membership but no class of member");
    }
  }
}
