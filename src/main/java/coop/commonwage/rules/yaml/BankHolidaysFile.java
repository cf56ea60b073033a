package coop.commonwage.rules.yaml;

import coop.commonwage.rules.BankHoliday;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.Rule;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code uk/bank-holidays.yaml}: one entry a year for each division. */
final class BankHolidaysFile {

  private BankHolidaysFile() {}

  static Map<BankHolidayDivision, BankHolidays> read(TopicReader topic) {
    Rule<Map<String, MonthDay>> calendarDays =
        topic.rule("calendar-days", "day of the year", Shape.table(YamlValue::monthDay));
    Set<String> known =
        calendarDays.entries().stream()
            .flatMap(entry -> entry.value().keySet().stream())
            .collect(Collectors.toSet());
    Shape<List<BankHoliday>> days = new Shape<>("days", list -> days(list, known));
    Map<BankHolidayDivision, BankHolidays> divisions = new EnumMap<>(BankHolidayDivision.class);
    for (BankHolidayDivision division : BankHolidayDivision.values()) {
      divisions.put(
          division,
          new BankHolidays(topic.rule(division.word(), "days of a year", days), calendarDays));
    }
    return divisions;
  }

  private static List<BankHoliday> days(YamlValue list, Set<String> known) {
    List<BankHoliday> days = new ArrayList<>();
    for (YamlValue item : list.list()) {
      YamlMap day = item.called("a bank holiday").map();
      LocalDate date = day.required("day").date();
      if (!days.isEmpty() && !date.isAfter(days.getLast().day())) {
        throw day.required("day")
            .refused("bank holidays must go through the year: %s stands too late".formatted(date));
      }
      boolean substitute = day.optional("substitute").map(YamlValue::yesOrNo).orElse(false);
      YamlValue name = day.required("name");
      if (substitute && !known.contains(name.text())) {
        throw name.refused(
            "\"%s\" must stand in calendar-days: a substitute day stands in for a day of the year"
                .formatted(name.text()));
      }
      days.add(new BankHoliday(date, name.text(), substitute));
      day.refuseOtherKeys();
    }
    return List.copyOf(days);
  }
}
