package coop.commonwage.pay.web;

import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.instructions.HoursText;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.platform.language.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker typed to ask for leave.
 *
 * @param typed by field
 * @param weekdays the days of the week that are ticked
 * @param errors what is wrong, by field, in the order of the form
 */
public record TypedLeave(
    Map<String, String> typed, Set<DayOfWeek> weekdays, Map<String, String> errors) {

  /** The form as it is first shown: holiday, Monday to Friday. */
  static TypedLeave first(String kind) {
    return new TypedLeave(
        Map.of("kind", kind), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Map.of());
  }

  static TypedLeave of(Map<String, String> typed, List<String> weekdays) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (weekdays.contains(word(day))) {
        days.add(day);
      }
    }
    return new TypedLeave(typed, days, Map.of());
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Every kind, in the order they are offered. */
  public List<LeaveKind> kinds() {
    return LeaveKind.ASKED_FOR;
  }

  /** The days of the week in the order of the form. */
  public List<DayOfWeek> allDays() {
    return List.of(DayOfWeek.values());
  }

  /** {@code monday}. */
  public static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  TypedLeave with(Map<String, String> found) {
    return new TypedLeave(typed, weekdays, found);
  }

  /** Says beside each field what cannot be read, in the reader's language. */
  Map<String, String> faults(Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (kind().isEmpty()) {
      faults.put("kind", words.say("leave.wrong.kind"));
    }
    TypedDate.of(value("from")).orError(faults, "from", words.say("leave.wrong.date"));
    if (!value("until").isBlank()) {
      TypedDate.of(value("until")).orError(faults, "until", words.say("leave.wrong.date"));
    }
    if (!value("hours").isBlank() && minutes().isEmpty()) {
      faults.put("hours", words.say("leave.wrong.hours"));
    }
    return faults;
  }

  private Optional<LeaveKind> kind() {
    try {
      return Optional.of(LeaveKind.ofWord(value("kind")));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Optional<Integer> minutes() {
    try {
      return value("hours").isBlank()
          ? Optional.empty()
          : Optional.of(HoursText.minutes(value("hours").strip()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** What is asked, when there are no faults. One day is its own last. */
  AskForLeave.Asked asked() {
    LeaveKind kind = kind().orElseThrow();
    LocalDate first = TypedDate.of(value("from")).day();
    Optional<LocalDate> last =
        value("until").isBlank()
            ? kind.mayGoOn() ? Optional.empty() : Optional.of(first)
            : Optional.of(TypedDate.of(value("until")).day());
    boolean hours = kind.mayHaveHours();
    boolean byDay = value("hoursOf").equals("day");
    Optional<Integer> minutes = hours ? minutes() : Optional.empty();
    return new AskForLeave.Asked(
        kind,
        first,
        last,
        byDay ? Optional.empty() : minutes,
        byDay ? minutes : Optional.empty(),
        first.equals(last.orElse(null)) ? Set.of() : weekdays,
        byDay && minutes.isPresent()
            ? LeaveHours.HalfDays.ofWord(typed.getOrDefault("halfDays", "none"))
            : LeaveHours.HalfDays.NONE,
        value("note").strip(),
        Map.of());
  }
}
