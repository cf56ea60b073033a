package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Visits as the roster told them. */
public interface Visits {

  /** Those of these visit numbers that were taken in already. */
  Set<String> known(List<String> visitIds);

  void add(UUID fileId, List<Row> rows, Instant at);

  /**
   * A visit and where it stood.
   *
   * @param row the row of the file, the header being 1
   * @param employmentId the carer's employment
   */
  record Row(int row, UUID employmentId, Visit visit) {}
}
