package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.legalforms.FormRefused;
import coop.commonwage.surplus.legalforms.MembersDecision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the members decided to leave a legal form as that form asks for: by the law on converting
 * into another where it was read, otherwise by the majority its rules ask for of extraordinary
 * business, otherwise by more votes for than against.
 */
final class ConversionVotes {

  private final LegalForm left;
  private final String into;
  private final MembersDecision decision;

  private ConversionVotes(LegalForm left, String into, MembersDecision decision) {
    this.left = left;
    this.into = into;
    this.decision = decision;
  }

  /**
   * @throws FormRefused with the article
   */
  static void check(LegalForm left, String into, MembersDecision decision) {
    new ConversionVotes(left, into, decision).check();
  }

  private void check() {
    Optional<LegalLimit> votes = limit("conversion-votes-at-least");
    if (votes.isPresent()) {
      majority(votes.get().number(), votes.get().source());
    } else {
      left.vote()
          .ifPresent(
              vote ->
                  vote.extraordinaryPercent().ifPresent(share -> majority(share, vote.source())));
    }
    limit("conversion-turnout-at-least").ifPresent(this::turnout);
    limit("conversion-second-meeting-after").ifPresent(this::secondMeeting);
  }

  private Optional<LegalLimit> limit(String rule) {
    return left.limitsOn(decision.on()).stream()
        .filter(limit -> limit.rule().equals(rule))
        .filter(limit -> limit.words().isEmpty() || limit.words().contains(into))
        .findFirst();
  }

  private void majority(Rate share, Citation source) {
    if (isLess(decision.votesFor(), decision.cast(), share)) {
      throw new FormRefused(
          "votesFor",
          "%d of the %d who voted are for it, at least %s are needed: %s"
              .formatted(decision.votesFor(), decision.cast(), share.inPercent(), source));
    }
  }

  private void turnout(LegalLimit limit) {
    if (isLess(decision.cast(), decision.entitled(), limit.number())) {
      throw new FormRefused(
          "entitled",
          "%d of the %d members entitled voted, at least %s have to: %s"
              .formatted(
                  decision.cast(),
                  decision.entitled(),
                  limit.number().inPercent(),
                  limit.source()));
    }
  }

  private static boolean isLess(int part, int all, Rate share) {
    return Fraction.of(part, all).compareTo(Fraction.of(share)) < 0;
  }

  private void secondMeeting(LegalLimit limit) {
    LocalDate first = decision.on().plusDays(CapitalRules.whole(limit));
    LocalDate last =
        limit("conversion-second-meeting-within")
            .map(within -> decision.on().plusMonths(CapitalRules.whole(within)))
            .orElse(LocalDate.MAX);
    LocalDate second =
        decision
            .confirmedOn()
            .orElseThrow(
                () ->
                    new FormRefused(
                        "confirmedOn",
                        "a second meeting confirms it, from %s to %s: %s"
                            .formatted(first, last, limit.source())));
    if (second.isBefore(first) || second.isAfter(last)) {
      throw new FormRefused(
          "confirmedOn",
          "the second meeting is held from %s to %s: %s".formatted(first, last, limit.source()));
    }
  }
}
