package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Refusal;
import coop.commonwage.surplus.distributions.ShareLot;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.membership.MembershipRoll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Works a stored distribution out: the members of the record date, with the labour of the closed
 * year.
 */
@Dependent
public class WorkOut {

  private final LabourYears years;
  private final Memberships memberships;
  private final FormsInForce forms;
  private final Shareholders shareholders;
  private final Clock clock;

  @Inject
  public WorkOut(
      LabourYears years,
      Memberships memberships,
      FormsInForce forms,
      Shareholders shareholders,
      Clock clock) {
    this.years = years;
    this.memberships = memberships;
    this.forms = forms;
    this.shareholders = shareholders;
    this.clock = clock;
  }

  /**
   * @throws Refused when there is no such form
   */
  LegalForm form(String name) {
    try {
      return forms.form(name);
    } catch (IllegalArgumentException unknown) {
      throw Refused.invalid(
          sentence(unknown.getMessage()),
          List.of(FieldError.ofField("form", name, unknown.getMessage())));
    }
  }

  /**
   * @throws Refused when the case cannot be worked out or the form does not allow it
   */
  FrozenDistribution figures(StoredDistribution stored) {
    LegalForm form = form(stored.form());
    try {
      return figures(stored, form, PolicyJson.read(read(stored.policy()), form));
    } catch (UnusableCase unusable) {
      throw Refused.invalid(sentence(unusable.getMessage()), List.of());
    }
  }

  /**
   * @throws Refused when these figures give interest for days whose interest is given already
   */
  void refuseInterestTwice(StoredDistribution stored, Distribution figures) {
    shareholders.refuseTwice(stored, figures);
  }

  private FrozenDistribution figures(StoredDistribution stored, LegalForm form, PolicyJson policy) {
    List<Sharer> sharers = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    List<Membership> register = memberships.all();
    MembershipRoll roll = MembershipRoll.on(stored.recordDate(), register);
    MembershipRoll leavers =
        MembershipRoll.ofLeavers(stored.year().firstDay(), stored.recordDate(), register);
    for (LabourYears.LabourRecord record : years.records(stored.labourYearId())) {
      Optional<String> memberClass =
          roll.classOf(record.personId()).or(() -> leavers.classOf(record.personId()));
      if (memberClass.isPresent()) {
        sharers.add(new Sharer(record.personId(), record.payrollId(), record.name()));
        Member member =
            policy
                .eligibility()
                .member(record, memberClass.get(), stored.year().lastDay(), stored.recordDate());
        members.add(
            policy
                .eligibility()
                .leaving(member, leavers.classOf(record.personId()).isPresent())
                .bringing(policy.exemptUsedBy(record.payrollId()), Money.ZERO));
      }
    }
    if (policy.shareInterest().isPresent()) {
      addShares(stored.year(), register, sharers, members);
    }
    DistributionCase input =
        new DistributionCase(
            form,
            stored.year().lastDay(),
            stored.declaredSurplus(),
            stored.losses(),
            policy.funds(),
            policy.shareInterest(),
            policy.pools(),
            members,
            policy.facts());
    return switch (Distribution.of(input)) {
      case Distribution distribution -> frozen(distribution, sharers, members);
      case Refusal refusal -> throw notAllowed(form, refusal);
    };
  }

  /** Whose share it is. */
  private record Sharer(UUID personId, String payrollId, String name) {}

  /** Gives every member the lots they held; whoever held some and shares in no pool comes last. */
  private void addShares(
      DateSpan year, List<Membership> register, List<Sharer> sharers, List<Member> members) {
    Map<UUID, List<ShareLot>> lots = shareholders.lots(year);
    members.replaceAll(
        member -> member.withLots(lots.getOrDefault(UUID.fromString(member.id()), List.of())));
    for (Shareholders.Other other : shareholders.others(lots, members, register)) {
      sharers.add(new Sharer(other.personId(), other.owner().payrollId(), other.owner().name()));
      members.add(other.member());
    }
  }

  private FrozenDistribution frozen(
      Distribution distribution, List<Sharer> sharers, List<Member> members) {
    List<FrozenDistribution.Holder> holders = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Sharer sharer = sharers.get(i);
      holders.add(
          new FrozenDistribution.Holder(
              NewId.at(clock.instant()),
              sharer.personId(),
              sharer.payrollId(),
              sharer.name(),
              own(members.get(i), distribution.members().get(i))));
    }
    return new FrozenDistribution(distribution, holders);
  }

  /** The own figure for each pot a member shares in; what levelling gives is its own figure. */
  private static List<Fraction> own(Member member, MemberShare share) {
    return share.byFactor().stream()
        .map(
            factor ->
                switch (factor.basis()) {
                  case EQUAL -> Fraction.ONE;
                  case LEVELLING -> Fraction.of(factor.amount());
                  case HOURS, PAY, SERVICE_YEARS, DAYS, SPEND, POINTS ->
                      member.figures().getOrDefault(factor.basis(), Fraction.ZERO);
                })
        .toList();
  }

  /** The same figures once more, under ids of their own. */
  FrozenDistribution again(FrozenDistribution figures) {
    return new FrozenDistribution(
        figures.distribution(),
        figures.holders().stream()
            .map(
                holder ->
                    new FrozenDistribution.Holder(
                        NewId.at(clock.instant()),
                        holder.personId(),
                        holder.payrollId(),
                        holder.name(),
                        holder.figures()))
            .toList());
  }

  private static Refused notAllowed(LegalForm form, Refusal refusal) {
    return Refused.invalid(
        "The legal form does not allow it: " + form.title() + ".",
        refusal.violations().stream()
            .map(
                violation ->
                    FieldError.ofField(violation.rule(), violation.article(), violation.message()))
            .toList());
  }

  private static JsonObject read(String policy) {
    try (JsonReader reader = Json.createReader(new StringReader(policy))) {
      return reader.readObject();
    }
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
