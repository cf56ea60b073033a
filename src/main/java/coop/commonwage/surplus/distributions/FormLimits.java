package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a case against the limits of its legal form: a co-operative's own policy may tighten them
 * and never loosen them. Each breach names the article.
 */
final class FormLimits {

  static final String ALL_EMPLOYEES_SHARE = "all-employees-share";

  private final DistributionCase input;
  private final LegalForm form;
  private final List<LegalLimit> limits;
  private final List<Violation> violations = new ArrayList<>();

  FormLimits(DistributionCase input) {
    this.input = input;
    this.form = input.form();
    this.limits = form.limitsOn(input.yearEnd());
  }

  /** What the policy itself breaks, before any figure is worked out; null when nothing. */
  Refusal refusalOfPolicy() {
    checkSurplus();
    checkReceivers();
    for (LegalLimit limit : limits) {
      switch (limit.rule()) {
        case "no-share-interest",
            "interest-rate-at-most",
            "account-interest-rate-at-most",
            "interest-rate-over-reference",
            "interest-rate-needs-declaration" ->
            new InterestLimits(input).breach(limit).ifPresent(message -> add(limit, message));
        case "share-holding-at-most",
            "hours-at-least",
            "volunteers-at-most",
            "disadvantaged-at-least",
            "partnership-shares-at-most",
            "matching-shares-at-most" ->
            new PeopleLimits(input).breach(limit).ifPresent(message -> add(limit, message));
        case "office-holder-ratio", "trading-requirement", "indirect-ownership" ->
            checkOwnership(limit);
        case "cap-percent-of-pay" -> checkCapOfPay(limit);
        case "cap-per-member" -> checkCapPerMember(limit);
        case "cash-at-least", "cash-at-most" -> checkCash(limit);
        case "bases" -> checkBases(limit);
        case "factors-are-added" -> checkAdded(limit);
        case "nobody-left-out", ALL_EMPLOYEES_SHARE ->
            new Participation(input, limit, violations).check();
        default -> {
          // the other rules need figures
        }
      }
    }
    new InterestLimits(input).breachOfDeclared().ifPresent(violations::add);
    checkCombine();
    return refusal();
  }

  /** What the figures of the waterfall break; null when nothing. */
  Refusal refusalOfFigures(Waterfall waterfall, List<Pool> pools, List<Money> amounts) {
    FigureLimits figures = new FigureLimits(input, waterfall, pools, amounts);
    for (LegalLimit limit : limits) {
      figures.breach(limit).ifPresent(message -> add(limit.rule(), limit.source(), message));
    }
    return refusal();
  }

  /** What the shares break; null when nothing. */
  Refusal refusalOfShares(Distribution result) {
    for (LegalLimit limit : limits) {
      if (limit.rule().equals("nobody-left-out")) {
        new Participation(input, limit, violations)
            .checkNobodyGetsNothing(result, sameTerms(limit));
      }
    }
    return refusal();
  }

  /** That nobody gets nothing is a matter of the same terms for all, where those have a source. */
  private Citation sameTerms(LegalLimit participation) {
    return limits.stream()
        .filter(limit -> limit.rule().equals("factors-are-added"))
        .findFirst()
        .orElse(participation)
        .source();
  }

  /** The pools with the form's own caps where the policy set none. */
  List<Pool> tightened(List<Pool> pools) {
    return pools.stream().map(this::tightened).toList();
  }

  private Pool tightened(Pool pool) {
    Pool tight = pool;
    Optional<LegalLimit> ofPay = limit("cap-percent-of-pay", pool.memberClass());
    if (ofPay.isPresent() && pool.capPercentOfPay().isEmpty()) {
      tight = tight.withCapOfPay(ofPay.get().number());
    }
    Optional<LegalLimit> each = limit("cap-per-member", pool.memberClass());
    if (each.isPresent() && pool.capPerMember().isEmpty()) {
      tight = tight.withCap(each.get().amount());
    }
    return tight;
  }

  /** What each pool has, held to the members' part of the result where the form asks for it. */
  List<Money> heldToMargin(List<Pool> pools, List<Money> amounts) {
    List<Money> held = new ArrayList<>(amounts);
    for (LegalLimit limit : limits) {
      if (limit.rule().equals("pool-at-most-member-margin")) {
        input
            .facts()
            .margin()
            .map(margin -> margin.of(input.declaredSurplus()))
            .ifPresent(most -> hold(limit.subject(), most, pools, held));
      }
    }
    return held;
  }

  private static void hold(String memberClass, Money most, List<Pool> pools, List<Money> amounts) {
    for (int i = 0; i < amounts.size(); i++) {
      if (pools.get(i).memberClass().equals(memberClass)) {
        amounts.set(i, amounts.get(i).min(most));
      }
    }
  }

  /** What is on record takes the exemption away; what a case itself says is refused. */
  private void checkOwnership(LegalLimit limit) {
    OwnershipTests tests = new OwnershipTests(input);
    if (!tests.isOnRecord()) {
      tests.breach(limit).ifPresent(message -> add(limit, message));
    }
  }

  /**
   * How much of a share is free of income tax under this form; empty where the form knows no such
   * amount, or the employer's record does not show that all it takes is met.
   */
  Optional<Money> exemptPerMember() {
    if (new OwnershipTests(input).withholdExemption(limits)) {
      return Optional.empty();
    }
    return limits.stream()
        .filter(limit -> limit.rule().equals("exempt-per-member"))
        .map(LegalLimit::amount)
        .findFirst();
  }

  private Optional<LegalLimit> limit(String rule, String subject) {
    return limits.stream()
        .filter(limit -> limit.rule().equals(rule) && limit.subject().equals(subject))
        .findFirst();
  }

  private void checkSurplus() {
    if (!input.declaredSurplus().isPositive()) {
      add(
          "surplus-is-a-loss",
          form.applicationSource(),
          "the declared surplus is %s: there is nothing to share; a loss goes to the reserves"
              .formatted(input.declaredSurplus()));
    } else if (!input.lossesBroughtForward().isLessThan(input.declaredSurplus())) {
      add(
          "losses-first",
          form.applicationSource(),
          "losses brought forward of %s use up the declared surplus of %s: there is nothing to share"
              .formatted(input.lossesBroughtForward(), input.declaredSurplus()));
    }
  }

  private void checkReceivers() {
    for (Pool pool : input.pools()) {
      if (form.receivers().isEmpty()) {
        add(
            "no-member-pool",
            form.receiversSource(),
            "%s shares nothing with members: %s".formatted(form.title(), form.noPoolReason()));
      } else if (!form.receivers().contains(pool.memberClass())) {
        add(
            "may-not-receive",
            form.receiversSource(),
            "class %s may not receive under %s; these may: %s"
                .formatted(pool.memberClass(), form.title(), String.join(", ", form.receivers())));
      }
    }
  }

  private void checkCapOfPay(LegalLimit limit) {
    for (Pool pool : poolsOf(limit)) {
      pool.capPercentOfPay()
          .filter(cap -> cap.compareTo(limit.number()) > 0)
          .ifPresent(
              cap ->
                  add(
                      limit.rule(),
                      limit.source(),
                      "pool %s is capped at %s of pay, the form caps it at %s"
                          .formatted(
                              pool.memberClass(), cap.inPercent(), limit.number().inPercent())));
    }
  }

  private void checkCapPerMember(LegalLimit limit) {
    for (Pool pool : poolsOf(limit)) {
      pool.capPerMember()
          .filter(cap -> cap.isMoreThan(limit.amount()))
          .ifPresent(
              cap ->
                  add(
                      limit.rule(),
                      limit.source(),
                      "pool %s is capped at %s for each member, the form caps it at %s"
                          .formatted(pool.memberClass(), cap, limit.amount())));
    }
  }

  private void checkCash(LegalLimit limit) {
    boolean least = limit.rule().equals("cash-at-least");
    for (Pool pool : poolsOf(limit)) {
      int compared = pool.cashPercent().compareTo(limit.number());
      if (least ? compared < 0 : compared > 0) {
        add(
            limit.rule(),
            limit.source(),
            "pool %s pays %s in cash, at %s %s is %s"
                .formatted(
                    pool.memberClass(),
                    pool.cashPercent().inPercent(),
                    least ? "least" : "most",
                    limit.number().inPercent(),
                    least ? "required" : "allowed"));
      }
    }
  }

  private void checkBases(LegalLimit limit) {
    for (Pool pool : poolsOf(limit)) {
      for (Pool.Factor factor : pool.factors()) {
        if (!limit.words().contains(factor.basis().word())) {
          add(
              limit.rule(),
              limit.source(),
              "pool %s is shared by %s; only these are allowed: %s"
                  .formatted(
                      pool.memberClass(), factor.basis().word(), String.join(", ", limit.words())));
        }
      }
    }
  }

  private void checkAdded(LegalLimit limit) {
    for (Pool pool : poolsOf(limit)) {
      if (pool.combine().equals("multiply")) {
        add(
            limit.rule(),
            limit.source(),
            "pool %s multiplies its factors; each must give a separate entitlement, and they are"
                    .formatted(pool.memberClass())
                + " added");
      }
    }
  }

  private void checkCombine() {
    for (Pool pool : input.pools()) {
      if (!pool.combine().equals("sum") && violations.isEmpty()) {
        throw new UnusableCase(
            "pool %s combines its factors by \"%s\": factors are always added, write \"sum\""
                .formatted(pool.memberClass(), pool.combine()),
            form.applicationSource());
      }
    }
  }

  private List<Pool> poolsOf(LegalLimit limit) {
    return input.pools().stream()
        .filter(pool -> limit.subject().isEmpty() || pool.memberClass().equals(limit.subject()))
        .toList();
  }

  private void add(LegalLimit limit, String message) {
    add(limit.rule(), limit.source(), message);
  }

  private void add(String rule, Citation source, String message) {
    violations.add(new Violation(rule, source.toString(), message));
  }

  private Refusal refusal() {
    return violations.isEmpty() ? null : new Refusal(violations);
  }
}
