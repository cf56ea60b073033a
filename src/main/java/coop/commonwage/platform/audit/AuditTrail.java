package coop.commonwage.platform.audit;

import coop.commonwage.digest.Sha256;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes what was done into the employer's chain: every entry carries the hash of the one before,
 * so that none can be changed, dropped or slipped in unseen. Must be called inside the transaction
 * of the deed, on the same half: deed and entry stand or fall together.
 */
public final class AuditTrail {

  /** What the first entry of a chain has before it. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  private final AuditRows rows;
  private final Clock clock;

  public AuditTrail(AuditRows rows, Clock clock) {
    this.rows = rows;
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
    AuditRows.Head head = rows.lockHead(employerId, NOTHING_BEFORE);
    long sequence = head.sequence() + 1;
    String hash = hash(head.hash(), sequence, at, actor, action, subject, canonical);
    rows.append(
        new AuditRows.Entry(
            employerId, sequence, at, actor, action, subject, canonical, head.hash(), hash));
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
    MessageDigest digest = Sha256.begun();
    for (String part :
        new String[] {
          before, Long.toString(sequence), at.toString(), actor, action, subject, details
        }) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return Sha256.of(digest);
  }
}
