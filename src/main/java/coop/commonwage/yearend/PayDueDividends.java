package coop.commonwage.yearend;

import coop.commonwage.surplus.application.ReleaseCarried;
import coop.commonwage.surplus.application.ScheduleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Hands over what is posted and due, and withdraws what was reversed; what waited under a least
 * payment is paid to whoever has left. Done as often as one likes, it does each of them once.
 */
@Dependent
public class PayDueDividends {

  /** Who acts when nobody is logged in. */
  static final String BY = "schedule";

  private final ScheduleDividends schedule;
  private final ReleaseCarried release;
  private final PayDividends pay;
  private final WithdrawDividends withdraw;

  @Inject
  public PayDueDividends(
      ScheduleDividends schedule,
      ReleaseCarried release,
      PayDividends pay,
      WithdrawDividends withdraw) {
    this.schedule = schedule;
    this.release = release;
    this.pay = pay;
    this.withdraw = withdraw;
  }

  /**
   * What was done.
   *
   * @param handedOver distributions handed over now
   * @param withdrawn shares withdrawn now
   */
  public record Done(int handedOver, int withdrawn) {

    public boolean isNothing() {
      return handedOver == 0 && withdrawn == 0;
    }
  }

  public Done pay(UUID employerId) {
    int withdrawn = 0;
    for (UUID reversal : schedule.toWithdraw(employerId)) {
      withdrawn += withdraw.withdraw(employerId, BY, reversal);
    }
    release.release(employerId, BY);
    int handedOver = 0;
    for (UUID due : schedule.toHandOver(employerId)) {
      pay.pay(employerId, BY, due);
      handedOver++;
    }
    return new Done(handedOver, withdrawn);
  }
}
