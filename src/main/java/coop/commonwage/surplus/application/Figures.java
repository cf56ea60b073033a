package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
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

  /**
   * What the members vote on: the figures, and what becomes of the parts of shares that public
   * bodies' money brought. What was frozen before the second was in it stays bound by the first
   * alone; the seal holds the rest of it.
   */
  static String print(StoredDistribution stored, FrozenDistribution frozen) {
    String shared = Fingerprint.of(stored.form(), stored.year().lastDay(), frozen.distribution());
    String figures =
        stored.reverses().map(reversed -> Fingerprint.ofReversal(reversed, shared)).orElse(shared);
    boolean isBoundByFigures = stored.proposal().boundTo().filter(figures::equals).isPresent();
    return frozen.careShares().isEmpty() || isBoundByFigures
        ? figures
        : CarePrint.of(figures, frozen.careShares());
  }

  /**
   * Whether everything kept of a proposal is as it was frozen: also what the fingerprint does not
   * cover, such as what of a share goes to a care account or back to a public body.
   */
  static boolean isSealed(
      StoredDistribution stored, FrozenDistribution frozen, Distributions distributions) {
    return distributions
        .seal(stored.id())
        .filter(seal -> !seal.equals(Seal.of(stored, frozen)))
        .isEmpty();
  }

  /**
   * @throws Refused when something kept of a proposal was changed since it was frozen
   */
  static void refuseUnsealed(
      StoredDistribution stored, FrozenDistribution frozen, Distributions distributions) {
    if (!isSealed(stored, frozen, distributions)) {
      throw Refused.conflict(
          "tampered",
          "The distribution cannot take this step",
          "What these figures came of, or where a share goes, was changed after it was put to the"
              + " members: draft this year's distribution again and put that to them.");
    }
  }
}
