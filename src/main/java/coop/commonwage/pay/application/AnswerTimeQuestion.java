package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.RecordedVisit;
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

/**
 * The office answers a worker's question about time: by what it corrected, or by why the record is
 * right. Nobody answers their own question.
 */
@Dependent
public class AnswerTimeQuestion {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeQuestions questions;
  private final RecordedTime time;
  private final Employments employments;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AnswerTimeQuestion(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      TimeQuestions questions,
      RecordedTime time,
      Employments employments,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.questions = questions;
    this.time = time;
    this.employments = employments;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param kind corrected or explained
   * @param words what the worker reads
   * @param visitVersion the version of a visit that corrects it; only of a correction
   * @throws Refused when there is no such question, it is answered already, it is the caller's own,
   *     or the version is not one of that day's corrections
   */
  public void answer(UUID id, TimeQuestion.Kind kind, String words, Optional<UUID> visitVersion) {
    TimeRefusals.refuseBlank("words", words, "say what the worker is to read");
    TimeRefusals.refuseLong("words", words, AskAboutTime.LONGEST_WORDS);
    transactions.run(caller.employerId(), () -> answerHeld(id, kind, words, visitVersion));
  }

  private void answerHeld(
      UUID id, TimeQuestion.Kind kind, String words, Optional<UUID> visitVersion) {
    TimeQuestion question =
        questions.find(id).orElseThrow(() -> Refused.notFound("question with this id"));
    if (caller.personId().equals(Optional.of(question.worker().personId()))) {
      throw Refused.forbidden("Somebody else has to answer a question of yours.");
    }
    runs.holdUnfinished(employments.of(question.worker().employmentId()).frequency());
    if (!question.isOpen()) {
      throw answered();
    }
    visitVersion.ifPresent(version -> refuseForeign(question, kind, version));
    Instant now = clock.instant();
    boolean said =
        questions.say(
            NewId.at(now),
            id,
            question.said().size() + 1,
            new TimeQuestion.Said(kind, words, visitVersion, now, caller.login()));
    if (!said) {
      throw answered();
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "time-question.answered",
        "time-question/" + id,
        Map.of("kind", kind.word()));
  }

  private void refuseForeign(TimeQuestion question, TimeQuestion.Kind kind, UUID version) {
    boolean isOfDay =
        time
            .versions(question.worker().employmentId(), DateSpan.of(question.day(), question.day()))
            .stream()
            .filter(kept -> kept.version() > 1)
            .map(RecordedVisit::id)
            .anyMatch(version::equals);
    if (kind != TimeQuestion.Kind.CORRECTED || !isOfDay) {
      throw TimeRefusals.invalid(
          "visitVersion",
          version.toString(),
          "not a corrected version of a visit of this worker on " + question.day());
    }
  }

  private static Refused answered() {
    return Refused.conflict(
        "time-question-answered", "Already answered", "This question has been answered already.");
  }
}
