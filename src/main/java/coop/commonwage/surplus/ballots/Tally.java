package coop.commonwage.surplus.ballots;

import java.util.List;

/** How many slips said what. */
public record Tally(int votesFor, int votesAgainst, int abstained) {

  public static Tally of(List<Slip> slips) {
    return new Tally(
        count(slips, Choice.FOR), count(slips, Choice.AGAINST), count(slips, Choice.ABSTAIN));
  }

  private static int count(List<Slip> slips, Choice choice) {
    return (int) slips.stream().filter(slip -> slip.choice() == choice).count();
  }

  public Tally plus(Tally other) {
    return new Tally(
        votesFor + other.votesFor, votesAgainst + other.votesAgainst, abstained + other.abstained);
  }

  /** Everybody who put a slip into the box. */
  public int takenPart() {
    return votesFor + votesAgainst + abstained;
  }

  /** Whether everybody said the same, so that the result tells what each of them said. */
  public boolean isUnanimous() {
    int all = takenPart();
    return all > 0 && (votesFor == all || votesAgainst == all || abstained == all);
  }
}
