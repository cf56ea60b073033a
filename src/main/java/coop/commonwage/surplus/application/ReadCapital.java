package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.GroupSum;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.distributions.FewestTold;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the members' capital: account by account for those who keep and check the books, in sums
 * for those who decide, one's own for a member.
 */
@Dependent
public class ReadCapital {

  /** How many accounts or lines stand on a page. */
  public static final int MOST_ON_A_PAGE = 20;

  private static final int MOST_ACTIONS = 5;
  private static final int MOST_CONTROLS = 10;

  /** What the board decided about one member by name, and so approves by name. */
  private static final Set<CapitalAction.Kind> OF_ONE_MEMBER =
      EnumSet.of(
          CapitalAction.Kind.TRANSFER, CapitalAction.Kind.LEAVING, CapitalAction.Kind.FORFEITURE);

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalSums sums;
  private final CapitalRules rules;
  private final Clock clock;

  @Inject
  public ReadCapital(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalSums sums,
      CapitalRules rules,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.actions = actions;
    this.sums = sums;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * All accounts at once.
   *
   * @param owed what is still owed to those who left, without interest of years to come, as their
   *     accounts say it
   * @param terms what the co-operative decided; empty when it has not
   * @param byClass shares and account of each class, in groups nobody can be found in
   * @param byYear shares and account by the year of the money, in such groups
   * @param accounts one by one; empty for those who decide and need not know whose it is
   * @param forecast not promised to anybody
   * @param controls the newest first
   * @param overLimit what pay took over what one member may hold, newest first; empty for those who
   *     see no names
   */
  public record Overview(
      Money shares,
      Money account,
      Money owed,
      Optional<CapitalAccounts.Policy> terms,
      List<GroupSum<String>> byClass,
      List<GroupSum<Integer>> byYear,
      Optional<Accounts> accounts,
      List<CashForecast.Year> forecast,
      List<CapitalAccounts.Control> controls,
      Actions actions,
      List<CapitalSums.OverLimit> overLimit) {

    public Money total() {
      return shares.plus(account);
    }
  }

  /**
   * Accounts by payroll number, a page of them.
   *
   * @param found how many have what was looked for, of {@code all}
   */
  public record Accounts(List<Row> rows, Paged paged, int all) {}

  /** What is to be done or was, newest first, a page of it. */
  public record Actions(List<CapitalAction> shown, Paged paged) {}

  /**
   * One member's line.
   *
   * @param oldest the oldest tranche's year; empty when the account is
   * @param entryShareLate what of an agreed entry share should have been paid by now
   */
  public record Row(
      UUID personId,
      String payrollId,
      String name,
      Money shares,
      Money account,
      Optional<Integer> oldest,
      Money entryShareLate) {

    public Money total() {
      return shares.plus(account);
    }
  }

  /**
   * An action with its lines.
   *
   * @param sums its lines together, in groups nobody can be found in: what they were worked out on,
   *     and what moves
   * @param lines a page of them with whose they are; empty where the reader sees sums only
   */
  public record Prepared(
      CapitalAction action,
      List<GroupSum<CapitalSums.Moved>> sums,
      List<Line> lines,
      Paged paged,
      boolean preparedByReader) {}

  /** A line with the name of its owner. */
  public record Line(String payrollId, String name, CapitalMove move) {}

  /**
   * Which accounts and actions are looked at.
   *
   * @param wanted a part of a name or payroll number; blank for all
   * @param accounts which page of the accounts, from 1; less is taken for the first
   * @param actions which page of what was decided, alike
   */
  public record Asked(String wanted, int accounts, int actions) {
    public static final Asked FIRST = new Asked("", 1, 1);

    public Asked {
      accounts = Math.max(1, accounts);
      actions = Math.max(1, actions);
    }
  }

  public Overview overview(Asked asked) {
    return transactions.in(caller.employerId(), () -> overviewIn(asked));
  }

  /** The treasurer keeps the accounts and the auditor checks them; the board decides on sums. */
  private boolean seesNames() {
    return caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
  }

  private Overview overviewIn(Asked asked) {
    LocalDate today = clock.today();
    Map<Holding, Money> held = sums.held(today);
    Map<Integer, Money> owed = sums.owed();
    Paged decided = Paged.of(asked.actions(), MOST_ACTIONS, actions.decidedCount());
    return new Overview(
        held.get(Holding.SHARES),
        held.get(Holding.ACCOUNT),
        sums.stillOwed(),
        accounts.policyOn(today),
        GroupSum.inCrowds(sums.byClass(today), FewestTold.PEOPLE),
        GroupSum.inOrder(GroupSum.inCrowdsOfThoseInMany(sums.byYear(today), FewestTold.PEOPLE)),
        seesNames() ? Optional.of(found(asked, today)) : Optional.empty(),
        CashForecast.of(
            sums.redeemable(today),
            rules.termsOn(today),
            today,
            sums.redeemedIn(today.getYear()),
            owed,
            sums.accountingYears(rules.termsOn(today), today)),
        accounts.controls(MOST_CONTROLS),
        new Actions(actions.decided(decided.page(), MOST_ACTIONS), decided),
        seesNames() ? sums.overLimit(MOST_ON_A_PAGE) : List.of());
  }

  private Accounts found(Asked asked, LocalDate today) {
    CapitalSums.Found found = sums.find(asked.wanted().strip(), asked.accounts(), MOST_ON_A_PAGE);
    Paged paged = Paged.of(asked.accounts(), MOST_ON_A_PAGE, found.found());
    if (paged.page() != asked.accounts()) {
      found = sums.find(asked.wanted().strip(), paged.page(), MOST_ON_A_PAGE);
    }
    Set<UUID> people = Set.copyOf(found.people());
    Map<UUID, CapitalAccounts.Owner> owners = accounts.owners(people);
    Map<UUID, List<CapitalEntry>> entries = new HashMap<>();
    for (CapitalEntry entry : accounts.entriesOf(people)) {
      entries.computeIfAbsent(entry.personId(), person -> new ArrayList<>()).add(entry);
    }
    Map<UUID, Money> due = new HashMap<>();
    for (EntryShare share : accounts.entryShares(people)) {
      due.merge(share.personId(), share.dueBy(today), Money::plus);
    }
    return new Accounts(
        found.people().stream()
            .map(
                person ->
                    row(
                        new CapitalAccount(person, entries.getOrDefault(person, List.of())),
                        owners.get(person),
                        due.getOrDefault(person, Money.ZERO)))
            .toList(),
        paged,
        found.all());
  }

  private static Row row(CapitalAccount account, CapitalAccounts.Owner owner, Money due) {
    return new Row(
        account.personId(),
        owner.payrollId(),
        owner.name(),
        account.balance(Holding.SHARES),
        account.balance(Holding.ACCOUNT),
        account.tranches().isEmpty()
            ? Optional.empty()
            : Optional.of(account.tranches().firstKey().year()),
        due.minus(account.entrySharePaid()).orZeroIfNegative());
  }

  public Prepared action(UUID id) {
    return action(id, 1);
  }

  /**
   * @param page of its lines, from 1
   */
  public Prepared action(UUID id, int page) {
    return transactions.in(
        caller.employerId(),
        () -> {
          CapitalAction action =
              actions
                  .find(id)
                  .orElseThrow(() -> Refused.notFound("action on the accounts with this id"));
          boolean names = seesNames() || OF_ONE_MEMBER.contains(action.kind());
          Paged paged = Paged.of(page, MOST_ON_A_PAGE, names ? sums.lineCount(id) : 0);
          return new Prepared(
              action,
              names
                  ? sums.sums(id)
                  : GroupSum.inCrowds(sums.sums(id), FewestTold.PEOPLE, sums.peopleOf(id)),
              names ? sums.lines(id, paged.page(), MOST_ON_A_PAGE) : List.of(),
              paged,
              action.preparer().equals(caller.accountId()));
        });
  }

  /** Lines that are not kept yet, with whose they are. */
  public List<Line> named(List<CapitalMove> moves) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Map<UUID, CapitalAccounts.Owner> owners =
              accounts.owners(
                  moves.stream().map(CapitalMove::personId).collect(Collectors.toSet()));
          return moves.stream()
              .map(move -> CapitalSums.line(owners.get(move.personId()), move))
              .sorted(Comparator.comparing(Line::payrollId))
              .toList();
        });
  }

  /** Somebody in the register. */
  public record Member(UUID personId, String payrollId, String name) {}

  /** Whom a payroll number belongs to; empty when it is nobody's. */
  public Optional<Member> member(String payrollId) {
    return transactions.in(
        caller.employerId(),
        () ->
            accounts
                .withPayrollId(payrollId)
                .map(
                    person ->
                        new Member(
                            person, payrollId, accounts.owner(person).orElseThrow().name())));
  }

  /** What is owed to leavers, by the day it was opened. */
  public List<LeaverDebt> debts() {
    return transactions.in(caller.employerId(), actions::debts);
  }

  /** What is owed to one leaver. */
  public LeaverDebt debt(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> actions.debt(id).orElseThrow(() -> Refused.notFound("debt with this id")));
  }

  /** Anybody's statement, for those who keep the books. */
  public CapitalStatement statement(UUID personId) {
    return transactions.in(
        caller.employerId(),
        () -> new DrawUpCapital(accounts, actions, sums, rules).of(personId, clock.today()));
  }

  /** The caller's own. */
  public CapitalStatement mine() {
    return statement(
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member.")));
  }
}
