package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import java.util.List;
import java.util.UUID;

/** Takes earnings that are paid once, in the next run; the same reference is taken only once. */
public interface AddOneOffEarnings {

  /**
   * @return how many were new; those whose reference is known already are left as they are
   */
  int add(UUID employerId, List<OneOff> earnings);

  /**
   * @param code the payslip line's code
   * @param reference where it came from, unique for ever
   */
  record OneOff(UUID personId, String code, Money amount, String reference) {}
}
