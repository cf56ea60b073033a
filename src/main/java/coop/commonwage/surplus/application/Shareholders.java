package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.HeldCapital;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.ShareLot;
import coop.commonwage.surplus.membership.Membership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who held capital that bears interest, how much, and on which days of a year. */
@Dependent
public class Shareholders {

  /** The class of somebody who held capital and is no member any more, nor ever was in a class. */
  private static final String NO_CLASS = "former-member";

  private final CapitalAccounts accounts;

  @Inject
  public Shareholders(CapitalAccounts accounts) {
    this.accounts = accounts;
  }

  /** Somebody who gets interest and shares in no pool. */
  record Other(UUID personId, CapitalAccounts.Owner owner, Member member) {}

  /**
   * What waits because it was under a least payment, by person and year; what a distribution of the
   * same year carried is none of it, because that one is reversed before this one is posted, nor
   * what an open distribution of another year brings in.
   */
  Map<UUID, List<CarriedPayment>> carriedInto(StoredDistribution stored) {
    return ofOtherYears(accounts.carriedFor(stored.labourYearId()), stored)
        .collect(Collectors.groupingBy(CarriedPayment::personId));
  }

  /** What waits still and may be in the figures of a distribution. */
  Set<CarriedPayment> waitingFor(StoredDistribution stored) {
    return ofOtherYears(accounts.carried(), stored).collect(Collectors.toSet());
  }

  private static Stream<CarriedPayment> ofOtherYears(
      List<CarriedPayment> waiting, StoredDistribution stored) {
    return waiting.stream().filter(waits -> !waits.labourYearId().equals(stored.labourYearId()));
  }

  /** Lets nobody else promise, pay or take back what waits until the transaction ends. */
  void hold() {
    accounts.hold();
  }

  /**
   * Interest is given once for a day, by the board or in a distribution; other distributions of the
   * same year are only other proposals, of which one can be posted.
   *
   * @throws Refused when a distribution gives interest for days whose interest is given already
   */
  void refuseTwice(StoredDistribution stored, Distribution figures) {
    boolean gives =
        figures.members().stream().anyMatch(member -> member.shareInterest().isPositive());
    if (!gives || stored.reverses().isPresent()) {
      return;
    }
    accounts.hold();
    accounts.interestGiven(stored.year()).stream()
        .filter(given -> !given.labourYear().equals(Optional.of(stored.labourYearId())))
        .findFirst()
        .ifPresent(
            given -> {
              throw Refusals.conflict(
                  "Interest on capital of %s is given already, by %s that is %s: share this surplus without interest on shares, or withdraw the other first."
                      .formatted(
                          given.days(),
                          given.labourYear().isPresent()
                              ? "another distribution"
                              : "an action of the board",
                          given.state()));
            });
  }

  /**
   * The highest rate on shares for a year: what was declared and on record before the year was
   * over, and no more than was decided since. What was decided after the year only ever lowers a
   * rate: it does not lift one over what the form allows without a declaration.
   */
  Optional<Rate> highestRate(DateSpan year, LegalForm form) {
    Optional<Rate> since = accounts.termsOn(year.lastDay()).yearly().highestRate();
    Optional<Rate> declared = accounts.declaredBy(year.lastDay());
    if (declared.isPresent()) {
      return since.filter(rate -> rate.compareTo(declared.get()) < 0).or(() -> declared);
    }
    Optional<Rate> undeclared =
        form.limitsOn(year.lastDay()).stream()
            .filter(limit -> limit.rule().equals(BoardInterest.NEEDS_DECLARATION))
            .map(LegalLimit::number)
            .findFirst();
    return since.filter(rate -> undeclared.map(most -> rate.compareTo(most) <= 0).orElse(true));
  }

  /** What bore interest in the year, of everybody who held any. */
  Map<UUID, List<ShareLot>> lots(DateSpan year) {
    CapitalTerms terms = accounts.termsOn(year.lastDay());
    return lotsOf(account -> HeldCapital.bearing(year, account.entries(), terms));
  }

  /** The paid-up shares of everybody who held any in the year. */
  Map<UUID, List<ShareLot>> shares(DateSpan year) {
    return lotsOf(account -> HeldCapital.shares(year, account.entries()));
  }

  private Map<UUID, List<ShareLot>> lotsOf(Function<CapitalAccount, List<HeldCapital>> heldIn) {
    Map<UUID, List<ShareLot>> lots = new LinkedHashMap<>();
    accounts.eachBearing(
        account -> {
          List<ShareLot> held =
              heldIn.apply(account).stream()
                  .map(capital -> new ShareLot(capital.amount(), capital.days()))
                  .toList();
          if (!held.isEmpty()) {
            lots.put(account.personId(), held);
          }
        });
    return lots;
  }

  /**
   * Those who held capital and are not among the members who share: without labour in the year, or
   * no members any more on the record date. Interest is owed for every day all the same.
   */
  List<Other> others(
      Map<UUID, List<ShareLot>> lots, List<Member> members, List<Membership> memberships) {
    Set<String> known = new HashSet<>();
    members.forEach(member -> known.add(member.id()));
    Map<UUID, Membership> last = new HashMap<>();
    memberships.forEach(
        one -> last.merge(one.personId(), one, (a, b) -> a.since().isAfter(b.since()) ? a : b));
    Map<UUID, CapitalAccounts.Owner> owners = accounts.owners(lots.keySet());
    List<Other> others = new ArrayList<>();
    lots.forEach(
        (person, held) -> {
          if (!known.contains(person.toString())) {
            String memberClass =
                last.containsKey(person) ? last.get(person).memberClass() : NO_CLASS;
            others.add(
                new Other(
                    person,
                    owners.get(person),
                    Member.of(person.toString(), memberClass, Map.of())
                        .withLots(held)
                        .notEmployed()));
          }
        });
    others.sort(Comparator.comparing(other -> other.owner().payrollId()));
    return others;
  }
}
