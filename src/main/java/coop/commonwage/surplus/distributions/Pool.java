package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;
import java.util.Optional;

/**
 * What one class of members shares, and how.
 *
 * @param memberClass {@code worker}, {@code user}, {@code community}, {@code investor}, …
 * @param percent of what is left after funds and share interest
 * @param factors one pot for each; their percentages sum to 100
 * @param combine {@code sum}: the pots are added; {@code multiply} is understood only to be refused
 * @param capPerMember the most anybody may get
 * @param capPercentOfPay the most anybody may get, as a share of their own pay
 * @param floorPerMember the least anybody gets
 * @param cashPercent paid out; the rest stays in the capital account
 */
public record Pool(
    String memberClass,
    Rate percent,
    List<Factor> factors,
    String combine,
    Optional<Money> capPerMember,
    Optional<Rate> capPercentOfPay,
    Optional<Money> floorPerMember,
    Rate cashPercent) {

  public static final Rate ALL = Rate.of("1");

  public Pool {
    factors = List.copyOf(factors);
  }

  /** A pool without caps or floors, all in cash. */
  public static Pool of(String memberClass, Rate percent, Factor... factors) {
    return new Pool(
        memberClass,
        percent,
        List.of(factors),
        "sum",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ALL);
  }

  public Pool withCap(Money most) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        Optional.of(most),
        capPercentOfPay,
        floorPerMember,
        cashPercent);
  }

  public Pool withCapOfPay(Rate most) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        capPerMember,
        Optional.of(most),
        floorPerMember,
        cashPercent);
  }

  public Pool withFloor(Money least) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        capPerMember,
        capPercentOfPay,
        Optional.of(least),
        cashPercent);
  }

  public Pool paidInCash(Rate share) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        capPerMember,
        capPercentOfPay,
        floorPerMember,
        share);
  }

  /** One pot: so much of the pool, shared by this basis. */
  public record Factor(Basis basis, Rate percent) {}
}
