package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.ApprovePayRun;
import coop.commonwage.pay.application.CalculatePayRun;
import coop.commonwage.pay.application.CalculateSlices;
import coop.commonwage.pay.application.EndInstruction;
import coop.commonwage.pay.application.FinalisePayRun;
import coop.commonwage.pay.application.FinalisedLabour;
import coop.commonwage.pay.application.HolidayOfLeavers;
import coop.commonwage.pay.application.ImportBroughtForward;
import coop.commonwage.pay.application.ImportedFiles;
import coop.commonwage.pay.application.Instructions;
import coop.commonwage.pay.application.OneOffsForNextRun;
import coop.commonwage.pay.application.OpenPayRun;
import coop.commonwage.pay.application.ReadInstructions;
import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.application.RecordLeaving;
import coop.commonwage.pay.application.RecordStanding;
import coop.commonwage.pay.application.TakenBackEarnings;
import coop.commonwage.pay.application.VerifyPayslips;
import coop.commonwage.pay.application.Visits;
import coop.commonwage.pay.contracts.Employment;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Gender;
import coop.commonwage.people.Membership;
import coop.commonwage.people.NationalInsuranceNumber;
import coop.commonwage.people.Person;
import coop.commonwage.people.Postcode;
import coop.commonwage.people.application.Persons;
import coop.commonwage.people.store.SqlPersons;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.SecretsForTests;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A co-operative on a real database, with its use cases and somebody to call them. */
public final class ACooperative {

  static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  static final LocalDate HIRED = LocalDate.of(2020, 1, 6);
  public static final PayPeriod OCTOBER = month(10, LocalDate.of(2026, 11, 5));
  public static final PayPeriod NOVEMBER = month(11, LocalDate.of(2026, 12, 4));
  static final PayPeriod DECEMBER = month(12, LocalDate.of(2027, 1, 5));
  static final RuleSet RULES = RuleSets.bundled();

  public final UUID employer = UUID.randomUUID();
  final UUID preparer = UUID.randomUUID();
  public final UUID approver = UUID.randomUUID();
  final EmployerTransactions transactions;
  final SqlPayRuns runs;
  final SqlCalculationJobs jobs;
  final SqlPayslipDrafts drafts;
  final SqlPayslips payslips;
  final SqlVisits visits;
  final SqlEmployments employments;
  final SqlInstructions instructions;
  final Sql sql;

  private Instant now = NOW;
  final Clock clock = () -> now;
  private final DataSource database;
  private final SqlPersons persons;
  final AuditTrail audit;

  private ACooperative(HalfForTests pay) {
    this.database = pay.dataSource();
    this.transactions = pay.transactions();
    this.sql = new Sql(database);
    this.runs = new SqlPayRuns(database);
    this.jobs = new SqlCalculationJobs(database);
    this.drafts = new SqlPayslipDrafts(database);
    this.payslips = new SqlPayslips(database);
    this.visits = new SqlVisits(database);
    this.employments = new SqlEmployments(database);
    this.instructions = new SqlInstructions(database);
    this.persons = new SqlPersons(database, SecretsForTests.withAKeyOfTheirOwn());
    this.audit = new AuditTrail(new AuditRows(database), clock);
  }

  public static ACooperative on(DatabaseForTests database) {
    ACooperative cooperative = new ACooperative(database.half("pay"));
    database.asOwner(
        "insert into register.employer"
            + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at) values ('"
            + cooperative.employer
            + "', 'Care ' || gen_random_uuid(), 'Lane 1', 'LL1 1AA', 'uk-coop-society', 'wales',"
            + " now())");
    return cooperative;
  }

  private static PayPeriod month(int number, LocalDate payDate) {
    return new PayPeriod(
        PayFrequency.MONTHLY, DateSpan.monthOf(LocalDate.of(2026, number, 1)), payDate);
  }

  /** Somebody at £13.45 an hour on zero hours since 2020, code 1257L, in no pension. */
  public UUID employs(String payrollId) {
    return employs(payrollId, HIRED);
  }

  /** The same, since another day. */
  UUID employs(String payrollId, LocalDate since) {
    UUID employment = employsWithoutContract(payrollId, since);
    transactions.run(
        employer,
        () ->
            sql.run(
                "insert into pay.contract (id, employment_id, version, from_date, kind, job_title,"
                    + " guaranteed_minutes_weekly, hourly_rate, travel_rate, sleep_in_pence,"
                    + " mileage_rate, weekend_enhancement, bank_holiday_enhancement, issued_text,"
                    + " issued_sha256, issued_at, issued_by) values (?, ?, 1, ?,"
                    + " 'zero-hours', 'care worker', 0, 13.45, 13.45, 6000, 0.45, 0.10, 0,"
                    + " 'terms', ?, ?, 'hal')",
                UUID.randomUUID(),
                employment,
                since,
                "0".repeat(64),
                NOW));
    return employment;
  }

  /** The worker has never been in the pension, as the import said. */
  void wasNeverInThePension(UUID employment) {
    TaxDetails tax = new TaxDetails(TaxCode.of("1257L"), NiCategory.A, Optional.empty(), false);
    transactions.run(
        employer,
        () ->
            new SqlStandingFacts(database)
                .add(
                    employment,
                    new Standing(
                        HIRED.plusDays(1),
                        tax,
                        HIRED,
                        new PensionTerms(PensionTerms.Status.NOT_ENROLLED, Rate.ZERO, Rate.ZERO)),
                    new Instructions.Note("as imported", "", NOW, "hal")));
  }

  UUID employsWithoutContract(String payrollId) {
    return employsWithoutContract(payrollId, HIRED);
  }

  private UUID employsWithoutContract(String payrollId, LocalDate since) {
    UUID personId = UUID.randomUUID();
    UUID employment = UUID.randomUUID();
    transactions.run(
        employer,
        () -> {
          persons.add(
              List.of(new Persons.TakenOn(person(personId, payrollId), payrollId, Membership.NONE)),
              NOW);
          employments.add(
              List.of(employment(employment, personId, payrollId, since)),
              PayFrequency.MONTHLY,
              NOW,
              "hal");
        });
    return employment;
  }

  private static Person person(UUID id, String name) {
    return new Person(
        id,
        name,
        "Jones",
        LocalDate.of(1990, 5, 4),
        Gender.FEMALE,
        Optional.of(NationalInsuranceNumber.of("AB123456C")),
        new Address(List.of("1 Mill Lane"), Postcode.of("LL11 1AA")),
        Optional.empty(),
        Optional.of(BankAccount.of("08-90-00", "12345678")));
  }

  private static Employment employment(UUID id, UUID personId, String payrollId, LocalDate since) {
    return new Employment(
        id,
        personId,
        payrollId,
        since,
        Optional.empty(),
        new TaxDetails(TaxCode.of("1257L"), NiCategory.A, Optional.empty(), false),
        new PensionTerms(PensionTerms.Status.OPTED_OUT, Rate.of("0.05"), Rate.of("0.03")));
  }

  public Optional<Person> personOf(UUID employment) {
    return transactions.in(
        employer,
        () ->
            persons.person(
                sql.first(
                        "select person_id from pay.employment where id = ?",
                        row -> Sql.uuid(row, "person_id"),
                        employment)
                    .orElseThrow()));
  }

  /** Visits delivered as planned. */
  public void visited(UUID employment, String visitId, String from, String to) {
    transactions.run(
        employer,
        () -> {
          UUID file = UUID.randomUUID();
          String hash = file.toString().replace("-", "").repeat(2);
          new SqlImportedFiles(database).add(file, ImportedFiles.Kind.VISITS, hash, 1, NOW, "pam");
          visits.add(file, List.of(new Visits.Row(employment, visit(visitId, from, to))), NOW);
        });
  }

  private static Visit visit(String visitId, String from, String to) {
    LocalDateTime start = LocalDateTime.parse(from);
    LocalDateTime end = LocalDateTime.parse(to);
    return new Visit(
        visitId,
        Optional.of("C1"),
        "W1",
        start,
        end,
        Optional.of(start),
        Optional.of(end),
        Optional.of("gps"),
        Optional.of("gps"),
        Optional.empty(),
        VisitStatus.DELIVERED,
        false,
        ServiceType.PERSONAL_CARE,
        0,
        0,
        Optional.empty());
  }

  OpenPayRun opening() {
    return new OpenPayRun(transactions, runs, audit, clock);
  }

  public UUID opens(PayPeriod period) {
    return opening().open(employer, period, "pam");
  }

  /** Asks for a calculation that nobody begins to work on. */
  UUID asksToCalculate(UUID run) {
    return new CalculatePayRun(
            transactions,
            caller(preparer),
            runs,
            employments,
            jobs,
            drafts,
            (employerId, jobId, howMany) -> {},
            RULES,
            audit,
            clock)
        .calculate(run, "test");
  }

  CalculateSlices calculator() {
    return new CalculateSlices(
        transactions,
        runs,
        jobs,
        drafts,
        new SqlEmployerOnBooks(database),
        new SqlRecordedChoices(database),
        new SqlEmployerMonths(database),
        new SqlTimeQuestions(database),
        new HolidayOfLeavers(employments, new LeaveOffice(this).records(), RULES),
        RULES,
        audit,
        clock);
  }

  public void calculates(UUID run) {
    calculator().work(employer, asksToCalculate(run));
  }

  private static final TakenBackEarnings NOTHING_TAKEN_BACK = (employer, by) -> 0;

  public void approves(UUID run, UUID account) {
    approves(run, account, "test");
  }

  void approves(UUID run, UUID account, String reason) {
    new ApprovePayRun(transactions, caller(account), runs, NOTHING_TAKEN_BACK, audit, clock)
        .approve(run, reason);
  }

  void finalises(UUID run) {
    new FinalisePayRun(
            transactions, caller(preparer), runs, payslips, NOTHING_TAKEN_BACK, audit, clock)
        .finalise(run, "test");
  }

  ReadPayRuns readsRuns() {
    return new ReadPayRuns(
        transactions,
        caller(preparer),
        runs,
        jobs,
        payslips,
        new SqlRecordedChoices(database),
        RULES,
        clock);
  }

  /** The day comes on which a run's period ends, if it is not past. */
  public void waitsForTheEndOf(UUID run) {
    LocalDate last =
        transactions.in(employer, () -> runs.find(run)).orElseThrow().period().days().lastDay();
    if (last.isAfter(clock.today())) {
      now = last.atTime(18, 0).atZone(Clock.ZONE).toInstant();
    }
  }

  public void pays(UUID run) {
    waitsForTheEndOf(run);
    calculates(run);
    approves(run, approver);
    finalises(run);
  }

  /** Its way with files of visits. */
  VisitFiles visitFiles() {
    return new VisitFiles(database, transactions, caller(preparer), employments, audit, clock);
  }

  RecordInstruction records() {
    return new RecordInstruction(
        transactions, caller(preparer), employments, instructions, runs, RULES, audit, clock);
  }

  /** Tells payroll something about a worker that holds from a day on. */
  public UUID records(
      String payrollId, InstructionKind<?> kind, String from, Map<String, String> entries) {
    return records()
        .record(
            new RecordInstruction.Told(
                payrollId,
                kind,
                LocalDate.parse(from),
                Optional.empty(),
                entries,
                "letter of the day",
                ""));
  }

  EndInstruction ends() {
    return new EndInstruction(
        transactions, caller(preparer), employments, instructions, runs, audit, clock);
  }

  ReadInstructions readsInstructions() {
    return new ReadInstructions(transactions, caller(preparer), employments, instructions);
  }

  RecordStanding recordsStanding() {
    return new RecordStanding(
        transactions,
        caller(preparer),
        employments,
        new SqlStandingFacts(database),
        runs,
        audit,
        clock);
  }

  RecordLeaving recordsLeaving() {
    return new RecordLeaving(
        transactions,
        caller(preparer),
        employments,
        new SqlStandingFacts(database),
        runs,
        audit,
        clock);
  }

  ReadPayrollRecord readsRecord() {
    return new ReadPayrollRecord(
        transactions, caller(preparer), employments, new SqlStandingFacts(database));
  }

  DataSource database() {
    return database;
  }

  /** An hour passes. */
  public void waitsAnHour() {
    now = now.plusSeconds(3600);
  }

  ImportBroughtForward importBroughtForward() {
    return new ImportBroughtForward(
        transactions, caller(preparer), new SqlImportedFiles(database), records(), audit, clock);
  }

  public OneOffsForNextRun oneOffs() {
    return new OneOffsForNextRun(transactions, new SqlOneOffEarnings(database), clock);
  }

  FinalisedLabour labour() {
    return new FinalisedLabour(transactions, runs, payslips);
  }

  /** The payslip of a run with one worker. */
  Payslip slip(UUID run) {
    return transactions.in(
        employer, () -> payslips.find(payslips.ofRun(run).getFirst().id()).orElseThrow().payslip());
  }

  VerifyPayslips.Verdict verifies() {
    return new VerifyPayslips(transactions, payslips).verify(employer);
  }

  /** What is recorded and approved of its workers' time. */
  TimeOfCooperative time() {
    return new TimeOfCooperative(this);
  }

  Caller caller(UUID account) {
    return new CallerForTests(employer, account, account.equals(preparer) ? "pam" : "ann");
  }
}
