package coop.commonwage.platform.audit;

import coop.commonwage.platform.database.AuditRows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads an employer's chain from its first entry and works every hash out again. */
public final class AuditChain {

  private long sequence;
  private String hash = AuditTrail.NOTHING_BEFORE;
  private final List<String> faults = new ArrayList<>();

  private AuditChain() {}

  /**
   * What checking found.
   *
   * @param entries how many entries were read
   * @param faults each broken place in words; empty when the chain is whole
   */
  public record Verdict(long entries, List<String> faults) {}

  /** Must be called inside a transaction for the employer. */
  public static Verdict verify(AuditRows rows, UUID employerId) {
    AuditChain chain = new AuditChain();
    rows.read(employerId, chain::follow);
    AuditRows.Head head = rows.head(employerId, AuditTrail.NOTHING_BEFORE);
    if (head.sequence() != chain.sequence || !head.hash().equals(chain.hash)) {
      chain.faults.add(
          "the chain ends at entry %d, but %d were made"
              .formatted(chain.sequence, head.sequence()));
    }
    return new Verdict(chain.sequence, List.copyOf(chain.faults));
  }

  private void follow(AuditRows.Entry entry) {
    if (entry.sequence() != sequence + 1) {
      faults.add("entry %d is missing: %d follows".formatted(sequence + 1, entry.sequence()));
    }
    if (!entry.previousHash().equals(hash)) {
      faults.add("entry %d does not follow the entry before it".formatted(entry.sequence()));
    }
    String worked =
        AuditTrail.hash(
            entry.previousHash(),
            entry.sequence(),
            entry.at(),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.details());
    if (!worked.equals(entry.hash())) {
      faults.add("entry %d was changed after it was written".formatted(entry.sequence()));
    }
    sequence = entry.sequence();
    hash = entry.hash();
  }
}
