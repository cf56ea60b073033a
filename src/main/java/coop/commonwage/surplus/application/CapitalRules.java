package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.Tranche;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What holds for the accounts on a day: the co-operative's own terms and its legal form's limits.
 */
@Dependent
public class CapitalRules {

  /** The rule of a legal form that lets members withdraw their shares after some years. */
  static final String WITHDRAWABLE = "shares-withdrawable-after";

  private final CapitalAccounts accounts;
  private final WorkOut workOut;
  private final Clock clock;

  @Inject
  public CapitalRules(CapitalAccounts accounts, WorkOut workOut, Clock clock) {
    this.accounts = accounts;
    this.workOut = workOut;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.today();
  }

  CapitalTerms termsOn(LocalDate day) {
    return accounts.termsOn(day);
  }

  /** The legal form on record on a day, whatever it was when the terms in force were decided. */
  LegalForm formOn(LocalDate day) {
    return workOut.recorded(accounts.legalFormOn(day));
  }

  Optional<LegalLimit> limit(LocalDate day, String rule) {
    return formOn(day).limitsOn(day).stream()
        .filter(limit -> limit.rule().equals(rule))
        .findFirst();
  }

  /**
   * Capital passed on goes to somebody who is a member on the day, and lifts nobody's shares over
   * what one member may hold.
   *
   * @throws Refused in words
   */
  void checkReceiver(LocalDate day, UUID to, List<CapitalMove> moves) {
    if (!accounts.isMember(to, day)) {
      throw wrong(
          "to",
          accounts.owner(to).map(CapitalAccounts.Owner::payrollId).orElse(""),
          "is no member on %s: capital is passed on to members only".formatted(day));
    }
    Money shares =
        Money.sum(
            moves.stream()
                .filter(move -> move.personId().equals(to))
                .filter(move -> move.holding() == CapitalEntry.Holding.SHARES)
                .map(CapitalMove::amount)
                .toList());
    Money held = new CapitalAccount(to, accounts.entries(to)).balance(CapitalEntry.Holding.SHARES);
    limit(day, Postings.MOST_HELD)
        .filter(limit -> held.plus(shares).isMoreThan(limit.amount()))
        .ifPresent(
            limit -> {
              throw wrong(
                  "amount",
                  shares.toString(),
                  "with %s of shares already, the shares of one member would exceed %s: %s"
                      .formatted(held, limit.amount(), limit.source()));
            });
  }

  /** Whether what members get are shares that a trustee holds for them in an incentive plan. */
  boolean holdsPlanShares(LocalDate day) {
    return formOn(day).holdsPlanShares(day);
  }

  /**
   * Shares in a plan are no cash account: they leave the plan by its own rules, not by the board's.
   *
   * @throws Refused naming the article of the plan
   */
  void checkNotInPlan(LocalDate day) {
    if (holdsPlanShares(day)) {
      throw notNow(
          "What members hold here are shares in the plan, held by its trustee: they are not paid back in cash: %s"
              .formatted(limit(day, "cash-at-most").orElseThrow().source()));
    }
  }

  /**
   * Capital becomes a debt once the register says that the membership ended.
   *
   * @throws Refused in words, naming where the end is recorded
   */
  void checkLeaver(LocalDate day, UUID person) {
    if (!accounts.hasLeft(person, day)) {
      throw wrong(
          "member",
          accounts.owner(person).map(CapitalAccounts.Owner::payrollId).orElse(""),
          "the register does not say that this person left before %s: record on the page of members on which day and why the membership ended"
              .formatted(day));
    }
  }

  /**
   * @return the rule of the form that lets a co-operative keep what nobody claims
   * @throws Refused where there is none
   */
  LegalLimit unclaimedMayBeKept(LocalDate day) {
    return limit(day, "forfeited-after-notice")
        .orElseThrow(
            () ->
                notNow(
                    "%s does not let a co-operative keep a member's capital."
                        .formatted(formOn(day).title())));
  }

  /**
   * What may be kept because nobody claims it.
   *
   * @param debts of the person it was owed to
   * @throws Refused in words, naming the article
   */
  UnclaimedInstalments unclaimed(CapitalOrder.Forfeit order, List<LeaverDebt> debts) {
    LegalLimit article = unclaimedMayBeKept(order.day());
    if (!accounts.hasLeft(order.person(), order.noticeOn())) {
      throw wrong(
          "member",
          accounts.owner(order.person()).map(CapitalAccounts.Owner::payrollId).orElse(""),
          "the register does not say that this person left before %s, and what a member holds is not unclaimed: %s"
              .formatted(order.noticeOn(), article.source()));
    }
    return UnclaimedInstalments.of(order, debts, article);
  }

  /**
   * What of an account may be paid back or passed on.
   *
   * @param years after which its member withdraws shares; empty where they stay with the member
   */
  SortedMap<Tranche, Money> free(CapitalAccount account, LocalDate day, Optional<Integer> years) {
    return years
        .map(
            each ->
                account.withdrawableOn(
                    day,
                    each,
                    accounts.isMember(account.personId(), day)
                        ? termsOn(day).leastShares()
                        : Money.ZERO))
        .orElseGet(() -> account.redeemableOn(day));
  }

  static int whole(LegalLimit limit) {
    return Integer.parseInt(limit.number().toString());
  }

  static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }

  static Refused wrong(UnusableCase unusable) {
    return Refused.invalid(sentence(unusable.getMessage()), List.of());
  }

  static Refused notNow(String detail) {
    return Refused.conflict("capital-action", "This cannot be done with the accounts", detail);
  }

  static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
