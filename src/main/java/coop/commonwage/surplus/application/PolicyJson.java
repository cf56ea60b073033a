package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.CaseFacts;
import coop.commonwage.surplus.distributions.FundStep;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.spending.PublicCare;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a co-operative decided about a stored distribution: the stateless distributor's own fields,
 * who may share, and what earlier awards of the tax year used of the exempt amount.
 *
 * @param exemptUsed by payroll id
 * @param points where points come from, where a pool is shared by them
 * @param publicCare what becomes of what care paid for by a public body brings; empty while the
 *     co-operative has not decided
 */
record PolicyJson(
    List<FundStep> funds,
    List<Pool> pools,
    Optional<Rate> shareInterest,
    CaseFacts facts,
    Eligibility eligibility,
    Map<String, Money> exemptUsed,
    PointsRule points,
    Optional<PublicCare> publicCare) {

  /** Where the facts of employee ownership stand as they were on record when it was drafted. */
  static final String ON_RECORD = "ownership_on_record";

  /**
   * @throws UnusableCase naming the field and what is allowed there
   */
  static PolicyJson read(JsonObject json, LegalForm form) {
    Fields fields = new Fields("", json);
    fields.has("funds");
    fields.has("pools");
    PolicyJson policy =
        new PolicyJson(
            CaseJson.funds(json, form),
            CaseJson.pools(json, form),
            fields.optionalObject("share_interest", FactsJson::rate),
            onRecord(fields, form),
            fields.optionalObject("eligibility", Eligibility::read).orElse(Eligibility.EVERYBODY),
            fields.has("exempt_used") ? exemptUsed(fields) : Map.of(),
            PointsRule.read(fields),
            fields.optional("publicly_funded_care", PublicCare::ofWord));
    fields.refuseOthers();
    return policy;
  }

  /** Only what is on record counts of employee ownership, in the product; nothing may be on it. */
  private static CaseFacts onRecord(Fields fields, LegalForm form) {
    CaseFacts facts = FactsJson.read(fields);
    Optional<CaseFacts.Ownership> recorded =
        fields.optionalObject(ON_RECORD, FactsJson::recordOfOwnership);
    return OwnershipTests.areAskedBy(form, form.verifiedUntil())
        ? facts.with(recorded.orElse(CaseFacts.Ownership.NOTHING_ON_RECORD))
        : facts;
  }

  /** The classes whose pool is shared by points. */
  Set<String> classesByPoints() {
    return pools.stream()
        .filter(
            pool ->
                pool.factors().stream().anyMatch(factor -> factor.basis() == Basis.POINTS)
                    || pool.entitlements().stream().anyMatch(one -> one.basis() == Basis.POINTS))
        .map(Pool::memberClass)
        .collect(Collectors.toSet());
  }

  Money exemptUsedBy(String payrollId) {
    return exemptUsed.getOrDefault(payrollId, Money.ZERO);
  }

  private static Map<String, Money> exemptUsed(Fields fields) {
    Map<String, Money> used = new HashMap<>();
    for (Used one : fields.each("exempt_used", PolicyJson::used)) {
      if (used.put(one.payrollId(), one.amount()) != null) {
        throw new UnusableCase("exempt_used names " + one.payrollId() + " twice");
      }
    }
    return used;
  }

  private record Used(String payrollId, Money amount) {}

  private static Used used(Fields used) {
    return new Used(used.parsed("member", CaseJson::named), used.parsed("amount", Money::of));
  }
}
