package coop.commonwage.yearend;

import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.surplus.application.HandOverDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Hands the cash of a posted distribution to pay, where it is taxed like earnings and paid in the
 * next run. Each share carries a reference that pay takes only once: whatever stops half way can be
 * done again.
 */
@Dependent
public class PayDividends {

  /** The code of the payslip line. */
  static final String CODE = "surplus-share";

  private final HandOverDividends dividends;
  private final AddOneOffEarnings earnings;

  @Inject
  public PayDividends(HandOverDividends dividends, AddOneOffEarnings earnings) {
    this.dividends = dividends;
    this.earnings = earnings;
  }

  /**
   * What was handed over.
   *
   * @param people how many are to be paid
   * @param added how many of them were not handed over before
   */
  public record Handed(int people, int added) {}

  public Handed pay(UUID employerId, String by, UUID distributionId) {
    List<HandOverDividends.Dividend> due = dividends.due(employerId, distributionId);
    int added =
        earnings.add(
            employerId,
            due.stream()
                .map(
                    dividend ->
                        new AddOneOffEarnings.OneOff(
                            dividend.personId(),
                            CODE,
                            dividend.cash(),
                            "dividend/" + distributionId + "/" + dividend.personId()))
                .toList());
    dividends.handedOver(employerId, by, distributionId, due);
    return new Handed(due.size(), added);
  }
}
