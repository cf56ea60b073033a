package coop.commonwage.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads an employer's chain from its first entry and works every hash out again. */
public final class AuditChain {

  private AuditChain() {}

  /**
   * What checking found.
   *
   * @param entries how many entries were read
   * @param faults each broken place in words; empty when the chain is whole
   */
  public record Verdict(long entries, List<String> faults) {
    public boolean isWhole() {
      return faults.isEmpty();
    }
  }

  /**
   * Verifies the chain the connection can see for this employer.
   *
   * @param connection already told its employer
   */
  public static Verdict verify(Connection connection, UUID employerId) throws SQLException {
    Walk walk = new Walk();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sequence, at, actor, action, subject, details, previous_hash, hash"
                + " from register.audit_entry where employer_id = ? order by sequence")) {
      select.setObject(1, employerId);
      select.setFetchSize(1000);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          walk.step(row);
        }
      }
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sequence, hash from register.audit_head where employer_id = ?")) {
      select.setObject(1, employerId);
      try (ResultSet row = select.executeQuery()) {
        walk.end(row.next() ? row.getLong(1) : 0, row);
      }
    }
    return new Verdict(walk.sequence, List.copyOf(walk.faults));
  }

  private static final class Walk {
    private long sequence;
    private String hash = AuditTrail.NOTHING_BEFORE;
    private final List<String> faults = new ArrayList<>();
    private final Consumer<String> fault = faults::add;

    void step(ResultSet row) throws SQLException {
      long number = row.getLong("sequence");
      if (number != sequence + 1) {
        fault.accept("entry " + (sequence + 1) + " is missing: entry " + number + " follows");
      }
      if (!row.getString("previous_hash").equals(hash)) {
        fault.accept("entry " + number + " does not follow the entry before it");
      }
      String worked =
          AuditTrail.hash(
              row.getString("previous_hash"),
              number,
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("actor"),
              row.getString("action"),
              row.getString("subject"),
              row.getString("details"));
      if (!worked.equals(row.getString("hash"))) {
        fault.accept("entry " + number + " was changed after it was written");
      }
      sequence = number;
      hash = row.getString("hash");
    }

    void end(long headSequence, ResultSet head) throws SQLException {
      boolean headStands = headSequence > 0;
      if (headSequence != sequence || (headStands && !head.getString("hash").equals(hash))) {
        fault.accept("the chain ends at entry " + sequence + " but " + headSequence + " were made");
      }
    }
  }
}
