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
 * @param entitlements instead of factors: so much for each unit of a figure, whatever the pool;
 *     what they leave of it is not distributed
 * @param minimumPayment cash under this is not paid out but credited to next year
 */
public record Pool(
    String memberClass,
    Rate percent,
    List<Factor> factors,
    String combine,
    Optional<Money> capPerMember,
    Optional<Rate> capPercentOfPay,
    Optional<Money> floorPerMember,
    Rate cashPercent,
    List<Entitlement> entitlements,
    Optional<Money> minimumPayment) {

  public static final Rate ALL = Rate.of("1");

  public Pool {
    factors = List.copyOf(factors);
    entitlements = List.copyOf(entitlements);
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
        ALL,
        List.of(),
        Optional.empty());
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
        cashPercent,
        entitlements,
        minimumPayment);
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
        cashPercent,
        entitlements,
        minimumPayment);
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
        cashPercent,
        entitlements,
        minimumPayment);
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
        share,
        entitlements,
        minimumPayment);
  }

  public Pool entitling(Entitlement... each) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        capPerMember,
        capPercentOfPay,
        floorPerMember,
        cashPercent,
        List.of(each),
        minimumPayment);
  }

  public Pool payingAtLeast(Money least) {
    return new Pool(
        memberClass,
        percent,
        factors,
        combine,
        capPerMember,
        capPercentOfPay,
        floorPerMember,
        cashPercent,
        entitlements,
        Optional.of(least));
  }

  /** One pot: so much of the pool, shared by this basis. */
  public record Factor(Basis basis, Rate percent) {}

  /**
   * So many pounds for each unit of a member's own figure: 0.03 for each pound of pay, 100 for each
   * year of service, 0.25 for each hour.
   */
  public record Entitlement(Basis basis, Fraction each) {}
}
