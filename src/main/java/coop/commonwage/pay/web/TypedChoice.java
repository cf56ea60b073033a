package coop.commonwage.pay.web;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.Holds;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed to settle a choice.
 *
 * @param value the answer as typed or chosen
 * @param from the first day as typed
 * @param reason why
 * @param errors what is wrong, by field
 */
public record TypedChoice(String value, String from, String reason, Map<String, String> errors) {

  /** The form before anything is typed: what holds now, from the first day it may be changed. */
  static TypedChoice proposed(Choice choice, String holding, LocalDate today) {
    LocalDate from = choice.holds() == Holds.FROM_ANY_DAY ? today : TaxYear.of(today).firstDay();
    return new TypedChoice(holding, from.toString(), "", Map.of());
  }

  TypedChoice with(Map<String, String> found) {
    return new TypedChoice(value, from, reason, found);
  }

  /** What is wrong with it, by field, in words; empty when it can be recorded. */
  Map<String, String> faults(Choice choice, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!accepts(() -> choice.check(answer(choice)))) {
      errors.put(
          "value",
          choice.isOpen()
              ? words.say("choices.form.wrong.value", ChoiceWords.entered(words, choice))
              : words.say("choices.form.wrong.word"));
    }
    TypedDate day = TypedDate.of(from);
    day.orError(errors, "from", words.say("choices.form.wrong.date"));
    if (day.day() != null && !accepts(() -> choice.checkFrom(day.day()))) {
      errors.put("from", words.say("choices.form.wrong.tax-year"));
    }
    if (reason.isBlank()) {
      errors.put("reason", words.say("choices.form.wrong.reason"));
    }
    return errors;
  }

  /** What can be recorded, when there are no {@link #faults}. */
  EmployerChoice read(Choice choice) {
    return new EmployerChoice(choice, answer(choice), TypedDate.of(from).day());
  }

  /** Amounts, shares and days the way people write them. */
  private String answer(Choice choice) {
    String text = value.strip();
    if (!choice.isOpen() || accepts(() -> choice.check(text))) {
      return text;
    }
    LocalDate day = TypedDate.of(text).day();
    return day == null
        ? text.replace("£", "").replace(",", "").replace("%", "").strip()
        : day.toString();
  }

  private static boolean accepts(Runnable check) {
    try {
      check.run();
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
