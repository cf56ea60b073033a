package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.HeldCapital;
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
import java.util.Set;
import java.util.UUID;

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

  /** The lots of everybody who held any in the year. */
  Map<UUID, List<ShareLot>> lots(DateSpan year) {
    CapitalTerms terms =
        accounts
            .policyOn(year.lastDay())
            .map(policy -> CapitalTermsJson.read(policy.terms()))
            .orElse(CapitalTerms.UNDECIDED);
    Map<UUID, List<CapitalEntry>> bearing = new LinkedHashMap<>();
    for (CapitalEntry entry : accounts.entries()) {
      if (terms.interestOn().contains(entry.holding())) {
        bearing.computeIfAbsent(entry.personId(), person -> new ArrayList<>()).add(entry);
      }
    }
    Map<UUID, List<ShareLot>> lots = new LinkedHashMap<>();
    bearing.forEach(
        (person, entries) -> {
          List<ShareLot> held =
              HeldCapital.during(year, entries).stream()
                  .map(capital -> new ShareLot(capital.amount(), capital.days()))
                  .toList();
          if (!held.isEmpty()) {
            lots.put(person, held);
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
    Map<UUID, CapitalAccounts.Owner> owners = accounts.owners();
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
                        .notEligible("")));
          }
        });
    others.sort(Comparator.comparing(other -> other.owner().payrollId()));
    return others;
  }
}
