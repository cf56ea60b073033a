package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.CapitalTransfer;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Capital that goes to another member or to a debt, and what of a debt is kept for good. */
final class WorkOutPassingOn {

  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalRules rules;

  WorkOutPassingOn(CapitalAccounts accounts, CapitalActions actions, CapitalRules rules) {
    this.accounts = accounts;
    this.actions = actions;
    this.rules = rules;
  }

  WorkOutCapital.Figures transfer(CapitalOrder.Transfer order) {
    account(order.to());
    List<CapitalMove> moves =
        CapitalTransfer.between(account(order.from()), order.to(), order.day(), order.amount());
    rules.checkReceiver(order.day(), order.to(), moves);
    return new WorkOutCapital.Figures(
        CapitalAction.Kind.TRANSFER,
        "transfer/%s/%s/%s".formatted(order.from(), order.to(), order.day()),
        "{}",
        moves,
        Money.ZERO);
  }

  WorkOutCapital.Figures leave(CapitalOrder.Leaving order) {
    rules.checkNotInPlan(order.day());
    account(order.person());
    rules.checkLeaver(order.day(), order.person());
    CapitalTerms terms = rules.termsOn(order.day());
    return new WorkOutCapital.Figures(
        CapitalAction.Kind.LEAVING,
        "leaving/%s/%s".formatted(order.person(), order.day()),
        Json.createObjectBuilder()
            .add("instalments", terms.leaverInstalments())
            .add("rate", terms.leaverRate().toString())
            .build()
            .toString(),
        emptied(order.person(), order.day()),
        Money.ZERO);
  }

  WorkOutCapital.Figures forfeit(CapitalOrder.Forfeit order) {
    account(order.person());
    LegalLimit notice = rules.unclaimedMayBeKept(order.day());
    if (order.noticeOn().isAfter(rules.today())) {
      throw CapitalRules.wrong(
          "noticeOn",
          order.noticeOn().toString(),
          "notice is written down when it was given, not for a day to come");
    }
    LocalDate earliest = order.noticeOn().plusDays(CapitalRules.whole(notice));
    if (order.day().isBefore(earliest)) {
      throw CapitalRules.wrong(
          "day",
          order.day().toString(),
          "%d days after notice is %s at the earliest: %s"
              .formatted(CapitalRules.whole(notice), earliest, notice.source()));
    }
    return new WorkOutCapital.Figures(
        CapitalAction.Kind.FORFEITURE,
        "forfeiture/%s/%s".formatted(order.person(), order.day()),
        Json.createObjectBuilder().add("notice_on", order.noticeOn().toString()).build().toString(),
        rules.unclaimed(order, actions.debtsOf(order.person())).moves(),
        Money.ZERO);
  }

  private List<CapitalMove> emptied(UUID person, LocalDate day) {
    CapitalAccount account = account(person);
    List<CapitalMove> moves = CapitalTransfer.owed(account, day);
    Money moved = Money.sum(moves.stream().map(move -> move.amount().negated()).toList());
    if (!moved.equals(account.balance())) {
      throw CapitalRules.wrong(
          "day",
          day.toString(),
          "the account moved after this day: choose the day of its last entry or a later one");
    }
    return moves;
  }

  private CapitalAccount account(UUID person) {
    accounts.owner(person).orElseThrow(() -> Refused.notFound("person with this id"));
    return new CapitalAccount(person, accounts.entries(person));
  }
}
