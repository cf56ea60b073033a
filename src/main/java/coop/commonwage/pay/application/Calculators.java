package coop.commonwage.pay.application;

import java.util.UUID;

/** Those who calculate slices, somewhere in the cluster. */
public interface Calculators {

  /**
   * Sets them to work on a job; doing so twice changes nothing.
   *
   * @param howMany how many may work at the same time
   */
  void wake(UUID employerId, UUID jobId, int howMany);
}
