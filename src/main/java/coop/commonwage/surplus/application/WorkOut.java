package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.Pool;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
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
    JsonObject policy = read(stored.policy());
    List<Sharer> sharers = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    List<Membership> register = memberships.all();
    MembershipRoll roll = MembershipRoll.on(stored.recordDate(), register);
    for (LabourYears.LabourRecord record : years.records(stored.labourYearId())) {
      Optional<String> memberClass = roll.classOf(record.personId());
      if (memberClass.isPresent()) {
        sharers.add(new Sharer(record.personId(), record.payrollId(), record.name()));
        members.add(member(record, memberClass.get(), stored.year().lastDay()));
      }
    }
    Optional<Rate> interest = CaseJson.shareInterest(policy);
    if (interest.isPresent()) {
      addShares(stored.year(), register, sharers, members);
    }
    try {
      List<Pool> pools = CaseJson.pools(policy, form);
      DistributionCase input =
          new DistributionCase(
              form,
              stored.year().lastDay(),
              stored.declaredSurplus(),
              stored.losses(),
              CaseJson.funds(policy, form),
              interest,
              pools,
              members);
      return switch (Distribution.of(input)) {
        case Distribution distribution -> frozen(distribution, pools, sharers, members);
        case Refusal refusal -> throw notAllowed(form, refusal);
      };
    } catch (UnusableCase unusable) {
      throw Refused.invalid(sentence(unusable.getMessage()), List.of());
    }
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

  private static Member member(
      LabourYears.LabourRecord record, String memberClass, LocalDate yearEnd) {
    Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
    figures.put(Basis.HOURS, Fraction.of(record.minutes(), 60));
    figures.put(Basis.PAY, Fraction.of(record.pay().orZeroIfNegative()));
    figures.put(Basis.DAYS, Fraction.of(record.days(), 1));
    long years = ChronoUnit.YEARS.between(record.employedSince(), yearEnd.plusDays(1));
    figures.put(Basis.SERVICE_YEARS, Fraction.of(Math.max(0, years), 1));
    return Member.of(record.personId().toString(), memberClass, figures);
  }

  private FrozenDistribution frozen(
      Distribution distribution, List<Pool> pools, List<Sharer> sharers, List<Member> members) {
    List<FrozenDistribution.Holder> holders = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      List<Fraction> own =
          pools.stream()
              .filter(pool -> pool.memberClass().equals(member.memberClass()))
              .flatMap(pool -> pool.factors().stream())
              .map(
                  factor ->
                      factor.basis() == Basis.EQUAL
                          ? Fraction.ONE
                          : member.figures().getOrDefault(factor.basis(), Fraction.ZERO))
              .toList();
      Sharer sharer = sharers.get(i);
      holders.add(
          new FrozenDistribution.Holder(
              NewId.at(clock.instant()),
              sharer.personId(),
              sharer.payrollId(),
              sharer.name(),
              own));
    }
    return new FrozenDistribution(distribution, holders);
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
