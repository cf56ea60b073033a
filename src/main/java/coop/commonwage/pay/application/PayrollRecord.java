package coop.commonwage.pay.application;

import java.util.List;

/**
 * What payroll knows of one worker beside the contract.
 *
 * @param employment whose it is
 * @param standing every version of the standing facts, by the day it holds from, newest word last
 */
public record PayrollRecord(Employments.Entry employment, List<StandingFacts.Recorded> standing) {

  public PayrollRecord {
    standing = List.copyOf(standing);
  }
}
