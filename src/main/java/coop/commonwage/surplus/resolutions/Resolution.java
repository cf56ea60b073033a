package coop.commonwage.surplus.resolutions;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Fraction;
import java.time.LocalDate;

/**
 * What the members resolved. One member has one vote; where the rules weigh colleges, one member
 * has one vote within the college.
 *
 * @param number the number in the minute book
 * @param date the day of the meeting, or the day the ballot closed
 * @param present members present or represented; in a ballot those who took part
 * @param entitled members entitled to vote
 * @param counting how the votes were counted
 */
public record Resolution(
    String number,
    LocalDate date,
    int present,
    int entitled,
    int votesFor,
    int votesAgainst,
    Counting counting) {

  public Resolution {
    if (number.isBlank()) {
      throw new ProposalRefused(
          "resolution-number", "a resolution needs its number in the minute book");
    }
    if (votesFor < 0 || votesAgainst < 0 || present < 0 || entitled < 1) {
      throw new ProposalRefused(
          "resolution-count", "votes and members are counted from zero; somebody is entitled");
    }
    if (present > entitled || votesFor + votesAgainst > present) {
      throw new ProposalRefused(
          "resolution-count",
          "%d votes by %d present of %d entitled cannot be: count again"
              .formatted(votesFor + votesAgainst, present, entitled));
    }
    if (!counting.colleges().isEmpty()) {
      requireCollegesAddUp(counting, present, entitled, votesFor, votesAgainst);
    }
  }

  /** As the minutes of a meeting have it: an ordinary majority of heads. */
  public Resolution(
      String number, LocalDate date, int present, int entitled, int votesFor, int votesAgainst) {
    this(number, date, present, entitled, votesFor, votesAgainst, Counting.BY_HEADS);
  }

  private static void requireCollegesAddUp(
      Counting counting, int present, int entitled, int votesFor, int votesAgainst) {
    var colleges = counting.colleges();
    if (colleges.stream().mapToInt(CollegeVotes::present).sum() != present
        || colleges.stream().mapToInt(CollegeVotes::entitled).sum() != entitled
        || colleges.stream().mapToInt(CollegeVotes::votesFor).sum() != votesFor
        || colleges.stream().mapToInt(CollegeVotes::votesAgainst).sum() != votesAgainst) {
      throw new ProposalRefused(
          "resolution-count", "the votes of the colleges do not add up to all votes: count again");
    }
  }

  /** Those who took part and voted for neither side. */
  public int abstained() {
    return present - votesFor - votesAgainst;
  }

  /**
   * Abstentions are not votes cast; a tie is lost and nobody has a casting vote. With colleges it
   * is the sum of weight × for ÷ (for + against) that has to reach the majority; a college in which
   * nobody voted for or against brings nothing.
   */
  public boolean isCarried() {
    int cast = votesFor + votesAgainst;
    return cast > 0 && counting.majority().isReachedBy(partFor());
  }

  /**
   * @throws ProposalRefused with the votes when the motion was lost
   */
  public void requireCarried() {
    if (!isCarried()) {
      throw new ProposalRefused(
          "not-carried",
          "resolution %s was lost, %d for and %d against; %s"
              .formatted(number, votesFor, votesAgainst, why()));
    }
  }

  private String why() {
    Majority majority = counting.majority();
    if (!counting.colleges().isEmpty()) {
      return "by the weights of the colleges %s of the decision was for it, and it needed %s%s"
          .formatted(
              Percent.of(partFor()),
              majority.isExtraordinary() ? "" : "more than ",
              majority.share().inPercent());
    }
    return majority.isExtraordinary()
        ? "an extraordinary majority is " + majority.share().inPercent() + " of the votes cast"
        : "a tie is lost";
  }

  /** The part of the decision that was for the motion; zero when no vote was cast. */
  public Fraction partFor() {
    if (!counting.colleges().isEmpty()) {
      return counting.colleges().stream()
          .map(CollegeVotes::weightFor)
          .reduce(Fraction.ZERO, Fraction::plus);
    }
    int cast = votesFor + votesAgainst;
    return cast == 0 ? Fraction.ZERO : Fraction.of(votesFor, cast);
  }

  /** With colleges: the sum of weight × present ÷ entitled. */
  public Fraction weightPresent() {
    return counting.colleges().stream()
        .map(CollegeVotes::weightPresent)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** How many members must be there. */
  public int quorum(LegalForm.Vote rule) {
    if (counting.adjourned()) {
      return 1;
    }
    Rate percent = quorumPercent(rule);
    return counting.colleges().isEmpty()
        ? quorum(rule.quorumLeast(), percent, entitled)
        : rule.quorumLeast();
  }

  /** The greater of a number and a share of those entitled, rounded up to whole members. */
  public static int quorum(int least, Rate percent, int entitled) {
    long entitledTimesShare = Math.multiplyExact(percent.unscaled(), (long) entitled);
    long one = 1;
    for (int i = 0; i < percent.scale(); i++) {
      one *= 10;
    }
    return Math.max(least, Math.toIntExact(Math.ceilDiv(entitledTimesShare, one)));
  }

  /**
   * Whether enough members were there: by heads, or with colleges by weight. An adjourned meeting
   * is quorate with whoever takes part.
   */
  public boolean isQuorate(LegalForm.Vote rule) {
    boolean heads = present >= quorum(rule);
    return heads
        && (counting.adjourned()
            || counting.colleges().isEmpty()
            || weightPresent().compareTo(Fraction.of(quorumPercent(rule))) >= 0);
  }

  /**
   * What the rules of the legal form ask for, or the co-operative's own where they ask for more.
   */
  public Rate quorumPercent(LegalForm.Vote rule) {
    Rate own = counting.quorumPercent().orElse(Rate.ZERO);
    return own.compareTo(rule.quorumPercent()) > 0 ? own : rule.quorumPercent();
  }
}
