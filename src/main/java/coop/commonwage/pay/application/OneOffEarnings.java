package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.List;

/** Earnings that are paid once. */
public interface OneOffEarnings {

  /** Adds those that are new, of people who are employed. */
  AddOneOffEarnings.Taken add(List<AddOneOffEarnings.OneOff> earnings, Instant at);

  /** By reference, those whose reference begins like this. */
  List<FollowOneOffEarnings.Place> places(String beginning);

  /** As {@link FollowOneOffEarnings#notPaid}. */
  List<String> notPaid(String beginning);

  /**
   * @return how many were withdrawn now
   */
  int withdraw(String beginning, String why, Instant at);
}
