package coop.commonwage.yearend;

import coop.commonwage.digest.Sha256;
import coop.commonwage.money.Money;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.people.application.EstatePayees;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.distributions.FewestTold;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings what members are owed and their bank accounts together, for the one file in which they
 * meet. It is paid gross: nothing of it goes through payroll.
 */
@Dependent
public class PayMembersByBank {

  private final BatchMemberPayments payments;
  private final WhereMembersBank where;

  @Inject
  public PayMembersByBank(
      BatchMemberPayments payments, BankAccounts accounts, EstatePayees estates) {
    this.payments = payments;
    this.where = new WhereMembersBank(accounts, estates);
  }

  /** What a payment waits for. */
  public enum WaitsFor {
    /** The next batch can pay it. */
    BATCH("batch"),
    /** No bank account is known. */
    ACCOUNT("account"),
    /** The bank sent it back, and the bank account is still the one it was sent to. */
    MENDING("mending"),
    /** The member died, and nobody is named yet who acts for the estate. */
    ESTATE("estate");

    private final String word;

    WaitsFor(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * What was prepared.
   *
   * @param waiting what waited when it was prepared, and what of it still waits for what
   */
  public record Prepared(UUID batchId, Waiting waiting) {

    /** People whose bank account is not known. */
    public List<BankBatches.Receiver> withoutAccount() {
      return waiting.of(WaitsFor.ACCOUNT);
    }
  }

  /**
   * What waits for a batch.
   *
   * @param payments to whom, what and how much
   * @param waitsFor what each of them waits for, by entry
   */
  public record Waiting(List<BankBatches.Payment> payments, Map<UUID, WaitsFor> waitsFor) {

    public Waiting {
      payments = List.copyOf(payments);
      waitsFor = Map.copyOf(waitsFor);
    }

    /** Who waits for this, each once. */
    public List<BankBatches.Receiver> of(WaitsFor reason) {
      return payments.stream()
          .filter(payment -> waitsFor.get(payment.entryId()) == reason)
          .map(BankBatches.Payment::to)
          .distinct()
          .toList();
    }

    /** Whether the next batch can pay anything. */
    public boolean isPayable() {
      return waitsFor.containsValue(WaitsFor.BATCH);
    }
  }

  /** Sums of the kinds that occur, in their order. */
  public static List<BankBatches.KindSum> byKind(List<BankBatches.Payment> payments) {
    return inOrder(
        payments.stream()
            .collect(Collectors.groupingBy(BankBatches.Payment::kind))
            .entrySet()
            .stream()
            .map(
                of ->
                    new BankBatches.KindSum(
                        of.getKey(),
                        people(of.getValue()),
                        of.getValue().size(),
                        Money.sum(
                            of.getValue().stream().map(BankBatches.Payment::amount).toList())))
            .toList());
  }

  /** Sums in the order of their kinds. */
  public static List<BankBatches.KindSum> inOrder(List<BankBatches.KindSum> sums) {
    return sums.stream().sorted(Comparator.comparing(BankBatches.KindSum::kind)).toList();
  }

  /**
   * Sums as they are shown to those who see no names: none where fewer than five people share a
   * kind, because its sum would be somebody's.
   */
  public static List<BankBatches.KindSum> inCrowds(List<BankBatches.KindSum> sums) {
    return sums.stream().allMatch(sum -> isCrowd(sum.people())) ? sums : List.of();
  }

  /** Whether a sum of so many people is nobody's own. */
  public static boolean isCrowd(int people) {
    return people == 0 || people >= FewestTold.PEOPLE;
  }

  /** To how many people these payments go. */
  public static int people(List<BankBatches.Payment> payments) {
    return (int) payments.stream().map(payment -> payment.to().personId()).distinct().count();
  }

  /** The file that leaves, and the hash that is kept of it. */
  public record File(byte[] bytes, String sha256) {}

  /** Unseals no account but of whom a payment came back, and where that had gone. */
  public Waiting waiting(UUID employerId) {
    List<BankBatches.Payment> open = payments.open();
    return waiting(open, where.known(employerId, open), where.unmended(employerId, open));
  }

  private static Waiting waiting(
      List<BankBatches.Payment> open, Set<UUID> known, Set<UUID> unmended) {
    return new Waiting(
        open,
        open.stream()
            .collect(
                Collectors.toMap(
                    BankBatches.Payment::entryId, payment -> waitsFor(payment, known, unmended))));
  }

  private static WaitsFor waitsFor(
      BankBatches.Payment payment, Set<UUID> known, Set<UUID> unmended) {
    if (!known.contains(payment.to().personId())) {
      return payment.to().died() ? WaitsFor.ESTATE : WaitsFor.ACCOUNT;
    }
    return unmended.contains(payment.entryId()) ? WaitsFor.MENDING : WaitsFor.BATCH;
  }

  /**
   * Gathers what waits and can be paid.
   *
   * @throws Refused when the day is past, or nothing can be paid
   */
  public Prepared prepare(UUID employerId, LocalDate payOn) {
    List<BankBatches.Payment> open = payments.open();
    Map<UUID, BankAccounts.Payee> payees = where.payees(employerId, open);
    Set<UUID> unmended = where.unmended(employerId, open, payees);
    return new Prepared(
        payments.prepare(payOn, payment -> payable(payment, payees, unmended)),
        waiting(open, payees.keySet(), unmended));
  }

  private static Optional<BankBatches.Payment> payable(
      BankBatches.Payment payment, Map<UUID, BankAccounts.Payee> payees, Set<UUID> unmended) {
    return Optional.ofNullable(payees.get(payment.to().personId()))
        .filter(known -> !unmended.contains(payment.entryId()))
        .map(known -> payment.to().died() ? payment.to(known.name()) : payment);
  }

  /**
   * Releases a batch once, by somebody other than who prepared it, and makes its file.
   *
   * @throws Refused when somebody in it has no bank account any more
   */
  public File release(UUID employerId, UUID batchId) {
    BankBatches.Batch batch = payments.one(batchId);
    if (batch.waits()) {
      List<BankBatches.Payment> lines = payments.payments(batchId);
      refuseOtherEstate(lines, where.payees(employerId, lines));
    }
    Map<UUID, UUID> to = new HashMap<>();
    File file = file(employerId, batch, to);
    payments.release(batchId, file.sha256(), to);
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
    File file = file(employerId, batch, new HashMap<>());
    if (!file.sha256().equals(kept)) {
      throw conflict(
          "A bank account has changed since this batch was released, so its file cannot be made"
              + " again: ask whoever downloaded it.");
    }
    payments.takenAgain(batchId, kept);
    return file;
  }

  /**
   * @param records told in which record the account of each payment stands
   */
  private File file(UUID employerId, BankBatches.Batch batch, Map<UUID, UUID> records) {
    List<BankBatches.Payment> lines = payments.payments(batch.id());
    Map<UUID, BankAccounts.Payee> payees =
        where.payees(employerId, lines, line -> line.paidTo().isPresent());
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
    lines.forEach(line -> records.put(line.entryId(), payees.get(line.to().personId()).record()));
    byte[] bytes =
        BankFile.of(
            batch.payOn(),
            lines.stream().map(line -> line(line, payees.get(line.to().personId()))).toList());
    return new File(bytes, Sha256.of(bytes));
  }

  /** A batch pays whom it names: somebody who died since, or another who acts now, waits again. */
  private static void refuseOtherEstate(
      List<BankBatches.Payment> lines, Map<UUID, BankAccounts.Payee> payees) {
    List<String> other =
        lines.stream()
            .filter(line -> line.to().died())
            .filter(
                line ->
                    line.paidTo().isEmpty()
                        || !line.paidTo()
                            .equals(
                                Optional.ofNullable(payees.get(line.to().personId()))
                                    .map(BankAccounts.Payee::name)))
            .map(line -> line.to().name() + " (" + line.to().payrollId() + ")")
            .distinct()
            .toList();
    if (!other.isEmpty()) {
      throw conflict(
          "Who is paid for the estate of %s is not who this batch names: cancel this batch and prepare it again."
              .formatted(String.join(", ", other)));
    }
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
}
