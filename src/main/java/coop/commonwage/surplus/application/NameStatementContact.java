package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names whom members ask about their statements; every page and paper says it from then on. */
@Dependent
public class NameStatementContact {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REACH = 200;
  private static final int MOST_DAYS = 366;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final StatementContacts contacts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public NameStatementContact(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      StatementContacts contacts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was written last; empty where nothing was. */
  public Optional<StatementContacts.Contact> current() {
    return transactions.in(caller.employerId(), contacts::current);
  }

  /**
   * The same as before changes nothing.
   *
   * @param days as typed; blank for none
   * @throws Refused naming every field that is wrong
   */
  public void name(String name, String reach, String days) {
    List<FieldError> wrong = new ArrayList<>();
    text("name", name, LONGEST_NAME, wrong);
    text("reach", reach, LONGEST_REACH, wrong);
    Optional<Integer> within = days(days.strip(), wrong);
    if (!wrong.isEmpty()) {
      throw Refused.invalid(wrong);
    }
    StatementContacts.Contact contact =
        new StatementContacts.Contact(name.strip(), reach.strip(), within);
    transactions.run(
        caller.employerId(),
        () -> {
          if (contacts.current().filter(contact::equals).isPresent()) {
            return;
          }
          contacts.name(contact, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "statement.contact-named",
              "employer/" + caller.employerId(),
              Map.of("name", contact.name()));
        });
  }

  private static void text(String field, String typed, int most, List<FieldError> wrong) {
    int length = typed.strip().length();
    if (length < 1 || length > most) {
      wrong.add(FieldError.ofField(field, "", "write between 1 and %d characters".formatted(most)));
    }
  }

  private static Optional<Integer> days(String typed, List<FieldError> wrong) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.matches("[0-9]{1,3}")) {
      int days = Integer.parseInt(typed);
      if (days >= 1 && days <= MOST_DAYS) {
        return Optional.of(days);
      }
    }
    wrong.add(
        FieldError.ofField(
            "days", typed, "must be a whole number from 1 to %d".formatted(MOST_DAYS)));
    return Optional.empty();
  }
}
