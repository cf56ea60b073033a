package coop.commonwage.pay.web;

import coop.commonwage.pay.application.CorrectVisit.Corrected;
import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.platform.language.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was typed into the form that corrects a visit. */
final class TypedCorrection {

  private final Map<String, String> sent;
  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  TypedCorrection(Map<String, String> sent, Words words) {
    this.sent = sent;
    this.words = words;
  }

  /** The form as it is before anything is typed. */
  static Map<String, String> of(RecordedVisit kept) {
    Visit visit = kept.visit();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("version", Integer.toString(kept.version()));
    form.put("status", visit.status().word());
    form.put("actualStart", visit.actualStart().map(Object::toString).orElse(""));
    form.put("actualEnd", visit.actualEnd().map(Object::toString).orElse(""));
    form.put("travelMinutes", Integer.toString(visit.travelMinutes()));
    form.put("miles", MilesText.of(visit.milesTenths()));
    form.put("breakMinutes", Integer.toString(visit.particulars().breakMinutes()));
    form.put("awakeMinutes", Integer.toString(visit.particulars().awakeMinutes()));
    form.put("funderAccount", visit.particulars().funderAccount().orElse(""));
    form.put("wentHome", visit.particulars().wentHome() ? "yes" : "");
    return form;
  }

  /** What the visit is to say; what is wrong stands in {@link #errors}. */
  Corrected read() {
    return new Corrected(
        status(),
        time("actualStart"),
        time("actualEnd"),
        miles(),
        minutes("travelMinutes"),
        minutes("breakMinutes"),
        minutes("awakeMinutes"),
        Optional.of(text("funderAccount")).filter(account -> !account.isEmpty()),
        text("wentHome").equals("yes"));
  }

  int version() {
    return minutes("version");
  }

  String reason() {
    if (text("reason").isEmpty()) {
      errors.put("reason", words.say("pay.correction.wrong.reason"));
    }
    return text("reason");
  }

  Map<String, String> errors() {
    return errors;
  }

  private String text(String field) {
    return sent.getOrDefault(field, "").strip();
  }

  private VisitStatus status() {
    try {
      return VisitStatus.ofWord(text("status"));
    } catch (IllegalArgumentException nothingChosen) {
      errors.put("status", words.say("pay.correction.wrong.status"));
      return VisitStatus.DELIVERED;
    }
  }

  private Optional<LocalDateTime> time(String field) {
    try {
      return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(LocalDateTime::parse);
    } catch (DateTimeParseException noTime) {
      errors.put(field, words.say("pay.correction.wrong.time"));
      return Optional.empty();
    }
  }

  private int minutes(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,4}")) {
      errors.put(field, words.say("pay.correction.wrong.minutes"));
      return 0;
    }
    return Integer.parseInt(text);
  }

  private int miles() {
    try {
      return text("miles").isEmpty() ? 0 : MilesText.tenths(text("miles"));
    } catch (IllegalArgumentException noMiles) {
      errors.put("miles", words.say("pay.correction.wrong.miles"));
      return 0;
    }
  }
}
