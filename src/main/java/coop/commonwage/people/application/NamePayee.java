package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Payee;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Names to whom money of a person is sent: another bank account of their own, or whoever acts for
 * the estate of one who died. One person of the office records it, another confirms it.
 */
@Dependent
public class NamePayee {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Persons persons;
  private final Payees payees;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public NamePayee(
      @Half("register") EmployerTransactions transactions,
      Caller caller,
      @Half("register") Persons persons,
      Payees payees,
      @Half("register") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.persons = persons;
    this.payees = payees;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was typed.
   *
   * @param payrollId the number of the person whose money it is
   * @param capacity {@code own}, {@code executor}, {@code administrator} or {@code small-estate}
   * @param name as the bank is told it
   * @param sortCode six digits
   * @param accountNumber eight digits
   * @param evidence what it rests on
   */
  public record Typed(
      String payrollId,
      String capacity,
      String name,
      String sortCode,
      String accountNumber,
      String evidence) {}

  /**
   * Records it; nothing is sent there yet.
   *
   * @throws Refused naming every field that is wrong
   */
  public UUID record(Typed typed) {
    Instant at = clock.instant();
    return transactions.in(
        caller.employerId(),
        () -> {
          Payee payee = read(typed, at);
          payees.add(payee);
          note("payee.recorded", payee);
          return payee.id();
        });
  }

  private Payee read(Typed typed, Instant at) {
    List<FieldError> errors = new ArrayList<>();
    Optional<UUID> person = persons.byPayrollId(typed.payrollId().strip());
    if (person.isEmpty()) {
      errors.add(wrong("payrollId", typed.payrollId(), "nobody has this number"));
    }
    Optional<Payee.Capacity> capacity = Payee.Capacity.ofWord(typed.capacity());
    if (capacity.isEmpty()) {
      errors.add(
          wrong("capacity", typed.capacity(), "own, executor, administrator or small-estate"));
    }
    refuseLength(errors, "name", typed.name(), Payee.LONGEST_NAME);
    refuseLength(errors, "evidence", typed.evidence(), Payee.LONGEST_EVIDENCE);
    // Neither number is repeated in what is answered: it must not end up in a log.
    refuseUnread(errors, "sortCode", () -> BankAccount.sortCodeOf(typed.sortCode()));
    refuseUnread(errors, "accountNumber", () -> BankAccount.accountNumberOf(typed.accountNumber()));
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    return new Payee(
        NewId.at(at),
        person.orElseThrow(),
        capacity.orElseThrow(),
        typed.name().strip(),
        BankAccount.of(typed.sortCode(), typed.accountNumber()),
        typed.evidence().strip(),
        at,
        caller.login(),
        caller.accountId(),
        Optional.empty());
  }

  private static void refuseLength(List<FieldError> errors, String field, String text, int most) {
    if (text.isBlank() || text.strip().length() > most) {
      errors.add(wrong(field, text, "must have 1 to %d characters".formatted(most)));
    }
  }

  private static void refuseUnread(List<FieldError> errors, String field, Runnable reads) {
    try {
      reads.run();
    } catch (IllegalArgumentException unread) {
      errors.add(wrong(field, "", unread.getMessage()));
    }
  }

  private static FieldError wrong(String field, String value, String message) {
    return FieldError.ofField(field, value, message);
  }

  /**
   * Confirms or withdraws it.
   *
   * @throws Refused when it was decided before, or who recorded it would confirm it
   */
  public void decide(UUID id, boolean confirmed) {
    transactions.run(
        caller.employerId(),
        () -> {
          payees.hold();
          Payee payee =
              payees.find(id).orElseThrow(() -> Refused.notFound("bank details with this id"));
          if (payee.decision().isPresent()) {
            throw Refused.conflict(
                "payee", "The bank details stay as they are", "This was decided already.");
          }
          if (confirmed && payee.recorder().equals(caller.accountId())) {
            throw Refused.forbidden("Who recorded bank details cannot confirm them.");
          }
          payees.decide(
              payee,
              new Payee.Decision(confirmed, clock.instant(), caller.login(), caller.accountId()));
          note(confirmed ? "payee.confirmed" : "payee.withdrawn", payee);
        });
  }

  private void note(String what, Payee payee) {
    audit.record(
        caller.employerId(),
        caller.login(),
        what,
        "payee/" + payee.id(),
        Map.of(
            "person",
            payee.personId().toString(),
            "capacity",
            payee.capacity().word(),
            "name",
            payee.name(),
            "account",
            payee.account().masked(),
            "evidence",
            payee.evidence()));
  }
}
