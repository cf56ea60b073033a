package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Earnings that are paid once. */
public interface OneOffEarnings {

  /** Adds those that are new, of people who are employed. */
  AddOneOffEarnings.Taken add(List<AddOneOffEarnings.OneOff> earnings, Instant at);

  /** By reference, those whose reference begins like this. */
  List<FollowOneOffEarnings.Place> places(String beginning);

  /** The one with exactly this reference. */
  Optional<FollowOneOffEarnings.Place> place(String reference);

  /** As {@link FollowOneOffEarnings#notPaid}. */
  List<String> notPaid(String beginning);

  /**
   * @return how many were withdrawn now
   */
  int withdraw(String beginning, String why, Instant at);
}
