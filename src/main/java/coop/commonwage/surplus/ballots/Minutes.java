package coop.commonwage.surplus.ballots;

import java.time.Instant;

/**
 * The chair's signature under the minutes; their text is made from what happened.
 *
 * @param number in the minute book
 * @param chair who chaired, by name
 * @param remark what the chair adds; may be empty
 * @param signedBy the login that signed
 */
public record Minutes(
    String number, String chair, String remark, Instant signedAt, String signedBy) {

  public Minutes {
    if (number.isBlank() || chair.isBlank()) {
      throw new BallotRefused(
          "minutes", "minutes have their number in the minute book and the name of the chair");
    }
  }
}
