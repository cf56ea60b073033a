package coop.commonwage.pay.payruns;

/**
 * What is out of the ordinary about one worker in one pay period, such as an order of a court, a
 * sickness or a director's appointment. Kept with the payslip's inputs like everything else it is
 * worked out from.
 */
public record Circumstances() {

  /** Nothing out of the ordinary: most workers, most periods. */
  public static final Circumstances NONE = new Circumstances();
}
