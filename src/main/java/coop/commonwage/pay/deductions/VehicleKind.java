package coop.commonwage.pay.deductions;

import java.util.Locale;

/** What a worker drives or rides on business, being their own. */
public enum VehicleKind {
  CAR_OR_VAN,
  MOTORCYCLE,
  CYCLE;

  /** The word used in files, instructions and message keys: {@code car-or-van}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static VehicleKind ofWord(String word) {
    for (VehicleKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a kind of vehicle: car-or-van, motorcycle or cycle");
  }
}
