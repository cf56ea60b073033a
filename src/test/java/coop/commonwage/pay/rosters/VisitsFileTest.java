package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.pay.hours.VisitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsFileTest extends ReadingVisits {

  @Test
  void aGoodRowBecomesAVisit() throws IOException {
    RosterReport report = read(GOOD);
    assertEquals(1, report.rows());
    assertEquals(List.of(), report.notes());
    Visit expected =
        new Visit(
            "V1",
            Optional.of("C1"),
            "W0001",
            LocalDateTime.parse("2026-10-05T08:00"),
            LocalDateTime.parse("2026-10-05T08:30"),
            Optional.of(LocalDateTime.parse("2026-10-05T08:02")),
            Optional.of(LocalDateTime.parse("2026-10-05T08:31")),
            Optional.of("gps"),
            Optional.of("nfc"),
            Optional.of("E02"),
            VisitStatus.DELIVERED,
            true,
            ServiceType.PERSONAL_CARE,
            42,
            12,
            Optional.of("Door sticks"));
    assertEquals(List.of(expected), visits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carer_ref|W0099|no worker has this payroll id: import the worker first",
        "carer_ref|''|this must be filled in",
        "visit_id|''|this must be filled in",
        "planned_start|2026-10-05|not a date and time:"
            + " write it like 2026-10-01T07:15, local time, to the minute",
        "planned_end|2026-10-05T07:30|the planned end is before the planned start",
        "actual_start|05/10/2026 08:00|not a date and time:"
            + " write it like 2026-10-01T07:15, local time, to the minute",
        "actual_start|2026-10-05T24:00|24:00 is the end of a day: something can end then, not"
            + " begin; write 00:00 of the next day",
        "actual_start|26-10-05T08:00|the year has two digits and could be 1926 or 2026:"
            + " write all four",
        "actual_end|2026-10-12T08:03|no visit lasts longer than a week: the date must be wrong",
        "actual_start|2026-02-30T08:00|not a date and time:"
            + " write it like 2026-10-01T07:15, local time, to the minute",
        "actual_start|46300.3333|not a date and time:"
            + " write it like 2026-10-01T07:15, local time, to the minute",
        "actual_start|2026-10-05T08:00:30|not a date and time:"
            + " write it like 2026-10-01T07:15, local time, to the minute",
        "actual_start|0026-10-05T08:00|the year must have four digits, 1900 to 2199",
        "actual_end|2026-10-05T07:59|the check-out is before the check-in at 2026-10-05T08:02",
        "status|Delivered|not a status: it must be delivered, frustrated, missed or cancelled",
        "service_type|shopping|not a service type:"
            + " it must be personal-care, sleep-in, waking-night, training, office, supervision,"
            + " meeting, standby, on-call or on-call-response",
        "second_carer|yes|not Y (yes) or N (no)",
        "miles|-4.2|not a number of miles: 0 or more with at most one decimal, such as 4.2",
        "miles|4.25|not a number of miles: 0 or more with at most one decimal, such as 4.2",
        "miles|''|this must be filled in",
        "travel_minutes|-5|not whole minutes: 0 to 1440",
        "travel_minutes|7.5|not whole minutes: 0 to 1440",
        "travel_minutes|1441|not whole minutes: 0 to 1440",
        "travel_minutes|=1+1|this cell begins like a spreadsheet formula (= + - @, or a tab);"
            + " put the plain value there",
        "client_ref|@SUM(A1)|this cell begins like a spreadsheet formula (= + - @, or a tab);"
            + " put the plain value there",
        "note|=HYPERLINK(1)|this cell begins like a spreadsheet formula (= + - @, or a tab);"
            + " put the plain value there",
        "note|+cmd|this cell begins like a spreadsheet formula (= + - @, or a tab);"
            + " put the plain value there",
      })
  void aCellThatCannotBeIsRefusedInWords(String column, String value, String message)
      throws IOException {
    String shown = value.isEmpty() ? "" : ", \"" + value + "\"";
    assertEquals(
        List.of("row 2, column " + column + shown + ": " + message), errors(with(column, value)));
    assertEquals(List.of(), visits);
  }

  @Test
  void aTabBeforeACellIsTakenForAFormula() throws IOException {
    assertEquals(
        "this cell begins like a spreadsheet formula (= + - @, or a tab); put the plain value"
            + " there",
        read(with("client_ref", "\tC1")).errors().getFirst().message());
  }

  @Test
  void aDashOrATelephoneNumberInANoteIsNoFormula() throws IOException {
    assertEquals(
        List.of(),
        notes(
            with("note", "- came early"),
            with("visit_id", "V2").replace("Door sticks", "+447700900123").replace("T08", "T09")));
  }

  @Test
  void aVisitOutsideTheDaysOfEmploymentIsRefused() throws IOException {
    String late = GOOD.replace("W0001", "W0004").replace("2026-10-05", "2026-10-18");
    assertEquals(
        List.of(
            "row 2, column carer_ref, \"W0004\": this worker is employed 2014-03-18 to 2026-10-17,"
                + " the visit is on 2026-10-18"),
        errors(late));
    assertEquals(
        List.of(
            "row 2, column carer_ref, \"W0001\": this worker is employed from 2026-02-20,"
                + " the visit is on 2026-02-19"),
        errors(GOOD.replace("2026-10-05", "2026-02-19")));
    String cancelled =
        "V1,C1,W0004,2026-10-18T08:00,2026-10-18T08:30,,,,,,cancelled,N,personal-care,0.0,0,";
    assertEquals(List.of(), notes(cancelled));
  }

  @Test
  void whatIsToldOfSomeVisitsOnlyStandsInColumnsThatMayBeLeftOut() throws IOException {
    String header = HEADER + "," + String.join(",", VisitsFile.OPTIONAL_COLUMNS);
    String told = ",2026-10-05T08:00,2026-10-05T08:30,5,0,budget/C0080,Y,2026-10-04T21:15";
    RosterReport report =
        read((header + "\n" + GOOD + told + "\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), report.errors());
    assertEquals(
        new VisitParticulars(
            Optional.of(LocalDateTime.parse("2026-10-05T08:00")),
            Optional.of(LocalDateTime.parse("2026-10-05T08:30")),
            5,
            0,
            Optional.of("budget/C0080"),
            true,
            Optional.of(LocalDateTime.parse("2026-10-04T21:15"))),
        visits.getFirst().particulars());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "break_minutes|29|0|",
        "break_minutes|30|0|this is longer than the visit, which lasted 29 minutes",
        "awake_minutes|0|29|",
        "awake_minutes|0|30|this is longer than the visit, which lasted 29 minutes",
      })
  void noBreakAndNoTimeAwakeIsLongerThanItsVisit(
      String column, String breaks, String awake, String message) throws IOException {
    String night = GOOD.replace("personal-care", "sleep-in");
    RosterReport report =
        read(
            (HEADER + ",break_minutes,awake_minutes\n" + night + "," + breaks + "," + awake + "\n")
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(
        message == null ? List.of() : List.of("row 2, column " + column + ", \"30\": " + message),
        report.errors().stream().map(RosterProblem::toString).toList());
  }

  @Test
  void minutesAwakeOutsideASleepInAreNoted() throws IOException {
    RosterReport report =
        read((HEADER + ",awake_minutes\n" + GOOD + ",5\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "row 2, column awake_minutes, \"5\": only a sleep-in has minutes awake: they do not"
                + " count"),
        report.notes().stream().map(RosterProblem::toString).toList());
  }

  @Test
  void theSameVisitIdWithOtherContentIsRefused() throws IOException {
    assertEquals(
        List.of(
            "row 3, column visit_id, \"V1\": row 2 has the same visit id with other content:"
                + " keep the right one"),
        errors(GOOD, with("miles", "4.3")));
  }

  @Test
  void theSameRowTwiceCountsOnce() throws IOException {
    assertEquals(
        List.of("row 3, column visit_id, \"V1\": the same as row 2 in every cell: counted once"),
        notes(GOOD, GOOD));
    assertEquals(1, visits.size());
  }

  @Test
  void aMissingCheckOutIsNoted() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_end: this visit was delivered but has no check-out:"
                + " no minutes count; send it again with its times, under the same id"),
        notes(with("actual_end", "")));
    assertEquals(
        List.of(
            "row 2, column actual_start: this visit was frustrated but has no check-in:"
                + " no minutes count; send it again with its times, under the same id"),
        notes(with("actual_start", "").replace("delivered", "frustrated")));
  }

  @Test
  void overlappingVisitsAreNotedAtTheLaterRowWhereverItStands() throws IOException {
    String later = with("visit_id", "V2").replace("T08:02", "T08:20").replace("T08:31", "T08:50");
    String within = with("visit_id", "V3").replace("T08:02", "T08:05").replace("T08:31", "T08:20");
    assertEquals(
        List.of(
            "row 2, column actual_start: minutes shared with the visit of the same carer in row 4:"
                + " 11; they count once",
            "row 3, column actual_start: this visit lies within the visit of the same carer in"
                + " row 4: it does not count"),
        notes(later, within, GOOD));
  }

  @Test
  void timesOfACancelledVisitAreNoted() throws IOException {
    assertEquals(
        List.of(
            "row 2, column status, \"cancelled\": this visit has check times although it was"
                + " cancelled: they do not count"),
        notes(with("status", "cancelled")));
  }

  @Test
  void aVisitOfMoreThanADayIsNoted() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_end, \"2026-10-12T08:02\": this visit lasts longer than"
                + " 24 hours: is the date right?"),
        notes(with("actual_end", "2026-10-12T08:02")));
  }

  @Test
  void aCheckInFarFromItsPlanIsNoted() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_start, \"2026-09-05T08:02\": the check-in is more than a day from"
                + " the plan, 2026-10-05T08:00: is the date right?"),
        notes(
            GOOD.replace("2026-10-05T08:02", "2026-09-05T08:02")
                .replace("2026-10-05T08:31", "2026-09-05T08:31")));
  }

  @Test
  void aTimeTheClocksSkippedIsNoted() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_start, \"2026-03-29T01:30\": this time did not happen,"
                + " the clocks went forward: read as one hour later"),
        notes(
            GOOD.replace("2026-10-05T08:02", "2026-03-29T01:30")
                .replace("2026-10-05T08:31", "2026-03-29T03:00")
                .replace("2026-10-05", "2026-03-29")));
  }

  @Test
  void anEndAt24IsTheNextMidnightAndSaysSo() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_end, \"2026-10-05T24:00\": 24:00 is the end of the day:"
                + " read as 00:00 on 2026-10-06"),
        notes(with("actual_end", "2026-10-05T24:00")));
    assertEquals(LocalDateTime.parse("2026-10-06T00:00"), visits.getFirst().actualEnd().get());
  }

  @Test
  void aTimeThatComesTwiceIsReadAsTheEarlierAndSaysSo() throws IOException {
    assertEquals(
        List.of(
            "row 2, column actual_start, \"2026-10-25T01:30\": this time came twice, the clocks"
                + " went back: read as the earlier"),
        notes(
            GOOD.replace("2026-10-05T08:02", "2026-10-25T01:30")
                .replace("2026-10-05T08:31", "2026-10-25T02:30")
                .replace("2026-10-05", "2026-10-25")));
  }

  @Test
  void zeroSecondsAreAllowed() throws IOException {
    read(with("actual_start", "2026-10-05T08:02:00"));
    assertEquals(
        Optional.of(LocalDateTime.parse("2026-10-05T08:02")), visits.getFirst().actualStart());
  }
}
