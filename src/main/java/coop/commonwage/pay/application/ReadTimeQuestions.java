package coop.commonwage.pay.application;

import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads what workers asked about their time, for those who answer. */
@Dependent
public class ReadTimeQuestions {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeQuestions questions;

  @Inject
  public ReadTimeQuestions(
      @Half("pay") EmployerTransactions transactions, Caller caller, TimeQuestions questions) {
    this.transactions = transactions;
    this.caller = caller;
    this.questions = questions;
  }

  /** Those nobody has settled, the oldest first. */
  public List<TimeQuestion> open() {
    return transactions.in(caller.employerId(), () -> questions.open());
  }

  /** How many are open. */
  public int countOpen() {
    return transactions.in(caller.employerId(), questions::countOpen);
  }

  public TimeQuestion one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> questions.find(id).orElseThrow(() -> Refused.notFound("question with this id")));
  }
}
