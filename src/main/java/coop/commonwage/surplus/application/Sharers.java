package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.distributions.Violation;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.membership.YearsMembers;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.PublicCare;
import coop.commonwage.surplus.spending.Spending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who shares in a distribution, with the labour and the spending of the year that count: members on
 * the record date, and those who left in the year as far as the policy pays leavers. Where the law
 * of the legal form is about all employees, whoever worked in the year shares, member or not.
 */
final class Sharers {

  /** How profiles call it that all employees share. */
  private static final Set<String> OF_ALL_EMPLOYEES =
      Set.of("nobody-left-out", "all-employees-share");

  /** What somebody has who did not work: days are those of the membership then. */
  private static final Set<Basis> WITHOUT_LABOUR =
      Set.of(Basis.SPEND, Basis.EQUAL, Basis.POINTS, Basis.DAYS);

  private static final Rate MONTHS_OF_A_YEAR = new Rate(12, 0);

  private final LabourYears years;
  private final Memberships memberships;
  private final Spendings spendings;

  Sharers(LabourYears years, Memberships memberships, Spendings spendings) {
    this.years = years;
    this.memberships = memberships;
    this.spendings = spendings;
  }

  /** Somebody who shares, or is told why not. */
  record Sharer(UUID personId, String payrollId, String name, Member member) {

    /** The same person with other figures. */
    Sharer with(Member figures) {
      return new Sharer(personId, payrollId, name, figures);
    }
  }

  /**
   * @param form whose law may be about all employees
   * @param register every membership there was
   * @throws UnusableCase when public money paid for care and the policy does not say what becomes
   *     of what it brings
   */
  List<Sharer> of(
      StoredDistribution stored, LegalForm form, PolicyJson policy, List<Membership> register) {
    boolean allEmployees = areAllEmployeesMeant(form, stored.year().lastDay());
    Set<String> pooled = policy.pools().stream().map(Pool::memberClass).collect(Collectors.toSet());
    YearsMembers standings =
        YearsMembers.of(
            stored.year(), stored.recordDate(), policy.eligibility().classOfTheYear(), register);
    Function<UUID, Optional<YearsMembers.Standing>> standingOf =
        allEmployees
            ? person -> Optional.of(ofAnEmployee(stored.year(), standings.of(person), pooled))
            : standings::of;
    Map<UUID, Spending> spent = spent(stored);
    Set<String> bySpending = classesBySpending(policy);
    Set<String> withoutLabour = withoutLabour(policy);
    Set<UUID> atWork = new HashSet<>();
    List<Sharer> sharers = new ArrayList<>();
    List<LabourYears.LabourRecord> records = years.records(stored.labourYearId());
    Map<UUID, List<LabourYears.LabourMonth>> months =
        months(stored, policy.eligibility(), records, standingOf);
    for (LabourYears.LabourRecord record : records) {
      Optional<YearsMembers.Standing> standing = standingOf.apply(record.personId());
      if (standing.isPresent()) {
        if (withoutLabour.contains(standing.get().memberClass())) {
          continue;
        }
        atWork.add(record.personId());
        Member member =
            policy
                .eligibility()
                .member(
                    record,
                    months.getOrDefault(record.personId(), List.of()),
                    standing.get(),
                    stored.year(),
                    stored.recordDate())
                .bringing(policy.exemptUsedBy(record.payrollId()), Money.ZERO);
        sharers.add(
            new Sharer(
                record.personId(),
                record.payrollId(),
                record.name(),
                policy
                    .eligibility()
                    .leaving(
                        bySpending.contains(standing.get().memberClass())
                            ? member.with(
                                Basis.SPEND, counted(policy, spent.get(record.personId())))
                            : member,
                        standing.get())));
      }
    }
    addOthers(withoutLabour, policy, standings, spent, atWork, sharers);
    return sharers;
  }

  /**
   * An employee shares by the labour of the whole year, and as a worker where their class has none.
   * Whether they left is a matter of the employment; that they died the register alone knows.
   */
  static YearsMembers.Standing ofAnEmployee(
      DateSpan year, Optional<YearsMembers.Standing> standing, Set<String> pooled) {
    return YearsMembers.Standing.throughout(
            year,
            standing
                .map(YearsMembers.Standing::memberClass)
                .filter(pooled::contains)
                .orElse(MemberClass.WORKER))
        .because(standing.flatMap(YearsMembers.Standing::because));
  }

  /** Whether the law of a form is about everybody employed, whoever is a member. */
  static boolean areAllEmployeesMeant(LegalForm form, LocalDate yearEnd) {
    return form.limitsOn(yearEnd).stream()
        .anyMatch(limit -> OF_ALL_EMPLOYEES.contains(limit.rule()));
  }

  /** Where more months of service are asked for than the law of the form allows. */
  static List<Violation> tooLongService(
      LegalForm form, LocalDate yearEnd, Eligibility eligibility) {
    Fraction asked = Fraction.of(eligibility.minimumServiceMonths(), 1);
    List<Violation> violations = new ArrayList<>();
    for (LegalLimit limit : form.limitsOn(yearEnd)) {
      Fraction most = Fraction.of(limit.number()).times(Fraction.of(MONTHS_OF_A_YEAR));
      if (OF_ALL_EMPLOYEES.contains(limit.rule()) && asked.compareTo(most) > 0) {
        violations.add(
            new Violation(
                limit.rule(),
                limit.source().toString(),
                "%d months of service are asked for; at most %s may be"
                    .formatted(eligibility.minimumServiceMonths(), most)));
      }
    }
    return violations;
  }

  /** The months of those of whose labour only a part counts. */
  private Map<UUID, List<LabourYears.LabourMonth>> months(
      StoredDistribution stored,
      Eligibility eligibility,
      List<LabourYears.LabourRecord> records,
      Function<UUID, Optional<YearsMembers.Standing>> standingOf) {
    List<UUID> persons =
        records.stream()
            .filter(
                record ->
                    standingOf
                        .apply(record.personId())
                        .filter(one -> eligibility.asksForMonths(record, one, stored.year()))
                        .isPresent())
            .map(LabourYears.LabourRecord::personId)
            .toList();
    return years.months(stored.labourYearId(), persons);
  }

  /** Members without labour in the year share in the pool of a class that does not ask for it. */
  private void addOthers(
      Set<String> classes,
      PolicyJson policy,
      YearsMembers standings,
      Map<UUID, Spending> spent,
      Set<UUID> atWork,
      List<Sharer> sharers) {
    if (classes.isEmpty()) {
      return;
    }
    Set<UUID> seen = new HashSet<>(atWork);
    for (Memberships.Entry entry : memberships.register()) {
      Memberships.Named person = entry.person();
      Optional<YearsMembers.Standing> standing =
          standings.of(person.personId()).filter(one -> classes.contains(one.memberClass()));
      if (standing.isPresent() && seen.add(person.personId())) {
        Member member =
            Member.of(
                person.personId().toString(),
                standing.get().memberClass(),
                Map.of(
                    Basis.SPEND,
                    counted(policy, spent.get(person.personId())),
                    Basis.DAYS,
                    Fraction.of(standing.get().daysInAll(), 1)));
        sharers.add(
            new Sharer(
                person.personId(),
                person.payrollId(),
                person.name(),
                policy.eligibility().withoutLabour(member, person.payrollId(), standing.get())));
      }
    }
  }

  /** Workers share by what they did; without labour in the year there is nothing to share by. */
  private static boolean asksForNoLabour(Pool pool) {
    return !pool.memberClass().equals(MemberClass.WORKER)
        && pool.factors().stream().allMatch(factor -> WITHOUT_LABOUR.contains(factor.basis()))
        && pool.entitlements().stream()
            .allMatch(one -> one.basis() != Basis.EQUAL && WITHOUT_LABOUR.contains(one.basis()));
  }

  /** The classes that no rule about labour is for, also where one of them worked a little. */
  private static Set<String> withoutLabour(PolicyJson policy) {
    return policy.pools().stream()
        .filter(Sharers::asksForNoLabour)
        .map(Pool::memberClass)
        .collect(Collectors.toSet());
  }

  private static Set<String> classesBySpending(PolicyJson policy) {
    return policy.pools().stream()
        .filter(
            pool ->
                pool.factors().stream().anyMatch(factor -> factor.basis() == Basis.SPEND)
                    || pool.entitlements().stream().anyMatch(one -> one.basis() == Basis.SPEND))
        .map(Pool::memberClass)
        .collect(Collectors.toSet());
  }

  private Map<UUID, Spending> spent(StoredDistribution stored) {
    Map<UUID, Spending> spent = new HashMap<>();
    spendings.of(stored.year().lastDay()).forEach(one -> spent.put(one.personId(), one));
    return spent;
  }

  private static Fraction counted(PolicyJson policy, Spending spending) {
    if (spending == null) {
      return Fraction.ZERO;
    }
    return Fraction.of(policy.publicCare().orElse(PublicCare.LEFT_OUT).counted(spending));
  }

  /**
   * How the shares stand of those for whose care a public body paid.
   *
   * @throws UnusableCase when the policy does not say what becomes of it, or keeps a part of the
   *     share in the member's account although it is not the member's
   */
  List<CareShare> careShares(
      StoredDistribution stored,
      PolicyJson policy,
      List<Sharer> sharers,
      List<MemberShare> shares) {
    Map<UUID, Spending> spent = spent(stored);
    Set<String> bySpending = classesBySpending(policy);
    List<CareShare> careShares = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      MemberShare share = shares.get(i);
      Spending spending = spent.get(sharers.get(i).personId());
      if (spending != null
          && spending.publicly().isPositive()
          && bySpending.contains(share.memberClass())
          && share.excludedBecause().isEmpty()) {
        careShares.add(careShare(policy, share, spending));
      }
    }
    return careShares;
  }

  private static CareShare careShare(PolicyJson policy, MemberShare share, Spending spending) {
    PublicCare treatment =
        policy
            .publicCare()
            .orElseThrow(
                () ->
                    new UnusableCase(
                        "a public body paid for some members’ care in this year. Choose what"
                            + " becomes of what that brings: it does not count, it is credited"
                            + " towards the member’s next care, or it goes back to the body. Ask"
                            + " the body first (publicly_funded_care: left-out, care-account or"
                            + " funder)"));
    Money bySpending =
        Money.sum(
            share.byFactor().stream()
                .filter(factor -> factor.basis() == Basis.SPEND)
                .map(MemberShare.FactorShare::amount)
                .toList());
    Money byAll =
        Money.sum(share.byFactor().stream().map(MemberShare.FactorShare::amount).toList());
    Money part = treatment.part(share.allocation(), bySpending, byAll, spending);
    if (part.isMoreThan(share.cash())) {
      throw new UnusableCase(
          "publicly_funded_care: what public money brings is not the member's to keep, so the pool"
              + " of class %s has cash_percent 100 and no least payment"
                  .formatted(share.memberClass()));
    }
    return new CareShare(UUID.fromString(share.id()), treatment, spending, part);
  }
}
