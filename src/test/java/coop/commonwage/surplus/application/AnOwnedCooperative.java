package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.people.application.ReadPersons;
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
import coop.commonwage.platform.security.SecretsForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCapitalAccounts;
import coop.commonwage.surplus.store.SqlCapitalActions;
import coop.commonwage.surplus.store.SqlCapitalSums;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlDistributions;
import coop.commonwage.surplus.store.SqlDividendBook;
import coop.commonwage.surplus.store.SqlEntryShareAgreements;
import coop.commonwage.surplus.store.SqlFormRecords;
import coop.commonwage.surplus.store.SqlInterestPaid;
import coop.commonwage.surplus.store.SqlLabourYears;
import coop.commonwage.surplus.store.SqlLeaverPayments;
import coop.commonwage.surplus.store.SqlMemberships;
import coop.commonwage.surplus.store.SqlSpendings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** A co-operative whose members hold capital in it, on a real database. */
final class AnOwnedCooperative {

  final UUID employer = UUID.randomUUID();
  final Caller treasurer = new Somebody("pat", UUID.randomUUID(), employer, Set.of(Role.TREASURER));
  final Caller board = new Somebody("bea", UUID.randomUUID(), employer, Set.of(Role.BOARD));
  private Instant now = Instant.parse("2026-07-01T12:00:00Z");
  private final Clock clock = () -> now;
  private final DatabaseForTests database;
  private final DataSource source;
  private final EmployerTransactions transactions;
  private final AuditTrail audit;
  private final SqlCapitalAccounts accounts;
  private final SqlCapitalActions actions;
  private final SqlCapitalSums sums;
  private final SqlDistributions distributions;
  private final SqlLabourYears years;
  private final SqlMemberships memberships;
  private final WorkOut workOut;
  private final CapitalRules rules;

  AnOwnedCooperative(DatabaseForTests database, String form) {
    this.database = database;
    HalfForTests surplus = database.half("surplus");
    this.source = surplus.dataSource();
    this.transactions = surplus.transactions();
    this.audit = new AuditTrail(new AuditRows(source), clock);
    this.accounts = new SqlCapitalAccounts(source);
    this.actions = new SqlCapitalActions(source);
    this.sums = new SqlCapitalSums(source);
    this.distributions = new SqlDistributions(source);
    this.years = new SqlLabourYears(source);
    this.memberships = new SqlMemberships(source);
    this.workOut =
        new WorkOut(
            years,
            memberships,
            new SqlSpendings(source),
            new FormsInForce(),
            new SqlFormRecords(source),
            new Shareholders(accounts),
            clock);
    this.rules = new CapitalRules(accounts, workOut, clock);
    database.asOwner(
        ("insert into register.employer"
                + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
                + " values ('%1$s', 'Owned %1$s', 'Lane 1', 'LL1 1AA', '%2$s', 'wales', now())")
            .formatted(employer, form));
  }

  /** From now on it is noon of this day. */
  void today(String day) {
    now = Instant.parse(day + "T12:00:00Z");
  }

  UUID member(String payrollId, String forename) {
    UUID person = inTheRegister(payrollId, forename);
    joins(person, "2015-01-01");
    return person;
  }

  /** Becomes a member. */
  void joins(UUID person, String since) {
    joins(person, "worker", since);
  }

  void joins(UUID person, String memberClass, String since) {
    transactions.run(
        employer,
        () ->
            memberships.add(
                List.of(
                    new Membership(person, memberClass, LocalDate.parse(since), Optional.empty())),
                now));
  }

  boolean hasLeft(UUID person, String day) {
    return transactions.in(employer, () -> accounts.hasLeft(person, LocalDate.parse(day)));
  }

  /** The register says that the membership ended. */
  void left(UUID person, String lastDay, EndReason reason) {
    transactions.run(
        employer,
        () ->
            memberships.end(
                List.of(
                    new Memberships.End(
                        person,
                        LocalDate.of(2015, 1, 1),
                        LocalDate.parse(lastDay),
                        reason,
                        "letter")),
                now,
                "pat"));
  }

  /** Somebody who is no member. */
  UUID inTheRegister(String payrollId, String forename) {
    UUID person = UUID.randomUUID();
    database.asOwner(
        ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
                + " date_of_birth, gender, address, postcode, email, taken_on_at)"
                + " values ('%s', '%s', '%s', '%s', 'Roberts', '1990-01-01', 'F', '{}', 'LL1 1AA',"
                + " '', now())")
            .formatted(person, employer, payrollId, forename));
    return person;
  }

  void decides(String from, String terms) {
    books().decideTerms(LocalDate.parse(from), "AGM 3", json(terms));
  }

  KeepCapitalBooks books() {
    return booksOf(treasurer);
  }

  KeepCapitalBooks booksOf(Caller caller) {
    return new KeepCapitalBooks(transactions, caller, accounts, sums, rules, audit, clock);
  }

  RecordLeaverPayments leavers() {
    return leaversOf(treasurer);
  }

  RecordLeaverPayments leaversOf(Caller caller) {
    return new RecordLeaverPayments(
        transactions, caller, accounts, actions, new SqlLeaverPayments(source), audit, clock);
  }

  ReadInterestReturn interestReturns() {
    return new ReadInterestReturn(
        transactions, treasurer, new SqlInterestPaid(source), rules, sums, clock);
  }

  /** The yearly return as the file that is sent. */
  WriteInterestReturn.Sheet interestReturn(LocalDate periodEnd) {
    HalfForTests register = database.half("register");
    return new WriteInterestReturn(
            interestReturns(),
            new ReadPersons(
                register.transactions(),
                treasurer,
                new SqlPersons(register.dataSource(), SecretsForTests.withAKeyOfTheirOwn())),
            new ReadCapitalForm(transactions, treasurer, rules, clock))
        .of(periodEnd);
  }

  /** Everything that waits for the bank leaves on this day. */
  void paysByBank(LocalDate payOn) {
    UUID batch = batches(treasurer).prepare(payOn, Optional::of);
    batches(board).release(batch, "ab".repeat(32), Map.of());
  }

  /** What is taken back is set off against what waits, though nothing is left to pay then. */
  void setsOff() {
    try {
      batches(treasurer).prepare(clock.today(), Optional::of);
    } catch (Refused nothingLeft) {
      // the set-off stays noted
    }
  }

  /** Pays back a part of the interest that the bank had paid. */
  void paysBack(UUID distribution, UUID person, String amount, String paid) {
    transactions.run(
        employer,
        () ->
            new SqlDividendBook(source)
                .add(
                    List.of(
                        new DividendBook.Recovery(
                            distribution,
                            person,
                            PaidKind.INTEREST,
                            "paid-back",
                            Money.of(amount),
                            Money.of(paid),
                            Optional.empty(),
                            "by transfer")),
                    now,
                    "pat"));
  }

  private BatchMemberPayments batches(Caller by) {
    return new BatchMemberPayments(
        transactions, by, new SqlBankBatches(source), new SqlDividendBook(source), audit, clock);
  }

  RecordEntryShares entryShares() {
    return new RecordEntryShares(transactions, accounts, actions, rules, audit, clock);
  }

  RecordEntryShares.Recorder recorder() {
    return new RecordEntryShares.Recorder(employer, treasurer.login(), treasurer.accountId());
  }

  WithdrawEntryShare withdrawalsOf(Caller by) {
    return new WithdrawEntryShare(
        transactions, by, new SqlEntryShareAgreements(source), accounts, audit, clock);
  }

  /** Agrees to take an entry share, to be paid at once. */
  void agrees(UUID person, String day, String amount) {
    LocalDate agreed = LocalDate.parse(day);
    entryShares().agree(recorder(), new EntryShare(person, agreed, Money.of(amount), 1, agreed));
  }

  /** Agrees to an entry share and pays it the same day. */
  boolean pays(UUID person, String day, String amount, boolean instalment, String reference) {
    agrees(person, day, amount);
    return receives(person, day, amount, instalment, reference);
  }

  /** Pays in for what was agreed before. */
  boolean receives(UUID person, String day, String amount, boolean instalment, String reference) {
    return entryShares()
        .receive(
            recorder(),
            new RecordEntryShares.Payment(
                person, LocalDate.parse(day), Money.of(amount), instalment, reference));
  }

  UUID prepares(CapitalOrder order) {
    return new PrepareCapitalAction(
            transactions,
            treasurer,
            actions,
            accounts,
            new WorkOutCapital(accounts, actions, rules, years, memberships),
            audit,
            clock)
        .prepare(order);
  }

  /** What the night proposes. */
  ProposeCapitalActions.Proposed proposes() {
    return new ProposeCapitalActions(
            transactions,
            accounts,
            actions,
            sums,
            new PrepareCapitalAction(
                transactions,
                treasurer,
                actions,
                accounts,
                new WorkOutCapital(accounts, actions, rules, years, memberships),
                audit,
                clock),
            clock)
        .propose(employer);
  }

  CarryOutCapitalActions carryOut() {
    return new CarryOutCapitalActions(transactions, actions, accounts, rules, audit, clock);
  }

  private DecideCapitalAction decide(Caller by) {
    return new DecideCapitalAction(transactions, by, actions, carryOut(), audit, clock);
  }

  void approves(Caller by, UUID id, String hash) {
    decide(by).approve(id, hash);
  }

  /** Prepared by one, approved by the other. */
  UUID does(CapitalOrder order) {
    UUID id = prepares(order);
    approves(board, id, read().action(id).action().hash());
    return id;
  }

  void withdraws(UUID id) {
    decide(treasurer).withdraw(id);
  }

  ReadCapital read() {
    return readBy(treasurer);
  }

  ReadCapital readBy(Caller caller) {
    return new ReadCapital(transactions, caller, accounts, actions, sums, rules, clock);
  }

  List<CapitalAction> waitsFor(Caller caller) {
    return new ReadWaitingActions(transactions, caller, actions).forReader();
  }

  /** Runs a statement as the program's own role, for this co-operative. */
  void sql(String statement) {
    transactions.run(employer, () -> new Sql(source).run(statement));
  }

  <T> T inOneTransaction(Callable<T> work) {
    return transactions.in(employer, work);
  }

  UUID closesYear(DateSpan days, UUID person, String payrollId, long minutes) {
    return closesYear(days, List.of(worked(person, payrollId, minutes)));
  }

  UUID closesYear(DateSpan days, List<LabourYears.LabourRecord> records) {
    UUID year = UUID.randomUUID();
    long minutes = records.stream().mapToLong(LabourYears.LabourRecord::minutes).sum();
    transactions.run(
        employer,
        () ->
            years.add(
                new LabourYears.LabourYear(year, days, now, "pat", records.size(), minutes),
                records,
                List.of()));
    return year;
  }

  LabourYears.LabourRecord worked(UUID person, String payrollId, long minutes) {
    return LabourYears.LabourRecord.of(
        person, payrollId, "Ana Roberts", minutes, Money.of("900"), 31, LocalDate.of(2020, 1, 1));
  }

  DateSpan calendarYear(int year) {
    return DateSpan.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A surplus of 2025 that this member alone worked for and that all became shares. */
  void retainsInShares(UUID person, String surplus) {
    decides("2021-01-02", "{\"retained_to\": \"shares\"}");
    shares(
        closesYear(calendarYear(2025), person, "A1", 6000),
        surplus,
        "{\"funds\": [], \"pools\": [{\"class\": \"worker\", \"percent\": \"100\","
            + " \"cash_percent\": \"0\", \"factors\": [{\"basis\": \"hours\","
            + " \"percent\": \"100\"}]}]}",
        LocalDate.of(2026, 3, 20));
  }

  /** Declared, proposed, adopted and posted. */
  UUID shares(UUID year, String surplus, String policy, LocalDate resolvedOn) {
    return posts(drafts(year, surplus, policy), resolvedOn);
  }

  UUID drafts(UUID year, String surplus, String policy) {
    return new DraftDistribution(
            transactions, treasurer, years, distributions, workOut, audit, clock)
        .draft(
            new DraftDistribution.Declared(
                year,
                Optional.empty(),
                Money.of(surplus),
                Money.ZERO,
                Optional.empty(),
                json(policy)));
  }

  /** Pence of each by payroll number, and what they are shared by. */
  Map<String, String> drafted(UUID year, String surplus, String policy) {
    UUID id = drafts(year, surplus, policy);
    Map<String, String> shares = new TreeMap<>();
    FrozenDistribution frozen =
        transactions.in(employer, () -> workOut.figures(distributions.find(id).orElseThrow()));
    for (int i = 0; i < frozen.holders().size(); i++) {
      FrozenDistribution.Holder holder = frozen.holders().get(i);
      shares.put(
          holder.payrollId(),
          frozen.distribution().members().get(i).allocation() + " by " + holder.figures());
    }
    return shares;
  }

  /** Takes a posted distribution back: drafted, proposed, adopted and posted. */
  UUID reverses(UUID posted, LocalDate resolvedOn) {
    return posts(
        new ReverseDistribution(transactions, treasurer, distributions, audit, clock)
            .draft(posted, "a figure was wrong"),
        resolvedOn);
  }

  /** What of the board's interest stays when this is reversed. */
  List<ReadInterestOnReversed.Stays> interestThatStays(Caller by, UUID id) {
    return new ReadInterestOnReversed(transactions, by, distributions, accounts, actions).of(id);
  }

  private UUID posts(UUID id, LocalDate resolvedOn) {
    String hash =
        new ReadDistributions(
                transactions,
                treasurer,
                distributions,
                years,
                memberships,
                workOut,
                AStatementReader.splits(source, clock))
            .one(id)
            .hash();
    adopts(id, hash, resolvedOn);
    new PostDistribution(
            transactions,
            treasurer,
            distributions,
            new Postings(
                accounts, workOut, new SqlCareAccounts(source), new SqlBankBatches(source)),
            new NothingPaid(),
            audit,
            clock)
        .post(id, "adopted");
    return id;
  }

  /** Proposed, typed and signed on the day it is resolved. */
  private void adopts(UUID id, String hash, LocalDate resolvedOn) {
    Instant today = now;
    today(resolvedOn.toString());
    try {
      new ProposeDistribution(transactions, treasurer, distributions, workOut, audit, clock)
          .propose(id, Optional.of(hash), "for the meeting");
      AMeeting.decides(
          source, transactions, board, workOut, audit, clock, id, hash, "R/" + id, resolvedOn);
    } finally {
      now = today;
    }
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private record Somebody(String login, UUID accountId, UUID employerId, Set<String> roles)
      implements Caller {

    @Override
    public boolean isLoggedIn() {
      return true;
    }

    @Override
    public String displayName() {
      return login;
    }

    @Override
    public Optional<UUID> personId() {
      return Optional.empty();
    }
  }
}
