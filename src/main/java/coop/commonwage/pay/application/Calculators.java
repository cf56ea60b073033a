package coop.commonwage.pay.application;

import java.util.UUID;

/** Those who calculate slices, somewhere in the cluster. */
public interface Calculators {

  /** Sets them to work on a job; doing so twice changes nothing. */
  void wake(UUID employerId, UUID jobId);
}
