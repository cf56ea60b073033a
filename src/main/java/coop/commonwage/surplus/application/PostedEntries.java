package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.distributions.MemberShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether what a posted distribution moved in the accounts is still what it shared. */
final class PostedEntries {

  private static final int MOST_NAMED = 20;

  private final Map<UUID, Map<Kind, Money>> moved = new HashMap<>();

  private PostedEntries(List<CapitalEntry> entries) {
    for (CapitalEntry entry : entries) {
      moved
          .computeIfAbsent(entry.personId(), person -> new EnumMap<>(Kind.class))
          .merge(entry.kind(), entry.amount(), Money::plus);
    }
  }

  /**
   * @return whose account moved otherwise, and how; empty where every one is as it was shared
   */
  static Optional<String> sharing(FrozenDistribution frozen, List<CapitalEntry> entries) {
    PostedEntries posted = new PostedEntries(entries);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < frozen.holders().size(); i++) {
      FrozenDistribution.Holder holder = frozen.holders().get(i);
      posted
          .differing(holder.personId(), frozen.distribution().members().get(i))
          .ifPresent(what -> said.add("in the account of " + holder.payrollId() + " " + what));
      posted.moved.remove(holder.personId());
    }
    if (!posted.moved.isEmpty()) {
      said.add("an account moved of somebody who has no share in it");
    }
    int more = said.size() - MOST_NAMED;
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join("; ", said.subList(0, Math.min(said.size(), MOST_NAMED)))
                + (more > 0 ? "; and %d more".formatted(more) : ""));
  }

  /**
   * @return that it takes back something else than was posted; empty where it does not
   */
  static Optional<String> reversing(List<CapitalEntry> original, List<CapitalEntry> back) {
    return totals(CapitalEntry.reversing(original, LocalDate.MAX)).equals(totals(back))
        ? Optional.empty()
        : Optional.of("it takes other amounts back than were posted");
  }

  private static Map<List<Object>, Money> totals(List<CapitalEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.toMap(
                entry -> List.of(entry.personId(), entry.kind(), entry.holding(), entry.tranche()),
                CapitalEntry::amount,
                Money::plus));
  }

  private Optional<String> differing(UUID person, MemberShare share) {
    Map<Kind, Money> of = moved.getOrDefault(person, Map.of());
    Money brought = share.credit().map(MemberShare.Credit::paid).orElse(Money.ZERO);
    Money out =
        sum(of, Kind.PAID_IN_CASH)
            .plus(sum(of, Kind.CREDITED_TO_CARE))
            .plus(sum(of, Kind.RETURNED_TO_FUNDER))
            // what waited and was let go since went out as well, and came in before
            .plus(sum(of, Kind.RELEASED));
    List<String> said = new ArrayList<>();
    compare(said, "the share", sum(of, Kind.ALLOCATED), share.allocation());
    // before what waits left the account, it did not come back into it either
    if (of.containsKey(Kind.BROUGHT)) {
      compare(said, "what was brought in", sum(of, Kind.BROUGHT), brought);
    }
    compare(said, "what went out", out.negated(), share.cash().plus(brought));
    Money waits = sum(of, Kind.CARRIED).negated();
    // until what waits left the account it was carried there
    if (!waits.isZero()) {
      compare(said, "what waits", waits, share.carried());
    }
    compare(said, "the interest", sum(of, Kind.INTEREST), share.shareInterest());
    // where interest stayed in the account none went out
    Money interestOut = sum(of, Kind.INTEREST_PAID).negated();
    if (!interestOut.isZero()) {
      compare(said, "the interest paid", interestOut, share.shareInterest());
    }
    return said.stream().findFirst();
  }

  private static Money sum(Map<Kind, Money> of, Kind kind) {
    return of.getOrDefault(kind, Money.ZERO);
  }

  private static void compare(List<String> said, String what, Money found, Money shared) {
    if (!found.equals(shared)) {
      said.add("%s is %s and was %s".formatted(what, found, shared));
    }
  }
}
