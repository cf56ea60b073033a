package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.SettleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds what the members decided against what payroll did with it, person by person. */
@Dependent
public class FollowDividends {

  private final HandOverDividends dividends;
  private final SettleDividends settle;
  private final FollowOneOffEarnings earnings;

  @Inject
  public FollowDividends(
      HandOverDividends dividends, SettleDividends settle, FollowOneOffEarnings earnings) {
    this.dividends = dividends;
    this.settle = settle;
    this.earnings = earnings;
  }

  public MoneyTrail follow(UUID employerId, UUID distributionId) {
    HandOverDividends.Followed followed = dividends.followed(employerId, distributionId);
    Map<UUID, FollowOneOffEarnings.Place> places = new HashMap<>();
    earnings
        .places(employerId, DividendReferences.of(distributionId))
        .forEach(place -> places.put(place.personId(), place));
    Map<UUID, Money> settled = new HashMap<>();
    settle
        .recoveries(employerId, distributionId)
        .forEach(
            (DividendBook.Recovery one) ->
                settled.merge(one.personId(), one.amount(), Money::plus));
    List<MoneyTrail.Line> lines =
        followed.dividends().stream()
            .map(
                dividend ->
                    line(
                        dividend,
                        Optional.ofNullable(places.get(dividend.personId())),
                        settled.getOrDefault(dividend.personId(), Money.ZERO),
                        followed.handedOver()))
            .toList();
    return new MoneyTrail(
        distributionId, followed.reversed(), followed.handedOver(), followed.payOn(), lines);
  }

  private static MoneyTrail.Line line(
      HandOverDividends.Dividend dividend,
      Optional<FollowOneOffEarnings.Place> place,
      Money settled,
      boolean handedOver) {
    return new MoneyTrail.Line(
        dividend.personId(),
        dividend.payrollId(),
        dividend.name(),
        dividend.cash(),
        dividend.setOff(),
        place
            .map(found -> MoneyTrail.Where.ofWord(found.where()))
            .orElseGet(() -> unknownToPay(dividend, handedOver)),
        place.flatMap(FollowOneOffEarnings.Place::payDate),
        place.map(FollowOneOffEarnings.Place::paid).orElse(Money.ZERO),
        place.map(FollowOneOffEarnings.Place::taxFree).orElse(Money.ZERO),
        settled);
  }

  private static MoneyTrail.Where unknownToPay(
      HandOverDividends.Dividend dividend, boolean handedOver) {
    if (dividend.toPay().isZero()) {
      return MoneyTrail.Where.SET_OFF;
    }
    return handedOver ? MoneyTrail.Where.NO_EMPLOYMENT : MoneyTrail.Where.NOT_HANDED_OVER;
  }
}
