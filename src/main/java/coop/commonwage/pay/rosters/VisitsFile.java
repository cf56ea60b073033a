package coop.commonwage.pay.rosters;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.VisitFields;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a roster of visits. All rows are checked whatever is found; good visits are handed on one
 * by one as the file goes by, so that a file of any length needs little memory. When the report has
 * errors, what was handed on must be thrown away: nothing of such a file is kept.
 */
public final class VisitsFile {

  /** The columns of our own format, all needed, in any order. */
  public static final List<String> COLUMNS = VisitFields.NEEDED;

  /** The columns that may be there beside them. */
  public static final List<String> OPTIONAL_COLUMNS = VisitFields.OPTIONAL;

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private static final int LAST_HOUR_OF_A_CLOCK_CHANGE = 2;
  private static final int MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY;

  /** Takes the good rows of a file. */
  @FunctionalInterface
  public interface Rows {

    /**
     * @param row as a spreadsheet numbers it
     */
    void take(int row, Visit visit);
  }

  private final KnownWorkers workers;
  private final Rows rows;
  private final boolean stopsHandingOn;
  private final Problems problems;
  private final RowFingerprints seen = new RowFingerprints();
  private final BusySpans busy = new BusySpans();

  private VisitsFile(KnownWorkers workers, Rows rows, boolean stopsHandingOn, Problems problems) {
    this.workers = workers;
    this.rows = rows;
    this.stopsHandingOn = stopsHandingOn;
    this.problems = problems;
  }

  /**
   * Reads our own format.
   *
   * @param file the CSV; the caller closes it
   * @param workers who may appear, by payroll id
   * @param visits is given every good visit, once, until the first error
   */
  public static RosterReport read(
      InputStream file, Map<String, EmployedDays> workers, Consumer<Visit> visits)
      throws IOException {
    Problems problems = new Problems();
    KnownWorkers known = KnownWorkers.none();
    workers.forEach((payrollId, employed) -> known.add(payrollId, payrollId, employed));
    VisitsFile reading =
        new VisitsFile(known, (row, visit) -> visits.accept(visit), true, problems);
    RosterTable table =
        new RosterTable(new OwnLayout(COLUMNS, OPTIONAL_COLUMNS, problems), problems);
    String sha256 = table.read(file, reading::readRow);
    return reading.report(sha256, table.rows());
  }

  /**
   * Reads a file of any source, CSV or XLSX.
   *
   * @param mapping of visits or a pair
   * @param workers who may appear
   * @param rows is given every good visit, also of a file that has errors elsewhere
   */
  public static RosterReport read(SentFile file, Mapping mapping, KnownWorkers workers, Rows rows)
      throws IOException {
    Problems problems = new Problems();
    VisitsFile reading = new VisitsFile(workers, rows, false, problems);
    int count = RosterTables.read(file, mapping, problems, reading::readRow);
    return reading.report(file.sha256(), count);
  }

  private RosterReport report(String sha256, int count) throws IOException {
    BusySpans.Overlaps overlaps = busy.overlaps();
    for (BusySpans.Overlap overlap : overlaps.first()) {
      problems.note(overlap.row(), "actual_start", "", wordsFor(overlap));
    }
    problems.moreNotes(overlaps.count() - overlaps.first().size());
    return problems.report(sha256, count);
  }

  private void readRow(RosterRow row) {
    Visit visit = visitOf(row);
    if (row.isRefused()) {
      return;
    }
    checkCarer(row, visit);
    checkTimes(row, visit);
    if (row.isRefused() || isRepeated(row, visit)) {
      return;
    }
    tellOddities(row, visit);
    if (visit.counts() && visit.serviceType().isTimed()) {
      busy.add(
          visit.carerRef(),
          LondonTime.epochMinute(visit.actualStart().orElseThrow()),
          LondonTime.epochMinute(visit.actualEnd().orElseThrow()),
          row.number());
    }
    if (!stopsHandingOn || problems.errorCount() == 0) {
      rows.take(row.number(), visit);
    }
  }

  /** Null when a cell was refused. */
  private static Visit visitOf(RosterRow row) {
    String visitId = row.text("visit_id");
    Optional<String> clientRef = row.optionalText("client_ref", RosterRow.SHORT_TEXT);
    String carerRef = row.text("carer_ref");
    LocalDateTime plannedStart = row.read("planned_start", RosterRow::time);
    LocalDateTime plannedEnd = row.read("planned_end", RosterRow::endTime);
    Optional<LocalDateTime> actualStart = row.readOptional("actual_start", RosterRow::time);
    Optional<LocalDateTime> actualEnd = row.readOptional("actual_end", RosterRow::endTime);
    Optional<String> checkin = row.optionalText("checkin_method", RosterRow.SHORT_TEXT);
    Optional<String> checkout = row.optionalText("checkout_method", RosterRow.SHORT_TEXT);
    Optional<String> exception = row.optionalText("exception_code", RosterRow.SHORT_TEXT);
    VisitStatus status = row.read("status", VisitStatus::ofWord);
    Boolean secondCarer = row.read("second_carer", RosterRow::yesOrNo);
    ServiceType type = row.read("service_type", ServiceType::ofWord);
    Integer milesTenths = row.read("miles", VisitsFile::tenths);
    Integer travelMinutes = row.read("travel_minutes", VisitsFile::minutesOfDay);
    Optional<String> note = row.optionalText("note", RosterRow.LONG_TEXT);
    VisitParticulars particulars = particularsOf(row);
    if (row.isRefused()) {
      return null;
    }
    return new Visit(
        visitId,
        clientRef,
        carerRef.intern(),
        plannedStart,
        plannedEnd,
        actualStart,
        actualEnd,
        checkin,
        checkout,
        exception,
        status,
        secondCarer,
        type,
        milesTenths,
        travelMinutes,
        note,
        particulars);
  }

  /** Null when a cell was refused. */
  private static VisitParticulars particularsOf(RosterRow row) {
    Optional<LocalDateTime> claimedStart = row.readOptional("claimed_start", RosterRow::time);
    Optional<LocalDateTime> claimedEnd = row.readOptional("claimed_end", RosterRow::endTime);
    Optional<Integer> breaks = row.readOptional("break_minutes", VisitsFile::minutesOfDay);
    Optional<Integer> awake = row.readOptional("awake_minutes", VisitsFile::minutesOfDay);
    Optional<String> funder = row.optionalText("funder_account", RosterRow.SHORT_TEXT);
    Optional<Boolean> wentHome = row.readOptional("went_home", RosterRow::yesOrNo);
    Optional<LocalDateTime> cancelledAt = row.readOptional("cancelled_at", RosterRow::time);
    return row.isRefused()
        ? null
        : new VisitParticulars(
            claimedStart,
            claimedEnd,
            breaks.orElse(0),
            awake.orElse(0),
            funder,
            wentHome.orElse(false),
            cancelledAt);
  }

  private static String wordsFor(BusySpans.Overlap overlap) {
    return overlap.isWithin()
        ? "this visit lies within the visit of the same carer in row %d: it does not count"
            .formatted(overlap.rowStillRunning())
        : "minutes shared with the visit of the same carer in row %d: %d; they count once"
            .formatted(overlap.rowStillRunning(), overlap.minutesShared());
  }

  private void checkCarer(RosterRow row, Visit visit) {
    workers
        .objection(visit.carerRef())
        .or(
            () ->
                visit.status().isPaid()
                    ? workers.objection(visit.carerRef(), visit.day(), "visit")
                    : Optional.empty())
        .ifPresent(why -> row.error("carer_ref", why));
  }

  private static void checkTimes(RosterRow row, Visit visit) {
    if (LondonTime.minutesBetween(visit.plannedStart(), visit.plannedEnd()) < 0) {
      row.error("planned_end", "the planned end is before the planned start");
    }
    if (visit.actualStart().isPresent()
        && visit.actualEnd().isPresent()
        && elapsedMinutes(visit) < 0) {
      row.error(
          "actual_end",
          "the check-out is before the check-in at " + visit.actualStart().orElseThrow());
    }
    if (visit.counts() && elapsedMinutes(visit) > MINUTES_OF_A_WEEK) {
      row.error("actual_end", "no visit lasts longer than a week: the date must be wrong");
    }
    if (visit.counts() && elapsedMinutes(visit) >= 0) {
      checkWithin(row, visit, "break_minutes", visit.particulars().breakMinutes());
      checkWithin(row, visit, "awake_minutes", visit.particulars().awakeMinutes());
    }
  }

  private static void checkWithin(RosterRow row, Visit visit, String column, int minutes) {
    long longest = elapsedMinutes(visit);
    if (minutes > longest) {
      row.error(
          column, "this is longer than the visit, which lasted %d minutes".formatted(longest));
    }
  }

  private boolean isRepeated(RosterRow row, Visit visit) {
    RowFingerprints.Seen earlier = seen.see(visit.visitId(), row.content(), row.number());
    if (earlier == null) {
      return false;
    }
    if (earlier.isSameContent()) {
      row.note("visit_id", "the same as row " + earlier.row() + " in every cell: counted once");
    } else {
      row.error(
          "visit_id",
          "row " + earlier.row() + " has the same visit id with other content: keep the right one");
    }
    return true;
  }

  private static void tellOddities(RosterRow row, Visit visit) {
    if (visit.isIncomplete()) {
      boolean lacksStart = visit.actualStart().isEmpty();
      row.note(
          lacksStart ? "actual_start" : "actual_end",
          ("this visit was %s but has no check-%s: no minutes count; send it again with its"
                  + " times, under the same id")
              .formatted(visit.status().word(), lacksStart ? "in" : "out"));
    }
    if (!visit.status().isPaid()
        && (visit.actualStart().isPresent() || visit.actualEnd().isPresent())) {
      row.note(
          "status",
          "this visit has check times although it was %s: they do not count"
              .formatted(visit.status().word()));
    }
    if (visit.counts() && elapsedMinutes(visit) > MINUTES_OF_A_DAY) {
      row.note("actual_end", "this visit lasts longer than 24 hours: is the date right?");
    }
    if (visit.particulars().awakeMinutes() > 0 && visit.serviceType() != ServiceType.SLEEP_IN) {
      row.note("awake_minutes", "only a sleep-in has minutes awake: they do not count");
    }
    if (visit.status().isPaid() && isFarFromPlan(visit)) {
      row.note(
          "actual_start",
          "the check-in is more than a day from the plan, %s: is the date right?"
              .formatted(visit.plannedStart()));
    }
    tellClockChange(row, "actual_start", visit.actualStart());
    tellClockChange(row, "actual_end", visit.actualEnd());
    tellEndOfDay(row, visit);
  }

  private static void tellEndOfDay(RosterRow row, Visit visit) {
    visit
        .actualEnd()
        .filter(end -> RosterRow.isEndOfDay(row.raw("actual_end")))
        .ifPresent(
            end ->
                row.note(
                    "actual_end",
                    "24:00 is the end of the day: read as 00:00 on " + end.toLocalDate()));
  }

  private static boolean isFarFromPlan(Visit visit) {
    return visit
        .actualStart()
        .map(start -> Math.abs(LondonTime.minutesBetween(visit.plannedStart(), start)))
        .map(minutes -> minutes > MINUTES_OF_A_DAY)
        .orElse(false);
  }

  private static void tellClockChange(RosterRow row, String column, Optional<LocalDateTime> time) {
    if (time.isEmpty() || time.get().getHour() > LAST_HOUR_OF_A_CLOCK_CHANGE) {
      return;
    }
    if (LondonTime.isSkipped(time.get())) {
      row.note(column, "this time did not happen, the clocks went forward: read as one hour later");
    } else if (LondonTime.isRepeated(time.get())) {
      row.note(column, "this time came twice, the clocks went back: read as the earlier");
    }
  }

  private static long elapsedMinutes(Visit visit) {
    return LondonTime.minutesBetween(
        visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow());
  }

  static int tenths(String text) {
    String allowed = "not a number of miles: 0 or more with at most one decimal, such as 4.2";
    Rate miles;
    try {
      miles = Rate.of(text);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(allowed, refused);
    }
    if (miles.isNegative() || miles.scale() > 1 || miles.compareTo(new Rate(9999, 0)) > 0) {
      throw new IllegalArgumentException(allowed);
    }
    return (int) (miles.scale() == 0 ? miles.unscaled() * 10 : miles.unscaled());
  }

  private static int minutesOfDay(String text) {
    String allowed = "not whole minutes: 0 to " + MINUTES_OF_A_DAY;
    try {
      int minutes = Integer.parseInt(text);
      if (minutes < 0 || minutes > MINUTES_OF_A_DAY || text.startsWith("+")) {
        throw new IllegalArgumentException(allowed);
      }
      return minutes;
    } catch (NumberFormatException refused) {
      throw new IllegalArgumentException(allowed, refused);
    }
  }
}
