package coop.commonwage.surplus.web;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.OwnRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A ballot as somebody typed it in to call it, read field by field. */
final class TypedCall {

  private final TypedFields fields;

  TypedCall(Map<String, String> typed, Words words) {
    this.fields = new TypedFields(typed, words);
  }

  /** What is wrong, by field, in the order of the form. */
  Map<String, String> errors() {
    return fields.errors();
  }

  /** The call; empty when something is wrong. */
  Optional<Call> read() {
    UUID distribution = fields.read("distribution", UUID::fromString, "choose");
    String title = fields.filled("title");
    String motion = fields.filled("motion");
    LocalDate recordDate = fields.read("recordDate", LocalDate::parse, "date");
    Instant opens = moment("opensOn", "opensTime");
    Instant closes = moment("closesOn", "closesTime");
    Optional<LocalDate> goesOn = fields.optional("adjournedTo", LocalDate::parse, "date");
    OwnRules own = fields.ownRules();
    List<College> colleges = colleges();
    if (!errors().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Call(
              distribution,
              title,
              motion,
              fields.given("majority").equals("extraordinary"),
              fields.given("requiredBy"),
              own,
              colleges,
              recordDate,
              fields.given("meeting"),
              Instant.EPOCH,
              opens,
              closes,
              fields.given("shortNotice").equals("yes"),
              fields.optional("amends", UUID::fromString, "choose"),
              fields.optional("adjournedFrom", UUID::fromString, "choose"),
              goesOn));
    } catch (BallotRefused refused) {
      errors().put("closesOn", refused.getMessage());
      return Optional.empty();
    }
  }

  /** A line for each college: {@code name: class, class: percent}. */
  private List<College> colleges() {
    List<College> colleges = new ArrayList<>();
    for (String line : fields.given("colleges").lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.split(":");
      try {
        colleges.add(
            new College(
                parts[0].strip(),
                List.of(parts[1].strip().split("\\s*,\\s*")),
                Rate.ofPercent(parts[2].replace("%", "").strip())));
      } catch (IndexOutOfBoundsException | IllegalArgumentException | BallotRefused wrong) {
        fields.wrong("colleges", "colleges");
      }
    }
    return colleges;
  }

  private Instant moment(String day, String time) {
    LocalDate date = fields.read(day, LocalDate::parse, "date");
    LocalTime at = fields.read(time, LocalTime::parse, "time");
    return date == null || at == null ? null : date.atTime(at).atZone(Clock.ZONE).toInstant();
  }
}
