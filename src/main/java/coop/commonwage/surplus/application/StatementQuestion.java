package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member asks about a line of the own statement.
 *
 * @param line one of {@link #LINES}: what it is about
 * @param answer the treasurer's; empty while it waits
 */
public record StatementQuestion(
    UUID id,
    UUID statementId,
    DateSpan year,
    String memberName,
    String payrollNumber,
    String line,
    String question,
    Instant askedAt,
    Optional<Answer> answer) {

  /** What a question can be about. */
  public static final List<String> LINES =
      List.of("surplus", "figures", "share", "tax", "account", "other");

  /** What was answered, when and by whom. */
  public record Answer(String text, Instant at, String by) {}
}
