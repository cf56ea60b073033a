package coop.commonwage.yearend;

import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what members are owed and their bank accounts together, for the one file in which they
 * meet. Share interest is paid gross: nothing of it goes through payroll.
 */
@Dependent
public class PayMembersByBank {

  private final BatchMemberPayments payments;
  private final BankAccounts accounts;

  @Inject
  public PayMembersByBank(BatchMemberPayments payments, BankAccounts accounts) {
    this.payments = payments;
    this.accounts = accounts;
  }

  /**
   * What was prepared.
   *
   * @param withoutAccount people who wait for a payment and whose bank account is not known
   */
  public record Prepared(UUID batchId, List<UUID> withoutAccount) {

    public Prepared {
      withoutAccount = List.copyOf(withoutAccount);
    }
  }

  /** The file that leaves, and the hash that is kept of it. */
  public record File(byte[] bytes, String sha256) {}

  public Prepared prepare(UUID employerId, LocalDate payOn) {
    List<UUID> waiting =
        payments.open().stream().map(BankBatches.Payment::personId).distinct().toList();
    Map<UUID, BankAccounts.Payee> payees = accounts.of(employerId, waiting);
    UUID batch = payments.prepare(payOn, payees::containsKey);
    return new Prepared(
        batch, waiting.stream().filter(person -> !payees.containsKey(person)).toList());
  }

  /** Releases a batch once, by somebody other than who prepared it, and makes its file. */
  public File release(UUID employerId, UUID batchId) {
    payments.one(batchId);
    File file = file(employerId, batchId);
    payments.release(batchId, file.sha256());
    return file;
  }

  /**
   * The file of a released batch once more.
   *
   * @throws Refused when it was not released, or a bank account has changed since: then it would be
   *     another file
   */
  public File again(UUID employerId, UUID batchId) {
    String kept =
        payments
            .one(batchId)
            .release()
            .map(BankBatches.Release::sha256)
            .orElseThrow(() -> conflict("This batch has not been released yet."));
    File file = file(employerId, batchId);
    if (!file.sha256().equals(kept)) {
      throw conflict(
          "A bank account has changed since this batch was released, so its file cannot be made"
              + " again: ask whoever downloaded it.");
    }
    return file;
  }

  private File file(UUID employerId, UUID batchId) {
    List<BankBatches.Payment> lines = payments.payments(batchId);
    Map<UUID, BankAccounts.Payee> payees =
        accounts.of(employerId, lines.stream().map(BankBatches.Payment::personId).toList());
    byte[] bytes =
        BankFile.of(lines.stream().map(line -> line(line, payees.get(line.personId()))).toList());
    return new File(bytes, sha256(bytes));
  }

  private static BankFile.Line line(BankBatches.Payment payment, BankAccounts.Payee payee) {
    return new BankFile.Line(
        payee.name(),
        payee.account(),
        payment.amount(),
        (payment.kind().equals("redeemed") ? "CAPITAL " : "INTEREST ")
            + payment.day().format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("bank-batch", "The payments cannot take this step", detail);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
