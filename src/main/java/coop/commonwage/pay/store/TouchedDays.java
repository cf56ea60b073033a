package coop.commonwage.pay.store;

/** The days of each worker that have to be counted again, known to the transaction alone. */
final class TouchedDays {

  static final String TABLE =
      "create temporary table if not exists touched_day (employment_id uuid primary key, first_day"
          + " date not null, last_day date not null) on commit drop";

  /** Adds to a query of employment, first and last day, one row for each employment. */
  static String added(String query) {
    return "insert into touched_day as t (employment_id, first_day, last_day) "
        + query
        + " on conflict (employment_id) do update set first_day = least(t.first_day,"
        + " excluded.first_day), last_day = greatest(t.last_day, excluded.last_day)";
  }

  private TouchedDays() {}
}
