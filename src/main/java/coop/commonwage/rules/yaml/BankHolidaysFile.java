package coop.commonwage.rules.yaml;

import coop.commonwage.rules.BankHoliday;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code uk/bank-holidays.yaml}: one entry a year for each division. */
final class BankHolidaysFile {

  private static final Shape<List<BankHoliday>> DAYS = new Shape<>("days", BankHolidaysFile::days);

  private BankHolidaysFile() {}

  static Map<BankHolidayDivision, BankHolidays> read(TopicReader topic) {
    Map<BankHolidayDivision, BankHolidays> divisions = new EnumMap<>(BankHolidayDivision.class);
    for (BankHolidayDivision division : BankHolidayDivision.values()) {
      divisions.put(
          division, new BankHolidays(topic.rule(division.word(), "days of a year", DAYS)));
    }
    return divisions;
  }

  private static List<BankHoliday> days(YamlValue list) {
    List<BankHoliday> days = new ArrayList<>();
    for (YamlValue item : list.list()) {
      YamlMap day = item.called("a bank holiday").map();
      LocalDate date = day.required("day").date();
      if (!days.isEmpty() && !date.isAfter(days.getLast().day())) {
        throw day.required("day")
            .refused("bank holidays must go through the year: %s stands too late".formatted(date));
      }
      boolean substitute = day.optional("substitute").map(YamlValue::yesOrNo).orElse(false);
      days.add(new BankHoliday(date, day.required("name").text(), substitute));
      day.refuseOtherKeys();
    }
    return List.copyOf(days);
  }
}
