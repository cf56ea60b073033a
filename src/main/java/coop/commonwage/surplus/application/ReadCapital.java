package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the members' capital: all of it for those who keep the books, one's own for a member. */
@Dependent
public class ReadCapital {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalRules rules;
  private final Clock clock;

  @Inject
  public ReadCapital(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalRules rules,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.actions = actions;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * All accounts at once.
   *
   * @param terms what the co-operative decided; empty when it has not
   * @param owed what is still owed to those who left
   * @param forecast not promised to anybody
   */
  public record Overview(
      List<Row> rows,
      Money shares,
      Money account,
      Money owed,
      Optional<CapitalAccounts.Policy> terms,
      List<CashForecast.Year> forecast,
      List<CapitalAccounts.Control> controls,
      List<CapitalAction> actions) {

    public Money total() {
      return shares.plus(account);
    }
  }

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
      Money entryShareLate) {}

  /** An action with its lines and whose they are. */
  public record Prepared(CapitalAction action, List<Line> lines, boolean preparedByReader) {}

  /** A line with the name of its owner. */
  public record Line(String payrollId, String name, CapitalMove move) {}

  public Overview overview() {
    return transactions.in(caller.employerId(), this::overviewIn);
  }

  private Overview overviewIn() {
    LocalDate today = clock.today();
    List<CapitalAccount> all = CapitalAccount.all(accounts.entries());
    Map<UUID, CapitalAccounts.Owner> owners = accounts.owners();
    Map<UUID, Money> agreed = new HashMap<>();
    for (EntryShare share : accounts.entryShares()) {
      agreed.merge(share.personId(), share.dueBy(today), Money::plus);
    }
    List<Row> rows = new ArrayList<>();
    for (CapitalAccount account : all) {
      Money due = Optional.ofNullable(agreed.remove(account.personId())).orElse(Money.ZERO);
      rows.add(row(account, owners.get(account.personId()), due.minus(account.entrySharePaid())));
    }
    agreed.forEach(
        (person, due) ->
            rows.add(row(new CapitalAccount(person, List.of()), owners.get(person), due)));
    rows.sort(Comparator.comparing(Row::payrollId));
    CapitalTerms terms = rules.termsOn(today);
    return new Overview(
        rows,
        Money.sum(rows.stream().map(Row::shares).toList()),
        Money.sum(rows.stream().map(Row::account).toList()),
        Money.sum(owed().values()),
        accounts.policyOn(today),
        CashForecast.of(all, terms, today, owed()),
        accounts.controls(),
        actions.list().stream()
            .filter(action -> action.kind() != CapitalAction.Kind.RECEIPT)
            .toList());
  }

  private static Row row(CapitalAccount account, CapitalAccounts.Owner owner, Money late) {
    return new Row(
        account.personId(),
        owner.payrollId(),
        owner.name(),
        account.balance(Holding.SHARES),
        account.balance(Holding.ACCOUNT),
        account.tranches().isEmpty()
            ? Optional.empty()
            : Optional.of(account.tranches().firstKey().year()),
        late.orZeroIfNegative());
  }

  /** What is still to be paid to leavers, by the year it is due. */
  private Map<Integer, Money> owed() {
    Map<Integer, Money> owed = new TreeMap<>();
    for (LeaverDebt debt : actions.debts()) {
      for (LeaverSchedule.Instalment line : debt.schedule().lines()) {
        if (!debt.paid().contains(line.number())) {
          owed.merge(line.due().getYear(), line.payment(), Money::plus);
        }
      }
    }
    return owed;
  }

  public Prepared action(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          CapitalAction action =
              actions
                  .find(id)
                  .orElseThrow(() -> Refused.notFound("action on the accounts with this id"));
          return new Prepared(
              action, linesOf(actions.moves(id)), action.preparer().equals(caller.accountId()));
        });
  }

  /** Lines that are not kept yet, with whose they are. */
  public List<Line> named(List<CapitalMove> moves) {
    return transactions.in(caller.employerId(), () -> linesOf(moves));
  }

  private List<Line> linesOf(List<CapitalMove> moves) {
    Map<UUID, CapitalAccounts.Owner> owners = accounts.owners();
    return moves.stream()
        .map(
            move ->
                new Line(
                    owners.get(move.personId()).payrollId(),
                    owners.get(move.personId()).name(),
                    move))
        .sorted(Comparator.comparing(Line::payrollId))
        .toList();
  }

  /** Somebody in the register. */
  public record Member(UUID personId, String payrollId, String name) {}

  /** Whom a payroll number belongs to; empty when it is nobody's. */
  public Optional<Member> member(String payrollId) {
    return transactions.in(
        caller.employerId(),
        () ->
            accounts.owners().entrySet().stream()
                .filter(owner -> owner.getValue().payrollId().equals(payrollId))
                .findFirst()
                .map(owner -> new Member(owner.getKey(), payrollId, owner.getValue().name())));
  }

  /** What is owed to leavers, by the day it was opened. */
  public List<LeaverDebt> debts() {
    return transactions.in(caller.employerId(), actions::debts);
  }

  /** Anybody's statement, for those who keep the books. */
  public CapitalStatement statement(UUID personId) {
    return transactions.in(caller.employerId(), () -> statementOf(personId));
  }

  /** The caller's own. */
  public CapitalStatement mine() {
    UUID me =
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
    return transactions.in(caller.employerId(), () -> statementOf(me));
  }

  private CapitalStatement statementOf(UUID personId) {
    CapitalAccounts.Owner owner =
        Optional.ofNullable(accounts.owners().get(personId))
            .orElseThrow(() -> Refused.notFound("person with this id"));
    return CapitalStatement.of(
        accounts.cooperative(),
        owner.name(),
        owner.payrollId(),
        new CapitalAccount(personId, accounts.entries(personId)),
        accounts.entryShares().stream().filter(share -> share.personId().equals(personId)).toList(),
        actions.debts().stream().filter(debt -> debt.personId().equals(personId)).toList(),
        rules.termsOn(clock.today()),
        clock.today());
  }
}
