package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.payruns.Derivation;
import java.util.List;

/**
 * One worker's holiday in one leave year, with how its figures came about.
 *
 * @param employment whose it is
 * @param account the figures
 * @param entitlement how the entitlement came about
 * @param carried how what was carried over came about, one for each
 */
public record HolidayStanding(
    Employments.Entry employment,
    HolidayAccount account,
    Derivation entitlement,
    List<Derivation> carried) {

  public HolidayStanding {
    carried = List.copyOf(carried);
  }
}
