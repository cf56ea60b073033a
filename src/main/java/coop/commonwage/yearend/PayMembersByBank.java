package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.surplus.application.PaidKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what members are owed and their bank accounts together, for the one file in which they
 * meet. It is paid gross: nothing of it goes through payroll.
 */
@Dependent
public class PayMembersByBank {

  /** The sum of fewer people is somebody's. */
  private static final int LEAST_IN_A_CROWD = 5;

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
  public record Prepared(UUID batchId, List<BankBatches.Receiver> withoutAccount) {

    public Prepared {
      withoutAccount = List.copyOf(withoutAccount);
    }
  }

  /**
   * What waits for a batch.
   *
   * @param payments to whom, what and how much
   * @param withoutAccount those of them whose bank account is not known
   */
  public record Waiting(
      List<BankBatches.Payment> payments, List<BankBatches.Receiver> withoutAccount) {

    public Waiting {
      payments = List.copyOf(payments);
      withoutAccount = List.copyOf(withoutAccount);
    }
  }

  /** The sum of a kind of payments. */
  public record KindSum(PaidKind kind, int payments, Money total) {}

  /** Sums of the kinds that occur, in their order. */
  public static List<KindSum> byKind(List<BankBatches.Payment> payments) {
    return Arrays.stream(PaidKind.values())
        .map(kind -> payments.stream().filter(payment -> payment.kind() == kind).toList())
        .filter(of -> !of.isEmpty())
        .map(
            of ->
                new KindSum(
                    of.getFirst().kind(),
                    of.size(),
                    Money.sum(of.stream().map(BankBatches.Payment::amount).toList())))
        .toList();
  }

  /**
   * As {@link #byKind}, for those who see no names: nothing where fewer than five people share a
   * kind, because its sum would be somebody's.
   */
  public static List<KindSum> byKindInCrowds(List<BankBatches.Payment> payments) {
    boolean isEverySumOfMany =
        Arrays.stream(PaidKind.values())
            .map(
                kind ->
                    payments.stream()
                        .filter(payment -> payment.kind() == kind)
                        .map(payment -> payment.to().personId())
                        .distinct()
                        .count())
            .allMatch(people -> people == 0 || people >= LEAST_IN_A_CROWD);
    return isEverySumOfMany ? byKind(payments) : List.of();
  }

  /** The file that leaves, and the hash that is kept of it. */
  public record File(byte[] bytes, String sha256) {}

  public Waiting waiting(UUID employerId) {
    List<BankBatches.Payment> open = payments.open();
    Map<UUID, BankAccounts.Payee> payees = payees(employerId, open);
    return new Waiting(
        open,
        open.stream()
            .map(BankBatches.Payment::to)
            .filter(to -> !payees.containsKey(to.personId()))
            .distinct()
            .toList());
  }

  /**
   * Gathers what waits and can be paid.
   *
   * @throws Refused when the day is past, or nothing can be paid
   */
  public Prepared prepare(UUID employerId, LocalDate payOn) {
    Waiting waiting = waiting(employerId);
    Map<UUID, BankAccounts.Payee> payees = payees(employerId, waiting.payments());
    return new Prepared(payments.prepare(payOn, payees::containsKey), waiting.withoutAccount());
  }

  /**
   * Releases a batch once, by somebody other than who prepared it, and makes its file.
   *
   * @throws Refused when somebody in it has no bank account any more
   */
  public File release(UUID employerId, UUID batchId) {
    File file = file(employerId, payments.one(batchId));
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
    BankBatches.Batch batch = payments.one(batchId);
    String kept =
        batch
            .release()
            .map(BankBatches.Release::sha256)
            .orElseThrow(() -> conflict("This batch has not been released yet."));
    File file = file(employerId, batch);
    if (!file.sha256().equals(kept)) {
      throw conflict(
          "A bank account has changed since this batch was released, so its file cannot be made"
              + " again: ask whoever downloaded it.");
    }
    payments.takenAgain(batchId, kept);
    return file;
  }

  private Map<UUID, BankAccounts.Payee> payees(UUID employerId, List<BankBatches.Payment> lines) {
    return accounts.of(
        employerId, lines.stream().map(payment -> payment.to().personId()).distinct().toList());
  }

  private File file(UUID employerId, BankBatches.Batch batch) {
    List<BankBatches.Payment> lines = payments.payments(batch.id());
    Map<UUID, BankAccounts.Payee> payees = payees(employerId, lines);
    List<String> without =
        lines.stream()
            .map(BankBatches.Payment::to)
            .filter(to -> !payees.containsKey(to.personId()))
            .distinct()
            .map(to -> to.name() + " (" + to.payrollId() + ")")
            .toList();
    if (!without.isEmpty()) {
      throw conflict(
          "No bank account is known any more of %s: enter it, or cancel this batch."
              .formatted(String.join(", ", without)));
    }
    byte[] bytes =
        BankFile.of(
            batch.payOn(),
            lines.stream().map(line -> line(line, payees.get(line.to().personId()))).toList());
    return new File(bytes, sha256(bytes));
  }

  /** Who has no letter a bank takes in their name is named by payroll number. */
  private static BankFile.Line line(BankBatches.Payment payment, BankAccounts.Payee payee) {
    return new BankFile.Line(
        BankFile.canWrite(payee.name()) ? payee.name() : payment.to().payrollId(),
        payee.account(),
        payment.amount(),
        reference(payment.kind(), payment.day()));
  }

  /** What it is and of which day, whole within the eighteen characters there are. */
  static String reference(PaidKind kind, LocalDate day) {
    return switch (kind) {
          case SHARE -> "DIVIDEND ";
          case INTEREST -> "INTEREST ";
          case REDEEMED -> "CAPITAL ";
          case OVER_LIMIT -> "REPAID ";
          case CARE_CREDIT -> "CARE ";
        }
        + day.format(DateTimeFormatter.BASIC_ISO_DATE);
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
