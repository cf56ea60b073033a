package coop.commonwage.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of accounts. Every call needs a transaction for the account's employer. */
@ApplicationScoped
public class AccountRows {

  /** An account as it is stored; {@code personId} may be null. */
  public record Row(
      UUID id,
      UUID employerId,
      String login,
      String displayName,
      String passwordHash,
      UUID personId,
      Set<String> roles,
      int failures,
      Instant lockedUntil) {}

  @Inject
  @Half("register")
  DataSource database;

  /**
   * @return false when the login is taken, by whichever employer, or the person has an account; the
   *     transaction must not go on then
   */
  public boolean insert(Row account) {
    try (Connection connection = database.getConnection()) {
      return insertAccount(connection, account) && insertIntoDirectory(connection, account);
    } catch (SQLException e) {
      throw new IllegalStateException("The account could not be written", e);
    }
  }

  private static boolean insertAccount(Connection connection, Row account) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into register.account"
                + " (id, employer_id, login, display_name, password_hash, person_id, roles)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      Array roles = connection.createArrayOf("text", account.roles().toArray());
      insert.setObject(1, account.id());
      insert.setObject(2, account.employerId());
      insert.setString(3, account.login());
      insert.setString(4, account.displayName());
      insert.setString(5, account.passwordHash());
      insert.setObject(6, account.personId());
      insert.setArray(7, roles);
      return insert.executeUpdate() == 1;
    }
  }

  /** The login of the account a person has, if it is another than this. */
  public Optional<String> otherLoginOf(UUID personId, UUID accountId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select login from register.account where person_id = ? and id <> ?")) {
      select.setObject(1, personId);
      select.setObject(2, accountId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The accounts of a person could not be read", e);
    }
  }

  /** The persons whose account has a role. */
  public Set<UUID> personsWith(String role) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select person_id from register.account"
                    + " where person_id is not null and ? = any(roles)")) {
      select.setString(1, role);
      Set<UUID> persons = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          persons.add(row.getObject(1, UUID.class));
        }
      }
      return persons;
    } catch (SQLException e) {
      throw new IllegalStateException("The accounts of a role could not be read", e);
    }
  }

  private static boolean insertIntoDirectory(Connection connection, Row account)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into register.login_directory (login, employer_id, account_id)"
                + " values (?, ?, ?) on conflict (login) do nothing")) {
      insert.setString(1, account.login());
      insert.setObject(2, account.employerId());
      insert.setObject(3, account.id());
      return insert.executeUpdate() == 1;
    }
  }

  /** Locks the row, so that wrong tries are counted one after the other. */
  public Optional<Row> lock(UUID id) {
    return select(id, " for update");
  }

  public Optional<Row> find(UUID id) {
    return select(id, "");
  }

  private Optional<Row> select(UUID id, String lock) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, employer_id, login, display_name, password_hash, person_id, roles,"
                    + " failures, locked_until from register.account where id = ?"
                    + lock)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The account could not be read", e);
    }
  }

  private static Row read(ResultSet row) throws SQLException {
    OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("employer_id", UUID.class),
        row.getString("login"),
        row.getString("display_name"),
        row.getString("password_hash"),
        row.getObject("person_id", UUID.class),
        new TreeSet<>(Set.of((String[]) row.getArray("roles").getArray())),
        row.getInt("failures"),
        lockedUntil == null ? null : lockedUntil.toInstant());
  }

  /** Sets how many wrong tries stand against the account, and until when it is locked, if it is. */
  public void setFailures(UUID id, int failures, Instant lockedUntil) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update register.account set failures = ?, locked_until = ? where id = ?")) {
      update.setInt(1, failures);
      update.setObject(
          2, lockedUntil == null ? null : OffsetDateTime.ofInstant(lockedUntil, ZoneOffset.UTC));
      update.setObject(3, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The account could not be written", e);
    }
  }
}
