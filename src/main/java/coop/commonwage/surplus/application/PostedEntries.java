package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.distributions.MemberShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether what a posted distribution moved in the accounts is still what it shared. What left an
 * account, or waits, or was brought in, is looked for in every account where it is found in one:
 * the terms of the day decided for all alike. Where not one has it, it is taken that nobody's had:
 * of a distribution of before such moves were kept, or whose interest stayed in the accounts.
 */
final class PostedEntries {

  private static final int MOST_NAMED = 20;

  private final Map<UUID, Map<Kind, Money>> moved = new HashMap<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  private PostedEntries(List<CapitalEntry> entries) {
    for (CapitalEntry entry : entries) {
      moved
          .computeIfAbsent(entry.personId(), person -> new EnumMap<>(Kind.class))
          .merge(entry.kind(), entry.amount(), Money::plus);
      kinds.add(entry.kind());
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
    if (kinds.contains(Kind.BROUGHT)) {
      compare(said, "what was brought in", sum(of, Kind.BROUGHT), brought);
    }
    compare(said, "what went out", out.negated(), share.cash().plus(brought));
    if (kinds.contains(Kind.CARRIED)) {
      compare(said, "what waits", sum(of, Kind.CARRIED).negated(), share.carried());
    }
    compare(said, "the interest", sum(of, Kind.INTEREST), share.shareInterest());
    if (kinds.contains(Kind.INTEREST_PAID)) {
      compare(
          said, "the interest paid", sum(of, Kind.INTEREST_PAID).negated(), share.shareInterest());
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
