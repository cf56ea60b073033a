package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import java.math.BigInteger;

/** Writes a figure ready to print, in signs that are the same in English and Welsh. */
final class FigureWords {

  private FigureWords() {}

  /** {@code 1,820 h 15 min}, {@code £24,000.00}, {@code 365}. */
  static String of(Basis basis, Fraction figure) {
    return switch (basis) {
      case HOURS -> hours(figure);
      case PAY, SPEND, LEVELLING -> figure.poundsHalfUp().inPounds();
      case EQUAL, SERVICE_YEARS, DAYS, POINTS -> figure.toString();
    };
  }

  private static String hours(Fraction hours) {
    Fraction minutes = hours.times(Fraction.of(60, 1));
    if (!minutes.denominator().equals(BigInteger.ONE)) {
      return hours + " h";
    }
    BigInteger[] parts = minutes.numerator().divideAndRemainder(BigInteger.valueOf(60));
    String whole = Money.ofPounds(parts[0].longValueExact()).inPounds();
    String grouped = whole.substring(1, whole.length() - ".00".length());
    return parts[1].signum() == 0 ? grouped + " h" : grouped + " h " + parts[1] + " min";
  }
}
