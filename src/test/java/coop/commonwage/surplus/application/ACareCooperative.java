package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.people.application.NamePayee;
import coop.commonwage.people.application.ReadBankAccounts;
import coop.commonwage.people.application.ReadEstatePayees;
import coop.commonwage.people.application.TakeInPersons;
import coop.commonwage.people.store.SqlPayees;
import coop.commonwage.people.store.SqlPersons;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.security.Secrets;
import coop.commonwage.platform.security.SecretsForTests;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.spending.CareEntry;
import coop.commonwage.surplus.spending.Spending;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCapitalAccounts;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlDistributions;
import coop.commonwage.surplus.store.SqlDividendBook;
import coop.commonwage.surplus.store.SqlFormRecords;
import coop.commonwage.surplus.store.SqlLabourYears;
import coop.commonwage.surplus.store.SqlMemberships;
import coop.commonwage.surplus.store.SqlSpendings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** A co-operative of people who work and people who use care, on a real database. */
final class ACareCooperative {

  static final LocalDate YEAR_END = LocalDate.of(2026, 3, 31);

  private static final Secrets SECRETS = SecretsForTests.withAKeyOfTheirOwn();

  final UUID employer = UUID.randomUUID();
  final Caller treasurer = new Somebody("pat", UUID.randomUUID(), employer, Set.of(Role.TREASURER));
  final Caller board = new Somebody("bea", UUID.randomUUID(), employer, Set.of(Role.BOARD));

  /** Noon of 1 July 2026, a millisecond later each time it is asked. */
  final Clock clock = this::tick;

  final DataSource source;
  final EmployerTransactions transactions;
  final AuditTrail audit;
  private Instant now = Instant.parse("2026-07-01T12:00:00Z");
  private final DatabaseForTests database;
  private final SqlMemberships memberships;
  private final SqlSpendings spendings;
  private final SqlLabourYears years;
  private final SqlDistributions distributions;
  private final WorkOut workOut;
  private final SqlCareAccounts accounts;

  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }

  ACareCooperative(DatabaseForTests database) {
    this.database = database;
    HalfForTests surplus = database.half("surplus");
    this.source = surplus.dataSource();
    this.transactions = surplus.transactions();
    this.audit = new AuditTrail(new AuditRows(source), clock);
    this.memberships = new SqlMemberships(source);
    this.spendings = new SqlSpendings(source);
    this.accounts = new SqlCareAccounts(source);
    this.years = new SqlLabourYears(source);
    this.distributions = new SqlDistributions(source);
    this.workOut =
        new WorkOut(
            years,
            memberships,
            spendings,
            new FormsInForce(),
            new SqlFormRecords(source),
            new Shareholders(new SqlCapitalAccounts(source)),
            clock);
    database.asOwner(
        ("insert into register.employer"
                + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
                + " values ('%1$s', 'Care %1$s', 'Lane 1', 'LL1 1AA',"
                + " 'uk-multi-stakeholder-somerset', 'wales', now())")
            .formatted(employer));
  }

  ImportSpending.Imported spends(String rows) {
    return new ImportSpending(transactions, treasurer, memberships, spendings, audit, clock)
        .from(
            ("payroll_id,year_end,spent_privately,spent_publicly,funder\n" + rows)
                .getBytes(StandardCharsets.UTF_8));
  }

  List<Spending> spent(LocalDate yearEnd) {
    return transactions.in(employer, () -> spendings.of(yearEnd));
  }

  /** A year in which this one person worked so many minutes. */
  UUID closesYear(UUID person, String payrollId, long minutes) {
    return closesYear(labour(person, payrollId, minutes));
  }

  UUID closesYear(LabourYears.LabourRecord... records) {
    UUID year = UUID.randomUUID();
    transactions.run(
        employer,
        () ->
            years.add(
                new LabourYears.LabourYear(
                    year,
                    DateSpan.of(YEAR_END.minusYears(1).plusDays(1), YEAR_END),
                    clock.instant(),
                    "pat",
                    records.length,
                    Arrays.stream(records).mapToLong(LabourYears.LabourRecord::minutes).sum()),
                List.of(records),
                List.of()));
    return year;
  }

  static LabourYears.LabourRecord labour(UUID person, String payrollId, long minutes) {
    return LabourYears.LabourRecord.of(
        person, payrollId, payrollId, minutes, Money.of("9000"), 365, LocalDate.of(2020, 1, 1));
  }

  /** Half of 20,000.00 to the common wealth, and a pool each for workers and for users. */
  UUID drafts(UUID year, String more) {
    return new DraftDistribution(
            transactions, treasurer, years, distributions, workOut, audit, clock)
        .draft(
            new DraftDistribution.Declared(
                year,
                Optional.empty(),
                Money.of("20000"),
                Money.ZERO,
                Optional.empty(),
                json(
                    "{\"pools\":["
                        + "{\"class\":\"worker\",\"percent\":\"60\",\"factors\":["
                        + "{\"basis\":\"hours\",\"percent\":\"100\"}]},"
                        + "{\"class\":\"user\",\"percent\":\"40\",\"factors\":["
                        + "{\"basis\":\"spend\",\"percent\":\"100\"}]}]"
                        + more
                        + "}")));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  FrozenDistribution proposes(UUID draft) {
    new ProposeDistribution(transactions, treasurer, distributions, workOut, audit, clock)
        .propose(draft, Optional.empty(), "for the meeting");
    return transactions.in(employer, () -> distributions.frozen(draft));
  }

  /** The fingerprint of a distribution as it stands. */
  String hash(UUID distribution) {
    return whole(distribution).hash();
  }

  /** What the office reads of a distribution. */
  DistributionView whole(UUID distribution) {
    return new ReadDistributions(
            transactions,
            treasurer,
            distributions,
            years,
            memberships,
            workOut,
            AStatementReader.splits(source, clock))
        .one(distribution);
  }

  /** What all members' lines of it come to. */
  ShareSplit rows(UUID distribution) {
    return ShareSplit.sum(
        statements().ofDistribution(distribution).stream().map(StatementSummary::split).toList());
  }

  /** Proposed, adopted and posted. */
  UUID posts(UUID draft) {
    return postsAdopted(adopts(draft));
  }

  /** Proposed and adopted on the day it is. */
  UUID adopts(UUID draft) {
    proposes(draft);
    return adoptsProposed(draft);
  }

  /** Adopted on the day it is. */
  UUID adoptsProposed(UUID proposal) {
    String hash = hash(proposal);
    LocalDate day = LocalDate.ofInstant(now, Clock.ZONE);
    AMeeting.decides(
        source, transactions, board, workOut, audit, clock, proposal, hash, "R/" + proposal, day);
    return proposal;
  }

  /** Changes what is stored as the owner of the database can. */
  void tampers(String statement) {
    database.asOwner(statement);
  }

  UUID postsAdopted(UUID adopted) {
    new PostDistribution(
            transactions,
            treasurer,
            distributions,
            new Postings(
                new SqlCapitalAccounts(source), workOut, accounts, new SqlBankBatches(source)),
            new NothingPaid(),
            audit,
            clock)
        .post(adopted, "adopted");
    return adopted;
  }

  /** Draws up what takes it back, and adopts that. */
  UUID reversal(UUID posted) {
    return adopts(
        new ReverseDistribution(transactions, treasurer, distributions, audit, clock)
            .draft(posted, "a figure was wrong"));
  }

  /** What a distribution moved, by payroll id and kind. */
  List<String> capital(UUID distribution) {
    return transactions.in(
        employer,
        () ->
            new Sql(source)
                .list(
                    "select p.payroll_id, e.kind, e.amount from surplus.capital_entry e"
                        + " join register.person p on p.id = e.person_id"
                        + " where e.distribution_id = ? order by 1, 2",
                    row ->
                        row.getString("payroll_id")
                            + " "
                            + row.getString("kind")
                            + " "
                            + Money.ofPence(row.getLong("amount")),
                    distribution));
  }

  /** Without a person it is the co-operative's own rule; otherwise the member told the office. */
  void chooses(Optional<UUID> person, boolean credit) {
    ChooseDividend choose =
        new ChooseDividend(transactions, treasurer, memberships, accounts, audit, clock);
    person.ifPresentOrElse(
        one -> choose.told(one, credit, "on the telephone"), () -> choose.rule(credit));
  }

  /** What a member chooses from their own account. */
  void choosesOwn(UUID person, boolean credit) {
    new ChooseDividend(transactions, own(person), memberships, accounts, audit, clock).mine(credit);
  }

  private Somebody own(UUID person) {
    return new Somebody("own", UUID.randomUUID(), employer, Set.of("member"), Optional.of(person));
  }

  /** What this person reads of their own care account. */
  ReadCareAccounts careOf(UUID person) {
    return new ReadCareAccounts(
        transactions, own(person), memberships, accounts, distributions, clock);
  }

  /** What payroll is to pay of a distribution. */
  List<ReadDividends.Dividend> throughPayroll(UUID distribution) {
    return new ReadDividends(
            transactions,
            distributions,
            new SqlDividendBook(source),
            new SqlBankBatches(source),
            new FormsInForce(),
            clock)
        .due(employer, distribution);
  }

  int uses(String rows) {
    return new UseCareCredits(transactions, treasurer, memberships, accounts, audit, clock)
        .from(("payroll_id,invoice,day,amount,kind\n" + rows).getBytes(StandardCharsets.UTF_8));
  }

  List<CareEntry> care() {
    return new ReadCareAccounts(
            transactions, treasurer, memberships, accounts, distributions, clock)
        .movements(1)
        .entries();
  }

  List<CareAccounts.Return> returns(UUID distribution) {
    return new ReadCareAccounts(
            transactions, treasurer, memberships, accounts, distributions, clock)
        .returns(distribution);
  }

  /** The statement of one person, as the office reads it. */
  MemberStatement statement(UUID distribution, String payrollId) {
    ReadStatements read = statements();
    return read.one(
        read.ofDistribution(distribution).stream()
            .filter(one -> one.payrollNumber().equals(payrollId))
            .findFirst()
            .orElseThrow()
            .id());
  }

  private ReadStatements statements() {
    return AStatementReader.of(
        transactions,
        treasurer,
        source,
        (employerId, distributionId, personId) -> Optional.empty(),
        clock);
  }

  UUID person(String payrollId, String forename) {
    UUID person = UUID.randomUUID();
    database.asOwner(
        ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
                + " date_of_birth, gender, address, postcode, email, taken_on_at)"
                + " values ('%s', '%s', '%s', '%s', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA',"
                + " '', now())")
            .formatted(person, employer, payrollId, forename));
    return person;
  }

  /** Takes in people who do not work here, through the register's own role. */
  int takesIn(String csv) {
    HalfForTests register = database.half("register");
    return new TakeInPersons(
            register.transactions(),
            treasurer,
            persons(register),
            new AuditTrail(new AuditRows(register.dataSource()), clock),
            clock)
        .from(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static SqlPersons persons(HalfForTests register) {
    return new SqlPersons(register.dataSource(), SECRETS);
  }

  UUID personOf(String number) {
    HalfForTests register = database.half("register");
    return register
        .transactions()
        .in(employer, () -> persons(register).byPayrollId(number))
        .orElseThrow();
  }

  Map<UUID, BankAccounts.Payee> payees(UUID... of) {
    HalfForTests register = database.half("register");
    return new ReadBankAccounts(register.transactions(), persons(register))
        .of(employer, List.of(of));
  }

  /** Names to whom money is sent, through the register's own role. */
  NamePayee names(Caller by) {
    HalfForTests register = database.half("register");
    return new NamePayee(
        register.transactions(),
        by,
        persons(register),
        new SqlPayees(register.dataSource(), SECRETS),
        new DeathsOnRecord(transactions, memberships),
        new AuditTrail(new AuditRows(register.dataSource()), clock),
        clock);
  }

  /** Who acts for these estates. */
  Map<UUID, BankAccounts.Payee> estates(UUID... of) {
    HalfForTests register = database.half("register");
    return new ReadEstatePayees(
            register.transactions(), new SqlPayees(register.dataSource(), SECRETS))
        .of(employer, List.of(of));
  }

  void asTreasurer(UUID person, RecordMembership.Change change) {
    record(treasurer, person, change);
  }

  void asBoard(UUID person, RecordMembership.Change change) {
    record(board, person, change);
  }

  private void record(Caller by, UUID person, RecordMembership.Change change) {
    new RecordMembership(transactions, by, memberships, audit, clock).record(person, change);
  }

  ImportMembers.Imported imports(String csv) {
    return new ImportMembers(transactions, treasurer, memberships, audit, clock)
        .from(csv.getBytes(StandardCharsets.UTF_8));
  }

  void adds(Membership membership) {
    transactions.run(employer, () -> memberships.add(List.of(membership), clock.instant()));
  }

  List<Membership> memberships() {
    return transactions.in(employer, memberships::all);
  }

  ReadMembers read() {
    return new ReadMembers(transactions, treasurer, memberships, clock);
  }

  /** What the audit trail says was done. */
  List<String> audited() {
    return transactions.in(
        employer,
        () ->
            new Sql(source)
                .list(
                    "select action from register.audit_entry order by sequence",
                    row -> row.getString("action")));
  }

  /** Runs a statement as the program's own role, for this co-operative. */
  void sql(String statement) {
    transactions.run(employer, () -> new Sql(source).run(statement));
  }

  record Somebody(
      String login, UUID accountId, UUID employerId, Set<String> roles, Optional<UUID> personId)
      implements Caller {

    Somebody(String login, UUID accountId, UUID employerId, Set<String> roles) {
      this(login, accountId, employerId, roles, Optional.empty());
    }

    @Override
    public boolean isLoggedIn() {
      return true;
    }

    @Override
    public String displayName() {
      return login;
    }
  }
}
