package coop.commonwage.surplus.application;

import coop.commonwage.surplus.ballots.MeetingMinutes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Minutes of meetings as they were typed, of the employer whose transaction is open. */
public interface MeetingBook {

  void keep(MeetingMinutes minutes);

  /** Signs minutes that adopt nothing. */
  void sign(UUID minutesId, MeetingMinutes.Typist signer);

  /** Whether signed minutes of a meeting that adopted nothing have this number. */
  boolean isNumberSigned(String number);

  /** Those of a proposal, the ones typed last first. */
  List<MeetingMinutes> of(UUID distributionId);

  /** Those that stand for a proposal: typed last. */
  default Optional<MeetingMinutes> standing(UUID distributionId) {
    return of(distributionId).stream().findFirst();
  }
}
