package coop.commonwage.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Steps with members' capital that are over, so that nothing more can become of them. */
final class CapitalOnRecord {

  /** What a file of payments to nobody holds. */
  private static final String HEADINGS =
      "amount_pounds,recipient_name,account_no,sort_code,reference,pay_on\r\n";

  private CapitalOnRecord() {}

  /**
   * An action that was prepared and withdrawn.
   *
   * @return its id
   */
  static String withdrawn(DatabaseSession all, String employer) {
    UUID id = UUID.randomUUID();
    all.change(
        "insert into surplus.capital_action (id, employer_id, kind, day, reference, decision,"
            + " terms, total, not_taken, hash, state, prepared_at, prepared_by, preparer) values"
            + " (?, ?::uuid, 'redemption', '2026-10-01', 'put aside', 'board 7', '{}', 0, 0,"
            + " repeat('0', 64), 'withdrawn', '2026-10-01T10:00Z', 'treasurer', ?)",
        id,
        employer,
        UUID.randomUUID());
    return id.toString();
  }

  /**
   * A batch in which nobody was paid, released.
   *
   * @return its id
   */
  static String released(DatabaseSession all, String employer) {
    UUID id = UUID.randomUUID();
    UUID preparer = UUID.randomUUID();
    all.change(
        "insert into surplus.bank_batch (id, employer_id, pay_on, prepared_at, prepared_by,"
            + " preparer) values (?, ?::uuid, '2026-10-01', '2026-10-01T10:00Z', 'treasurer', ?)",
        id,
        employer,
        preparer);
    all.change(
        "insert into surplus.bank_release (batch_id, employer_id, preparer, releaser, released_at,"
            + " released_by, sha256) values (?, ?::uuid, ?, ?, '2026-10-01T11:00Z', 'board', ?)",
        id,
        employer,
        preparer,
        UUID.randomUUID(),
        sha256(HEADINGS));
    return id.toString();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
