package coop.commonwage.surplus.distributions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.SimpleInterest;
import coop.commonwage.rules.LegalForm;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the declared surplus down to what the pools share: losses, each fund in turn, interest on
 * shares.
 *
 * @param afterLosses what the funds are taken of: losses and what is not shared are out of it
 * @param funds what the co-operative's own steps took, in order
 * @param interest one for each member of the case, in order
 * @param rest what the pools share
 */
record Waterfall(
    Money losses,
    Money afterLosses,
    List<Distribution.FundAmount> funds,
    List<Money> interest,
    Money interestTotal,
    Money rest,
    List<WaterfallStep> steps) {

  static Waterfall of(DistributionCase input) {
    return new Working(input).waterfall();
  }

  /** How much a fund lacks to hold as much as the capital; empty where that is not known. */
  static Optional<Money> missing(DistributionCase input, String fund) {
    Optional<Money> balance = Optional.ofNullable(input.facts().balances().get(fund));
    return balance.flatMap(
        held -> input.facts().capital().map(capital -> capital.minus(held).orZeroIfNegative()));
  }

  /** What a percentage of an amount is, half a penny going up. */
  static Money share(Rate percent, Money of) {
    return Fraction.of(percent).times(Fraction.of(of)).poundsHalfUp();
  }

  /** How many days the year has that ends on a day. */
  static int daysInYearEnding(LocalDate yearEnd) {
    return DateSpan.yearEnding(yearEnd).days();
  }

  private static final class Working {
    private final DistributionCase input;
    private final List<WaterfallStep> steps = new ArrayList<>();
    private final NotSharedParts notShared;
    private Money remaining;

    Working(DistributionCase input) {
      this.input = input;
      this.remaining = input.declaredSurplus();
      this.notShared = new NotSharedParts(input);
    }

    Waterfall waterfall() {
      step("declared-surplus", "declared-surplus", "", "", Money.ZERO, Money.ZERO, "");
      Money losses = input.lossesBroughtForward();
      remaining = remaining.minus(losses);
      if (losses.isPositive()) {
        step("losses", "losses", "", "", Money.ZERO, losses, "");
      }
      notShared.beforeFunds(remaining).forEach(this::takeOut);
      Money aside = notShared.aside();
      Money afterLosses = remaining.minus(aside);
      List<Distribution.FundAmount> funds = new ArrayList<>();
      for (FundStep fund : input.funds()) {
        funds.add(fill(fund, afterLosses, aside));
      }
      notShared.afterFunds(remaining, afterLosses).forEach(this::takeOut);
      List<Money> asked = interest();
      Money askedTotal = Money.sum(asked);
      InterestHeld held = InterestHeld.of(input, funds, askedTotal, remaining);
      List<Money> interest = held.share(asked);
      Money interestTotal = held.allowed();
      input.shareInterest().ifPresent(rate -> payInterest(rate, interestTotal));
      if (held.excess().isPositive()) {
        takeOut(held.step());
      }
      return new Waterfall(
          losses, afterLosses, funds, interest, interestTotal, remaining, List.copyOf(steps));
    }

    /** A step that is no fund of the co-operative's own choosing. */
    private void takeOut(WaterfallStep step) {
      remaining = remaining.minus(step.amount());
      steps.add(
          new WaterfallStep(
              step.step(),
              step.name(),
              step.percent(),
              step.base(),
              step.baseAmount(),
              step.amount(),
              remaining,
              step.citation()));
    }

    private Distribution.FundAmount fill(FundStep fund, Money afterLosses, Money aside) {
      Money left = remaining.minus(aside);
      Money base = fund.base().of(input.declaredSurplus(), afterLosses, left);
      Money whole = share(fund.percent(), base);
      Money amount = upToCapital(fund, whole);
      if (whole.isMoreThan(left)) {
        throw new UnusableCase(
            "fund %s would take %s, but only %s is left: lower the percentages"
                .formatted(fund.fund(), whole, left),
            input.form().applicationSource());
      }
      remaining = remaining.minus(amount);
      step(
          "fund",
          fund.fund(),
          percentText(fund.percent()),
          fund.base().word(),
          base,
          amount,
          citation(fund.fund()));
      Money overflow = whole.minus(amount);
      if (overflow.isPositive() && !fund.then().isEmpty()) {
        takeOut(
            new WaterfallStep(
                "fund-full",
                fund.then(),
                "",
                "",
                Money.ZERO,
                overflow,
                remaining,
                citation(fund.fund())));
      }
      return new Distribution.FundAmount(fund.fund(), amount);
    }

    private Money upToCapital(FundStep fund, Money whole) {
      return fund.untilCapital() ? whole.min(missing(input, fund.fund()).orElse(whole)) : whole;
    }

    private String citation(String fund) {
      return input.form().funds().stream()
          .filter(own -> own.fund().equals(fund))
          .findFirst()
          .map(LegalForm.Fund::source)
          .map(source -> source.toString())
          .orElse("");
    }

    private List<Money> interest() {
      List<Money> result = new ArrayList<>(input.members().size());
      Rate rate = input.shareInterest().orElse(Rate.ZERO);
      int yearDays = daysInYearEnding(input.yearEnd());
      for (Member member : input.members()) {
        long held = member.daysHeld().orElse(yearDays);
        if (held < 0 || held > yearDays) {
          throw new UnusableCase(
              "member %s has days_held %d: the year ending %s has %d days"
                  .formatted(member.id(), held, input.yearEnd(), yearDays));
        }
        result.add(interest(member, rate, held, yearDays));
      }
      return result;
    }

    /**
     * Every lot exactly, rounded once: what a member gets does not depend on how it was paid in.
     */
    private Money interest(Member member, Rate rate, long held, int yearDays) {
      if (rate.isZero()) {
        return Money.ZERO;
      }
      BigInteger penceDays = SimpleInterest.penceDays(member.shareCapital(), held);
      if (!member.lots().isEmpty()) {
        penceDays = BigInteger.ZERO;
        for (ShareLot lot : member.lots()) {
          if (lot.held().lastDay().isAfter(input.yearEnd())
              || !lot.held().firstDay().isAfter(input.yearEnd().minusDays(yearDays))) {
            throw new UnusableCase(
                "member %s has a lot held %s: it must lie in the year ending %s, which has %d days"
                    .formatted(member.id(), lot.held(), input.yearEnd(), yearDays));
          }
          penceDays = penceDays.add(SimpleInterest.penceDays(lot.amount(), lot.held().days()));
        }
      }
      return SimpleInterest.of(penceDays, rate, yearDays);
    }

    private void payInterest(Rate rate, Money total) {
      if (total.isMoreThan(remaining)) {
        throw new UnusableCase(
            "interest on shares would take %s, but only %s is left: lower the rate"
                .formatted(total, remaining),
            input.form().applicationSource());
      }
      remaining = remaining.minus(total);
      Money capital =
          Money.sum(
              input.members().stream().map(member -> member.capitalOn(input.yearEnd())).toList());
      step(
          "share-interest",
          "share-interest",
          percentText(rate),
          "share-capital",
          capital,
          total,
          "");
    }

    private void step(
        String step,
        String name,
        String percent,
        String base,
        Money baseAmount,
        Money amount,
        String citation) {
      steps.add(
          new WaterfallStep(step, name, percent, base, baseAmount, amount, remaining, citation));
    }
  }

  static String percentText(Rate share) {
    return share.times(Rate.of("100")).toString();
  }
}
