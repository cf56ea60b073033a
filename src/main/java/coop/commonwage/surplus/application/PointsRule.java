package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.ShareLot;
import coop.commonwage.surplus.distributions.UnusableCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the points come from that members share by: a list the co-operative keeps (a pay index, a
 * score by its rules), or the shares they hold. Points have no unit; zero or more, with as many
 * decimals as were given.
 *
 * @param by what gives points to whom the list does not name
 * @param listed by payroll id
 */
record PointsRule(By by, Map<String, Fraction> listed) {

  /** What gives points. */
  enum By {
    /** The list alone; whom it does not name has none, and is asked for. */
    LIST("list"),
    /** A point for each pound of shares held on the year's last day, as a company pays. */
    SHARES_HELD("shares-held"),
    /** A point for each pound of shares and day of the year it was held. */
    SHARE_DAYS("share-days");

    private final String word;

    By(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  PointsRule {
    listed = Map.copyOf(listed);
  }

  /**
   * @throws UnusableCase naming the field and what is allowed there
   */
  static PointsRule read(Fields fields) {
    By by = fields.optional("points_by", PointsRule::by).orElse(By.LIST);
    Map<String, Fraction> listed = new HashMap<>();
    if (fields.has("points")) {
      for (Listed one : fields.each("points", PointsRule::one)) {
        if (listed.put(one.payrollId(), one.points()) != null) {
          throw new UnusableCase("points names " + one.payrollId() + " twice");
        }
      }
    }
    return new PointsRule(by, listed);
  }

  boolean asksForShares() {
    return by != By.LIST;
  }

  /**
   * @param held the shares of the year, empty where none were held
   * @return empty where nobody gave any
   */
  Optional<Fraction> of(String payrollId, List<ShareLot> held, LocalDate lastDay) {
    return Optional.ofNullable(listed.get(payrollId))
        .or(
            () ->
                switch (by) {
                  case LIST -> Optional.empty();
                  case SHARES_HELD ->
                      Optional.of(
                          sum(
                              held.stream()
                                  .filter(lot -> lot.held().contains(lastDay))
                                  .map(lot -> Fraction.of(lot.amount()))
                                  .toList()));
                  case SHARE_DAYS ->
                      Optional.of(
                          sum(
                              held.stream()
                                  .map(
                                      lot ->
                                          Fraction.of(lot.amount())
                                              .times(Fraction.of(lot.held().days(), 1)))
                                  .toList()));
                });
  }

  private static Fraction sum(List<Fraction> points) {
    return points.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private record Listed(String payrollId, Fraction points) {}

  private static Listed one(Fields one) {
    return new Listed(
        one.parsed("member", CaseJson::named), one.parsed("points", PointsRule::points));
  }

  private static Fraction points(String text) {
    Fraction points = Fraction.of(text);
    if (points.signum() < 0) {
      throw new IllegalArgumentException("must not be below zero");
    }
    return points;
  }

  private static By by(String word) {
    for (By by : By.values()) {
      if (by.word.equals(word)) {
        return by;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not one of: list, shares-held, share-days");
  }
}
