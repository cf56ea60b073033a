package coop.commonwage.pay.application;

import coop.commonwage.pay.deductions.StartingCodes;
import coop.commonwage.pay.instructions.WrongEntries;
import coop.commonwage.pay.rosters.RosterProblem;
import coop.commonwage.pay.rosters.RosterReport;
import coop.commonwage.pay.rosters.WorkerRow;
import coop.commonwage.pay.rosters.WorkersFile;
import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes one worker on: the person, the employment, what HMRC or the worker's papers say, and an
 * issued contract. Checked and written as a worker of a list is; all of it or nothing.
 */
@Dependent
public class HireWorker {

  /** Those of a list of workers, and what a starter hands in instead of a tax code. */
  public static final List<String> FIELDS =
      Stream.of(
              Stream.of(WorkersFile.COLUMNS, WorkersFile.OPTIONAL_COLUMNS)
                  .flatMap(List::stream)
                  .map(HireWorker::field),
              Stream.of("statement"),
              StarterPaper.P45_FIELDS.keySet().stream().sorted())
          .flatMap(fields -> fields)
          .toList();

  /** What is taken as said when nothing is; the pension is then assessed as the law asks. */
  private static final Map<String, String> USUAL =
      Map.of(
          "niCategory", "A",
          "postgraduateLoan", "N",
          "pensionStatus", "not-enrolled",
          "pensionEmployeePercent", "0",
          "pensionEmployerPercent", "0");

  private static final String UNKNOWN_PLAN = "unknown";
  private static final String REASON = "handed in when taken on";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Persons persons;
  private final TakeOnWorkers takeOn;
  private final RecordInstruction recordInstruction;
  private final RuleSet rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public HireWorker(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      @Half("pay") Persons persons,
      TakeOnWorkers takeOn,
      RecordInstruction recordInstruction,
      RuleSet rules,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.persons = persons;
    this.takeOn = takeOn;
    this.recordInstruction = recordInstruction;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who was taken on.
   *
   * @param personId the person
   * @param payrollId their number
   * @param notes what to look at
   */
  public record Hired(UUID personId, String payrollId, List<FieldError> notes) {}

  /**
   * @param sent what was entered, by {@link #FIELDS}; what is empty may be left out
   * @throws Refused naming every field that cannot be used
   */
  public Hired hire(Map<String, String> sent) {
    Map<String, String> fields = new HashMap<>(USUAL);
    sent.forEach(
        (field, text) -> {
          if (text != null && !text.isBlank()) {
            fields.put(field, text.strip());
          }
        });
    return transactions.in(caller.employerId(), () -> hireIn(fields));
  }

  private Hired hireIn(Map<String, String> fields) {
    List<FieldError> errors = new ArrayList<>();
    Optional<StarterPaper> paper = StarterPaper.of(fields);
    checkTax(fields, paper, errors);
    paper.ifPresent(handedIn -> putCode(handedIn, fields, errors));
    List<WorkerRow> rows = new ArrayList<>(1);
    RosterReport report =
        WorkersFile.readOne(
            cells(fields),
            clock.today(),
            payrollId -> !persons.known(List.of(payrollId)).isEmpty(),
            rows::add);
    report.errors().stream()
        .map(HireWorker::error)
        .filter(error -> errors.stream().noneMatch(e -> e.column().equals(error.column())))
        .forEach(errors::add);
    if (!fields.containsKey("payFrequency")) {
      errors.add(
          FieldError.ofField(
              "payFrequency", "", "say weekly, fortnightly, four-weekly or monthly"));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid("Nobody was taken on: put right what is named.", errors);
    }
    return write(rows.getFirst(), paper, report);
  }

  private static void checkTax(
      Map<String, String> fields, Optional<StarterPaper> paper, List<FieldError> errors) {
    String statement = fields.getOrDefault("statement", "");
    if (!statement.isEmpty()
        && StarterPaper.P45_FIELDS.keySet().stream().anyMatch(fields::containsKey)) {
      errors.add(
          FieldError.ofField(
              "statement",
              statement,
              "a P45 counts instead of a starter statement: leave one empty"));
    }
    String code = fields.getOrDefault("taxCode", "");
    if (paper.isPresent() && !code.isEmpty()) {
      errors.add(
          FieldError.ofField(
              "taxCode", code, "leave this empty: the code follows from the P45 or the statement"));
    }
    if (paper.isEmpty() && code.isEmpty()) {
      errors.add(
          FieldError.ofField(
              "taxCode",
              "",
              "give HMRC's tax code, or a starter statement (A, B, C or none), or the P45"));
    }
    if (UNKNOWN_PLAN.equals(fields.get("studentLoanPlan")) && statement.isEmpty()) {
      errors.add(
          FieldError.ofField(
              "studentLoanPlan",
              UNKNOWN_PLAN,
              "only with a starter statement may the plan be unknown: 1, 2, 4, 5 or nothing"));
    }
  }

  /** The code to begin with stands on record from the first day. */
  private void putCode(StarterPaper paper, Map<String, String> fields, List<FieldError> errors) {
    LocalDate start;
    try {
      start = LocalDate.parse(fields.getOrDefault("startDate", ""));
    } catch (DateTimeParseException toldWithTheOthers) {
      start = clock.today();
    }
    try {
      StartingCodes codes = new StartingCodes(rules.incomeTax(), start);
      fields.put("taxCode", paper.code(codes, start).toString());
    } catch (WrongEntries wrong) {
      errors.addAll(paper.errors(wrong));
    } catch (OutsideVerifiedSpan outside) {
      errors.add(
          FieldError.ofField(
              "startDate",
              start.toString(),
              "with a starter's papers the first day must be from %s to %s, the days the rules are"
                      .formatted(outside.file().coversFrom(), outside.file().verifiedUntil())
                  + " verified for"));
    }
  }

  private Hired write(WorkerRow row, Optional<StarterPaper> paper, RosterReport report) {
    Instant now = clock.instant();
    UUID personId = takeOn.all(List.of(row), now).getFirst();
    paper.ifPresent(
        handedIn ->
            recordInstruction.recordHeld(
                new RecordInstruction.Told(
                    row.payrollId(),
                    handedIn.kind(),
                    row.startDate(),
                    Optional.empty(),
                    handedIn.entries(),
                    REASON,
                    "")));
    audit.record(
        caller.employerId(),
        caller.login(),
        "worker.hired",
        "person/" + personId,
        Map.of(
            "from", row.startDate().toString(),
            "frequency", row.frequency().word(),
            "papers", paper.map(handedIn -> handedIn.kind().word()).orElse("tax-code")));
    return new Hired(
        personId, row.payrollId(), report.notes().stream().map(HireWorker::error).toList());
  }

  private static Map<String, String> cells(Map<String, String> fields) {
    Map<String, String> cells =
        Stream.of(WorkersFile.COLUMNS, WorkersFile.OPTIONAL_COLUMNS)
            .flatMap(List::stream)
            .filter(column -> fields.containsKey(field(column)))
            .collect(Collectors.toMap(column -> column, column -> fields.get(field(column))));
    cells.remove("student_loan_plan", UNKNOWN_PLAN);
    return cells;
  }

  private static FieldError error(RosterProblem problem) {
    return FieldError.ofField(field(problem.column()), problem.value(), problem.message());
  }

  /** {@code pay_frequency} becomes {@code payFrequency}. */
  private static String field(String column) {
    String[] words = column.split("_");
    return words[0]
        + Stream.of(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
