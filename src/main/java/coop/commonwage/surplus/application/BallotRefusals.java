package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.BallotRefused;
import java.util.Set;
import java.util.UUID;

/** How what a ballot does not allow is refused. */
final class BallotRefusals {

  /** What is wrong with the values sent, not with the moment. */
  private static final Set<String> VALUES =
      Set.of(
          "adjourned-to",
          "choice",
          "colleges",
          "college-too-small",
          "dates",
          "empty-roll",
          "entitled",
          "majority",
          "meeting-date",
          "minutes",
          "motion",
          "moved",
          "no-posting-time",
          "no-vote",
          "not-lost",
          "not-secret",
          "notice-date",
          "notice-way",
          "one-member-one-vote",
          "own-rules",
          "receipt",
          "record-date",
          "rules-loosened",
          "rules-missing",
          "short-notice",
          "tellers",
          "was-quorate");

  private BallotRefusals() {}

  static Refused of(BallotRefused refused) {
    String sentence = sentence(refused);
    return VALUES.contains(refused.rule())
        ? new Refused(422, refused.rule(), "Some values cannot be used", sentence)
        : conflict(refused.rule(), sentence);
  }

  /** The reason as a sentence. */
  static String sentence(BallotRefused refused) {
    String text = refused.getMessage();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  static Refused conflict(String rule, String sentence) {
    return Refused.conflict(rule, "The ballot cannot take this step", sentence);
  }

  static Refused unknown(UUID id) {
    return Refused.notFound("ballot with the id " + id);
  }
}
