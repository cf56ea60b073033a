package coop.commonwage.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The rows of the audit trail; can add and read, nothing else. */
public final class AuditRows {

  /** The last entry of an employer's chain: sequence 0 when there is none. */
  public record Head(long sequence, String hash) {}

  /** One entry as it is stored. */
  public record Entry(
      UUID employerId,
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String details,
      String previousHash,
      String hash) {}

  private final DataSource database;

  public AuditRows(DataSource database) {
    this.database = database;
  }

  /**
   * The end of the chain, locked until the transaction ends so that no two entries follow the same.
   *
   * @param hashOfNothing the hash a first entry has before it
   */
  public Head lockHead(UUID employerId, String hashOfNothing) {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into register.audit_head (employer_id, sequence, hash) values (?, 0, ?)"
                  + " on conflict (employer_id) do nothing")) {
        insert.setObject(1, employerId);
        insert.setString(2, hashOfNothing);
        insert.executeUpdate();
      }
      return head(connection, employerId, " for update", hashOfNothing);
    } catch (SQLException e) {
      throw new IllegalStateException("The end of the audit trail could not be read", e);
    }
  }

  /** The end of the chain, as it stands. */
  public Head head(UUID employerId, String hashOfNothing) {
    try (Connection connection = database.getConnection()) {
      return head(connection, employerId, "", hashOfNothing);
    } catch (SQLException e) {
      throw new IllegalStateException("The end of the audit trail could not be read", e);
    }
  }

  private static Head head(
      Connection connection, UUID employerId, String lock, String hashOfNothing)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sequence, hash from register.audit_head where employer_id = ?" + lock)) {
      select.setObject(1, employerId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, hashOfNothing);
      }
    }
  }

  /** Adds an entry and moves the end of the chain to it. */
  public void append(Entry entry) {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into register.audit_entry (employer_id, sequence, at, actor, action, subject,"
                  + " details, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        insert.setObject(1, entry.employerId());
        insert.setLong(2, entry.sequence());
        insert.setObject(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        insert.setString(4, entry.actor());
        insert.setString(5, entry.action());
        insert.setString(6, entry.subject());
        insert.setString(7, entry.details());
        insert.setString(8, entry.previousHash());
        insert.setString(9, entry.hash());
        insert.executeUpdate();
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "update register.audit_head set sequence = ?, hash = ? where employer_id = ?")) {
        update.setLong(1, entry.sequence());
        update.setString(2, entry.hash());
        update.setObject(3, entry.employerId());
        update.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The audit entry " + entry.action() + " could not be written", e);
    }
  }

  /** Gives every entry of the chain, oldest first, without holding them all. */
  public void read(UUID employerId, Consumer<Entry> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select sequence, at, actor, action, subject, details, previous_hash, hash"
                    + " from register.audit_entry where employer_id = ? order by sequence")) {
      select.setObject(1, employerId);
      select.setFetchSize(1000);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.accept(
              new Entry(
                  employerId,
                  row.getLong("sequence"),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getString("actor"),
                  row.getString("action"),
                  row.getString("subject"),
                  row.getString("details"),
                  row.getString("previous_hash"),
                  row.getString("hash")));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail could not be read", e);
    }
  }
}
