package coop.commonwage.surplus.ballots;

import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a closed ballot came to.
 *
 * @param entitled members on the roll
 * @param quorumNeeded how many had to take part, by heads
 * @param weightPresent with colleges: the weight of those who took part
 * @param neededFor how many votes for of those cast would carry it, by heads; 0 with colleges
 */
public record Outcome(
    Tally tally,
    int entitled,
    int quorumNeeded,
    Optional<Fraction> weightPresent,
    int neededFor,
    boolean quorate,
    boolean carried,
    Counting counting) {

  /** What the slips of a ballot come to under its rules. */
  static Outcome of(Ballot ballot, BallotCount count) {
    Tally tally = count.tally();
    List<CollegeVotes> colleges =
        ballot.colleges().stream()
            .map(
                college -> {
                  Tally own = count.tally(college.name());
                  return new CollegeVotes(
                      college.name(),
                      college.weight(),
                      count.size(college.name()),
                      own.takenPart(),
                      own.votesFor(),
                      own.votesAgainst());
                })
            .toList();
    boolean adjourned = ballot.adjournedFrom().isPresent();
    Counting counting =
        new Counting(
            ballot.majority(),
            adjourned,
            Optional.of(ballot.rules().quorumPercent()),
            colleges,
            Optional.of(ballot.id()));
    Resolution found = resolution("?", LocalDate.EPOCH, tally, count.entitled(), counting);
    Optional<Fraction> weight =
        colleges.isEmpty() ? Optional.empty() : Optional.of(found.weightPresent());
    int needed = quorumNeeded(ballot, count.entitled(), adjourned);
    boolean quorate =
        tally.takenPart() >= needed
            && (adjourned
                || weight
                    .map(part -> part.compareTo(Fraction.of(ballot.rules().quorumPercent())) >= 0)
                    .orElse(true));
    int cast = tally.votesFor() + tally.votesAgainst();
    return new Outcome(
        tally,
        count.entitled(),
        needed,
        weight,
        colleges.isEmpty() ? ballot.majority().needed(cast) : 0,
        quorate,
        quorate && found.isCarried(),
        counting);
  }

  /**
   * Whether the count of each college may be told. Where one to four of a college voted it would
   * tell too much of how each of them did.
   */
  public boolean isToldByCollege() {
    return counting.colleges().stream()
        .allMatch(
            college -> college.present() == 0 || college.present() >= Roll.LEAST_IN_A_COLLEGE);
  }

  private static int quorumNeeded(Ballot ballot, int entitled, boolean adjourned) {
    if (adjourned) {
      return 1;
    }
    return ballot.colleges().isEmpty()
        ? Resolution.quorum(ballot.rules().quorumLeast(), ballot.rules().quorumPercent(), entitled)
        : ballot.rules().quorumLeast();
  }

  /** The resolution for the minute book. */
  public Resolution resolution(String number, LocalDate day) {
    return resolution(number, day, tally, entitled, counting);
  }

  private static Resolution resolution(
      String number, LocalDate day, Tally tally, int entitled, Counting counting) {
    return new Resolution(
        number, day, tally.takenPart(), entitled, tally.votesFor(), tally.votesAgainst(), counting);
  }

  /** The part of the decision that was for the motion. */
  public Fraction partFor() {
    return resolution("?", LocalDate.EPOCH).partFor();
  }
}
