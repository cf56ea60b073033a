package coop.commonwage.platform.audit;

import coop.commonwage.platform.clock.Clock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes what was done into the employer's chain: every entry carries the hash of the one before,
 * so that none can be changed, dropped or slipped in unseen. Must be called inside the transaction
 * of the deed, on the same half: deed and entry stand or fall together.
 */
public final class AuditTrail {

  /** What the first entry of a chain has before it. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  private final DataSource database;
  private final Clock clock;

  public AuditTrail(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param actor who did it: a login, {@code operator} or {@code schedule}
   * @param action what was done, as {@code pay-run.approved}
   * @param subject what it was done to, as {@code pay-run/0198…}
   * @param details further facts; no secrets, no amounts of single people
   */
  public void record(
      UUID employerId, String actor, String action, String subject, Map<String, String> details) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String canonical = new TreeMap<>(details).toString();
    try (Connection connection = database.getConnection()) {
      Head head = lockHead(connection, employerId);
      long sequence = head.sequence() + 1;
      String hash = hash(head.hash(), sequence, at, actor, action, subject, canonical);
      append(connection, employerId, sequence, at, actor, action, subject, canonical, head, hash);
      moveHead(connection, employerId, sequence, hash);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit entry " + action + " could not be written", e);
    }
  }

  private record Head(long sequence, String hash) {}

  private static Head lockHead(Connection connection, UUID employerId) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into register.audit_head (employer_id, sequence, hash) values (?, 0, ?)"
                + " on conflict (employer_id) do nothing")) {
      insert.setObject(1, employerId);
      insert.setString(2, NOTHING_BEFORE);
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sequence, hash from register.audit_head where employer_id = ? for update")) {
      select.setObject(1, employerId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Head(row.getLong(1), row.getString(2));
      }
    }
  }

  private static void append(
      Connection connection,
      UUID employerId,
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String details,
      Head before,
      String hash)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into register.audit_entry (employer_id, sequence, at, actor, action, subject,"
                + " details, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, employerId);
      insert.setLong(2, sequence);
      insert.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.setString(4, actor);
      insert.setString(5, action);
      insert.setString(6, subject);
      insert.setString(7, details);
      insert.setString(8, before.hash());
      insert.setString(9, hash);
      insert.executeUpdate();
    }
  }

  private static void moveHead(Connection connection, UUID employerId, long sequence, String hash)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update register.audit_head set sequence = ?, hash = ? where employer_id = ?")) {
      update.setLong(1, sequence);
      update.setString(2, hash);
      update.setObject(3, employerId);
      update.executeUpdate();
    }
  }

  /**
   * The hash of an entry; each part is preceded by its length so that parts cannot run together.
   */
  static String hash(
      String before,
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String details) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part :
          new String[] {
            before, Long.toString(sequence), at.toString(), actor, action, subject, details
          }) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
