package coop.commonwage.pay.rosters.mappings;

import java.util.List;
import java.util.Set;

/** The fields of ours a file can fill, which are also the columns of our own format. */
public final class VisitFields {

  /** Every visit has them, some of them empty. */
  public static final List<String> NEEDED =
      List.of(
          "visit_id",
          "client_ref",
          "carer_ref",
          "planned_start",
          "planned_end",
          "actual_start",
          "actual_end",
          "checkin_method",
          "checkout_method",
          "exception_code",
          "status",
          "second_carer",
          "service_type",
          "miles",
          "travel_minutes",
          "note");

  /** What is told of some visits. */
  public static final List<String> OPTIONAL =
      List.of(
          "claimed_start",
          "claimed_end",
          "break_minutes",
          "awake_minutes",
          "funder_account",
          "went_home",
          "cancelled_at");

  /** Those a mapping has to fill, because no visit can be read without them. */
  static final List<String> MUST_BE_MAPPED =
      List.of(
          "visit_id",
          "carer_ref",
          "planned_start",
          "planned_end",
          "actual_start",
          "actual_end",
          "status",
          "service_type");

  /** The fields of a row of totals; either of the last two says whose it is. */
  public static final List<String> TOTALS =
      List.of("reference", "day", "funder_account", "note", "worker_ref", "worker_name");

  /** Local times. */
  public static final Set<String> TIMES =
      Set.of(
          "planned_start",
          "planned_end",
          "actual_start",
          "actual_end",
          "claimed_start",
          "claimed_end",
          "cancelled_at");

  /** The ends of something, which may be midnight written as 24:00. */
  public static final Set<String> ENDS = Set.of("planned_end", "actual_end", "claimed_end");

  private VisitFields() {}
}
