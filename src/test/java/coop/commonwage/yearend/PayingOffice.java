package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.SettleDividends;
import java.util.UUID;

/** The use cases between a co-operative's surplus and one pay office. */
final class PayingOffice {

  private final UUID employer;
  private final HandOverDividends dividends;
  private final SettleDividends settle;
  private final AddOneOffEarnings adds;
  private final FollowOneOffEarnings follows;

  <O extends AddOneOffEarnings & FollowOneOffEarnings> PayingOffice(
      UUID employer, HandOverDividends dividends, SettleDividends settle, O office) {
    this.employer = employer;
    this.dividends = dividends;
    this.settle = settle;
    this.adds = office;
    this.follows = office;
  }

  private FollowDividends followDividends() {
    return new FollowDividends(dividends, settle, follows);
  }

  WithdrawDividends withdraws() {
    return new WithdrawDividends(dividends, follows);
  }

  PayDividends pays() {
    return new PayDividends(dividends, settle, adds, followDividends(), withdraws());
  }

  MoneyTrail follows(UUID distribution) {
    return followDividends().follow(employer, distribution);
  }

  PayDueDividends.Done paysWhatIsDue() {
    return new PayDueDividends(settle, pays(), withdraws()).pay(employer);
  }

  SettleDividends settles() {
    return settle;
  }

  void settles(UUID distribution, UUID person, String how, String amount) {
    new SettlePaidDividends(followDividends(), settle)
        .settle(employer, "pat", distribution, person, how, Money.of(amount), "agreed");
  }
}
