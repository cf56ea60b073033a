package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.LossShare;
import coop.commonwage.surplus.capital.Redemption;
import coop.commonwage.surplus.membership.YearsMembers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns a board's order into lines, under the co-operative's terms and the form's limits. */
@Dependent
public class WorkOutCapital {

  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final CapitalRules rules;
  private final LabourYears years;
  private final Memberships memberships;
  private final WorkOutPassingOn passingOn;
  private final BoardInterest boardInterest;

  @Inject
  public WorkOutCapital(
      CapitalAccounts accounts,
      CapitalActions actions,
      CapitalRules rules,
      LabourYears years,
      Memberships memberships) {
    this.accounts = accounts;
    this.actions = actions;
    this.rules = rules;
    this.years = years;
    this.memberships = memberships;
    this.passingOn = new WorkOutPassingOn(accounts, actions, rules);
    this.boardInterest = new BoardInterest(accounts, rules);
  }

  /**
   * @param reference what it can be done only once for
   * @param terms what it was worked out from, as JSON
   * @param notTaken what was due and has to wait, or what of a loss is carried
   */
  record Figures(
      CapitalAction.Kind kind,
      String reference,
      String terms,
      List<CapitalMove> moves,
      Money notTaken) {}

  /**
   * @throws Refused when a figure is wrong or the form does not allow it
   */
  Figures of(CapitalOrder order) {
    try {
      return switch (order) {
        case CapitalOrder.Redeem redeem -> redeem(redeem);
        case CapitalOrder.PayBackOver over -> payBack(over);
        case CapitalOrder.Withdrawals withdrawals -> withdraw(withdrawals);
        case CapitalOrder.Interest interest -> boardInterest.of(interest);
        case CapitalOrder.WriteDown loss -> writeDown(loss);
        case CapitalOrder.Transfer transfer -> passingOn.transfer(transfer);
        case CapitalOrder.Leaving leaving -> passingOn.leave(leaving);
        case CapitalOrder.Forfeit forfeit -> passingOn.forfeit(forfeit);
      };
    } catch (IllegalArgumentException wrong) {
      throw Refused.invalid(CapitalRules.sentence(wrong.getMessage()), List.of());
    }
  }

  private List<CapitalAccount> all() {
    return CapitalAccount.all(accounts.entries());
  }

  private Figures redeem(CapitalOrder.Redeem order) {
    rules.checkNotInPlan(order.day());
    CapitalTerms terms = rules.termsOn(order.day());
    Optional<Money> limit =
        terms
            .cashLimit()
            .map(most -> most.minus(actions.redeemedIn(order.day().getYear())).orZeroIfNegative());
    JsonObjectBuilder worked = Json.createObjectBuilder();
    limit.ifPresent(most -> worked.add("limit", most.toString()));
    Redemption redemption;
    if (terms.percentOfBalances().isPresent()) {
      worked.add("percent_of_balances", terms.percentOfBalances().get().inPercent());
      redemption =
          Redemption.percentage(all(), order.day(), terms.percentOfBalances().get(), limit);
    } else if (terms.rollingYears().isPresent()) {
      worked.add("rolling_years", terms.rollingYears().getAsInt());
      redemption = Redemption.rolling(all(), order.day(), terms.rollingYears().getAsInt(), limit);
    } else {
      throw CapitalRules.notNow(
          "The co-operative has not decided when capital is paid back: record its terms first.");
    }
    return new Figures(
        CapitalAction.Kind.REDEMPTION,
        "redemption/" + order.day(),
        worked.build().toString(),
        redemption.moves(),
        redemption.waiting());
  }

  private Figures payBack(CapitalOrder.PayBackOver order) {
    return new Figures(
        CapitalAction.Kind.REPAYMENT,
        "repayment/" + order.day(),
        "{}",
        CapitalAccount.all(accounts.entriesOf(accounts.overLimit())).stream()
            .flatMap(account -> account.payBackOver(order.day()).stream())
            .toList(),
        Money.ZERO);
  }

  private Figures withdraw(CapitalOrder.Withdrawals order) {
    rules.checkNotInPlan(order.day());
    LegalLimit fund =
        rules
            .limit(order.day(), "redemption-fund")
            .orElseThrow(
                () ->
                    CapitalRules.notNow(
                        "%s has no redemption fund: capital is paid back under the terms."
                            .formatted(rules.formOn(order.day()).title())));
    Optional<Integer> years =
        rules.limit(order.day(), CapitalRules.WITHDRAWABLE).map(CapitalRules::whole);
    Money most = order.reserves().times(fund.number()).rounded(Rounding.HALF_UP);
    Redemption redemption =
        Redemption.requested(
            CapitalAccount.all(accounts.entriesOf(order.wanted().keySet())),
            order.wanted(),
            most.minus(actions.redeemedIn(order.day().getYear())).orZeroIfNegative(),
            account -> rules.free(account, order.day(), years));
    JsonObjectBuilder worked =
        Json.createObjectBuilder()
            .add("reserves", order.reserves().toString())
            .add("fund", most.toString());
    years.ifPresent(each -> worked.add(CapitalRules.WITHDRAWABLE, each));
    return new Figures(
        CapitalAction.Kind.REDEMPTION,
        "redemption/" + order.day(),
        worked.build().toString(),
        redemption.moves(),
        redemption.waiting());
  }

  private Figures writeDown(CapitalOrder.WriteDown order) {
    rules
        .limit(order.day(), "loss-to-reserve")
        .filter(limit -> order.reservePart().compareTo(limit.number()) < 0)
        .ifPresent(
            limit -> {
              throw CapitalRules.wrong(
                  "reservePart",
                  order.reservePart().inPercent(),
                  "the reserve bears at least %s: %s"
                      .formatted(limit.number().inPercent(), limit.source()));
            });
    rules
        .limit(order.day(), "loss-to-reserve-at-most")
        .filter(limit -> order.reservePart().compareTo(limit.number()) > 0)
        .ifPresent(
            limit -> {
              throw CapitalRules.wrong(
                  "reservePart",
                  order.reservePart().inPercent(),
                  "the reserve bears at most %s: %s"
                      .formatted(limit.number().inPercent(), limit.source()));
            });
    List<CapitalAccount> all = all();
    Measured measured =
        order.labourYear() == null ? byHolding(order.day(), all) : byHours(order, all);
    LossShare share =
        LossShare.of(
            all,
            order.day(),
            order.loss(),
            order.reserve(),
            order.reservePart(),
            measured.figures());
    return new Figures(
        CapitalAction.Kind.WRITE_DOWN,
        "write-down/" + order.day(),
        Json.createObjectBuilder()
            .add("loss", order.loss().toString())
            .add("to_reserve", share.toReserve().toString())
            .add("carried", share.carried().toString())
            .add("shared_by", order.labourYear() == null ? "accounts" : "hours")
            .add("members", measured.figures().size())
            .add("measure", Long.toString(measured.sum()))
            .add("no_members", measured.noMembers())
            .add("unable", share.unable())
            .build()
            .toString(),
        share.moves(),
        share.carried());
  }

  /**
   * What each member's part of a loss is measured by.
   *
   * @param figures pence held, or minutes worked
   * @param noMembers how many worked in the year and bear nothing, because they are no members
   */
  private record Measured(Map<UUID, BigInteger> figures, int noMembers) {
    long sum() {
      return figures.values().stream().mapToLong(BigInteger::longValueExact).sum();
    }
  }

  private static Measured byHolding(LocalDate day, List<CapitalAccount> all) {
    Map<UUID, BigInteger> figures = new HashMap<>();
    for (CapitalAccount account : all) {
      Money held = account.balanceOn(day);
      if (held.isPositive()) {
        figures.put(account.personId(), BigInteger.valueOf(held.pence()));
      }
    }
    return new Measured(figures, 0);
  }

  /**
   * By the minutes of those among whom a surplus of the year would be shared, and of everybody else
   * who holds something: whoever is no member has no part in the loss, and makes nobody's smaller.
   */
  private Measured byHours(CapitalOrder.WriteDown order, List<CapitalAccount> all) {
    LabourYears.LabourYear year =
        years
            .find(order.labourYear())
            .orElseThrow(() -> Refused.notFound("labour year with this id"));
    LocalDate last = year.days().lastDay();
    YearsMembers members =
        YearsMembers.of(
            year.days(),
            order.day().isBefore(last) ? last : order.day(),
            YearsMembers.ClassRule.RECORD_DATE,
            memberships.all());
    Set<UUID> holders = byHolding(order.day(), all).figures().keySet();
    Map<UUID, BigInteger> figures = new HashMap<>();
    int noMembers = 0;
    for (LabourYears.LabourRecord record : years.records(order.labourYear())) {
      if (record.minutes() > 0) {
        if (members.of(record.personId()).isPresent() || holders.contains(record.personId())) {
          figures.put(record.personId(), BigInteger.valueOf(record.minutes()));
        } else {
          noMembers++;
        }
      }
    }
    return new Measured(figures, noMembers);
  }
}
