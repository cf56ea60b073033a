package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.VisitArrivals;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Visits by {@code COPY} into a table of the transaction, and set-wise from there: row-level
 * security, which stands on the table of visits, does not allow {@code COPY} into it.
 */
@Dependent
public class SqlVisitArrivals implements VisitArrivals {

  private final Sql sql;
  private final Clock clock;

  @Inject
  public SqlVisitArrivals(@Half("pay") DataSource database, Clock clock) {
    this.sql = new Sql(database);
    this.clock = clock;
  }

  @Override
  public Arriving begin(Optional<Keeping> keeping, Optional<DateSpan> complete) {
    sql.run(ArrivingColumns.TABLE);
    sql.run(TouchedDays.TABLE);
    if (complete.isPresent()) {
      sql.run("create temporary table sent_visit (visit_ref text not null) on commit drop");
    }
    sql.run(ArrivingVisits.KNOWN_TABLE);
    // a block and what its checks look through fit into memory
    sql.list(
        "select set_config('jit', 'off', true), set_config('work_mem', '48MB', true)", row -> true);
    return new ArrivingVisits(sql, keeping, complete, clock.instant());
  }
}
