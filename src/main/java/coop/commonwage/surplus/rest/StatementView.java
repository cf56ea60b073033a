package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.MemberStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A member's statement as JSON.
 *
 * @param excludedBecause why the member may not share, in a word; empty when they may
 * @param credit small amounts that wait for later years; absent where none do
 * @param standing {@code proposed}, {@code withdrawn}, {@code overtaken}, {@code replaced}, {@code
 *     decided}, {@code posted}, {@code on-its-way}, {@code paid} or {@code reversed}
 * @param instead the member's statement in the distribution that stands for the year instead
 * @param adjustment absent where the parts of the pots are the share
 * @param cash what goes out: to the member, towards care or back to a public body
 * @param split where the share goes: as posted, or as it would be posted today
 * @param choice {@code open} while the member may choose a credit or a payment, {@code left} where
 *     they use care no more and are paid, otherwise {@code none}
 * @param interestPaid what of the interest on shares is paid out
 * @param owedBack what was paid before it was taken back, and how that is settled
 * @param weighed what decided where the votes of colleges were weighed; absent where heads did
 */
public record StatementView(
    UUID id,
    String cooperative,
    String formTitle,
    String formConfidence,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate recordDate,
    String declaredSurplus,
    List<Views.StepView> waterfall,
    String resolutionNumber,
    LocalDate resolutionDate,
    String name,
    String payrollId,
    String memberClass,
    List<PotView> pots,
    String shareInterest,
    String allocation,
    boolean adjusted,
    String excludedBecause,
    CreditView credit,
    String cash,
    String retained,
    String accountOpening,
    List<MovementView> accountMovements,
    String accountClosing,
    String rounding,
    Integer votesFor,
    Integer votesAgainst,
    Integer abstained,
    String exempt,
    String taxed,
    LocalDate handedToPayroll,
    LocalDate questionBy,
    String reversedByResolution,
    List<TrancheView> tranches,
    PublicCareView publicCare,
    String standing,
    UUID instead,
    List<PaymentView> payments,
    AdjustmentView adjustment,
    String leastPayment,
    String questionTo,
    String questionReach,
    SplitViews.SplitView split,
    String choice,
    String interestPaid,
    List<OwedBackView> owedBack,
    SplitViews.WeighedView weighed) {

  /**
   * A payment and where it is.
   *
   * @param where {@code not-handed-over}, {@code waiting}, {@code in-wages}, {@code
   *     paid-with-wages}, {@code no-employment}, {@code for-bank}, {@code in-batch}, {@code
   *     paid-by-bank}, {@code left-by-bank}, {@code credited}, {@code for-care}, {@code returned},
   *     {@code set-off} or {@code withdrawn}
   * @param on the day it is paid or goes to payroll; absent where none is named
   * @param of the public body whose money brought it, or the resolution that paid it before; empty
   *     for the others
   */
  public record PaymentView(
      boolean interest, String amount, String where, LocalDate on, String of) {}

  /**
   * A part of what was paid and taken back.
   *
   * @param how {@code set-off}, {@code to-set-off}, {@code paid-back}, {@code let-go} or {@code
   *     open}
   * @param in the resolution in whose distribution it is set off; empty otherwise
   */
  public record OwedBackView(boolean interest, String amount, String how, String in) {}

  /**
   * Why the share is not the sum of the pots.
   *
   * @param kind {@code cap}, {@code cap-of-pay}, {@code floor} or {@code shared-again}
   */
  public record AdjustmentView(
      String kind,
      String limit,
      String percent,
      String ofPay,
      String change,
      String notTaken,
      String notTakenTo) {

    static AdjustmentView of(Adjustment adjustment) {
      return new AdjustmentView(
          adjustment.kind().word(),
          adjustment.limit().map(Money::toString).orElse(null),
          adjustment.percent().orElse(null),
          adjustment.ofPay().map(Money::toString).orElse(null),
          adjustment.change().toString(),
          adjustment.notTaken().toString(),
          adjustment.notTakenTo());
    }
  }

  /** What a public body paid for my care, and what becomes of what that brought. */
  public record PublicCareView(
      String treatment, String privately, String publicly, String funder, String part) {}

  /** What the account holds of one year. */
  public record TrancheView(int year, int age, String amount) {}

  /** Small amounts that wait: owed before, paid of it now, owed after. */
  public record CreditView(String broughtForward, String paid, String carriedForward) {}

  /** My part of one pot: pot × mine ÷ all. */
  public record PotView(String basis, String pot, String mine, String all, String share) {}

  /** A movement of my capital account. */
  public record MovementView(LocalDate date, String kind, String amount) {}

  static StatementView of(MemberStatement statement) {
    return new StatementView(
        statement.id(),
        statement.cooperative(),
        statement.formTitle(),
        statement.formConfidence(),
        statement.year().firstDay(),
        statement.year().lastDay(),
        statement.recordDate(),
        statement.declaredSurplus().toString(),
        statement.waterfall().stream().map(Views.StepView::of).toList(),
        statement.resolution().map(MemberStatement.Decision::number).orElse(null),
        statement.resolution().map(MemberStatement.Decision::date).orElse(null),
        statement.memberName(),
        statement.payrollNumber(),
        statement.memberClass(),
        statement.pots().stream()
            .map(
                pot ->
                    new PotView(
                        pot.basis(),
                        pot.pot().toString(),
                        pot.mine(),
                        pot.all(),
                        pot.share().toString()))
            .toList(),
        statement.shareInterest().toString(),
        statement.allocation().toString(),
        statement.adjustment().filter(of -> of.kind().isOwn()).isPresent(),
        statement.excludedBecause(),
        statement
            .credit()
            .map(
                credit ->
                    new CreditView(
                        credit.broughtForward().toString(),
                        credit.paid().toString(),
                        credit.carriedForward().toString()))
            .orElse(null),
        statement.cash().toString(),
        statement.retained().toString(),
        statement.account().opening().toString(),
        statement.account().movements().stream()
            .map(
                movement ->
                    new MovementView(
                        movement.date(), movement.kind(), movement.amount().toString()))
            .toList(),
        statement.account().closing().toString(),
        statement.rounding(),
        statement.resolution().map(MemberStatement.Decision::votesFor).orElse(null),
        statement.resolution().map(MemberStatement.Decision::votesAgainst).orElse(null),
        statement.resolution().map(MemberStatement.Decision::abstained).orElse(null),
        statement.exempt().toString(),
        statement.taxed().toString(),
        statement.standing().handed().orElse(null),
        statement.questions().by().orElse(null),
        statement.standing().takenBack().map(MemberStatement.Decision::number).orElse(null),
        statement.tranches().stream()
            .map(
                tranche ->
                    new TrancheView(tranche.year(), tranche.age(), tranche.amount().toString()))
            .toList(),
        statement
            .publicCare()
            .map(
                care ->
                    new PublicCareView(
                        care.treatment(),
                        care.privately().toString(),
                        care.publicly().toString(),
                        care.funder(),
                        care.part().toString()))
            .orElse(null),
        statement.standing().state().word(),
        statement.standing().instead().orElse(null),
        statement.standing().payments().stream()
            .map(
                payment ->
                    new PaymentView(
                        payment.interest(),
                        payment.amount().toString(),
                        payment.where().word(),
                        payment.on().orElse(null),
                        payment.of()))
            .toList(),
        statement.adjustment().map(AdjustmentView::of).orElse(null),
        statement.leastPayment().map(Money::toString).orElse(null),
        statement.questions().to(),
        statement.questions().reach(),
        SplitViews.SplitView.of(statement.split()),
        statement.choice().name().toLowerCase(Locale.ROOT),
        statement.interestPaid().toString(),
        statement.standing().owedBack().stream()
            .map(
                owed ->
                    new OwedBackView(
                        owed.interest(), owed.amount().toString(), owed.how().word(), owed.in()))
            .toList(),
        statement
            .resolution()
            .flatMap(MemberStatement.Decision::weighed)
            .map(SplitViews.WeighedView::of)
            .orElse(null));
  }
}
