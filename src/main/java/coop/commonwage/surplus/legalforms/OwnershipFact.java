package coop.commonwage.surplus.legalforms;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody recorded about one test of employee ownership; it holds until another is recorded.
 *
 * @param from the first day it holds
 * @param met whether it was met; of a test that counts people, whether they were counted
 * @param holders directors, other office-holders and employees connected with them; 0 where nobody
 *     is counted
 * @param everybody employees and office-holders; 0 where nobody is counted
 * @param evidence what it rests on, in words
 */
public record OwnershipFact(
    OwnershipTest test,
    LocalDate from,
    boolean met,
    int holders,
    int everybody,
    String evidence,
    Instant at,
    String by) {

  /** How long the evidence may be. */
  public static final int LONGEST_EVIDENCE = 500;

  public OwnershipFact {
    if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
      throw new FormRefused("evidence", "say in 1 to 500 characters what it rests on");
    }
    if (test.isCounted() && (everybody < 1 || holders < 0 || holders > everybody)) {
      throw new FormRefused(
          "holders", "office-holders are some of the employees and office-holders there are");
    }
  }
}
