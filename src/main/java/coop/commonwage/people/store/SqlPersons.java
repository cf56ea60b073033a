package coop.commonwage.people.store;

import coop.commonwage.people.Address;
import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Gender;
import coop.commonwage.people.NationalInsuranceNumber;
import coop.commonwage.people.Person;
import coop.commonwage.people.Postcode;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.PersonEntry;
import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Persons in the register; the newest bank account of each counts. */
public final class SqlPersons implements Persons {

  private final Sql sql;
  private final Secrets secrets;

  public SqlPersons(DataSource database, Secrets secrets) {
    this.sql = new Sql(database);
    this.secrets = secrets;
  }

  @Override
  public void add(List<TakenOn> persons, Instant at) {
    for (TakenOn taken : persons) {
      Person person = taken.person();
      sql.run(
          "insert into register.person (id, employer_id, payroll_id, forename, surname,"
              + " date_of_birth, gender, ni_number, address, postcode, email, member_class,"
              + " member_since, taken_on_at)"
              + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          person.id(),
          taken.payrollId(),
          person.forename(),
          person.surname(),
          person.dateOfBirth(),
          person.gender().letter(),
          person
              .niNumber()
              .map(number -> seal(person.id(), "ni_number", number.text()))
              .orElse(null),
          person.address().lines().toArray(String[]::new),
          person.address().postcode().text(),
          person.email().orElse(""),
          taken.membership().memberClass().orElse(null),
          taken.membership().since().orElse(null),
          at);
      person.bankAccount().ifPresent(account -> add(person.id(), account, at));
    }
  }

  private void add(UUID personId, BankAccount account, Instant at) {
    UUID id = NewId.at(at);
    sql.run(
        "insert into register.bank_account (id, employer_id, person_id, sort_code, account_number,"
            + " recorded_at) values (?, register.current_employer(), ?, ?, ?, ?)",
        id,
        personId,
        seal(id, "sort_code", account.sortCode()),
        seal(id, "account_number", account.accountNumber()),
        at);
  }

  @Override
  public List<PersonEntry> list() {
    return sql.list(
        "select id, payroll_id, forename, surname, email from register.person"
            + " order by surname, forename, payroll_id",
        row ->
            new PersonEntry(
                Sql.uuid(row, "id"),
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("email")));
  }

  @Override
  public Optional<PersonDetails> details(UUID id) {
    return sql.first(
        SELECT_PERSON,
        row ->
            new PersonDetails(
                id,
                row.getString("payroll_id"),
                row.getString("forename"),
                row.getString("surname"),
                Optional.ofNullable(Sql.date(row, "date_of_birth")),
                List.of((String[]) row.getArray("address").getArray()),
                row.getString("postcode"),
                row.getString("email"),
                open(row, id, "ni_number").map(number -> number.substring(6)).orElse(""),
                account(row).map(account -> account.accountNumber().substring(4)).orElse("")),
        id);
  }

  @Override
  public List<Addressee> addressees(Set<UUID> ids) {
    return sql.list(
        "select id, payroll_id, forename, surname, address, postcode from register.person"
            + " where id = any (?) order by payroll_id",
        row ->
            new Addressee(
                Sql.uuid(row, "id"),
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname"),
                List.of((String[]) row.getArray("address").getArray()),
                row.getString("postcode")),
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public Map<UUID, BankAccounts.Payee> payees(Collection<UUID> ids) {
    Map<UUID, BankAccounts.Payee> payees = new HashMap<>();
    sql.list(
        PERSONS + " where p.id = any (?) and b.id is not null",
        row ->
            payees.put(
                Sql.uuid(row, "id"),
                new BankAccounts.Payee(
                    row.getString("forename") + " " + row.getString("surname"),
                    account(row).orElseThrow(),
                    Sql.instant(row, "account_since"),
                    Sql.uuid(row, "account_id"))),
        (Object) ids.toArray(UUID[]::new));
    return payees;
  }

  @Override
  public Set<UUID> withBankAccount(Collection<UUID> ids) {
    return Set.copyOf(
        sql.list(
            "select distinct person_id from register.bank_account where person_id = any (?)",
            row -> Sql.uuid(row, "person_id"),
            (Object) ids.toArray(UUID[]::new)));
  }

  @Override
  public Map<UUID, BankAccount> bankAccounts(Collection<UUID> records) {
    Map<UUID, BankAccount> accounts = new HashMap<>();
    sql.list(
        "select id as account_id, sort_code, account_number from register.bank_account"
            + " where id = any (?)",
        row -> accounts.put(Sql.uuid(row, "account_id"), account(row).orElseThrow()),
        (Object) records.toArray(UUID[]::new));
    return accounts;
  }

  @Override
  public void addKnown(List<Known> persons, Instant at) {
    for (Known known : persons) {
      sql.run(
          "insert into register.person (id, employer_id, payroll_id, forename, surname, address,"
              + " postcode, email, taken_on_at)"
              + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?)",
          known.id(),
          known.number(),
          known.forename(),
          known.surname(),
          known.address().lines().toArray(String[]::new),
          known.address().postcode().text(),
          known.email().orElse(""),
          at);
      known.bankAccount().ifPresent(account -> add(known.id(), account, at));
    }
  }

  @Override
  public Optional<Person> person(UUID id) {
    return sql.first(SELECT_PERSON + " and p.date_of_birth is not null", this::read, id);
  }

  @Override
  public Set<String> known(List<String> payrollIds) {
    return new HashSet<>(
        sql.list(
            "select payroll_id from register.person where payroll_id = any(?)",
            row -> row.getString(1),
            (Object) payrollIds.toArray(String[]::new)));
  }

  @Override
  public Optional<UUID> byPayrollId(String payrollId) {
    return sql.first(
        "select id from register.person where payroll_id = ?",
        row -> Sql.uuid(row, "id"),
        payrollId);
  }

  private static final String PERSONS =
      "select p.*, b.id as account_id, b.sort_code, b.account_number,"
          + " b.recorded_at as account_since from register.person p"
          + " left join lateral (select * from register.bank_account b where b.person_id = p.id"
          + " order by b.recorded_at desc limit 1) b on true";

  private static final String SELECT_PERSON = PERSONS + " where p.id = ?";

  private Person read(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    return new Person(
        id,
        row.getString("forename"),
        row.getString("surname"),
        Sql.date(row, "date_of_birth"),
        Gender.ofLetter(row.getString("gender")),
        open(row, id, "ni_number").map(NationalInsuranceNumber::new),
        new Address(
            List.of((String[]) row.getArray("address").getArray()),
            new Postcode(row.getString("postcode"))),
        Optional.of(row.getString("email")).filter(email -> !email.isEmpty()),
        account(row));
  }

  private Optional<BankAccount> account(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "account_id");
    if (id == null) {
      return Optional.empty();
    }
    return Optional.of(
        new BankAccount(
            open(row, id, "sort_code").orElseThrow(),
            open(row, id, "account_number").orElseThrow()));
  }

  private byte[] seal(UUID id, String column, String plain) {
    return secrets.seal(plain, context(id, column));
  }

  private Optional<String> open(ResultSet row, UUID id, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column))
        .map(bytes -> secrets.open(bytes, context(id, column)));
  }

  private static String context(UUID id, String column) {
    return "register/" + column + "/" + id;
  }
}
