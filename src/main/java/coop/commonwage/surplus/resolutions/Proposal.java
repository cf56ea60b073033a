package coop.commonwage.surplus.resolutions;

import coop.commonwage.rules.LegalForm;
import java.util.Optional;
import java.util.UUID;

/**
 * The life of a distribution. A <em>draft</em> may be worked over as often as people like. When it
 * is <em>proposed</em> its figures are frozen under a fingerprint. The members <em>adopt</em> that
 * fingerprint by a resolution, recorded by somebody other than who proposed it. Only what was
 * adopted is <em>posted</em>, once. There is no way back: what is wrong is put right by another
 * distribution. What was proposed may be <em>withdrawn</em>, to put an amended proposal with its
 * own figures in its place.
 */
public sealed interface Proposal {

  /** The word in the database and the API. */
  String word();

  /** The fingerprint its figures were frozen under; empty of a draft. */
  default Optional<String> boundTo() {
    return switch (this) {
      case Draft draft -> Optional.empty();
      case Proposed proposed -> Optional.of(proposed.hash());
      case Adopted adopted -> Optional.of(adopted.hash());
      case Posted posted -> Optional.of(posted.hash());
      case Withdrawn withdrawn -> Optional.of(withdrawn.hash());
    };
  }

  /** A state nobody has put to anybody. */
  record Draft() implements Proposal {

    @Override
    public String word() {
      return "draft";
    }

    public Proposed propose(UUID proposer, String hash) {
      return new Proposed(proposer, hash);
    }
  }

  /** Frozen and put to the members. */
  record Proposed(UUID proposer, String hash) implements Proposal {

    @Override
    public String word() {
      return "proposed";
    }

    /**
     * @param by the account that records the resolution
     * @param voted the fingerprint the meeting had before it
     * @param found the fingerprint of the figures as they stand now
     */
    public Adopted adopt(
        Resolution resolution,
        UUID by,
        String voted,
        String found,
        Optional<LegalForm.Vote> quorum) {
      requireAnother(by);
      requireUntouched(hash, found);
      requireAbout(voted);
      quorum.ifPresent(rule -> requireQuorum(resolution, rule));
      resolution.requireCarried();
      return new Adopted(proposer, hash, resolution);
    }

    /**
     * @param by the account that signs what the members resolved of it
     */
    public void requireAnother(UUID by) {
      if (by.equals(proposer)) {
        throw new ProposalRefused(
            "two-people", "who proposed a distribution cannot record what the members resolved");
      }
    }

    /**
     * @param voted the fingerprint the meeting had before it
     */
    public void requireAbout(String voted) {
      if (!voted.equals(hash)) {
        throw new ProposalRefused(
            "other-figures",
            "the resolution is about %s, but the proposal is %s: a changed figure needs a new vote"
                .formatted(shortened(voted), shortened(hash)));
      }
    }

    /** Taken from the vote; it stays as it is and nothing follows. */
    public Withdrawn withdraw() {
      return new Withdrawn(proposer, hash);
    }

    private static void requireQuorum(Resolution resolution, LegalForm.Vote rule) {
      int needed = resolution.quorum(rule);
      if (resolution.present() >= needed && !resolution.isQuorate(rule)) {
        throw new ProposalRefused(
            "no-quorum",
            "members with %s of the weight took part, the quorum is %s (%s)"
                .formatted(
                    Percent.of(resolution.weightPresent()),
                    resolution.quorumPercent(rule).inPercent(),
                    rule.source()));
      }
      if (resolution.present() < needed) {
        throw new ProposalRefused(
            "no-quorum",
            "%d were present, the quorum of %d entitled members is %d (%s)"
                .formatted(resolution.present(), resolution.entitled(), needed, rule.source()));
      }
    }
  }

  /** Resolved by the members. */
  record Adopted(UUID proposer, String hash, Resolution resolution) implements Proposal {

    @Override
    public String word() {
      return "adopted";
    }

    /**
     * @param found the fingerprint of the figures as they stand now
     */
    public Posted post(String found) {
      requireUntouched(hash, found);
      return new Posted(proposer, hash, resolution);
    }
  }

  /** In the capital accounts, for good. */
  record Posted(UUID proposer, String hash, Resolution resolution) implements Proposal {

    @Override
    public String word() {
      return "posted";
    }
  }

  /** Taken from the vote before it was decided, for good. */
  record Withdrawn(UUID proposer, String hash) implements Proposal {

    @Override
    public String word() {
      return "withdrawn";
    }
  }

  private static void requireUntouched(String frozen, String found) {
    if (!frozen.equals(found)) {
      throw new ProposalRefused(
          "tampered",
          "the stored figures have the fingerprint %s, they were frozen under %s: somebody changed"
                  .formatted(shortened(found), shortened(frozen))
              + " them outside the program");
    }
  }

  private static String shortened(String hash) {
    return hash.length() > 12 ? hash.substring(0, 12) : hash;
  }
}
