package coop.commonwage.pay.application;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looks for what the office has to see to before wages are right: visits without check-in or
 * check-out, questions nobody answered, time nobody approved although its pay run is near. Done
 * twice, it changes nothing the second time; what is seen to is settled by the next look.
 */
@Dependent
public class RemindAboutTime {

  /** Nobody finds a check-out of a visit further back. */
  static final int DAYS_BACK = 62;

  /** Approval is asked for so many days before the period of a run ends. */
  static final int DAYS_BEFORE_THE_END = 3;

  private static final String NOT_NEEDED = "not-needed";

  private final EmployerTransactions transactions;
  private final TimeReminders reminders;
  private final TimeQuestions questions;
  private final RecordedChoices choices;
  private final Clock clock;

  @Inject
  public RemindAboutTime(
      @Half("pay") EmployerTransactions transactions,
      TimeReminders reminders,
      TimeQuestions questions,
      RecordedChoices choices,
      Clock clock) {
    this.transactions = transactions;
    this.reminders = reminders;
    this.questions = questions;
    this.choices = choices;
    this.clock = clock;
  }

  /**
   * @return how many reminders were added or settled
   */
  public int remind(UUID employerId) {
    return transactions.in(employerId, () -> reminders.keep(due(clock.today()), clock.instant()));
  }

  private List<TimeReminder> due(LocalDate today) {
    List<TimeReminder> due = new ArrayList<>();
    due.addAll(reminders.incompleteVisits(today.minusDays(DAYS_BACK), today.minusDays(1)));
    questions.open().stream()
        .filter(question -> question.at().atZone(Clock.ZONE).toLocalDate().isBefore(today))
        .map(
            question ->
                new TimeReminder(
                    TimeReminder.Kind.TIME_QUESTION_OPEN,
                    question.worker().employmentId(),
                    question.day(),
                    question.id().toString()))
        .forEach(due::add);
    if (!choices.choices().on(Choice.TIME_APPROVAL, today).equals(NOT_NEEDED)) {
      due.addAll(reminders.notApproved(today.plusDays(DAYS_BEFORE_THE_END), today));
    }
    return due;
  }
}
