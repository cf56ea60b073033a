package coop.commonwage.pay.application;

import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A worker questions something on one of their own days. It stays open until the office answers;
 * runs that are calculated and not finalised have to be calculated again, so that their approver
 * sees it.
 */
@Dependent
public class AskAboutTime {

  static final int LONGEST_WORDS = 1000;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final DaysOnRecord days;
  private final TimeQuestions questions;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AskAboutTime(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      DaysOnRecord days,
      TimeQuestions questions,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.days = days;
    this.questions = questions;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param reference the number of the visit or entry; empty for the day as a whole
   * @param words may be empty unless the reason is another one
   */
  public record Asked(
      LocalDate day,
      TimeQuestion.About about,
      String reference,
      TimeQuestion.Reason reason,
      String words) {}

  /**
   * @return the question's id
   * @throws Refused when the caller has no such thing on their day, or the words are missing or too
   *     many
   */
  public UUID ask(Asked asked) {
    refuseWords(asked);
    return transactions.in(caller.employerId(), () -> askHeld(asked));
  }

  private UUID askHeld(Asked asked) {
    Employments.Entry employment =
        caller
            .personId()
            .flatMap(employments::ofPerson)
            .orElseThrow(() -> Refused.notFound("employment of yours"));
    refuseDay(employment, asked.day());
    runs.holdUnfinished(employment.frequency());
    WorkerDay day = days.day(employment, asked.day(), DaysOnRecord.Sight.OWN).day();
    if (!isThere(day, asked)) {
      throw Refused.notFound("such thing on this day of yours");
    }
    Instant now = clock.instant();
    UUID id = NewId.at(now);
    questions.ask(
        employment.id(),
        new TimeQuestion(
            id,
            new TimeQuestion.Worker(
                employment.id(), employment.personId(), employment.payrollId(), employment.name()),
            asked.day(),
            asked.about(),
            asked.reference(),
            asked.reason(),
            asked.words(),
            now,
            caller.login(),
            List.of()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "time.questioned",
        "time-question/" + id,
        Map.of("day", asked.day().toString(), "reason", asked.reason().word()));
    return id;
  }

  private static boolean isThere(WorkerDay day, Asked asked) {
    return asked.about() == TimeQuestion.About.DAY
        ? asked.reference().isEmpty()
        : day.find(Stretch.Kind.ofWord(asked.about().word()), asked.reference()).isPresent();
  }

  private void refuseDay(Employments.Entry employment, LocalDate day) {
    if (day.isBefore(employment.startDate()) || day.isAfter(clock.today())) {
      throw TimeRefusals.invalid(
          "day",
          day.toString(),
          "a question is about a day from %s to today".formatted(employment.startDate()));
    }
  }

  private static void refuseWords(Asked asked) {
    if (asked.reason() == TimeQuestion.Reason.OTHER && asked.words().isBlank()) {
      throw TimeRefusals.invalid("words", "", "say what is wrong");
    }
    TimeRefusals.refuseLong("words", asked.words(), LONGEST_WORDS);
  }
}
