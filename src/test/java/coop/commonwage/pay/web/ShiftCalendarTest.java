package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.application.CalendarFeed;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.platform.language.Language;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ShiftCalendarTest {

  private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final CalendarFeed.Changed CHANGED =
      new CalendarFeed.Changed(Instant.parse("2026-10-01T08:00:00Z"), 2);

  private static CalendarFeed.Shift shift(String start, String end, boolean cancelled) {
    return new CalendarFeed.Shift(
        ONE, LocalDateTime.parse(start), LocalDateTime.parse(end), cancelled, CHANGED);
  }

  private static CalendarFeed.Away away(LeaveKind kind, CalendarFeed.State state) {
    return new CalendarFeed.Away(
        ONE, kind, LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 11), state, CHANGED);
  }

  private static String shifts(CalendarFeed.Shift... shifts) {
    return ShiftCalendar.of(new CalendarFeed(List.of(shifts), List.of()), Language.ENGLISH);
  }

  private static String leave(CalendarFeed.Away away) {
    return ShiftCalendar.of(new CalendarFeed(List.of(), List.of(away)), Language.ENGLISH);
  }

  private static void assertLine(String line, String text) {
    assertTrue(text.contains("\r\n" + line + "\r\n"), line + " is not in\n" + text);
  }

  @Test
  void aShiftStandsInLocalTimeWithItsZone() {
    String text = shifts(shift("2026-10-24T08:00", "2026-10-24T09:30", false));
    assertLine("DTSTART;TZID=Europe/London:20261024T080000", text);
    assertLine("DTEND;TZID=Europe/London:20261024T093000", text);
    assertLine("UID:" + ONE + "@shifts.commonwage", text);
    assertLine("STATUS:CONFIRMED", text);
    assertLine("SEQUENCE:2", text);
    assertLine("LAST-MODIFIED:20261001T080000Z", text);
    assertLine("SUMMARY:Visit", text);
    assertLine("BEGIN:VTIMEZONE", text);
    assertLine("TZID:Europe/London", text);
  }

  @Test
  void aNightInWhichTheClocksGoBackEndsWhereTheWorkersClockShowsIt() {
    String text = shifts(shift("2026-10-24T22:00", "2026-10-25T01:30", false));
    assertLine("DTEND;TZID=Europe/London:20261025T013000", text);
  }

  @Test
  void aVisitThatWasCalledOffIsCancelledAndKeepsItsName() {
    String text = shifts(shift("2026-10-24T08:00", "2026-10-24T09:30", true));
    assertLine("STATUS:CANCELLED", text);
    assertLine("UID:" + ONE + "@shifts.commonwage", text);
  }

  @Test
  void leaveIsWholeDaysAndSaysNoMoreThanOthersMayKnow() {
    String holiday = leave(away(LeaveKind.HOLIDAY, CalendarFeed.State.CONFIRMED));
    assertLine("DTSTART;VALUE=DATE:20261207", holiday);
    assertLine("DTEND;VALUE=DATE:20261212", holiday);
    assertLine("SUMMARY:Holiday", holiday);
    assertLine("STATUS:TENTATIVE", leave(away(LeaveKind.HOLIDAY, CalendarFeed.State.ASKED)));
    assertLine("STATUS:CANCELLED", leave(away(LeaveKind.HOLIDAY, CalendarFeed.State.CANCELLED)));
    for (LeaveKind secret :
        List.of(
            LeaveKind.SICKNESS,
            LeaveKind.FAMILY_LEAVE,
            LeaveKind.COMPASSIONATE,
            LeaveKind.UNPAID)) {
      String text = leave(away(secret, CalendarFeed.State.CONFIRMED));
      assertLine("SUMMARY:Leave", text);
      assertFalse(text.contains(secret.word()), secret.word());
    }
  }

  @Test
  void theSameFactsGiveTheSameBytesAndAnotherLanguageItsOwnWords() {
    CalendarFeed.Shift shift = shift("2026-10-24T08:00", "2026-10-24T09:30", false);
    assertEquals(shifts(shift), shifts(shift));
    assertLine(
        "SUMMARY:Ymweliad",
        ShiftCalendar.of(new CalendarFeed(List.of(shift), List.of()), Language.WELSH));
  }

  @Test
  void aCalendarProgramReadsIt() throws Exception {
    Calendar read =
        new CalendarBuilder()
            .build(
                new StringReader(
                    ShiftCalendar.of(
                        new CalendarFeed(
                            List.of(shift("2026-10-24T08:00", "2026-10-24T09:30", false)),
                            List.of(away(LeaveKind.HOLIDAY, CalendarFeed.State.CONFIRMED))),
                        Language.ENGLISH)));
    assertFalse(read.validate().hasErrors());
    assertEquals(2, read.<VEvent>getComponents("VEVENT").size());
  }
}
