package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts another legal form on record: one person proposes it with a reason, another confirms it.
 * What was shared stays under the form it was shared under.
 */
@Dependent
public class ChangeLegalForm {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FormRecords records;
  private final FormsInForce forms;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ChangeLegalForm(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      FormRecords records,
      FormsInForce forms,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.records = records;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param registration the number the register of companies or societies gave it; may be empty
   * @return the change's id
   * @throws Refused when there is no such form, a change waits already, nothing would change, or a
   *     year that ends on that day or later is shared under another form
   */
  public UUID propose(String form, LocalDate from, String reason, String registration) {
    knownForm(form);
    return transactions.in(
        caller.employerId(), () -> proposeIn(form, from, reason.strip(), registration.strip()));
  }

  private void knownForm(String form) {
    try {
      forms.form(form);
    } catch (IllegalArgumentException unknown) {
      throw CapitalRules.wrong("form", form, unknown.getMessage());
    }
  }

  private UUID proposeIn(String form, LocalDate from, String reason, String registration) {
    records.hold();
    Instant at = clock.instant();
    try {
      FormChange change =
          new FormChange(
              NewId.at(at),
              form,
              from,
              reason,
              registration,
              at,
              caller.login(),
              caller.accountId(),
              Optional.empty());
      records.history().checkProposed(change, clock.today());
      checkNothingShared(change);
      records.propose(change);
      record(change, "proposed");
      return change.id();
    } catch (FormRefused refused) {
      throw CapitalRules.wrong(refused.field(), value(refused, form, from), refused.getMessage());
    }
  }

  private static String value(FormRefused refused, String form, LocalDate from) {
    return switch (refused.field()) {
      case "form" -> form;
      case "from" -> from.toString();
      default -> "";
    };
  }

  private void checkNothingShared(FormChange change) {
    records
        .sharedUnderAnother(change.form(), change.from())
        .ifPresent(
            year -> {
              throw new FormRefused(
                  "from",
                  "the surplus of the year to %s is shared under %s: another form begins after it"
                      .formatted(year.lastDay(), year.form()));
            });
  }

  /**
   * Confirms or withdraws the change that waits.
   *
   * @throws Refused when somebody who is not of the board would confirm it, it does not wait any
   *     more, who proposed it would confirm it, or a year was shared under another form since
   */
  public void decide(UUID changeId, FormChange.Outcome outcome) {
    if (outcome == FormChange.Outcome.CONFIRMED && !caller.is(Role.BOARD)) {
      throw Refused.forbidden("That another legal form is on record is for the board to confirm.");
    }
    transactions.run(
        caller.employerId(),
        () -> {
          records.hold();
          FormChange change =
              records.history().changes().stream()
                  .filter(one -> one.id().equals(changeId))
                  .findFirst()
                  .orElseThrow(() -> Refused.notFound("change of the legal form with this id"));
          try {
            change.checkDecision(outcome, caller.accountId());
            if (outcome == FormChange.Outcome.CONFIRMED) {
              checkNothingShared(change);
            }
          } catch (FormRefused refused) {
            throw refused(refused);
          }
          records.decide(changeId, outcome, clock.instant(), caller.login(), caller.accountId());
          record(change, outcome.word());
        });
  }

  private static Refused refused(FormRefused refused) {
    String sentence = CapitalRules.sentence(refused.getMessage());
    return refused.field().equals("two-people")
        ? Refused.forbidden(sentence)
        : Refused.conflict("legal-form", "The legal form stays as it is", sentence);
  }

  private void record(FormChange change, String what) {
    audit.record(
        caller.employerId(),
        caller.login(),
        "legal-form." + what,
        "legal-form-change/" + change.id(),
        Map.of("form", change.form(), "from", change.from().toString(), "reason", change.reason()));
  }
}
