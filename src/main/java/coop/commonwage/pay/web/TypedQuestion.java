package coop.commonwage.pay.web;

import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker typed into the form of a question.
 *
 * @param about what on the time line it is about
 * @param reference the visit or entry
 * @param reason what is wrong; empty while nothing is chosen
 * @param words in their words
 */
public record TypedQuestion(String about, String reference, String reason, String words) {

  /** What is missing, by field. */
  Map<String, String> errors(Words say) {
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      TimeQuestion.Reason chosen = TimeQuestion.Reason.ofWord(reason);
      if (chosen == TimeQuestion.Reason.OTHER && words.isBlank()) {
        errors.put("words", say.say("pay.question.wrong.words"));
      }
    } catch (IllegalArgumentException nothingChosen) {
      errors.put("reason", say.say("pay.question.wrong.reason"));
    }
    return errors;
  }

  /** What it is about, or the page is not found. */
  TimeQuestion.About what() {
    try {
      return TimeQuestion.About.ofWord(about);
    } catch (IllegalArgumentException nothing) {
      throw Refused.notFound("such thing on a day");
    }
  }

  /** The thing on the day it is about; empty for the day as a whole. */
  public Optional<Stretch> stretch(WorkerDay day) {
    return what() == TimeQuestion.About.DAY
        ? Optional.empty()
        : Optional.of(
            day.find(Stretch.Kind.ofWord(about), reference)
                .orElseThrow(() -> Refused.notFound("such thing on this day of yours")));
  }
}
