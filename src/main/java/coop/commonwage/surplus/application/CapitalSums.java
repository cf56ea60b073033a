package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.AccountingYears;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.GroupSum;
import coop.commonwage.surplus.capital.PaidByBank;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The capital of the employer whose transaction is open, summed and found where it is kept, so that
 * no page reads everybody's account.
 */
public interface CapitalSums {

  /** What all accounts hold, as it is known on a day. */
  Map<Holding, Money> held(LocalDate day);

  /** What all accounts held at the end of a day. */
  Money heldOn(LocalDate day);

  /** Shares and account by the class a member is in on a day. */
  List<GroupSum<String>> byClass(LocalDate day);

  /** Shares and account by the year of the money, oldest first, as it is known on a day. */
  List<GroupSum<Integer>> byYear(LocalDate day);

  /** What can be paid back, by the year of the money: neither entry shares nor what left since. */
  SortedMap<Integer, Money> redeemable(LocalDate day);

  /**
   * As {@link #redeemable}, as it was when it was last worked out, at the latest last night:
   * whoever looks at one account does not have everybody's added up.
   */
  SortedMap<Integer, Money> redeemableAsLastKnown(LocalDate today);

  /**
   * The same for the page of one member: never less than can be paid back of that account alone.
   */
  default SortedMap<Integer, Money> redeemableFor(CapitalAccount account, LocalDate today) {
    Map<Integer, Money> own = new HashMap<>();
    account
        .redeemableOn(today)
        .forEach((tranche, free) -> own.merge(tranche.year(), free, Money::plus));
    SortedMap<Integer, Money> redeemable = redeemableAsLastKnown(today);
    own.forEach((year, free) -> redeemable.merge(year, free, Money::max));
    return redeemable;
  }

  /** What was paid back to members who stay on days of a calendar year. */
  Money redeemedIn(int year);

  /** The last day of the last year that payroll closed; empty when it closed none. */
  Optional<LocalDate> lastYearEnd();

  /** The tranches of the years whose surplus was shared and not taken back. */
  Set<Integer> shared();

  /**
   * The years whose surplus is shared: they end when the last closed one did, or else as the
   * co-operative decided, or else with the calendar's.
   */
  default AccountingYears accountingYears(CapitalTerms terms, LocalDate today) {
    return new AccountingYears(
        lastYearEnd()
            .or(() -> terms.yearly().ends())
            .orElseGet(() -> today.with(TemporalAdjusters.lastDayOfYear())),
        shared());
  }

  /** Cash of the last surplus that was too little to pay out and waits for the next one. */
  Money carried(UUID personId);

  /** How far the bank is with what the board decided to pay a member, oldest first. */
  List<PaidByBank> paidByBank(UUID personId);

  /** What leavers are still owed, without interest of years to come. */
  Money stillOwed();

  /**
   * What is still to be paid to leavers, interest of years to come in it, by the year it is due.
   */
  SortedMap<Integer, Money> owed();

  /**
   * Those who hold capital or agreed to, by payroll number.
   *
   * @param wanted a part of the name or the number; blank for all
   * @param page counted from 1
   * @param most on a page
   */
  Found find(String wanted, int page, int most);

  /** The lines of an action, by payroll number. */
  List<ReadCapital.Line> lines(UUID action, int page, int most);

  /** How many lines an action has. */
  int lineCount(UUID action);

  /** The lines of an action by what moves and where: what they were worked out on, and amount. */
  List<GroupSum<Moved>> sums(UUID action);

  /** How many members' accounts an action moves. */
  int peopleOf(UUID action);

  /** What pay took over what one member may hold in shares, newest first. */
  List<OverLimit> overLimit(int most);

  /** What moves, in which holding and year. */
  record Moved(Kind kind, Holding holding, int tranche) {}

  /**
   * @param all how many there are, {@code found} of them with what was wanted
   */
  record Found(List<UUID> people, int found, int all) {}

  /**
   * @param over stands in the member's account instead of shares
   */
  record OverLimit(UUID personId, String payrollId, String name, LocalDate day, Money over) {}

  /** A line with the name of its owner. */
  static ReadCapital.Line line(CapitalAccounts.Owner owner, CapitalMove move) {
    return new ReadCapital.Line(owner.payrollId(), owner.name(), move);
  }
}
