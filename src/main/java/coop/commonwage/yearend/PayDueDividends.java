package coop.commonwage.yearend;

import coop.commonwage.surplus.application.ReleaseCarried;
import coop.commonwage.surplus.application.ScheduleDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands over what is posted and due, and withdraws what was reversed; what waited under a least
 * payment is paid to whoever has left. Done as often as one likes, it does each of them once. A
 * step that fails is told and keeps none of the others back.
 */
@Dependent
public class PayDueDividends {

  private static final Logger LOG = Logger.getLogger(PayDueDividends.class.getName());

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
   * @param failed steps that failed and are tried again the next time
   */
  public record Done(int handedOver, int withdrawn, int failed) {

    public boolean isNothing() {
      return handedOver == 0 && withdrawn == 0 && failed == 0;
    }
  }

  public Done pay(UUID employerId) {
    Tried tried = new Tried();
    List<UUID> toWithdraw =
        tried
            .step("what was reversed is not known", () -> schedule.toWithdraw(employerId))
            .orElse(List.of());
    int withdrawn = 0;
    for (UUID reversal : toWithdraw) {
      withdrawn +=
          tried
              .step(
                  "what " + reversal + " took back is still in payroll",
                  () -> withdraw.withdraw(employerId, BY, reversal))
              .orElse(0);
    }
    tried.step("what waited for leavers waits on", () -> release.release(employerId, BY));
    List<UUID> toHandOver =
        tried
            .step("what is due is not known", () -> schedule.toHandOver(employerId))
            .orElse(List.of());
    int handedOver = 0;
    for (UUID due : toHandOver) {
      handedOver +=
          tried
              .step(due + " is not handed over yet", () -> pay.pay(employerId, BY, due))
              .map(handed -> 1)
              .orElse(0);
    }
    return new Done(handedOver, withdrawn, tried.failed);
  }

  /** Steps of which each is tried, whatever became of the one before. */
  private static final class Tried {

    private int failed;

    <T> Optional<T> step(String otherwise, Supplier<T> step) {
      try {
        return Optional.of(step.get());
      } catch (RuntimeException wrong) {
        LOG.log(Level.WARNING, "Of the dividends, " + otherwise, wrong);
        failed++;
        return Optional.empty();
      }
    }
  }
}
