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
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.FormRefused;
import coop.commonwage.surplus.legalforms.MembersDecision;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Puts another legal form on record: one person proposes it with the members' decision and the
 * registrar's evidence, another confirms it. The office only records what members and registrar
 * did; it changes no form by itself. What was shared stays under the form it was shared under.
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
   * @param registration the number the register of companies or societies gave it
   * @param grounds the registrar's evidence, and how the members decided
   * @return the change's id
   * @throws Refused when there is no such form, a change waits already, nothing would change, the
   *     members' votes are not what the old form asks for, the day is before the registrar's, or a
   *     year that ends on that day or later is shared under another form
   */
  public UUID propose(
      String form,
      LocalDate from,
      String reason,
      String registration,
      Supplier<FormGrounds> grounds) {
    knownForm(form);
    return transactions.in(
        caller.employerId(),
        () -> proposeIn(form, from, reason.strip(), registration.strip(), grounds));
  }

  private void knownForm(String form) {
    try {
      forms.form(form);
    } catch (IllegalArgumentException unknown) {
      throw CapitalRules.wrong("form", form, unknown.getMessage());
    }
  }

  private UUID proposeIn(
      String form,
      LocalDate from,
      String reason,
      String registration,
      Supplier<FormGrounds> grounds) {
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
              Optional.of(grounds.get()),
              at,
              caller.login(),
              caller.accountId(),
              Optional.empty());
      FormHistory history = records.history();
      history.checkProposed(change, clock.today());
      change
          .grounds()
          .flatMap(FormGrounds::decision)
          .ifPresent(decision -> checkVotes(history, change, decision));
      checkNothingShared(change);
      records.propose(change);
      record(change, "proposed");
      return change.id();
    } catch (FormRefused refused) {
      throw CapitalRules.wrong(refused.field(), value(refused, form, from), refused.getMessage());
    }
  }

  /** The members decide by the rules of the form they leave. */
  private void checkVotes(FormHistory history, FormChange change, MembersDecision decision) {
    forms
        .find(history.on(change.from().minusDays(1)))
        .ifPresent(left -> ConversionVotes.check(left, change.form(), decision));
  }

  private static String value(FormRefused refused, String form, LocalDate from) {
    return switch (refused.field()) {
      case "form" -> form;
      case "from" -> from.toString();
      default -> "";
    };
  }

  /** What the record was wrong about from the start is mended only where nothing rests on it. */
  private void checkNothingShared(FormChange change) {
    boolean correction = change.grounds().filter(FormGrounds::isCorrection).isPresent();
    records
        .sharedUnderAnother(change.form(), correction ? LocalDate.EPOCH : change.from())
        .ifPresent(
            year -> {
              throw correction
                  ? new FormRefused(
                      "form",
                      "the surplus of the year to %s is shared under %s: that record cannot have been wrong from the start"
                          .formatted(year.lastDay(), year.form()))
                  : new FormRefused(
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
        Map.of(
            "form",
            change.form(),
            "from",
            change.from().toString(),
            "reason",
            change.reason(),
            "registered",
            change.grounds().map(grounds -> grounds.registeredOn().toString()).orElse(""),
            "decided",
            change
                .grounds()
                .flatMap(FormGrounds::decision)
                .map(decision -> decision.on().toString())
                .orElse("")));
  }
}
