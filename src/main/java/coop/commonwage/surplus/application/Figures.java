package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fingerprint;
import coop.commonwage.surplus.resolutions.Proposal;

/** The figures of a distribution as they stand now, and the fingerprint people vote on. */
final class Figures {

  private Figures() {}

  /**
   * Of a draft as it is worked out now, of a draft that reverses those it takes back, and of every
   * other the frozen ones.
   */
  static FrozenDistribution of(
      StoredDistribution stored, Distributions distributions, WorkOut workOut) {
    if (!(stored.proposal() instanceof Proposal.Draft)) {
      return distributions.frozen(stored.id());
    }
    return stored
        .reverses()
        .map(reversed -> workOut.again(distributions.frozen(reversed)))
        .orElseGet(() -> workOut.figures(stored));
  }

  static String print(StoredDistribution stored, Distribution distribution) {
    String figures = Fingerprint.of(stored.form(), stored.year().lastDay(), distribution);
    return stored
        .reverses()
        .map(reversed -> Fingerprint.ofReversal(reversed, figures))
        .orElse(figures);
  }
}
