package coop.commonwage.pay.rosters;

import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.rosters.mappings.Unit;

/** Numbers of other systems in the units of ours. */
final class ForeignNumbers {

  private static final long MILLIMETRES_OF_A_MILE = 1_609_344;
  private static final long MILLIMETRES_OF_A_KILOMETRE = 1_000_000;
  private static final int MOST_DECIMALS = 6;
  private static final Rate MOST = new Rate(99_999, 0);

  private ForeignNumbers() {}

  /** Miles with one decimal, or whole minutes, as our own format has them. */
  static String inOurs(String text, Unit unit) {
    return switch (unit) {
      case MILES -> text;
      case MILES_ROUNDED -> miles(text, "not a number of miles, such as 4.25", 1, 1);
      case KILOMETRES ->
          miles(
              text,
              "not a number of kilometres, such as 6.8",
              MILLIMETRES_OF_A_KILOMETRE,
              MILLIMETRES_OF_A_MILE);
      case MINUTES -> Long.toString(minutes(text));
      case HOURS, CLOCK -> Long.toString(minutesOfHours(text));
      case HOURS_ROUNDED -> Long.toString(nearestMinute(text));
    };
  }

  private static String miles(String text, String allowed, long times, long divisor) {
    Rate number = decimal(text, allowed);
    if (number.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("more than six decimals: " + allowed);
    }
    return Rate.ofQuotient(
            number.unscaled() * times, tenToThe(number.scale()) * divisor, 1, Rounding.HALF_UP)
        .toString();
  }

  private static long tenToThe(int power) {
    long ten = 1;
    for (int decimal = 0; decimal < power; decimal++) {
      ten *= 10;
    }
    return ten;
  }

  static long minutes(String text) {
    Rate minutes = decimal(text, "not whole minutes, such as 45");
    if (minutes.scale() > 0) {
      throw new IllegalArgumentException("not whole minutes, such as 45");
    }
    return minutes.unscaled();
  }

  /** Hours with decimals that come to whole minutes, or hours and minutes with a colon. */
  static long minutesOfHours(String text) {
    String allowed = "not hours in whole minutes, such as 7.5 or 7:30";
    int colon = text.indexOf(':');
    if (colon > 0) {
      String minutes = text.substring(colon + 1).replaceFirst(":00$", "");
      if (minutes.length() != 2 || minutes.compareTo("59") > 0) {
        throw new IllegalArgumentException(allowed);
      }
      return minutes(text.substring(0, colon)) * 60 + minutes(minutes);
    }
    Rate minutes = decimal(text, allowed).times(new Rate(60, 0));
    if (minutes.scale() > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return minutes.unscaled();
  }

  /** As {@link #minutesOfHours}, but to the nearest minute. */
  static long nearestMinute(String text) {
    if (text.indexOf(':') > 0) {
      return minutesOfHours(text);
    }
    Rate hours = decimal(text, "not hours, such as 7.33 or 7:20");
    if (hours.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("more than six decimals: write hours like 7.33 or 7:20");
    }
    return Rate.ofQuotient(hours.unscaled() * 60, tenToThe(hours.scale()), 0, Rounding.HALF_UP)
        .unscaled();
  }

  private static Rate decimal(String text, String allowed) {
    try {
      Rate number = Rate.of(text);
      if (!number.isNegative() && number.compareTo(MOST) <= 0) {
        return number;
      }
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(allowed, refused);
    }
    throw new IllegalArgumentException(
        text.startsWith("-") ? "this is below zero" : "this is more than 99,999");
  }
}
