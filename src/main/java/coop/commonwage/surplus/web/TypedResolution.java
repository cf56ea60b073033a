package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members' decision as somebody typed it in, read field by field.
 *
 * @param resolution the decision; null when there are errors
 * @param errors what is wrong, by field, in the order of the form
 */
record TypedResolution(Resolution resolution, Map<String, String> errors) {

  private static final List<String> COUNTS =
      List.of("entitled", "present", "votesFor", "votesAgainst");

  static TypedResolution read(Map<String, String> typed, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    String number = typed.getOrDefault("number", "").strip();
    if (number.isEmpty()) {
      errors.put("number", words.say("surplus.resolution.number.missing"));
    }
    LocalDate date = date(typed.getOrDefault("date", ""));
    if (date == null) {
      errors.put("date", words.say("surplus.resolution.date.wrong"));
    }
    for (String count : COUNTS) {
      if (!typed.getOrDefault(count, "").strip().matches("[0-9]{1,6}")) {
        errors.put(count, words.say("surplus.resolution.count.wrong"));
      }
    }
    if (!errors.isEmpty()) {
      return new TypedResolution(null, errors);
    }
    try {
      return new TypedResolution(
          new Resolution(
              number,
              date,
              count(typed, "present"),
              count(typed, "entitled"),
              count(typed, "votesFor"),
              count(typed, "votesAgainst")),
          errors);
    } catch (ProposalRefused refused) {
      errors.put("present", refused.getMessage());
      return new TypedResolution(null, errors);
    }
  }

  private static int count(Map<String, String> typed, String field) {
    return Integer.parseInt(typed.get(field).strip());
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }
}
