package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Limits about the people of a co-operative and what they hold: shares of one member, hours of who
 * shares, volunteers and disadvantaged workers, shares bought out of pay. Facts that were not given
 * are not checked; the explanation says so.
 */
final class PeopleLimits {

  private static final int NAMED = 3;

  private final DistributionCase input;

  PeopleLimits(DistributionCase input) {
    this.input = input;
  }

  /** What is wrong, in words; empty when the limit is kept or its facts are missing. */
  Optional<String> breach(LegalLimit limit) {
    return switch (limit.rule()) {
      case "share-holding-at-most" -> held(limit.amount());
      case "hours-at-least" -> worked(limit);
      case "volunteers-at-most" ->
          input.facts().social().flatMap(people -> volunteers(people, limit.number()));
      case "disadvantaged-at-least" ->
          input.facts().social().flatMap(people -> disadvantaged(people, limit.number()));
      case "partnership-shares-at-most" ->
          plan(limit, "pay more for partnership shares than", bought -> overPaid(bought, limit));
      default ->
          plan(
              limit,
              "are given more matching shares than",
              bought ->
                  Fraction.of(bought.matching())
                          .compareTo(
                              Fraction.of(limit.number()).times(Fraction.of(bought.partnership())))
                      > 0);
    };
  }

  /** Whether the facts a limit asks about were given. */
  boolean isKnown(LegalLimit limit) {
    return switch (limit.rule()) {
      case "volunteers-at-most", "disadvantaged-at-least" -> input.facts().social().isPresent();
      default -> true;
    };
  }

  private Optional<String> held(Money most) {
    List<String> over =
        input.members().stream()
            .filter(member -> !member.society() && member.highestCapital().isMoreThan(most))
            .map(Member::id)
            .toList();
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the shares of one member would exceed %s: %s".formatted(most.inPounds(), named(over)));
  }

  /** Who has a figure of hours and shares has at least so many. */
  private Optional<String> worked(LegalLimit limit) {
    Fraction least = Fraction.of(limit.number());
    List<String> fewer =
        input.members().stream()
            .filter(member -> member.eligible() && member.memberClass().equals(limit.subject()))
            .filter(
                member ->
                    member
                        .figure(Basis.HOURS)
                        .filter(hours -> hours.compareTo(least) < 0)
                        .isPresent())
            .map(Member::id)
            .toList();
    return fewer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "who has fewer than %s hours in the year has no share: leave out %s"
                .formatted(limit.number(), named(fewer)));
  }

  private static Optional<String> volunteers(CaseFacts.SocialCooperative people, Rate most) {
    return part(people.volunteers(), people.members()).compareTo(Fraction.of(most)) > 0
        ? Optional.of(
            "%d of %d members are volunteers; at most %s may be"
                .formatted(people.volunteers(), people.members(), most.inPercent()))
        : Optional.empty();
  }

  private static Optional<String> disadvantaged(CaseFacts.SocialCooperative people, Rate least) {
    return people.typeB()
            && part(people.disadvantaged(), people.workers()).compareTo(Fraction.of(least)) < 0
        ? Optional.of(
            "%d of %d workers are disadvantaged; in a co-operative of type B at least %s must be"
                .formatted(people.disadvantaged(), people.workers(), least.inPercent()))
        : Optional.empty();
  }

  private static Fraction part(int some, int all) {
    return all == 0 ? Fraction.ZERO : Fraction.of(some, all);
  }

  private static boolean overPaid(CaseFacts.PlanShares bought, LegalLimit limit) {
    Fraction ofSalary = Fraction.of(limit.number()).times(Fraction.of(bought.salary()));
    return bought.partnership().isMoreThan(limit.amount())
        || Fraction.of(bought.partnership()).compareTo(ofSalary) > 0;
  }

  private Optional<String> plan(
      LegalLimit limit, String what, Predicate<CaseFacts.PlanShares> broken) {
    List<String> over = new ArrayList<>();
    for (CaseFacts.PlanShares bought : input.facts().planShares()) {
      if (broken.test(bought)) {
        over.add(bought.memberId());
      }
    }
    String most =
        limit.amount().isZero()
            ? "%s for each partnership share".formatted(limit.number())
            : "%s or %s of the salary, whichever is less"
                .formatted(limit.amount().inPounds(), limit.number().inPercent());
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of("these %s %s: %s".formatted(what, most, named(over)));
  }

  private static String named(List<String> ids) {
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
  }
}
