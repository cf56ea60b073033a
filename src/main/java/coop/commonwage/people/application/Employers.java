package coop.commonwage.people.application;

import coop.commonwage.people.Employer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The employers of this installation; each call sees only the one whose transaction is open. */
public interface Employers {

  /**
   * @param legalForm the profile its surplus is shared by, as {@code uk-coop-society}
   */
  void add(Employer employer, String legalForm, Instant at);

  Optional<Employer> find(UUID id);
}
