package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.EmployedDays;
import coop.commonwage.pay.rosters.VisitsFile;
import coop.commonwage.pay.rosters.WorkerRow;
import coop.commonwage.pay.rosters.WorkersFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demonstration's workers and their October 2026, as inputs of payslips paid on 5 November. */
final class TheRoster {

  private static final Path FOLDER = Path.of("src/main/resources/demo");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
          LocalDate.of(2026, 11, 5));

  private TheRoster() {}

  /** One payslip's inputs for each worker, by works number. */
  static Map<String, PayslipInputs> october() throws IOException {
    Map<String, WorkerRow> workers = new LinkedHashMap<>();
    Map<String, EmployedDays> employed = new LinkedHashMap<>();
    Map<String, List<Visit>> visits = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(FOLDER.resolve("workers.csv"))) {
      WorkersFile.read(
          file,
          TODAY,
          each -> {
            workers.put(each.payrollId(), each);
            employed.put(each.payrollId(), each.employedDays());
            visits.put(each.payrollId(), new ArrayList<>());
          });
    }
    try (InputStream file = Files.newInputStream(FOLDER.resolve("visits.csv"))) {
      VisitsFile.read(file, employed, each -> visits.get(each.carerRef()).add(each));
    }
    TimeRules rules = TimeRules.usual(Set.of());
    Map<String, PayslipInputs> inputs = new LinkedHashMap<>();
    workers.forEach(
        (id, worker) ->
            inputs.put(
                id,
                new PayslipInputs(
                    terms(worker),
                    OCTOBER,
                    rules.paid(visits.get(id)).worked(OCTOBER.days()),
                    List.of(),
                    YearToDate.NOTHING)));
    return inputs;
  }

  private static WorkerTerms terms(WorkerRow worker) {
    return new WorkerTerms(
        worker.dateOfBirth(),
        worker.startDate(),
        worker.leaveDate(),
        worker.terms(),
        worker.tax().taxCode(),
        worker.tax().niCategory(),
        worker.tax().studentLoanPlan(),
        worker.tax().postgraduateLoan(),
        worker.pension());
  }
}
