package coop.commonwage.surplus.ballots;

import coop.commonwage.digest.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every slip of a closed ballot, in the order of the receipts. The receipts are random, so the
 * order says nothing about when or by whom a slip was put in. Anybody can count the list again and
 * work its hash out again.
 */
public record PublishedList(UUID ballotId, String motionHash, List<Slip> slips) {

  public PublishedList {
    slips = slips.stream().sorted(Comparator.comparing(Slip::receipt)).toList();
    Set<Receipt> receipts = new HashSet<>();
    for (Slip slip : slips) {
      if (!receipts.add(slip.receipt())) {
        throw new BallotRefused(
            "receipt-twice", "the receipt %s is in the box twice".formatted(slip.receipt().text()));
      }
    }
  }

  /**
   * As it is published: without the colleges where too few of one voted to keep their votes apart.
   */
  public PublishedList told(Outcome outcome) {
    return outcome.isToldByCollege()
        ? this
        : new PublishedList(
            ballotId,
            motionHash,
            slips.stream().map(slip -> new Slip(slip.receipt(), slip.choice(), "")).toList());
  }

  public Tally tally() {
    return Tally.of(slips);
  }

  /** The slips of one college. */
  public Tally tally(String college) {
    return Tally.of(slips.stream().filter(slip -> slip.college().equals(college)).toList());
  }

  /**
   * The lines the hash is worked out from: the ballot, the fingerprint voted on, then receipt and
   * choice of each slip, and its college where there is one.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("ballot " + ballotId);
    lines.add("motion " + motionHash);
    for (Slip slip : slips) {
      lines.add(
          (slip.receipt().text() + " " + slip.choice().word() + " " + slip.college()).strip());
    }
    return lines;
  }

  public String hash() {
    return Sha256.ofLines(lines());
  }

  /** What the slip with this receipt says; empty when there is none. */
  public Optional<Choice> choiceOf(Receipt receipt) {
    return slips.stream()
        .filter(slip -> slip.receipt().equals(receipt))
        .map(Slip::choice)
        .findFirst();
  }
}
