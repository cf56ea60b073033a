package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Visits as the roster told them. */
public interface Visits {

  void add(UUID fileId, List<Row> rows, Instant at);

  /**
   * A visit and whose work it was.
   *
   * @param employmentId the carer's employment
   */
  record Row(UUID employmentId, Visit visit) {}
}
