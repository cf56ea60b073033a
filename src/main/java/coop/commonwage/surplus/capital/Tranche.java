package coop.commonwage.surplus.capital;

import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import java.util.Comparator;

/** The money of one year in one holding; the oldest comes first, in a year the account's. */
public record Tranche(int year, Holding holding) implements Comparable<Tranche> {

  private static final Comparator<Tranche> OLDEST_FIRST =
      Comparator.comparingInt(Tranche::year)
          .thenComparing(Tranche::holding, Comparator.reverseOrder());

  @Override
  public int compareTo(Tranche other) {
    return OLDEST_FIRST.compare(this, other);
  }
}
