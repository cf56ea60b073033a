package coop.commonwage.pay.rest;

import coop.commonwage.pay.days.TimeQuestion;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker's question about their time, with all that was said to it. */
@Schema(description = "A worker's question about their time, with all that was said to it.")
public record TimeQuestionView(
    String id,
    String payrollId,
    String name,
    String day,
    String about,
    String reference,
    String reason,
    String words,
    String askedAt,
    String state,
    List<SaidView> said) {

  /** One thing that was said; the version of the visit that corrects it is empty for most. */
  public record SaidView(String kind, String words, String visitVersion, String at, String by) {}

  static TimeQuestionView of(TimeQuestion question) {
    return new TimeQuestionView(
        question.id().toString(),
        question.worker().payrollId(),
        question.worker().name(),
        question.day().toString(),
        question.about().word(),
        question.reference(),
        question.reason().word(),
        question.words(),
        question.at().toString(),
        question.isOpen() ? "open" : "answered",
        question.said().stream()
            .map(
                said ->
                    new SaidView(
                        said.kind().word(),
                        said.words(),
                        said.visitVersion().map(UUID::toString).orElse(""),
                        said.at().toString(),
                        said.by()))
            .toList());
  }
}
