package coop.commonwage.pay.web;

import coop.commonwage.pay.application.LeaveClash;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.Optional;

/** Says leave in words a person reads. */
public final class LeaveWords {

  private LeaveWords() {}

  /** {@code 7 December 2026}, {@code 7 to 11 December 2026}, or from when on. */
  public static String days(Words words, LocalDate first, Optional<LocalDate> last) {
    if (last.isEmpty()) {
      return words.say("leave.days.on", words.date(first));
    }
    return last.get().equals(first)
        ? words.weekdayDate(first)
        : words.say("platform.days", words.date(first), words.date(last.get()));
  }

  /** {@code 37 hours 30 minutes, with a half day at the end}; empty where hours say nothing. */
  public static String hours(Words words, LeaveRequest request) {
    if (request.hours().isEmpty()) {
      return "";
    }
    LeaveHours hours = request.hours().get();
    return hours.halves() == LeaveHours.HalfDays.NONE
        ? words.hours(hours.minutes())
        : words.say("leave.hours.half." + hours.halves().word(), words.hours(hours.minutes()));
  }

  /** What else is on the days of a leave. */
  public static String clash(Words words, LeaveClash clash) {
    String days = days(words, clash.firstDay(), clash.lastDay());
    return switch (clash.what()) {
      case ROSTER -> words.say("leave.clash.roster", days);
      case ASKED -> words.say("leave.clash.asked", words.say("leave.kind." + clash.kind()), days);
      case RECORDED ->
          words.say("leave.clash.recorded", words.say("leave.told." + clash.kind()), days);
    };
  }

  /** Where holiday carried over came from, and until when it may be taken. */
  public static String lot(Words words, HolidayAccount.Lot lot) {
    return words.say(
        "leave.carried.lot",
        words.hours(lot.minutes()),
        words.date(lot.from().firstDay()),
        words.say("leave.why." + lot.reason().word()),
        words.date(lot.takenBy()));
  }
}
