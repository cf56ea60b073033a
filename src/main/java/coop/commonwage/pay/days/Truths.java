package coop.commonwage.pay.days;

/**
 * The three totals of one and the same time that answer three questions, in whole minutes.
 *
 * @param minimumWage minutes the minimum wage is due for
 * @param workingTime minutes that count towards the 48-hour week
 * @param contact minutes with the people cared for
 */
public record Truths(int minimumWage, int workingTime, int contact) {

  public static final Truths NONE = new Truths(0, 0, 0);

  public Truths plus(Truths other) {
    return new Truths(
        minimumWage + other.minimumWage, workingTime + other.workingTime, contact + other.contact);
  }
}
