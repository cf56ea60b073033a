package coop.commonwage.pay.web;

import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.platform.language.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed into the form of an answer.
 *
 * @param kind corrected or explained; empty while nothing is chosen
 * @param words what the worker reads
 * @param version the version of a visit that corrects it; empty for none
 */
public record TypedAnswer(String kind, String words, String version) {

  /** What is missing, by field. */
  Map<String, String> errors(Words say) {
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      TimeQuestion.Kind.answerOfWord(kind);
    } catch (IllegalArgumentException nothingChosen) {
      errors.put("kind", say.say("pay.question.wrong.kind"));
    }
    if (words.isBlank()) {
      errors.put("words", say.say("pay.question.wrong.answer"));
    }
    return errors;
  }

  /** The version, when one is named and the answer is a correction. */
  Optional<UUID> versionId() {
    if (!kind.equals(TimeQuestion.Kind.CORRECTED.word())) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(version));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
