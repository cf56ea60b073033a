package coop.commonwage.yearend.rest;

import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.yearend.PayMembersByBank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Payments to members by bank as JSON; whoever sees no names sees no sum of fewer than five. */
final class MemberPaymentViews {

  private MemberPaymentViews() {}

  /** A payment that the bank sent back. */
  public record ReturnView(
      UUID entryId,
      LocalDate returnedOn,
      String reason,
      String evidence,
      Instant recordedAt,
      String recordedBy) {

    static ReturnView of(BankBatches.Return back) {
      return new ReturnView(
          back.entryId(), back.on(), back.reason(), back.evidence(), back.at(), back.by());
    }
  }

  /**
   * What waits for a batch; amounts are pounds as decimal texts.
   *
   * @param kinds the sum of each kind; for those who see no names none at all where fewer than five
   *     people share any kind
   * @param withoutAccount how many people have no bank account that is known
   * @param toBeMended of how many a payment came back and the bank account is the same still
   * @param estates how many died, and nobody is named who acts for the estate
   * @param total empty for those who see no names where it is of fewer than five people
   * @param carried what waits under a least payment, and for how many people
   * @param found how many payments there are on all pages; none for those who see no names
   * @param page the one shown, counted from 1
   * @param pages 1 at least
   * @param payments person by person, 200 a page; empty for those who see no names
   */
  public record OpenView(
      String total,
      List<KindView> kinds,
      int withoutAccount,
      int toBeMended,
      int estates,
      CarriedView carried,
      int found,
      int page,
      int pages,
      List<PaymentView> payments) {}

  /**
   * What waits under a least payment; both empty for those who see no names where it is of fewer
   * than five people.
   */
  public record CarriedView(Integer people, String total) {}

  /**
   * The sum of a kind: {@code paid-in-cash}, {@code interest-paid}, {@code redeemed}, {@code
   * over-limit-repaid} or {@code care-credit-paid}.
   */
  public record KindView(String kind, int payments, String total) {

    static List<KindView> of(List<BankBatches.KindSum> sums, boolean byName) {
      return (byName ? sums : PayMembersByBank.inCrowds(sums))
          .stream()
              .map(sum -> new KindView(sum.kind().word(), sum.payments(), sum.total().toString()))
              .toList();
    }
  }

  /**
   * One payment.
   *
   * @param paidTo who acts for the estate and is paid by the batch; empty for the member
   * @param cameBack the day on which the bank had it back, where it waits again
   */
  public record PaymentView(
      UUID entryId,
      UUID personId,
      String payrollId,
      String name,
      String kind,
      LocalDate day,
      String amount,
      String paidTo,
      LocalDate cameBack) {

    static PaymentView of(BankBatches.Payment payment) {
      return new PaymentView(
          payment.entryId(),
          payment.to().personId(),
          payment.to().payrollId(),
          payment.to().name(),
          payment.kind().word(),
          payment.day(),
          payment.amount().toString(),
          payment.paidTo().orElse(null),
          payment.cameBack().map(BankBatches.CameBack::on).orElse(null));
    }
  }

  /**
   * A batch; the hash is that of the file that left.
   *
   * @param state {@code prepared}, {@code released} or {@code cancelled}
   * @param returned how many of its payments the bank sent back
   */
  public record BatchView(
      UUID id,
      String state,
      LocalDate payOn,
      Instant preparedAt,
      String preparedBy,
      int payments,
      String total,
      int returned,
      Instant releasedAt,
      String releasedBy,
      String sha256,
      Instant cancelledAt,
      String cancelledBy,
      String cancelledBecause) {

    static BatchView of(BankBatches.Batch batch, boolean byName) {
      return new BatchView(
          batch.id(),
          batch.state(),
          batch.payOn(),
          batch.preparedAt(),
          batch.preparedBy(),
          batch.payments(),
          byName || PayMembersByBank.isCrowd(batch.people()) ? batch.total().toString() : null,
          batch.returned(),
          batch.release().map(BankBatches.Release::at).orElse(null),
          batch.release().map(BankBatches.Release::by).orElse(null),
          batch.release().map(BankBatches.Release::sha256).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::at).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::by).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::reason).orElse(null));
    }
  }

  /**
   * A batch with the sums of what it holds; its payments and returns for those who see names.
   *
   * @param found how many payments there are on all pages; none for those who see no names
   * @param page the one shown, counted from 1
   * @param pages 1 at least
   */
  public record DetailView(
      BatchView batch,
      List<KindView> kinds,
      int found,
      int page,
      int pages,
      List<PaymentView> payments,
      List<ReturnView> returned) {}
}
