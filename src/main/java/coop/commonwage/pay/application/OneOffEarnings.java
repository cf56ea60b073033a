package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.List;

/** Earnings that are paid once. */
public interface OneOffEarnings {

  /**
   * @return how many were new
   * @throws IllegalArgumentException naming the first person who has no employment
   */
  int add(List<AddOneOffEarnings.OneOff> earnings, Instant at);
}
