package coop.commonwage.surplus.ballots;

import coop.commonwage.money.Rate;
import java.util.Optional;

/**
 * What a co-operative's own rules say about votes, where they ask for more than its legal form or
 * the legal form says nothing.
 *
 * @param source which of its rules says so; may be empty when nothing is said
 */
public record OwnRules(
    Optional<Integer> noticeDays,
    Optional<Integer> postHours,
    Optional<Rate> shortNoticePercent,
    Optional<Integer> quorumLeast,
    Optional<Rate> quorumPercent,
    Optional<Rate> extraordinaryPercent,
    String source) {

  /** Nothing beyond the legal form. */
  public static final OwnRules NONE =
      new OwnRules(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "");

  boolean saySomething() {
    return noticeDays.isPresent()
        || postHours.isPresent()
        || shortNoticePercent.isPresent()
        || quorumLeast.isPresent()
        || quorumPercent.isPresent()
        || extraordinaryPercent.isPresent();
  }
}
