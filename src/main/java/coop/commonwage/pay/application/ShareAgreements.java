package coop.commonwage.pay.application;

import java.util.Set;
import java.util.UUID;

/** Agreements to buy shares in the co-operative by instalments, under which pay still takes. */
public interface ShareAgreements {

  /** Whose they are. */
  Set<UUID> buyers(UUID employerId);

  /**
   * Lets pay take nothing more under the agreements of some: each ends with the last pay date on
   * which something was taken under it, or before its first day where nothing ever was. Runs that
   * are calculated and not finalised have to be calculated again.
   *
   * @param reason in words, kept with each end
   * @param by a login, or {@code schedule}
   * @return how many agreements ended
   */
  int end(UUID employerId, Set<UUID> people, String reason, String by);
}
