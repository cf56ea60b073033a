package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member questions a line of the own statement, and the treasurer answers it once. */
@Dependent
public class AskAboutStatement {

  private static final int LONGEST_QUESTION = 1000;
  private static final int LONGEST_ANSWER = 2000;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Statements statements;
  private final StatementQuestions questions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AskAboutStatement(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Statements statements,
      StatementQuestions questions,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.statements = statements;
    this.questions = questions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param line one of {@link StatementQuestion#LINES}
   * @throws Refused when it is not the caller's own statement, or nothing is asked
   */
  public UUID ask(UUID statementId, String line, String question) {
    if (!StatementQuestion.LINES.contains(line)) {
      throw wrong("line", line, "must be one of " + String.join(", ", StatementQuestion.LINES));
    }
    String text = text("question", question, LONGEST_QUESTION);
    return transactions.in(
        caller.employerId(),
        () -> {
          UUID person = mine(statementId);
          Instant at = clock.instant();
          UUID id = NewId.at(at);
          questions.ask(id, statementId, person, line, text, at, caller.login());
          note("statement.questioned", id);
          return id;
        });
  }

  /**
   * @throws Refused when there is no such question, or it was answered before
   */
  public void answer(UUID questionId, String answer) {
    String text = text("answer", answer, LONGEST_ANSWER);
    transactions.run(
        caller.employerId(),
        () -> {
          questions.find(questionId).orElseThrow(() -> Refused.notFound("question with this id"));
          if (!questions.answer(questionId, text, clock.instant(), caller.login())) {
            throw Refused.conflict(
                "question-answered",
                "The question is answered",
                "Somebody has answered this question already; the member can ask another.");
          }
          note("statement.answered", questionId);
        });
  }

  /** What was asked about one of the caller's own statements, oldest first. */
  public List<StatementQuestion> mineAbout(UUID statementId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          mine(statementId);
          return questions.ofStatement(statementId);
        });
  }

  /** Everybody's: those that wait first. */
  public List<StatementQuestion> list() {
    return transactions.in(caller.employerId(), questions::list);
  }

  private UUID mine(UUID statementId) {
    UUID me =
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
    return statements
        .place(statementId)
        .map(Statements.Place::personId)
        .filter(me::equals)
        .orElseThrow(() -> Refused.notFound("statement with this id"));
  }

  private void note(String what, UUID id) {
    audit.record(caller.employerId(), caller.login(), what, "statement-question/" + id, Map.of());
  }

  private static String text(String field, String typed, int most) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > most) {
      throw wrong(field, "", "write between 1 and %d characters".formatted(most));
    }
    return text;
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
