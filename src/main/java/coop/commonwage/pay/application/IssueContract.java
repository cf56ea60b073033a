package coop.commonwage.pay.application;

import coop.commonwage.pay.contracts.Contract;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.Persons;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Issues the next version of a worker's contract, from a day on; earlier versions stay. */
@Dependent
public class IssueContract {

  private static final String NOT_ISSUED = "The contract was not issued.";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final Contracts contracts;
  private final Instructions instructions;
  private final PayRuns runs;
  private final Persons persons;
  private final LawfulRates lawfulRates;
  private final ContractText text;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public IssueContract(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      Contracts contracts,
      Instructions instructions,
      PayRuns runs,
      @Half("pay") Persons persons,
      RuleSet rules,
      ContractText text,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.contracts = contracts;
    this.instructions = instructions;
    this.runs = runs;
    this.persons = persons;
    this.lawfulRates = new LawfulRates(rules);
    this.text = text;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the new version's id
   * @throws Refused when the day is inside a pay period, already paid for, or not after the terms
   *     that hold now began, or when an hourly rate is below the minimum wage
   */
  public UUID issue(UUID personId, LocalDate from, ContractTerms terms) {
    return transactions.in(caller.employerId(), () -> issueNext(personId, from, terms));
  }

  private UUID issueNext(UUID personId, LocalDate from, ContractTerms terms) {
    Employments.Entry employment =
        employments
            .ofPerson(personId)
            .orElseThrow(() -> Refused.notFound("employment of this person"));
    refuseDifferentPromise(terms);
    refuseInsidePeriod(employment, from);
    refuseBelowMinimumWage(personId, employment.id(), from, terms);
    List<Contracts.Issued> versions = contracts.of(employment.id());
    refuseBeforeLast(employment.id(), versions, from);
    Instant now = clock.instant();
    Contracts.Issued next =
        text.issue(
            text.employerName(),
            employment.name(),
            employment.id(),
            versions.size() + 1,
            from,
            terms,
            now,
            caller.login());
    contracts.issue(List.of(next));
    audit.record(
        caller.employerId(),
        caller.login(),
        "contract.issued",
        "contract/" + next.id(),
        Map.of("person", personId.toString(), "from", from.toString(), "text", next.textHash()));
    return next.id();
  }

  private static void refuseDifferentPromise(ContractTerms terms) {
    boolean promises = terms.guaranteedMinutesWeekly() > 0;
    if (promises != (terms.kind() == ContractKind.GUARANTEED_HOURS)) {
      throw invalid(
          "guaranteedHoursWeekly",
          Integer.toString(terms.guaranteedMinutesWeekly()),
          promises
              ? "a zero-hours contract promises 0 hours"
              : "a guaranteed-hours contract promises more than 0 hours");
    }
  }

  /** Terms hold for whole pay periods, so that one payslip has one set of terms. */
  private void refuseInsidePeriod(Employments.Entry employment, LocalDate from) {
    if (employment.frequency().isMonthly() && from.getDayOfMonth() != 1) {
      throw invalid(
          "from",
          from.toString(),
          "terms change with the first day of a pay period: choose the first of a month");
    }
    runs.lastDayFinalised(employment.frequency())
        .filter(last -> !from.isAfter(last))
        .ifPresent(
            last -> {
              throw invalid(
                  "from",
                  from.toString(),
                  "wages up to " + last + " are finalised: choose a later day");
            });
  }

  private void refuseBelowMinimumWage(
      UUID personId, UUID employmentId, LocalDate from, ContractTerms terms) {
    LocalDate dateOfBirth =
        persons
            .details(personId)
            .flatMap(PersonDetails::dateOfBirth)
            .orElseThrow(() -> Refused.notFound("person who works here with this id"));
    MinimumWageWorker worker =
        new MinimumWageWorker(dateOfBirth, apprenticeSince(employmentId, from));
    List<FieldError> errors = lawfulRates.against(terms, worker, from);
    if (!errors.isEmpty()) {
      throw Refused.invalid(NOT_ISSUED, errors);
    }
  }

  /** When the apprenticeship began in which the worker is on a day. */
  private Optional<LocalDate> apprenticeSince(UUID employmentId, LocalDate day) {
    return instructions.of(employmentId).stream()
        .<Instruction<?>>map(InstructionEntry::instruction)
        .filter(told -> told.kind() == InstructionKinds.APPRENTICESHIP && told.holdsOn(day))
        .map(told -> told.from())
        .findFirst();
  }

  private static void refuseBeforeLast(
      UUID employmentId, List<Contracts.Issued> versions, LocalDate from) {
    if (versions.isEmpty()) {
      return;
    }
    Contracts.Issued last = versions.getLast();
    Contract holding =
        Contract.draft(last.id(), employmentId, last.from(), last.terms())
            .issued(LocalDate.ofInstant(last.at(), Clock.ZONE));
    try {
      holding.superseded(from);
    } catch (IllegalArgumentException refused) {
      throw invalid("from", from.toString(), refused.getMessage());
    }
  }

  private static Refused invalid(String field, String value, String message) {
    return Refused.invalid(NOT_ISSUED, List.of(FieldError.ofField(field, value, message)));
  }
}
