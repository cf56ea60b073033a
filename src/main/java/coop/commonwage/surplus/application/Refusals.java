package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.ProposalRefused;

/** How a step that a distribution does not have is refused. */
final class Refusals {

  private Refusals() {}

  static Refused wrongState(StoredDistribution distribution, String wanted) {
    return conflict(
        "The distribution of %s is %s and cannot be %s."
            .formatted(distribution.year(), distribution.proposal().word(), wanted));
  }

  static Refused conflict(String detail) {
    return Refused.conflict("distribution-state", "The distribution cannot take this step", detail);
  }

  static Refused of(ProposalRefused refused) {
    String text = refused.getMessage();
    String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    return refused.rule().equals("two-people")
        ? Refused.forbidden(sentence)
        : Refused.conflict(refused.rule(), "The distribution cannot take this step", sentence);
  }
}
