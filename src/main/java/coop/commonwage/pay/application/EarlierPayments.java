package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.EarlierPay;
import java.util.List;
import java.util.UUID;

/** What finalised payslips paid for work. */
public interface EarlierPayments {

  /** All of one employment, oldest first. */
  List<EarlierPay> of(UUID employmentId);
}
