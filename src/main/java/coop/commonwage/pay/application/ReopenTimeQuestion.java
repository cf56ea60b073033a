package coop.commonwage.pay.application;

import coop.commonwage.pay.days.TimeQuestion;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A worker says that an answer settles nothing; their question is open again. */
@Dependent
public class ReopenTimeQuestion {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeQuestions questions;
  private final Employments employments;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ReopenTimeQuestion(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      TimeQuestions questions,
      Employments employments,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.questions = questions;
    this.employments = employments;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the question as it was before
   * @throws Refused when the caller asked no such question, or it is open
   */
  public TimeQuestion reopen(UUID id, String words) {
    TimeRefusals.refuseBlank("words", words, "say what is not settled");
    TimeRefusals.refuseLong("words", words, AskAboutTime.LONGEST_WORDS);
    return transactions.in(caller.employerId(), () -> reopenHeld(id, words));
  }

  private TimeQuestion reopenHeld(UUID id, String words) {
    TimeQuestion question =
        questions
            .find(id)
            .filter(one -> Optional.of(one.worker().personId()).equals(caller.personId()))
            .orElseThrow(() -> Refused.notFound("question of yours with this id"));
    runs.holdUnfinished(employments.of(question.worker().employmentId()).frequency());
    Instant now = clock.instant();
    boolean reopened =
        !question.isOpen()
            && questions.say(
                NewId.at(now),
                id,
                question.said().size() + 1,
                new TimeQuestion.Said(
                    TimeQuestion.Kind.NOT_SETTLED, words, Optional.empty(), now, caller.login()));
    if (!reopened) {
      throw Refused.conflict(
          "time-question-open", "Still open", "This question is open: nobody has answered it yet.");
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "time-question.reopened",
        "time-question/" + id,
        Map.of());
    return question;
  }
}
