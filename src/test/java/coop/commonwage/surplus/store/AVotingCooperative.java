package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.HalfForTests;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.SecretsForTests;
import coop.commonwage.surplus.application.AStatementReader;
import coop.commonwage.surplus.application.AdoptDistribution;
import coop.commonwage.surplus.application.AgreeToShortNotice;
import coop.commonwage.surplus.application.CallBallot;
import coop.commonwage.surplus.application.CastVote;
import coop.commonwage.surplus.application.CloseBallot;
import coop.commonwage.surplus.application.CloseBallots;
import coop.commonwage.surplus.application.DraftDistribution;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.GiveNotices;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.OpenBallots;
import coop.commonwage.surplus.application.ProposeDistribution;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.ReadMyBallots;
import coop.commonwage.surplus.application.Shareholders;
import coop.commonwage.surplus.application.SignMinutes;
import coop.commonwage.surplus.application.TellSplits;
import coop.commonwage.surplus.application.WithdrawBallot;
import coop.commonwage.surplus.application.WithdrawDistribution;
import coop.commonwage.surplus.application.WorkOut;
import coop.commonwage.surplus.application.WriteMinutes;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.OwnRules;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.RoomCount;
import coop.commonwage.surplus.membership.Membership;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A co-operative whose members vote, on a real database, at a time the test sets. */
final class AVotingCooperative {

  static final Instant CALLED = Instant.parse("2026-12-01T10:00:00Z");

  /** The first day that fourteen clear days after the call allow. */
  static final Instant OPENS = Instant.parse("2026-12-16T08:00:00Z");

  static final Instant CLOSES = Instant.parse("2026-12-18T18:00:00Z");

  private static final DateSpan YEAR =
      DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

  final UUID employer = UUID.randomUUID();
  final List<UUID> members = new ArrayList<>();
  final EmployerTransactions transactions;
  final SqlBallots ballots;
  final SqlDistributions distributions;
  private final UUID year = UUID.randomUUID();
  private final Caller treasurer = new Somebody("pat", UUID.randomUUID(), employer, null);
  private final Caller board = new Somebody("bea", UUID.randomUUID(), employer, null);
  private final AtomicReference<Instant> now = new AtomicReference<>(CALLED);
  private final Clock clock = now::get;
  private final TellSplits splits;
  private final DatabaseForTests database;
  private final Set<UUID> withoutLogin = new HashSet<>();
  private final AuditTrail audit;
  private final SqlLabourYears years;
  private final SqlMemberships memberships;
  private final SqlStatements statements;
  private final SqlBallotBoxes boxes;
  private final SqlMeetingBook meetings;
  private final WorkOut workOut;

  private AVotingCooperative(DatabaseForTests database) {
    this.database = database;
    HalfForTests surplus = database.half("surplus");
    DataSource source = surplus.dataSource();
    this.splits = AStatementReader.splits(source, clock);
    this.transactions = surplus.transactions();
    this.audit = new AuditTrail(new AuditRows(source), clock);
    this.distributions = new SqlDistributions(source);
    this.years = new SqlLabourYears(source);
    this.memberships = new SqlMemberships(source);
    this.statements = new SqlStatements(source);
    this.ballots = new SqlBallots(source);
    this.meetings = new SqlMeetingBook(source);
    this.boxes = new SqlBallotBoxes(source, SecretsForTests.withAKeyOfTheirOwn());
    this.workOut =
        new WorkOut(
            years,
            memberships,
            new SqlSpendings(source),
            new FormsInForce(),
            new SqlFormRecords(source),
            new Shareholders(new SqlCapitalAccounts(source)),
            clock);
  }

  /** With so many workers who are members since 2020. */
  static AVotingCooperative of(DatabaseForTests database, int workers) {
    return of(database, workers, "uk-coop-society");
  }

  static AVotingCooperative of(DatabaseForTests database, int workers, String form) {
    AVotingCooperative coop = new AVotingCooperative(database);
    database.asOwner(
        ("insert into register.employer"
                + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at)"
                + " values ('%1$s', 'Care Together %1$s', 'Lane 1', 'LL1 1AA', '%2$s',"
                + " 'wales', now())")
            .formatted(coop.employer, form));
    for (int i = 0; i < workers; i++) {
      coop.joins("worker");
    }
    coop.closes(coop.year, YEAR);
    return coop;
  }

  private void closes(UUID id, DateSpan days) {
    transactions.run(
        employer,
        () ->
            years.add(
                new LabourYears.LabourYear(
                    id, days, CALLED, "pat", members.size(), members.size() * 1000L),
                records(),
                List.of()));
  }

  private List<LabourYears.LabourRecord> records() {
    List<LabourYears.LabourRecord> records = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      records.add(
          LabourYears.LabourRecord.of(
              members.get(i),
              "W" + i,
              "Ana " + i,
              1000,
              Money.of("900"),
              31,
              LocalDate.of(2020, 1, 1)));
    }
    return records;
  }

  /** Another member of a class. */
  UUID joins(String memberClass) {
    UUID person = UUID.randomUUID();
    database.asOwner(
        ("insert into register.person (id, employer_id, payroll_id, forename, surname,"
                + " date_of_birth, gender, address, postcode, email, taken_on_at)"
                + " values ('%s', '%s', 'W%d', 'Ana', '%d', '1990-01-01', 'F', '{}', 'LL1 1AA',"
                + " '', now())")
            .formatted(person, employer, members.size(), members.size()));
    transactions.run(
        employer,
        () ->
            memberships.add(
                List.of(
                    new Membership(
                        person, memberClass, LocalDate.of(2020, 1, 1), Optional.empty())),
                CALLED));
    members.add(person);
    return person;
  }

  void hasNoLogin(UUID person) {
    withoutLogin.add(person);
  }

  void at(Instant instant) {
    now.set(instant);
  }

  UUID drafts() {
    return drafts(year);
  }

  /** A proposal to share an earlier time. */
  UUID proposesForSeptember() {
    UUID september = UUID.randomUUID();
    closes(september, DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
    return proposes(drafts(september));
  }

  private UUID drafts(UUID year) {
    return new DraftDistribution(
            transactions, treasurer, years, distributions, workOut, audit, clock)
        .draft(
            new DraftDistribution.Declared(
                year,
                Optional.empty(),
                Money.of("6000.00"),
                Money.ZERO,
                Optional.empty(),
                JsonValue.EMPTY_JSON_OBJECT));
  }

  UUID proposes() {
    return proposes(drafts());
  }

  private UUID proposes(UUID id) {
    new ProposeDistribution(transactions, treasurer, distributions, workOut, audit, clock)
        .propose(id, Optional.empty(), "for the meeting");
    return id;
  }

  String state(UUID distribution) {
    return new ReadDistributions(
            transactions, board, distributions, years, memberships, workOut, splits)
        .one(distribution)
        .state();
  }

  String hash(UUID distribution) {
    return new ReadDistributions(
            transactions, board, distributions, years, memberships, workOut, splits)
        .one(distribution)
        .hash();
  }

  /** An ordinary call under the rules of the form, with the shortest notice there is. */
  Call call(UUID distribution) {
    return call(distribution, OPENS, false);
  }

  Call call(UUID distribution, Instant opens, boolean shortNotice) {
    return new Call(
        distribution,
        "Application of the surplus",
        "That the surplus be applied as proposed.",
        false,
        "",
        OwnRules.NONE,
        List.of(),
        LocalDate.of(2026, 11, 30),
        "",
        CALLED,
        opens,
        CLOSES,
        shortNotice,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same by colleges, with a quorum of half the weight. */
  Call callByColleges(UUID distribution, List<College> colleges) {
    Call plain = call(distribution);
    return new Call(
        distribution,
        plain.title(),
        plain.motion(),
        false,
        "",
        plain.ownRules(),
        colleges,
        plain.recordDate(),
        "",
        plain.noticeAt(),
        plain.opensAt(),
        plain.closesAt(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same as an adjourned one. */
  Call adjourned(UUID from, UUID distribution, Instant opens, Instant closes) {
    return at(distribution, opens, closes, Optional.of(from));
  }

  /** The same once more, at another time. */
  Call again(UUID distribution, Instant opens, Instant closes) {
    return at(distribution, opens, closes, Optional.empty());
  }

  private Call at(UUID distribution, Instant opens, Instant closes, Optional<UUID> from) {
    Call plain = call(distribution);
    return new Call(
        distribution,
        plain.title(),
        plain.motion(),
        false,
        "",
        plain.ownRules(),
        List.of(),
        plain.recordDate(),
        "",
        now.get(),
        opens,
        closes,
        false,
        Optional.empty(),
        from,
        Optional.empty());
  }

  UUID calls(Call call) {
    return new CallBallot(
            transactions,
            board,
            distributions,
            memberships,
            asked -> {
              Set<UUID> all = new HashSet<>(members);
              all.removeAll(withoutLogin);
              return all;
            },
            workOut,
            ballots,
            notices(),
            audit,
            clock)
        .call(UUID.randomUUID(), call);
  }

  GiveNotices notices() {
    return new GiveNotices(transactions, treasurer, ballots, audit, clock);
  }

  OpenBallots open() {
    return new OpenBallots(transactions, distributions, ballots, boxes, audit, clock);
  }

  CloseBallots close() {
    return new CloseBallots(transactions, ballots, boxes, audit, clock);
  }

  void agrees(UUID member, UUID ballot) {
    new AgreeToShortNotice(transactions, as(member), ballots, audit, clock).agree(ballot);
  }

  Receipt votes(UUID member, UUID ballot, Choice choice) {
    return votes(member, ballot, choice, read().one(ballot).ballot().hash());
  }

  Receipt votes(UUID member, UUID ballot, Choice choice, String hashSeen) {
    return new CastVote(transactions, as(member), ballots, boxes, open(), clock)
        .cast(ballot, hashSeen, choice);
  }

  ReadBallots read() {
    return readBy(board);
  }

  ReadMyBallots reads(UUID member) {
    Caller caller = as(member);
    return new ReadMyBallots(
        transactions, caller, ballots, readBy(caller), distributions, statements, clock);
  }

  void signs(UUID ballot, String number) {
    sign(board, ballot, number);
  }

  void theProposerSigns(UUID ballot, String number) {
    sign(treasurer, ballot, number);
  }

  private void sign(Caller by, UUID ballot, String number) {
    new SignMinutes(transactions, by, ballots, readBy(by), adopt(by), audit, clock)
        .sign(ballot, number, "Bea Evans", "");
  }

  private AdoptDistribution adopt(Caller by) {
    return new AdoptDistribution(
        transactions, by, distributions, memberships, workOut, ballots, meetings, audit, clock);
  }

  /** Typed by the treasurer; everybody was there, agreed to shorter notice and was for it. */
  UUID types(UUID distribution, String hash) {
    return typesAs(treasurer, distribution, hash, meeting(members.size()));
  }

  UUID theBoardTypes(UUID distribution, Meeting meeting) {
    return typesAs(board, distribution, hash(distribution), meeting);
  }

  UUID theTreasurerTypes(UUID distribution, Meeting meeting) {
    return typesAs(treasurer, distribution, hash(distribution), meeting);
  }

  private UUID typesAs(Caller by, UUID distribution, String hash, Meeting meeting) {
    return new WriteMinutes(
            transactions, by, distributions, memberships, workOut, ballots, meetings, audit, clock)
        .write(distribution, hash, meeting);
  }

  /** Held today, of so many who all agreed. */
  Meeting meeting(int entitled) {
    return meetingOf(List.of(), List.of(new RoomCount(entitled, entitled, entitled, 0, 0)));
  }

  /** Held today; all members agreed to that. */
  Meeting meetingOf(List<College> colleges, List<RoomCount> counts) {
    LocalDate today = clock.today();
    return new Meeting(
        "2026/9",
        today,
        "Bea Evans",
        today,
        Notice.Way.HAND,
        Optional.of(members.size()),
        today,
        true,
        "Ana and Bo",
        false,
        "",
        OwnRules.NONE,
        colleges,
        counts);
  }

  void theBoardSignsMinutes(UUID distribution, UUID minutes) {
    adopt(board).sign(distribution, minutes, hash(distribution), "minutes");
  }

  void theTreasurerSignsMinutes(UUID distribution, UUID minutes) {
    adopt(treasurer).sign(distribution, minutes, hash(distribution), "minutes");
  }

  void withdraws(UUID ballot, String reason) {
    withdrawBallot(board).withdraw(ballot, reason);
  }

  private WithdrawBallot withdrawBallot(Caller by) {
    return new WithdrawBallot(transactions, by, ballots, boxes, audit, clock);
  }

  void closes(UUID ballot) {
    new CloseBallot(transactions, board, ballots, close(), clock).close(ballot);
  }

  private ReadBallots readBy(Caller by) {
    return new ReadBallots(transactions, by, distributions, ballots, open(), statements, clock);
  }

  void withdrawsProposal(UUID distribution, String reason) {
    new WithdrawDistribution(
            transactions,
            treasurer,
            distributions,
            ballots,
            meetings,
            withdrawBallot(treasurer),
            audit,
            clock)
        .withdraw(distribution, reason);
  }

  private Caller as(UUID member) {
    return new Somebody("member", UUID.randomUUID(), employer, member);
  }

  private record Somebody(String login, UUID accountId, UUID employerId, UUID person)
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
      return Optional.ofNullable(person);
    }

    @Override
    public Set<String> roles() {
      return Set.of();
    }
  }
}
