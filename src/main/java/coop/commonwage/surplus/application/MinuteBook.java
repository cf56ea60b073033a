package coop.commonwage.surplus.application;

import coop.commonwage.surplus.resolutions.Resolution;
import java.util.List;
import java.util.UUID;

/** What the members have resolved, in the transaction that is open. */
public interface MinuteBook {

  List<Entry> newestFirst();

  /**
   * A resolution and what it was about.
   *
   * @param distributionId the distribution it adopted
   * @param hash the fingerprint of the figures it bound
   */
  record Entry(UUID distributionId, String hash, Resolution resolution) {}
}
