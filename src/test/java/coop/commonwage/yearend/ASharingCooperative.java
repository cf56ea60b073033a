package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.ProtectedAbsence;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.application.AMeeting;
import coop.commonwage.surplus.application.AStatementReader;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.surplus.application.CarriedPayment;
import coop.commonwage.surplus.application.CompareWays;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DraftDistribution;
import coop.commonwage.surplus.application.DraftFromWay;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.ImportMembers;
import coop.commonwage.surplus.application.KeepLabourYear;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.OpenComparison;
import coop.commonwage.surplus.application.PostDistribution;
import coop.commonwage.surplus.application.Postings;
import coop.commonwage.surplus.application.ProposeDistribution;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.ReadDividends;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.RecordBankReturn;
import coop.commonwage.surplus.application.RecordMembership;
import coop.commonwage.surplus.application.ReleaseCarried;
import coop.commonwage.surplus.application.ReverseDistribution;
import coop.commonwage.surplus.application.ScheduleDividends;
import coop.commonwage.surplus.application.SettleDividends;
import coop.commonwage.surplus.application.Shareholders;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.application.VerifyDistributions;
import coop.commonwage.surplus.application.WorkOut;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.store.SqlBallots;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCapitalAccounts;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlComparisons;
import coop.commonwage.surplus.store.SqlDistributions;
import coop.commonwage.surplus.store.SqlDividendBook;
import coop.commonwage.surplus.store.SqlFormRecords;
import coop.commonwage.surplus.store.SqlLabourYears;
import coop.commonwage.surplus.store.SqlMemberships;
import coop.commonwage.surplus.store.SqlSpendings;
import coop.commonwage.surplus.store.SqlStatements;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;

/** A co-operative with its surplus on a real database; its pay office is two lists. */
final class ASharingCooperative {

  static final DateSpan YEAR = DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  private static final Clock CLOCK = () -> Instant.parse("2026-11-14T12:00:00Z");

  private final UUID employer;
  private final Caller treasurer;
  private final Caller board;
  private final DatabaseForTests database;
  private final EmployerTransactions transactions;
  private final AuditTrail audit;
  private final SqlDistributions distributions;
  private final SqlLabourYears years;
  private final SqlMemberships memberships;
  private final SqlStatements statements;
  private final SqlCapitalAccounts accounts;
  private final WorkOut workOut;
  private final SqlBallots ballots;
  private final List<LabourTotal> labour = new ArrayList<>();
  private final PayOfficeOfLists office = new PayOfficeOfLists();
  private final DataSource source;
  private Instant now = CLOCK.instant();
  private DateSpan year = YEAR;

  private ASharingCooperative(DatabaseForTests database, UUID employer) {
    this.database = database;
    this.employer = employer;
    this.treasurer = new Somebody("pat", UUID.randomUUID(), employer, Optional.empty());
    this.board = new Somebody("bea", UUID.randomUUID(), employer, Optional.empty());
    HalfForTests surplus = database.half("surplus");
    this.source = surplus.dataSource();
    this.transactions = surplus.transactions();
    this.audit = new AuditTrail(new AuditRows(source), CLOCK);
    this.distributions = new SqlDistributions(source);
    this.years = new SqlLabourYears(source);
    this.memberships = new SqlMemberships(source);
    this.statements = new SqlStatements(source);
    this.accounts = new SqlCapitalAccounts(source);
    this.workOut =
        new WorkOut(
            years,
            memberships,
            new SqlSpendings(source),
            new FormsInForce(),
            new SqlFormRecords(source),
            new Shareholders(accounts),
            CLOCK);
    this.ballots = new SqlBallots(source);
  }

  /** The surplus of an employer that is on the books already. */
  static ASharingCooperative of(DatabaseForTests database, UUID employer) {
    return new ASharingCooperative(database, employer);
  }

  static ASharingCooperative on(DatabaseForTests database) {
    ASharingCooperative coop = of(database, UUID.randomUUID());
    database.asOwner(
        ("insert into register.employer"
                + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
                + " values ('%1$s', 'Care Together %1$s', 'Lane 1', 'LL1 1AA', 'uk-coop-society',"
                + " 'wales', now())")
            .formatted(coop.employer));
    return coop;
  }

  void works(String payrollId, long minutes) {
    UUID person = UUID.randomUUID();
    database.asOwner(
        ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
                + " date_of_birth, gender, address, postcode, email, taken_on_at)"
                + " values ('%s', '%s', '%s', 'Ana', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA',"
                + " '', now())")
            .formatted(person, employer, payrollId));
    worked(person, payrollId, minutes);
  }

  /** Somebody who is in the register of people already. */
  void worked(UUID person, String payrollId, long minutes) {
    labour.add(
        new LabourTotal(
            person,
            payrollId,
            "Ana Roberts",
            minutes,
            Money.of("900"),
            31,
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            new ProtectedAbsence(90, 2, Money.of("19.35")),
            Optional.of(new LabourTotal.Agreed("guaranteed-hours", 1_800)),
            false,
            List.of(
                new LabourTotal.Month(
                    LocalDate.of(2026, 10, 1), minutes, Money.of("900"), 90, Money.of("19.35")))));
  }

  void importsMembers(String csv) {
    new ImportMembers(transactions, treasurer, memberships, audit, CLOCK)
        .from(csv.getBytes(StandardCharsets.UTF_8));
  }

  private CloseLabourYear close() {
    return new CloseLabourYear((id, days) -> List.copyOf(labour), keep());
  }

  private KeepLabourYear keep() {
    return new KeepLabourYear(transactions, years, audit, CLOCK);
  }

  List<LabourYears.LabourRecord> records(UUID year) {
    return transactions.in(employer, () -> years.records(year));
  }

  LabourYears.LabourYear closesTheYear() {
    return close().close(employer, "pat", year);
  }

  /** From now on this is the labour year that is shared. */
  void isInTheYear(DateSpan days) {
    year = days;
  }

  /** The membership ended with this day. */
  void leaves(String payrollId, LocalDate lastDay) {
    leaves(payrollId, lastDay, EndReason.RESIGNED);
  }

  /** As above, for another reason. */
  void leaves(String payrollId, LocalDate lastDay, EndReason reason) {
    new RecordMembership(transactions, treasurer, memberships, audit, CLOCK)
        .record(person(payrollId), new RecordMembership.Change.Leaves(lastDay, reason, ""));
  }

  /** What waits because it was under a least payment. */
  List<CarriedPayment> carried() {
    return transactions.in(employer, accounts::carried);
  }

  Optional<DateSpan> closesWhatIsDueOn(LocalDate day) {
    return new CloseDueLabourYear(keep(), close())
        .close(employer, day)
        .map(LabourYears.LabourYear::days);
  }

  UUID declares(String surplus) {
    return declares(surplus, "uk-coop-society");
  }

  UUID declares(String surplus, String form) {
    return declares(surplus, form, JsonValue.EMPTY_JSON_OBJECT);
  }

  UUID declares(String surplus, String form, JsonObject policy) {
    form().becomes(form, year);
    return asksFor(form, surplus, policy);
  }

  /** A draft that is asked for under a form, whatever is on record. */
  UUID asksFor(String form, String surplus, JsonObject policy) {
    return new DraftDistribution(
            transactions, treasurer, years, distributions, workOut, audit, CLOCK)
        .draft(
            new DraftDistribution.Declared(
                closesTheYear().id(),
                Optional.of(form),
                Money.of(surplus),
                Money.ZERO,
                Optional.empty(),
                policy.containsKey("eligibility") ? policy : byWhatWasPaid(policy)));
  }

  /** Everybody here was off sick for an hour and a half, which would count if nothing were said. */
  private static JsonObject byWhatWasPaid(JsonObject policy) {
    return Json.createObjectBuilder(policy)
        .add("eligibility", Json.createObjectBuilder().add("protected_absence", "as-paid"))
        .build();
  }

  FormOnRecord form() {
    return new FormOnRecord(transactions, treasurer, board, source, audit, CLOCK);
  }

  PreviewLabourYear.Preview previews(LocalDate first, LocalDate last) {
    return new PreviewLabourYear((id, days) -> List.copyOf(labour), keep())
        .preview(employer, DateSpan.of(first, last));
  }

  UUID compares(CompareWays.Asked asked) {
    return new CompareWays(
            transactions,
            treasurer,
            years,
            memberships,
            new SqlComparisons(source),
            workOut,
            audit,
            CLOCK)
        .compare(asked);
  }

  ReadComparisons comparisons() {
    return new ReadComparisons(transactions, treasurer, new SqlComparisons(source));
  }

  ReadComparisons comparisonsAs(UUID person) {
    return new ReadComparisons(
        transactions,
        new Somebody("ana", UUID.randomUUID(), employer, Optional.of(person)),
        new SqlComparisons(source));
  }

  void opensComparison(UUID id, String hash) {
    new OpenComparison(transactions, board, new SqlComparisons(source), audit, CLOCK)
        .open(id, hash);
  }

  DraftFromWay drafts() {
    return new DraftFromWay(
        transactions,
        treasurer,
        new SqlComparisons(source),
        new DraftDistribution(
            transactions, treasurer, years, distributions, workOut, audit, CLOCK));
  }

  DistributionView reads(UUID id) {
    return new ReadDistributions(
            transactions,
            treasurer,
            distributions,
            years,
            memberships,
            workOut,
            AStatementReader.splits(source, () -> now))
        .one(id);
  }

  /** Drafted, proposed, adopted by resolution of this number, and posted. */
  UUID shares(String surplus, String number) {
    return decides(declares(surplus), number);
  }

  /** A draft that is proposed, adopted by resolution of this number, and posted. */
  UUID decides(UUID draft, String number) {
    proposes(draft, reads(draft).hash());
    adopts(draft, reads(draft).hash(), number);
    posts(draft);
    return draft;
  }

  void proposes(UUID id, String seen) {
    new ProposeDistribution(transactions, treasurer, distributions, workOut, audit, CLOCK)
        .propose(id, Optional.of(seen), "for the meeting");
  }

  void adopts(UUID id, String hash) {
    adopts(id, hash, "2026/7");
  }

  void adopts(UUID id, String hash, String number) {
    adopt(board, id, hash, number);
  }

  void adoptsAsTheProposer(UUID id, String hash) {
    adopt(treasurer, id, hash, "2026/7");
  }

  private void adopt(Caller by, UUID id, String hash, String number) {
    LocalDate day = LocalDate.of(2026, 11, 14);
    AMeeting.decides(source, transactions, by, workOut, audit, () -> now, id, hash, number, day);
  }

  void posts(UUID id) {
    new PostDistribution(
            transactions,
            treasurer,
            distributions,
            new Postings(
                accounts, workOut, new SqlCareAccounts(source), new SqlBankBatches(source)),
            paying().watches(),
            audit,
            CLOCK)
        .post(id, "adopted");
  }

  PayDividends.Handed paysDividends(UUID id) {
    return paying().pays().pay(employer, "pat", id);
  }

  /** The year end of this co-operative, with a pay office that is a list. */
  PayingOffice paying() {
    return payingThrough(office);
  }

  /** The year end of this co-operative, with this pay office. */
  <O extends AddOneOffEarnings & FollowOneOffEarnings> PayingOffice payingThrough(O payOffice) {
    SqlDividendBook book = new SqlDividendBook(source);
    SqlBankBatches bank = new SqlBankBatches(source);
    return new PayingOffice(
        employer,
        new ReadDividends(transactions, distributions, book, bank, new FormsInForce(), CLOCK),
        new HandOverDividends(transactions, distributions, audit, CLOCK),
        new ScheduleDividends(transactions, distributions, book, audit, CLOCK),
        new ReleaseCarried(transactions, distributions, accounts, audit, CLOCK),
        new SettleDividends(transactions, distributions, book, audit, CLOCK),
        payOffice);
  }

  /** What members are paid by bank, as the treasurer or as somebody of the board. */
  BatchMemberPayments batches(boolean asBoard) {
    return new BatchMemberPayments(
        transactions,
        asBoard ? board : treasurer,
        new SqlBankBatches(source),
        new SqlDividendBook(source),
        audit,
        () -> now);
  }

  /** Records what the bank sent back, as the treasurer. */
  RecordBankReturn bankReturns() {
    return new RecordBankReturn(
        transactions,
        treasurer,
        new SqlBankBatches(source),
        new SqlDividendBook(source),
        audit,
        () -> now);
  }

  /** From now on batches of payments are on this day. */
  void isOn(LocalDate day) {
    now = day.atTime(12, 0).atZone(Clock.ZONE).toInstant();
  }

  /** What the database says when the surplus half tries this. */
  String databaseRefuses(String statement) {
    Throwable refused =
        Assertions.assertThrows(
            RuntimeException.class,
            () -> transactions.run(employer, () -> new Sql(source).run(statement)));
    while (refused.getCause() != null) {
      refused = refused.getCause();
    }
    return refused.getMessage();
  }

  /** The sum of a column of everybody's shares: amount, cash or retained. */
  Money sumOfShares(UUID distribution, String column) {
    return Money.ofPence(
        counts(
            "select sum(%s) as rows from surplus.allocation where distribution_id = '%s'"
                .formatted(column, distribution)));
  }

  /** What a question that counts rows answers. */
  long counts(String question) {
    return transactions.in(
        employer, () -> new Sql(source).first(question, row -> row.getLong("rows")).orElseThrow());
  }

  /** What the audit trail says was done, oldest first. */
  List<String> audited(String beginning) {
    return transactions.in(
        employer,
        () ->
            new Sql(source)
                .list(
                    "select action from register.audit_entry where employer_id = ?"
                        + " and starts_with(action, ?) order by sequence",
                    row -> row.getString("action"),
                    employer,
                    beginning));
  }

  UUID reverses(UUID id) {
    return new ReverseDistribution(transactions, treasurer, distributions, audit, CLOCK)
        .draft(id, "the hours of the night team were missing");
  }

  List<AddOneOffEarnings.OneOff> handedToPay() {
    return office.taken();
  }

  PayOfficeOfLists office() {
    return office;
  }

  UUID employer() {
    return employer;
  }

  UUID person(String payrollId) {
    return worker(total -> total.payrollId().equals(payrollId)).personId();
  }

  String payrollId(UUID person) {
    return worker(total -> total.personId().equals(person)).payrollId();
  }

  private LabourTotal worker(Predicate<LabourTotal> who) {
    return labour.stream().filter(who).findFirst().orElseThrow();
  }

  VerifyDistributions.Verdict verifies() {
    return new VerifyDistributions(transactions, distributions).verify(employer);
  }

  List<StatementSummary> statements(UUID id) {
    return reader().ofDistribution(id);
  }

  MemberStatement statement(UUID id) {
    return reader().one(id);
  }

  private ReadStatements reader() {
    return AStatementReader.of(
        transactions, treasurer, source, new FindShareInWages(office), () -> now);
  }
}
