package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Records what an employer settled; payslips already made stay as they are. The runs that are not
 * finalised are held meanwhile, so that each begins to be calculated before it or after it.
 */
@Dependent
public class RecordEmployerChoice {

  private static final int LONGEST_REASON = 500;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final RecordedChoices choices;
  private final PayRuns runs;
  private final RuleSet rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordEmployerChoice(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      RecordedChoices choices,
      PayRuns runs,
      RuleSet rules,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.choices = choices;
    this.runs = runs;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason why, or on whose word; may be empty
   * @throws Refused when the reason is longer than can be kept, or a pension date lies outside the
   *     days it may be chosen from
   */
  public void record(EmployerChoice answer, String reason) {
    if (reason.length() > LONGEST_REASON) {
      throw Refused.invalid(
          "The answer cannot be recorded.",
          List.of(
              FieldError.ofField(
                  "reason", reason, "must have at most %d letters".formatted(LONGEST_REASON))));
    }
    UUID employer = caller.employerId();
    transactions.run(
        employer,
        () -> {
          new PensionDates(rules.pensions(), with(answer)).refuseWrong(answer, clock.today());
          for (PayFrequency frequency : PayFrequency.values()) {
            runs.holdUnfinished(frequency);
          }
          UUID id = choices.add(answer, reason, clock.instant(), caller.login());
          audit.record(
              employer,
              caller.login(),
              "employer-choice.recorded",
              "employer-choice/" + id,
              Map.of(
                  "choice", answer.choice().code(),
                  "value", answer.value(),
                  "from", answer.from().toString(),
                  "reason", reason));
        });
  }

  /** What is settled once the answer is. */
  private EmployerChoices with(EmployerChoice answer) {
    return new EmployerChoices(
        Stream.concat(choices.all().stream().map(RecordedChoices.Entry::answer), Stream.of(answer))
            .toList());
  }
}
