package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.platform.database.CopyRows;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Days of workers, written down for the database. Segments are kept short, as there are millions:
 * each is an array of the minute of the local day it begins, its paid minutes, the word of its kind
 * and the visit it belongs to.
 */
final class WorkedDayRows {

  static final String COLUMNS =
      "employment_id, day, contact_minutes, travel_minutes, waiting_minutes, other_minutes,"
          + " minimum_wage_minutes, working_time_minutes, unpaid_gap_minutes, sleep_ins,"
          + " miles_tenths, findings, segments";

  static final String TABLE =
      "create temporary table if not exists counted_day (employment_id uuid, day date,"
          + " contact_minutes int, travel_minutes int, waiting_minutes int, other_minutes int,"
          + " minimum_wage_minutes int, working_time_minutes int, unpaid_gap_minutes int, sleep_ins"
          + " int, miles_tenths int, findings jsonb, segments jsonb) on commit drop";

  static final String TARGET = "counted_day (" + COLUMNS + ")";

  private static final int VALUES = 13;
  private static final int EXPECTED_BYTES = 1 << 21;

  private final CopyRows rows = new CopyRows(EXPECTED_BYTES);

  /** What falls on one day. */
  private static final class Day {
    private int contact;
    private int travel;
    private int waiting;
    private int other;
    private int minimumWage;
    private int workingTime;
    private int unpaidGap;
    private int sleepIns;
    private int milesTenths;
    private final StringBuilder findings = new StringBuilder("[");
    private final StringBuilder segments = new StringBuilder("[");

    void add(TimeSegment segment) {
      int minutes = segment.minutes();
      minimumWage += segment.minimumWageMinutes();
      workingTime += segment.workingTimeMinutes();
      switch (segment.kind()) {
        case CONTACT -> contact += minutes;
        case TRAVEL -> travel += minutes;
        case WAITING -> waiting += minutes;
        default -> other += minutes;
      }
      tell(segment);
    }

    private void tell(TimeSegment segment) {
      LocalTime start = segment.start().atZone(LondonTime.ZONE).toLocalTime();
      comma(segments).append('[').append(start.getHour() * 60 + start.getMinute());
      segments.append(',').append(segment.minutes()).append(',');
      quoted(segments, segment.kind().word()).append(',');
      quoted(segments, segment.visitId()).append(']');
    }

    void add(TimeFinding finding) {
      comma(findings).append("{\"code\":");
      quoted(findings, finding.code().word());
      if (finding.visitId().isPresent()) {
        quoted(findings.append(",\"visit\":"), finding.visitId().get());
      }
      findings.append('}');
    }

    private static StringBuilder comma(StringBuilder list) {
      return list.length() > 1 ? list.append(',') : list;
    }

    private static StringBuilder quoted(StringBuilder list, String text) {
      list.append('"');
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"' || c == '\\') {
          list.append('\\').append(c);
        } else if (c < ' ') {
          list.append("\\u%04x".formatted((int) c));
        } else {
          list.append(c);
        }
      }
      return list.append('"');
    }
  }

  CopyRows rows() {
    return rows;
  }

  /** Adds those of some days on which there is anything. */
  void add(UUID employmentId, DateSpan within, PaidTime paid) {
    Map<LocalDate, Day> days = new TreeMap<>();
    paid.segments().forEach(each -> day(days, each.day()).add(each));
    paid.unpaidGaps().forEach(each -> day(days, each.day()).unpaidGap += each.minutes());
    paid.sleepIns().forEach(each -> day(days, each.day()).sleepIns++);
    paid.drives().forEach(each -> day(days, each.day()).milesTenths += each.milesTenths());
    paid.findings().forEach(each -> day(days, each.day()).add(each));
    paid.unpaidWorkingTime().forEach(each -> day(days, each.day()).workingTime += each.minutes());
    days.forEach(
        (date, day) -> {
          if (within.contains(date)) {
            write(employmentId, date, day);
          }
        });
  }

  private static Day day(Map<LocalDate, Day> days, LocalDate date) {
    return days.computeIfAbsent(date, each -> new Day());
  }

  private void write(UUID employmentId, LocalDate date, Day day) {
    rows.row(VALUES)
        .uuid(employmentId)
        .date(date)
        .int4(day.contact)
        .int4(day.travel)
        .int4(day.waiting)
        .int4(day.other)
        .int4(day.minimumWage)
        .int4(day.workingTime)
        .int4(day.unpaidGap)
        .int4(day.sleepIns)
        .int4(day.milesTenths)
        .jsonb(day.findings.append(']'))
        .jsonb(day.segments.append(']'));
  }
}
