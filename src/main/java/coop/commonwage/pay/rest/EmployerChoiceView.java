package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.RecordedChoices;
import coop.commonwage.pay.choices.Choice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing an employer may settle, and what this one settled.
 *
 * @param topic what it is about
 * @param allowed what may be answered, in words
 * @param usual what holds when nothing was recorded
 * @param holdsFrom from which days an answer may hold
 * @param recorded every answer, oldest first; of two from the same day the later recorded holds
 */
@Schema(description = "One thing an employer may settle, and what this one settled.")
public record EmployerChoiceView(
    String choice,
    String topic,
    String allowed,
    String usual,
    String holdsFrom,
    List<AnswerView> recorded) {

  /** One answer. */
  public record AnswerView(
      String value, String from, String reason, String recordedAt, String recordedBy) {}

  static EmployerChoiceView of(Choice choice, List<RecordedChoices.Entry> all) {
    return new EmployerChoiceView(
        choice.code(),
        choice.topic().word(),
        choice.allowed(),
        choice.usual(),
        choice.holds().inWords(),
        all.stream()
            .filter(entry -> entry.answer().choice() == choice)
            .map(
                entry ->
                    new AnswerView(
                        entry.answer().value(),
                        entry.answer().from().toString(),
                        entry.reason(),
                        entry.recordedAt().toString(),
                        entry.recordedBy()))
            .toList());
  }
}
