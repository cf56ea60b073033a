package coop.commonwage.platform.security;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AccountRows;
import coop.commonwage.platform.database.DirectoryRows;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens accounts and checks passwords. After five wrong tries in a row an account is locked for
 * fifteen minutes; the answer to a wrong, unknown or locked login is the same, and takes as long.
 */
@ApplicationScoped
public class Accounts {

  public static final int MOST_FAILURES = 5;
  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  @Inject AccountRows rows;
  @Inject DirectoryRows directory;
  @Inject Clock clock;

  @Inject
  @Half("register")
  EmployerTransactions transactions;

  @Inject
  @Half("register")
  AuditTrail audit;

  /**
   * What a new account is made of.
   *
   * @param password in the clear; 12 to 200 characters
   * @param personId the person, when it is a worker's or member's account; may be null
   */
  public record NewAccount(
      String login, String displayName, String password, UUID personId, Set<String> roles) {}

  /**
   * @throws IllegalArgumentException naming what is not allowed
   * @throws LoginTaken when the login exists
   * @throws PersonHasAccount when the person has one
   */
  public UUID open(UUID employerId, NewAccount wanted, String actor) {
    check(wanted);
    String hash = Passwords.hash(wanted.password());
    UUID id = UUID.randomUUID();
    String login = normal(wanted.login());
    transactions.run(
        employerId,
        () -> {
          boolean inserted =
              rows.insert(
                  new AccountRows.Row(
                      id,
                      employerId,
                      login,
                      wanted.displayName(),
                      hash,
                      wanted.personId(),
                      wanted.roles(),
                      0,
                      null));
          if (!inserted) {
            throw refused(login, id, wanted.personId());
          }
          audit.record(
              employerId,
              actor,
              "account.opened",
              "account/" + id,
              Map.of("login", login, "roles", String.join(" ", wanted.roles())));
        });
    return id;
  }

  private RuntimeException refused(String login, UUID id, UUID personId) {
    return Optional.ofNullable(personId)
        .flatMap(person -> rows.otherLoginOf(person, id))
        .<RuntimeException>map(PersonHasAccount::new)
        .orElseGet(() -> new LoginTaken(login));
  }

  private static void check(NewAccount wanted) {
    int length = wanted.password().length();
    if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
      throw new IllegalArgumentException("a password has 12 to 200 characters");
    }
    if (wanted.roles().isEmpty() || !Role.OF_ACCOUNTS.containsAll(wanted.roles())) {
      throw new IllegalArgumentException(
          "an account has at least one role, of these: " + String.join(", ", Role.OF_ACCOUNTS));
    }
    if (wanted.personId() == null
        && (wanted.roles().contains(Role.WORKER) || wanted.roles().contains(Role.MEMBER))) {
      throw new IllegalArgumentException(
          "a worker's or member's account needs the person it belongs to");
    }
  }

  /** The account, when login and password are right and it is not locked. */
  public Optional<Account> authenticate(String login, String password) {
    Optional<DirectoryRows.Entry> entry = directory.ofLogin(normal(login));
    if (entry.isEmpty() || password.length() > Passwords.LONGEST) {
      Passwords.matchesNobody(password.length() > Passwords.LONGEST ? "" : password);
      return Optional.empty();
    }
    return transactions.in(
        entry.get().employerId(), () -> authenticate(entry.get().accountId(), password));
  }

  private Optional<Account> authenticate(UUID accountId, String password) {
    AccountRows.Row row = rows.lock(accountId).orElse(null);
    Instant now = clock.instant();
    if (row == null || (row.lockedUntil() != null && row.lockedUntil().isAfter(now))) {
      Passwords.matchesNobody(password);
      return Optional.empty();
    }
    if (Passwords.matches(password, row.passwordHash())) {
      if (row.failures() > 0 || row.lockedUntil() != null) {
        rows.setFailures(accountId, 0, null);
      }
      return Optional.of(account(row));
    }
    countFailure(row, now);
    return Optional.empty();
  }

  private void countFailure(AccountRows.Row row, Instant now) {
    if (row.failures() + 1 < MOST_FAILURES) {
      rows.setFailures(row.id(), row.failures() + 1, null);
      return;
    }
    rows.setFailures(row.id(), 0, now.plus(LOCKED_FOR));
    audit.record(
        row.employerId(),
        row.login(),
        "account.locked",
        "account/" + row.id(),
        Map.of("wrong-tries", Integer.toString(MOST_FAILURES)));
  }

  /** The persons of an employer who can log in with a role. */
  public Set<UUID> personsWith(UUID employerId, String role) {
    return transactions.in(employerId, () -> rows.personsWith(role));
  }

  /** The account as it stands now: roles taken away are gone with the next request. */
  Optional<Account> current(UUID employerId, UUID accountId) {
    return transactions.in(employerId, () -> rows.find(accountId).map(Accounts::account));
  }

  private static Account account(AccountRows.Row row) {
    return new Account(
        row.id(),
        row.employerId(),
        row.login(),
        row.displayName(),
        Optional.ofNullable(row.personId()),
        row.roles());
  }

  private static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
