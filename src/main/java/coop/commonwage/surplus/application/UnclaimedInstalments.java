package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was owed to somebody who left, due when notice was given and not claimed since: nothing else
 * can be kept. What a member holds, what is not due yet, what was paid and what the bank is paying
 * is none of it.
 *
 * @param instalments never empty
 */
record UnclaimedInstalments(UUID person, List<Unclaimed> instalments) {

  /** One instalment of a debt. */
  record Unclaimed(UUID debt, LeaverSchedule.Instalment line) {}

  UnclaimedInstalments {
    instalments = List.copyOf(instalments);
  }

  /**
   * @param debts to somebody who had left when notice was given
   * @param article the rule that lets a co-operative keep it
   * @throws coop.commonwage.platform.web.Refused in words that name the article
   */
  static UnclaimedInstalments of(
      CapitalOrder.Forfeit order, List<LeaverDebt> debts, LegalLimit article) {
    List<Unclaimed> found = new ArrayList<>();
    for (LeaverDebt debt : debts) {
      for (LeaverSchedule.Instalment line : debt.schedule().lines()) {
        if (!debt.isSettled(line.number()) && !line.due().isAfter(order.noticeOn())) {
          found.add(new Unclaimed(debt.id(), line));
        }
      }
    }
    if (found.isEmpty()) {
      throw CapitalRules.wrong(
          "noticeOn",
          order.noticeOn().toString(),
          "no instalment owed to this person after leaving was due by %s and is unpaid, and nothing else is unclaimed: %s"
              .formatted(order.noticeOn(), article.source()));
    }
    return new UnclaimedInstalments(order.person(), found);
  }

  /** Back from the debt into the account, and out of it for good. */
  List<CapitalMove> moves() {
    SortedMap<Integer, Money> byYear = new TreeMap<>();
    for (Unclaimed each : instalments) {
      byYear.merge(each.line().due().getYear(), each.line().payment(), Money::plus);
    }
    List<CapitalMove> moves = new ArrayList<>();
    byYear.forEach(
        (year, sum) -> {
          moves.add(new CapitalMove(person, Kind.DEBT_BACK, Holding.ACCOUNT, year, sum, sum));
          moves.add(
              new CapitalMove(person, Kind.FORFEITED, Holding.ACCOUNT, year, sum, sum.negated()));
        });
    return moves;
  }
}
