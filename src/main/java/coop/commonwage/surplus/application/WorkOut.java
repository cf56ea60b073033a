package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
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
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Outcome;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.Refusal;
import coop.commonwage.surplus.distributions.ShareLot;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.distributions.Violation;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.spending.CareShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Works a stored distribution out: the members of the record date, with the labour of the closed
 * year.
 */
@Dependent
public class WorkOut {

  private final Sharers sharing;
  private final Memberships memberships;
  private final FormsInForce forms;
  private final FormRecords records;
  private final Shareholders shareholders;
  private final Clock clock;

  @Inject
  public WorkOut(
      LabourYears years,
      Memberships memberships,
      Spendings spendings,
      FormsInForce forms,
      FormRecords records,
      Shareholders shareholders,
      Clock clock) {
    this.sharing = new Sharers(years, memberships, spendings);
    this.memberships = memberships;
    this.forms = forms;
    this.records = records;
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
   * @throws Refused when there is no profile of the form on record
   */
  LegalForm recorded(String name) {
    return forms.recorded(name);
  }

  /**
   * The form on record on a year's last day: its surplus is shared under it.
   *
   * @param asked the form that was asked for; empty asks for none
   * @throws Refused when another one was asked for: the form is recorded once, not chosen each time
   */
  LegalForm formOnRecord(LocalDate yearEnd, Optional<String> asked) {
    String recorded = records.on(yearEnd);
    if (asked.filter(form -> !form.equals(recorded)).isPresent()) {
      String message =
          "the legal form on record on %s is %s, not %s: it is not chosen with a draft"
              .formatted(yearEnd, recorded, asked.get());
      throw Refused.invalid(
          sentence(message), List.of(FieldError.ofField("form", asked.get(), message)));
    }
    return recorded(recorded);
  }

  /**
   * @throws Refused when the case cannot be worked out or the form does not allow it
   */
  FrozenDistribution figures(StoredDistribution stored) {
    try {
      return worked(stored);
    } catch (UnusableCase unusable) {
      throw Refused.invalid(
          sentence(unusable.getMessage()),
          unusable.field().isEmpty()
              ? List.of()
              : List.of(FieldError.ofField(unusable.field(), "", unusable.getMessage())));
    }
  }

  /**
   * As {@link #figures(StoredDistribution)}, what is open and what is not allowed told apart.
   *
   * @throws UnusableCase when the case cannot be worked out, with the figures it lacks if it does
   * @throws Refused when the form does not allow it, each breach with its article
   */
  FrozenDistribution worked(StoredDistribution stored) {
    LegalForm form = form(stored.form());
    return figures(stored, form, PolicyJson.read(read(stored.policy()), form));
  }

  /**
   * What is decided with a draft: {@link DecidedPolicy}.
   *
   * @throws Refused when what is on record elsewhere comes with the draft
   */
  JsonObject decided(JsonObject asked, LegalForm form) {
    return DecidedPolicy.of(asked, form, records::ownership, clock.today());
  }

  /**
   * How each test of employee ownership stands for a distribution; none where its form has none.
   */
  List<OwnershipTests.Finding> ownership(StoredDistribution stored) {
    JsonObject policy = read(stored.policy());
    return OwnershipTests.of(
        form(stored.form()),
        stored.year().lastDay(),
        Optional.ofNullable(policy.getJsonObject(PolicyJson.ON_RECORD))
            .map(record -> FactsJson.recordOfOwnership(new Fields("", record))));
  }

  /**
   * @throws Refused when these figures give interest for days whose interest is given already
   */
  void refuseInterestTwice(StoredDistribution stored, Distribution figures) {
    shareholders.refuseTwice(stored, figures);
  }

  /** What waits because it was under a least payment and may be in a distribution's figures. */
  Set<CarriedPayment> waitingFor(StoredDistribution stored) {
    return shareholders.waitingFor(stored);
  }

  /** Lets nobody else promise, pay or take back what waits until the transaction ends. */
  void holdAccounts() {
    shareholders.hold();
  }

  private FrozenDistribution figures(StoredDistribution stored, LegalForm form, PolicyJson policy) {
    List<Violation> service =
        Sharers.tooLongService(form, stored.year().lastDay(), policy.eligibility());
    if (!service.isEmpty()) {
      throw notAllowed(form, new Refusal(service), List.of());
    }
    List<Membership> register = memberships.all();
    List<Sharers.Sharer> sharers = new ArrayList<>(sharing.of(stored, form, policy, register));
    givePoints(stored.year(), policy, sharers);
    if (policy.shareInterest().isPresent()) {
      addShares(stored.year(), register, sharers);
    }
    Map<UUID, List<CarriedPayment>> carried = shareholders.carriedInto(stored);
    bring(carried, sharers);
    DistributionCase input =
        new DistributionCase(
            form,
            stored.year().lastDay(),
            stored.declaredSurplus(),
            stored.losses(),
            policy.funds(),
            policy.shareInterest(),
            policy.pools(),
            sharers.stream().map(Sharers.Sharer::member).toList(),
            policy.facts().declaring(shareholders.highestRate(stored.year(), form)));
    return switch (outcome(input, sharers)) {
      case Distribution distribution ->
          frozen(
              distribution,
              sharers,
              sharing.careShares(stored, policy, sharers, distribution.members()),
              carried);
      case Refusal refusal -> throw notAllowed(form, refusal, sharers);
    };
  }

  private void givePoints(DateSpan year, PolicyJson policy, List<Sharers.Sharer> sharers) {
    Set<String> classes = policy.classesByPoints();
    if (classes.isEmpty()) {
      return;
    }
    Map<UUID, List<ShareLot>> held =
        policy.points().asksForShares() ? shareholders.shares(year) : Map.of();
    sharers.replaceAll(
        sharer ->
            classes.contains(sharer.member().memberClass())
                ? policy
                    .points()
                    .of(
                        sharer.payrollId(),
                        held.getOrDefault(sharer.personId(), List.of()),
                        year.lastDay())
                    .map(points -> sharer.with(sharer.member().with(Basis.POINTS, points)))
                    .orElseGet(() -> withoutPoints(sharer))
                : sharer);
  }

  private static Sharers.Sharer withoutPoints(Sharers.Sharer sharer) {
    if (sharer.member().eligible()) {
      throw UnusableCase.of(
          "points",
          "%s has no points, but class %s shares by them: list theirs, or let points_by give them for shares (shares-held or share-days)"
              .formatted(sharer.payrollId(), sharer.member().memberClass()));
    }
    return sharer;
  }

  /** Gives every member what earlier distributions left unpaid because it was too little. */
  private static void bring(Map<UUID, List<CarriedPayment>> carried, List<Sharers.Sharer> sharers) {
    sharers.replaceAll(
        sharer ->
            carried.containsKey(sharer.personId())
                ? sharer.with(sharer.member().owed(sum(carried.get(sharer.personId()))))
                : sharer);
  }

  private static Money sum(List<CarriedPayment> carried) {
    return Money.sum(carried.stream().map(CarriedPayment::amount).toList());
  }

  /** Gives every member the lots they held; whoever held some and shares in no pool comes last. */
  private void addShares(DateSpan year, List<Membership> register, List<Sharers.Sharer> sharers) {
    Map<UUID, List<ShareLot>> lots = shareholders.lots(year);
    sharers.replaceAll(
        sharer ->
            sharer.with(sharer.member().withLots(lots.getOrDefault(sharer.personId(), List.of()))));
    List<Member> members = sharers.stream().map(Sharers.Sharer::member).toList();
    for (Shareholders.Other other : shareholders.others(lots, members, register)) {
      sharers.add(
          new Sharers.Sharer(
              other.personId(), other.owner().payrollId(), other.owner().name(), other.member()));
    }
  }

  private FrozenDistribution frozen(
      Distribution distribution,
      List<Sharers.Sharer> sharers,
      List<CareShare> careShares,
      Map<UUID, List<CarriedPayment>> carried) {
    Supplier<UUID> ids = NewId.seriesAt(clock.instant());
    List<FrozenDistribution.Holder> holders = new ArrayList<>();
    List<CarriedPayment> brought = new ArrayList<>();
    for (int i = 0; i < sharers.size(); i++) {
      Sharers.Sharer sharer = sharers.get(i);
      if (distribution.members().get(i).credit().isPresent()) {
        brought.addAll(carried.getOrDefault(sharer.personId(), List.of()));
      }
      holders.add(
          new FrozenDistribution.Holder(
              ids.get(),
              sharer.personId(),
              sharer.payrollId(),
              sharer.name(),
              own(sharer.member(), distribution.members().get(i))));
    }
    return new FrozenDistribution(distribution, holders, careShares, brought);
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
    Supplier<UUID> ids = NewId.seriesAt(clock.instant());
    return new FrozenDistribution(
        figures.distribution(),
        figures.holders().stream()
            .map(
                holder ->
                    new FrozenDistribution.Holder(
                        ids.get(),
                        holder.personId(),
                        holder.payrollId(),
                        holder.name(),
                        holder.figures()))
            .toList());
  }

  private static Outcome outcome(DistributionCase input, List<Sharers.Sharer> sharers) {
    try {
      return Distribution.of(input);
    } catch (UnusableCase open) {
      throw open.reworded(new PayrollNumbers(sharers));
    }
  }

  private static Refused notAllowed(LegalForm form, Refusal refusal, List<Sharers.Sharer> sharers) {
    PayrollNumbers numbers = new PayrollNumbers(sharers);
    return Refused.invalid(
        "The legal form does not allow it: " + form.title() + ".",
        refusal.violations().stream()
            .map(
                violation ->
                    FieldError.ofField(
                        violation.rule(), violation.article(), numbers.apply(violation.message())))
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
