package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import coop.commonwage.surplus.application.HandOverDividends;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.ReadDividends;
import coop.commonwage.surplus.application.ReleaseCarried;
import coop.commonwage.surplus.application.ScheduleDividends;
import coop.commonwage.surplus.application.SettleDividends;
import java.util.Optional;
import java.util.UUID;

/** The use cases between a co-operative's surplus and one pay office. */
final class PayingOffice {

  private final UUID employer;
  private final ReadDividends dividends;
  private final HandOverDividends handOver;
  private final ScheduleDividends schedule;
  private final ReleaseCarried release;
  private final SettleDividends settle;
  private final AddOneOffEarnings adds;
  private final FollowOneOffEarnings follows;

  <O extends AddOneOffEarnings & FollowOneOffEarnings> PayingOffice(
      UUID employer,
      ReadDividends dividends,
      HandOverDividends handOver,
      ScheduleDividends schedule,
      ReleaseCarried release,
      SettleDividends settle,
      O office) {
    this.employer = employer;
    this.dividends = dividends;
    this.handOver = handOver;
    this.schedule = schedule;
    this.release = release;
    this.settle = settle;
    this.adds = office;
    this.follows = office;
  }

  private FollowDividends followDividends() {
    return new FollowDividends(dividends, settle, follows);
  }

  WithdrawDividends withdraws() {
    return new WithdrawDividends(handOver, follows);
  }

  WatchDividends watches() {
    return new WatchDividends(settle, schedule, followDividends(), withdraws(), follows);
  }

  PayDividends pays() {
    return new PayDividends(
        dividends, handOver, settle, adds, follows, followDividends(), withdraws());
  }

  MoneyTrail follows(UUID distribution) {
    return followDividends().follow(employer, distribution);
  }

  PayDueDividends.Done paysWhatIsDue() {
    return new PayDueDividends(schedule, release, pays(), withdraws()).pay(employer);
  }

  ScheduleDividends schedules() {
    return schedule;
  }

  void settles(UUID distribution, UUID person, String how, String amount) {
    settles(distribution, person, PaidKind.SHARE, how, amount, Optional.empty());
  }

  void settles(
      UUID distribution,
      UUID person,
      PaidKind kind,
      String how,
      String amount,
      Optional<Money> seen) {
    new SettlePaidDividends(followDividends(), settle)
        .settle(
            employer,
            "pat",
            new SettlePaidDividends.Paid(distribution, person, kind),
            how,
            Money.of(amount),
            seen,
            "agreed");
  }
}
