package coop.commonwage.surplus.application;

import coop.commonwage.surplus.ballots.MeetingMinutes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Minutes of meetings as they were typed, of the employer whose transaction is open. */
public interface MeetingBook {

  void keep(MeetingMinutes minutes);

  /** Those of a proposal, the ones typed last first. */
  List<MeetingMinutes> of(UUID distributionId);

  /** Those that stand for a proposal: typed last. */
  default Optional<MeetingMinutes> standing(UUID distributionId) {
    return of(distributionId).stream().findFirst();
  }
}
