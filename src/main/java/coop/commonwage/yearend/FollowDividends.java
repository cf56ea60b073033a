package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.ReadDividends;
import coop.commonwage.surplus.application.SettleDividends;
import coop.commonwage.surplus.membership.MemberClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds what the members decided against what payroll and the bank did with it, share by share. */
@Dependent
public class FollowDividends {

  private final ReadDividends dividends;
  private final SettleDividends settle;
  private final FollowOneOffEarnings earnings;

  @Inject
  public FollowDividends(
      ReadDividends dividends, SettleDividends settle, FollowOneOffEarnings earnings) {
    this.dividends = dividends;
    this.settle = settle;
    this.earnings = earnings;
  }

  public MoneyTrail follow(UUID employerId, UUID distributionId) {
    ReadDividends.Followed followed = dividends.followed(employerId, distributionId);
    Map<UUID, FollowOneOffEarnings.Place> places = new HashMap<>();
    earnings
        .places(employerId, DividendReferences.of(distributionId))
        .forEach(place -> places.put(place.personId(), place));
    Map<Payment, Money> settled = new HashMap<>();
    settle
        .recoveries(employerId, distributionId)
        .forEach(
            (DividendBook.Recovery one) ->
                settled.merge(new Payment(one.personId(), one.kind()), one.amount(), Money::plus));
    List<MoneyTrail.Line> lines = new ArrayList<>();
    for (ReadDividends.Dividend dividend : followed.dividends()) {
      lines.add(
          line(
              dividend,
              Optional.ofNullable(places.get(dividend.personId())),
              settled.getOrDefault(new Payment(dividend.personId(), PaidKind.SHARE), Money.ZERO),
              followed.handedOver()));
    }
    for (BankBatches.Followed payment : followed.byBank()) {
      lines.add(
          line(
              payment,
              settled.getOrDefault(
                  new Payment(payment.to().personId(), payment.kind()), Money.ZERO),
              followed.reversed()));
    }
    return new MoneyTrail(
        distributionId, followed.reversed(), followed.handedOver(), followed.payOn(), lines);
  }

  private record Payment(UUID personId, PaidKind kind) {}

  private static MoneyTrail.Line line(
      ReadDividends.Dividend dividend,
      Optional<FollowOneOffEarnings.Place> place,
      Money settled,
      boolean handedOver) {
    return new MoneyTrail.Line(
        new MoneyTrail.Person(
            dividend.personId(), dividend.payrollId(), dividend.name(), MemberClass.WORKER),
        PaidKind.SHARE,
        dividend.cash(),
        dividend.setOff(),
        place
            .map(found -> MoneyTrail.Where.ofWord(found.where()))
            .orElseGet(() -> unknownToPay(dividend, handedOver)),
        place.map(FollowOneOffEarnings.Place::amount).orElseGet(dividend::toPay),
        place.flatMap(FollowOneOffEarnings.Place::payDate),
        place.map(FollowOneOffEarnings.Place::paid).orElse(Money.ZERO),
        place.map(FollowOneOffEarnings.Place::taxFree).orElse(Money.ZERO),
        settled);
  }

  private static MoneyTrail.Where unknownToPay(
      ReadDividends.Dividend dividend, boolean handedOver) {
    if (dividend.toPay().isZero()) {
      return MoneyTrail.Where.SET_OFF;
    }
    return handedOver ? MoneyTrail.Where.NO_EMPLOYMENT : MoneyTrail.Where.NOT_HANDED_OVER;
  }

  private static MoneyTrail.Line line(
      BankBatches.Followed payment, Money settled, boolean reversed) {
    Money toPay = payment.due().minus(payment.setOff());
    MoneyTrail.Where where = where(payment, toPay, reversed);
    return new MoneyTrail.Line(
        new MoneyTrail.Person(
            payment.to().personId(),
            payment.to().payrollId(),
            payment.to().name(),
            payment.memberClass()),
        payment.kind(),
        payment.due(),
        payment.setOff(),
        where,
        payment.inBatch().orElse(toPay),
        where == MoneyTrail.Where.WITHDRAWN ? Optional.empty() : payment.payOn(),
        where == MoneyTrail.Where.BY_BANK ? payment.inBatch().orElse(Money.ZERO) : Money.ZERO,
        Money.ZERO,
        settled);
  }

  private static MoneyTrail.Where where(
      BankBatches.Followed payment, Money toPay, boolean reversed) {
    if (payment.released()) {
      return MoneyTrail.Where.BY_BANK;
    }
    if (toPay.isZero()) {
      return MoneyTrail.Where.SET_OFF;
    }
    if (reversed) {
      return MoneyTrail.Where.WITHDRAWN;
    }
    return payment.inBatch().isPresent() ? MoneyTrail.Where.IN_BATCH : MoneyTrail.Where.FOR_BANK;
  }
}
