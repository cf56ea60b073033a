package coop.commonwage.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds the employer of a login or of a session, before anybody is logged in. Row-level security
 * shows the one row whose exact name was asked for, and no other.
 */
@ApplicationScoped
public class DirectoryRows {

  private static final Duration MOST_IDLE = Duration.ofMinutes(30);

  /** Whose account it is. */
  public record Entry(UUID employerId, UUID accountId) {}

  @Inject
  @Half("register")
  DataSource database;

  @Resource UserTransaction transaction;

  public Optional<Entry> ofLogin(String login) {
    return lookUp(
        "commonwage.login",
        login,
        "select employer_id, account_id from register.login_directory where login = ?",
        login);
  }

  /** The session with this token hash, when it has not ended. */
  public Optional<Entry> ofSession(String tokenHash, Instant now) {
    return lookUp(
        "commonwage.session",
        tokenHash,
        "update register.login_session set last_seen_at = ?"
            + " where token_hash = ? and expires_at > ? and last_seen_at > ?"
            + " returning employer_id, account_id",
        utc(now),
        tokenHash,
        utc(now),
        utc(now.minus(MOST_IDLE)));
  }

  /** Writes a new session and clears away the employer's ended ones. */
  public void openSession(String tokenHash, Entry whose, Instant now, Instant expires) {
    try (Connection connection = database.getConnection();
        PreparedStatement clear =
            connection.prepareStatement(
                "delete from register.login_session where expires_at < ? or last_seen_at < ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into register.login_session"
                    + " (token_hash, employer_id, account_id, last_seen_at, expires_at)"
                    + " values (?, ?, ?, ?, ?)")) {
      clear.setObject(1, utc(now));
      clear.setObject(2, utc(now.minus(MOST_IDLE)));
      clear.executeUpdate();
      insert.setString(1, tokenHash);
      insert.setObject(2, whose.employerId());
      insert.setObject(3, whose.accountId());
      insert.setObject(4, utc(now));
      insert.setObject(5, utc(expires));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The session could not be written", e);
    }
  }

  public void closeSession(String tokenHash) {
    lookUp(
        "commonwage.session",
        tokenHash,
        "delete from register.login_session where token_hash = ?"
            + " returning employer_id, account_id",
        tokenHash);
  }

  private Optional<Entry> lookUp(String setting, String name, String sql, Object... parameters) {
    try {
      transaction.begin();
      boolean done = false;
      try (Connection connection = database.getConnection()) {
        Optional<Entry> found = lookUp(connection, setting, name, sql, parameters);
        done = true;
        return found;
      } finally {
        if (done) {
          transaction.commit();
        } else {
          transaction.rollback();
        }
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new TransactionFailed(e);
    }
  }

  private static Optional<Entry> lookUp(
      Connection connection, String setting, String name, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
      set.setString(1, setting);
      set.setString(2, name);
      set.execute();
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
