package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.YearlyInterest;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Interest on capital that the board gives without a declared surplus: where the legal form allows
 * that, no higher than the form and the co-operative's own declaration allow, for a year that is
 * over, and once.
 */
final class BoardInterest {

  private static final Set<String> NEVER =
      Set.of("no-share-interest", "interest-from-surplus-only");
  private static final Set<String> CEILINGS =
      Set.of("interest-rate-at-most", "account-interest-rate-at-most");
  static final String NEEDS_DECLARATION = "interest-rate-needs-declaration";

  private final CapitalAccounts accounts;
  private final CapitalRules rules;

  BoardInterest(CapitalAccounts accounts, CapitalRules rules) {
    this.accounts = accounts;
    this.rules = rules;
  }

  /**
   * @throws Refused with the article where the form does not allow it
   */
  WorkOutCapital.Figures of(CapitalOrder.Interest order) {
    checkForm(order.day());
    checkRate(order.day(), order.rate());
    if (!order.day().isBefore(rules.today())) {
      throw CapitalRules.wrong(
          "day", order.day().toString(), "interest is worked out when its year is over");
    }
    DateSpan year = DateSpan.yearEnding(order.day());
    accounts.interestGiven(year).stream()
        .findFirst()
        .ifPresent(
            given -> {
              throw CapitalRules.notNow(
                  "Interest on capital of %s is given already, by %s that is %s: interest is given once for a day."
                      .formatted(
                          given.days(),
                          given.labourYear().isPresent() ? "a distribution" : "an action",
                          given.state()));
            });
    return new WorkOutCapital.Figures(
        CapitalAction.Kind.INTEREST,
        "interest/" + order.day(),
        Json.createObjectBuilder().add("rate", order.rate().inPercent()).build().toString(),
        moves(order.day(), order.rate()),
        Money.ZERO);
  }

  /**
   * What was worked out is what would be worked out now: a payment dated back or a distribution
   * that was reversed changes what bears interest.
   *
   * @throws Refused when it is something else
   */
  void refuseOutdated(CapitalAction action, Rate rate) {
    String now = CapitalAction.fingerprint(action.kind(), action.day(), moves(action.day(), rate));
    if (!now.equals(action.hash())) {
      throw CapitalRules.notNow(
          "What bears interest has changed since this was worked out: withdraw it and prepare it"
              + " again.");
    }
  }

  private List<CapitalMove> moves(LocalDate day, Rate rate) {
    DateSpan year = DateSpan.yearEnding(day);
    CapitalTerms terms = rules.termsOn(day);
    List<CapitalMove> moves = new ArrayList<>();
    accounts.eachBearing(
        account -> moves.addAll(YearlyInterest.of(List.of(account), year, rate, terms).moves()));
    return moves;
  }

  private void checkForm(LocalDate day) {
    for (LegalLimit limit : rules.formOn(day).limitsOn(day)) {
      if (NEVER.contains(limit.rule())) {
        throw CapitalRules.wrong(
            "rate",
            "",
            "%s gives interest on capital out of a declared surplus only, or none at all: %s"
                .formatted(rules.formOn(day).title(), limit.source()));
      }
    }
  }

  private void checkRate(LocalDate day, Rate rate) {
    if (rate.isNegative() || rate.isZero()) {
      throw CapitalRules.wrong("rate", rate.inPercent(), "must be more than 0%");
    }
    CapitalTerms.Yearly declared = rules.termsOn(day).yearly();
    declared
        .highestRate()
        .filter(most -> rate.compareTo(most) > 0)
        .ifPresent(
            most -> {
              throw CapitalRules.wrong(
                  "rate",
                  rate.inPercent(),
                  "is over the highest rate the co-operative declared, %s"
                      .formatted(most.inPercent()));
            });
    for (LegalLimit limit : rules.formOn(day).limitsOn(day)) {
      if (CEILINGS.contains(limit.rule()) && rate.compareTo(limit.number()) > 0) {
        throw CapitalRules.wrong(
            "rate",
            rate.inPercent(),
            "at most %s is allowed: %s".formatted(limit.number().inPercent(), limit.source()));
      }
      if (limit.rule().equals(NEEDS_DECLARATION)
          && rate.compareTo(limit.number()) > 0
          && accounts.declaredBy(day).filter(most -> rate.compareTo(most) <= 0).isEmpty()) {
        throw CapitalRules.wrong(
            "rate",
            rate.inPercent(),
            "above %s the co-operative declares its highest rate before the year is over, among its terms: %s"
                .formatted(limit.number().inPercent(), limit.source()));
      }
    }
  }
}
