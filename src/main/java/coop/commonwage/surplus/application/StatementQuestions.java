package coop.commonwage.surplus.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about statements of the employer whose transaction is open; never changed. */
public interface StatementQuestions {

  void ask(
      UUID id,
      UUID statementId,
      UUID personId,
      String line,
      String question,
      Instant at,
      String by);

  /**
   * @return false when it was answered before
   */
  boolean answer(UUID questionId, String answer, Instant at, String by);

  Optional<StatementQuestion> find(UUID id);

  /** Oldest first. */
  List<StatementQuestion> ofStatement(UUID statementId);

  /** Those that wait first, then the newest. */
  List<StatementQuestion> list();
}
