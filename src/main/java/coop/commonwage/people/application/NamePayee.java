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
import java.util.TreeMap;
import java.util.UUID;

/**
 * Names to whom money of a person is sent: another bank account of their own, or whoever acts for
 * the estate of one who died. One person of the office records it, another confirms it.
 */
@Dependent
public class NamePayee {

  /** What is said of an executor of somebody who is not known to have died. */
  public static final String ALIVE =
      "the register of members does not say that this person died: record there first that the"
          + " membership ended because they died";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Persons persons;
  private final Payees payees;
  private final KnownDeaths deaths;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public NamePayee(
      @Half("register") EmployerTransactions transactions,
      Caller caller,
      @Half("register") Persons persons,
      Payees payees,
      KnownDeaths deaths,
      @Half("register") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.persons = persons;
    this.payees = payees;
    this.deaths = deaths;
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
   * @throws Refused naming every field that is wrong, and who would act for the estate of somebody
   *     who is not known to have died
   */
  public UUID record(Typed typed) {
    Instant at = clock.instant();
    Optional<UUID> person =
        transactions.in(caller.employerId(), () -> persons.byPayrollId(typed.payrollId().strip()));
    Payee payee = read(typed, person, at);
    transactions.run(
        caller.employerId(),
        () -> {
          payees.add(payee);
          note("payee.recorded", payee, Map.of());
        });
    return payee.id();
  }

  private Payee read(Typed typed, Optional<UUID> person, Instant at) {
    List<FieldError> errors = new ArrayList<>();
    if (person.isEmpty()) {
      errors.add(wrong("payrollId", typed.payrollId(), "nobody has this number"));
    }
    Optional<Payee.Capacity> capacity = Payee.Capacity.ofWord(typed.capacity());
    if (capacity.isEmpty()) {
      errors.add(
          wrong("capacity", typed.capacity(), "own, executor, administrator or small-estate"));
    }
    if (capacity.filter(Payee.Capacity::isForEstate).isPresent()
        && person.filter(one -> !deaths.hasDied(caller.employerId(), one)).isPresent()) {
      errors.add(wrong("capacity", typed.capacity(), ALIVE));
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
        Optional.empty(),
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
          Payee payee = found(id);
          if (payee.decision().isPresent()) {
            throw decidedBefore();
          }
          if (confirmed && payee.recorder().equals(caller.accountId())) {
            throw Refused.forbidden("Who recorded bank details cannot confirm them.");
          }
          payees.decide(
              payee,
              new Payee.Decision(confirmed, clock.instant(), caller.login(), caller.accountId()));
          note(confirmed ? "payee.confirmed" : "payee.withdrawn", payee, Map.of());
        });
  }

  /**
   * Says that somebody who acts for an estate shall be paid no more; they are until another person
   * confirms it.
   *
   * @param reason why, in 1 to 400 characters
   * @throws Refused when nobody acts by these details, they are a person's own account, which
   *     another one takes the place of, or somebody said so already
   */
  public void askToEnd(UUID id, String reason) {
    transactions.run(
        caller.employerId(),
        () -> {
          payees.hold();
          Payee payee = found(id);
          List<FieldError> errors = new ArrayList<>();
          refuseLength(errors, "reason", reason, Payee.LONGEST_EVIDENCE);
          if (!errors.isEmpty()) {
            throw Refused.invalid("Mend the value named and send again; nothing was done.", errors);
          }
          refuseToEnd(payee);
          Payee.Ending asked =
              new Payee.Ending(
                  reason.strip(),
                  clock.instant(),
                  caller.login(),
                  caller.accountId(),
                  Optional.empty());
          payees.askToEnd(payee, asked);
          note("payee.ending-asked", payee, Map.of("reason", asked.reason()));
        });
  }

  private static void refuseToEnd(Payee payee) {
    if (!payee.capacity().isForEstate()) {
      throw stays(
          "A person's own account is not ended: record the one that takes its place, and another"
              + " confirms it.");
    }
    if (!payee.isConfirmed() || payee.isEnded()) {
      throw stays("Nobody is paid by these bank details.");
    }
    if (payee.endingWaits()) {
      throw stays("Somebody asked for this already: another confirms it or withdraws it.");
    }
  }

  /**
   * Confirms or withdraws that they shall be paid no more.
   *
   * @throws Refused when nobody asked for it or it was decided before, or who asked would confirm
   */
  public void decideEnding(UUID id, boolean confirmed) {
    transactions.run(
        caller.employerId(),
        () -> {
          payees.hold();
          Payee payee = found(id);
          if (!payee.endingWaits()) {
            throw payee.ending().isPresent()
                ? decidedBefore()
                : stays("Nobody asked for these bank details to be ended.");
          }
          Payee.Ending asked = payee.ending().orElseThrow();
          if (confirmed && asked.asker().equals(caller.accountId())) {
            throw Refused.forbidden("Who asked for bank details to be ended cannot confirm that.");
          }
          payees.decideEnding(
              payee,
              new Payee.Decision(confirmed, clock.instant(), caller.login(), caller.accountId()));
          note(
              confirmed ? "payee.ended" : "payee.ending-withdrawn",
              payee,
              Map.of("reason", asked.reason()));
        });
  }

  private Payee found(UUID id) {
    return payees.find(id).orElseThrow(() -> Refused.notFound("bank details with this id"));
  }

  private static Refused decidedBefore() {
    return stays("This was decided already.");
  }

  private static Refused stays(String detail) {
    return Refused.conflict("payee", "The bank details stay as they are", detail);
  }

  private void note(String what, Payee payee, Map<String, String> more) {
    Map<String, String> details = new TreeMap<>(more);
    details.put("person", payee.personId().toString());
    details.put("capacity", payee.capacity().word());
    details.put("name", payee.name());
    details.put("account", payee.account().masked());
    details.put("evidence", payee.evidence());
    audit.record(caller.employerId(), caller.login(), what, "payee/" + payee.id(), details);
  }
}
