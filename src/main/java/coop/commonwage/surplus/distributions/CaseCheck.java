package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses a case that contradicts itself, whatever the legal form. */
final class CaseCheck {

  private final LegalForm form;

  private CaseCheck(LegalForm form) {
    this.form = form;
  }

  static void check(DistributionCase input) {
    if (input.yearEnd().isAfter(input.form().verifiedUntil())) {
      throw new UnusableCase(
          "the profile %s is verified for years that end until %s; check it for the year ending %s"
              .formatted(input.form().name(), input.form().verifiedUntil(), input.yearEnd()));
    }
    checkKnown(input);
    new CaseCheck(input.form()).checkPolicy(input);
    new CaseCheck(input.form()).checkMembers(input.members());
  }

  /** Before the first day a fact is known for nothing may pass as if there were no such rule. */
  private static void checkKnown(DistributionCase input) {
    LegalForm form = input.form();
    if (input.yearEnd().isBefore(form.knownFrom())) {
      throw new UnusableCase(
          "year_end %s: what is known of %s begins on %s"
              .formatted(input.yearEnd(), form.name(), form.knownFrom()),
          form.applicationSource());
    }
    InterestLimits interest = new InterestLimits(input);
    for (LegalLimit limit : form.limitsNotKnownOn(input.yearEnd())) {
      if (interest.concerns(limit)) {
        throw new UnusableCase(
            "year_end %s: what is known of %s of %s begins on %s"
                .formatted(input.yearEnd(), limit.rule(), form.name(), limit.from()),
            limit.source());
      }
    }
  }

  private void checkPolicy(DistributionCase input) {
    if (input.lossesBroughtForward().isNegative()) {
      throw new UnusableCase(
          "losses_brought_forward is %s: write losses as an amount of zero or more"
              .formatted(input.lossesBroughtForward()),
          form.applicationSource());
    }
    checkFunds(input.funds());
    input
        .shareInterest()
        .ifPresent(
            rate ->
                requirePercent(
                    "share_interest.rate_percent", rate, false, form.applicationSource()));
    checkPools(input.pools());
  }

  private void checkFunds(List<FundStep> funds) {
    Set<String> seen = new HashSet<>();
    for (FundStep fund : funds) {
      requirePercent(
          "the percentage of fund " + fund.fund(), fund.percent(), true, sourceOf(fund.fund()));
      if (!seen.add(fund.fund())) {
        throw new UnusableCase(
            "fund " + fund.fund() + " is named twice: one step for each fund",
            sourceOf(fund.fund()));
      }
    }
  }

  /**
   * Where the form itself asks for a fund, and otherwise where it says how a surplus is applied.
   */
  private Citation sourceOf(String fund) {
    return form.funds().stream()
        .filter(own -> own.fund().equals(fund))
        .map(LegalForm.Fund::source)
        .findFirst()
        .orElse(form.applicationSource());
  }

  private void checkPools(List<Pool> pools) {
    Rate total = Rate.ZERO;
    Set<String> classes = new HashSet<>();
    for (Pool pool : pools) {
      String name = "pool " + pool.memberClass();
      if (!classes.add(pool.memberClass())) {
        throw new UnusableCase(
            name + " is named twice: one pool for each class", form.applicationSource());
      }
      requirePercent("the percentage of " + name, pool.percent(), true, form.applicationSource());
      requirePercent("cash_percent of " + name, pool.cashPercent(), true, form.applicationSource());
      total = total.plus(pool.percent());
      checkFactors(name, pool);
      checkCapAndFloor(name, pool);
    }
    if (!pools.isEmpty() && !total.equals(Pool.ALL)) {
      throw new UnusableCase(
          "the percentages of the pools sum to " + total.inPercent() + ", not to 100%",
          form.applicationSource());
    }
  }

  private void checkFactors(String name, Pool pool) {
    Rate total = Rate.ZERO;
    Set<Basis> bases = EnumSet.noneOf(Basis.class);
    for (Pool.Factor factor : pool.factors()) {
      requirePercent(
          "factor " + factor.basis().word() + " of " + name,
          factor.percent(),
          true,
          form.applicationSource());
      if (!bases.add(factor.basis())) {
        throw new UnusableCase(
            name + " names the basis " + factor.basis().word() + " twice: one factor for each",
            form.applicationSource());
      }
      total = total.plus(factor.percent());
    }
    if (!pool.entitlements().isEmpty()) {
      checkEntitlements(name, pool);
    } else if (!total.equals(Pool.ALL)) {
      throw new UnusableCase(
          "the factors of " + name + " sum to " + total.inPercent() + ", not to 100%",
          form.applicationSource());
    }
  }

  private void checkEntitlements(String name, Pool pool) {
    if (!pool.factors().isEmpty() || pool.floorPerMember().isPresent()) {
      throw new UnusableCase(
          name + " has entitlements: they stand alone, without factors and without a floor",
          form.applicationSource());
    }
    for (Pool.Entitlement entitlement : pool.entitlements()) {
      if (entitlement.basis() == Basis.LEVELLING) {
        throw new UnusableCase(
            name + " levels by shares of a pot, never by so much for each",
            form.applicationSource());
      }
      if (entitlement.each().signum() < 0) {
        throw new UnusableCase(
            "the entitlement by %s of %s is negative: zero or more is allowed"
                .formatted(entitlement.basis().word(), name),
            form.applicationSource());
      }
    }
  }

  private void checkCapAndFloor(String name, Pool pool) {
    pool.capPerMember().ifPresent(cap -> requireNotNegative("cap_per_member of " + name, cap));
    pool.minimumPayment()
        .ifPresent(least -> requireNotNegative("minimum_payment of " + name, least));
    pool.floorPerMember()
        .ifPresent(floor -> requireNotNegative("floor_per_member of " + name, floor));
    pool.capPercentOfPay()
        .ifPresent(
            cap ->
                requirePercent(
                    "cap_percent_of_pay of " + name, cap, false, form.applicationSource()));
    if (pool.capPerMember().isPresent()
        && pool.floorPerMember().isPresent()
        && pool.capPerMember().get().isLessThan(pool.floorPerMember().get())) {
      throw new UnusableCase(
          "%s has a cap of %s under its floor of %s"
              .formatted(name, pool.capPerMember().get(), pool.floorPerMember().get()),
          capSource(pool));
    }
  }

  /** Where the form caps the class itself, and otherwise where it says how a surplus is applied. */
  private Citation capSource(Pool pool) {
    return form.limits().stream()
        .filter(limit -> limit.rule().startsWith("cap-"))
        .filter(limit -> limit.subject().equals(pool.memberClass()))
        .map(LegalLimit::source)
        .findFirst()
        .orElse(form.applicationSource());
  }

  private void checkMembers(List<Member> members) {
    Set<String> ids = HashSet.newHashSet(members.size());
    for (Member member : members) {
      if (!ids.add(member.id())) {
        throw new UnusableCase(
            "member " + member.id() + " is listed twice: everybody shares once",
            form.receiversSource());
      }
      for (Map.Entry<Basis, Fraction> figure : member.figures().entrySet()) {
        if (figure.getValue().signum() < 0) {
          throw new UnusableCase(
              "member %s has negative %s: %s; zero or more is allowed"
                  .formatted(member.id(), figure.getKey().word(), figure.getValue()),
              form.receiversSource());
        }
      }
      requireNotNegative("exempt_used of member " + member.id(), member.exemptUsed());
      requireNotNegative("credit of member " + member.id(), member.credit());
      if (member.shareCapital().isNegative()) {
        throw new UnusableCase(
            "member %s has negative share_capital: %s; zero or more is allowed"
                .formatted(member.id(), member.shareCapital()),
            form.receiversSource());
      }
    }
  }

  private void requireNotNegative(String what, Money amount) {
    if (amount.isNegative()) {
      throw new UnusableCase(
          what + " is negative: " + amount + "; zero or more is allowed", form.applicationSource());
    }
  }

  private static void requirePercent(String what, Rate share, boolean atMostAll, Citation article) {
    if (share.isNegative() || atMostAll && share.compareTo(Pool.ALL) > 0) {
      throw new UnusableCase(
          "%s is %s: it must be 0%% %s"
              .formatted(what, share.inPercent(), atMostAll ? "to 100%" : "or more"),
          article);
    }
  }
}
