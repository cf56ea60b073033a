package coop.commonwage.surplus.ballots;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of members whose votes are weighed together, where the rules do so.
 *
 * @param name what the rules call it
 * @param classes the classes of members in it
 * @param weight its share of the decision
 */
public record College(String name, List<String> classes, Rate weight) {

  private static final Rate ALL = Rate.ofPercent("100");

  public College {
    classes = List.copyOf(classes);
    if (name.isBlank() || classes.isEmpty()) {
      throw new BallotRefused("colleges", "a college has a name and at least one class of members");
    }
  }

  /**
   * Holds colleges against what the legal form allows.
   *
   * @param colleges empty: one member, one vote, where the form leaves it open
   * @throws BallotRefused naming the article
   */
  static void check(List<College> colleges, Optional<LegalForm.Vote> vote) {
    if (colleges.isEmpty()) {
      requireNone(vote);
      return;
    }
    LegalForm.Colleges allowed =
        vote.flatMap(LegalForm.Vote::colleges)
            .orElseThrow(
                () ->
                    new BallotRefused(
                        "one-member-one-vote",
                        "votes are not weighed by college here: one member has one vote"
                            + vote.map(rules -> " (" + rules.source() + ")").orElse("")));
    if (colleges.size() < allowed.least()) {
      throw new BallotRefused(
          "colleges",
          "there are at least %d colleges, not %d (%s)"
              .formatted(allowed.least(), colleges.size(), allowed.source()));
    }
    for (College college : colleges) {
      if (college.weight.compareTo(allowed.percentAtLeast()) < 0
          || college.weight.compareTo(allowed.percentAtMost()) > 0
          || college.weight.compareTo(Rate.ZERO) <= 0) {
        throw new BallotRefused(
            "colleges",
            "a college has %s to %s of the decision, %s has %s (%s)"
                .formatted(
                    allowed.percentAtLeast().inPercent(),
                    allowed.percentAtMost().inPercent(),
                    college.name,
                    college.weight.inPercent(),
                    allowed.source()));
      }
    }
    checkSums(colleges);
  }

  /** Without colleges each member has one vote, which rules that weigh votes do not know. */
  private static void requireNone(Optional<LegalForm.Vote> vote) {
    vote.flatMap(LegalForm.Vote::colleges)
        .filter(allowed -> !allowed.optional())
        .ifPresent(
            allowed -> {
              throw new BallotRefused(
                  "colleges",
                  "votes are weighed by college here: name at least %d colleges, each with its classes and its share of the decision (%s)"
                      .formatted(allowed.least(), allowed.source()));
            });
  }

  private static void checkSums(List<College> colleges) {
    Rate sum = colleges.stream().map(College::weight).reduce(Rate.ZERO, Rate::plus);
    if (!sum.equals(ALL)) {
      throw new BallotRefused(
          "colleges",
          "the colleges together have 100%% of the decision, not %s".formatted(sum.inPercent()));
    }
    Set<String> names = new HashSet<>();
    Set<String> classes = new HashSet<>();
    for (College college : colleges) {
      if (!names.add(college.name) || !college.classes.stream().allMatch(classes::add)) {
        throw new BallotRefused(
            "colleges", "each college has its own name, and each class is in one college");
      }
    }
  }
}
