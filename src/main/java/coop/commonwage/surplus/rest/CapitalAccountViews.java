package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import coop.commonwage.surplus.capital.LeaverDebt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One member's account, and what is owed to leavers, as JSON; amounts are texts in pounds. */
final class CapitalAccountViews {

  private CapitalAccountViews() {}

  public record DebtView(
      UUID id,
      UUID personId,
      LocalDate openedOn,
      String principal,
      String ratePercent,
      List<InstalmentView> instalments) {

    static DebtView of(LeaverDebt debt) {
      return new DebtView(
          debt.id(),
          debt.personId(),
          debt.openedOn(),
          debt.schedule().principal().toString(),
          debt.schedule().rate().inPercent(),
          debt.schedule().lines().stream()
              .map(
                  line ->
                      new InstalmentView(
                          line.number(),
                          line.due(),
                          line.opening().toString(),
                          line.interest().toString(),
                          line.payment().toString(),
                          line.closing().toString(),
                          debt.paid().contains(line.number()),
                          debt.kept().contains(line.number())))
              .toList());
    }
  }

  public record InstalmentView(
      int number,
      LocalDate due,
      String opening,
      String interest,
      String payment,
      String closing,
      boolean paid,
      boolean kept) {}

  /** One member's account. */
  public record AccountView(
      String formConfidence,
      UUID personId,
      String name,
      String payrollId,
      LocalDate asOf,
      String shares,
      String account,
      String total,
      String entryShareAgreed,
      String entrySharePaid,
      String entryShareLeft,
      String interest,
      String writtenDown,
      String carried,
      List<MovementView> movements,
      List<TrancheView> tranches,
      List<ByBankView> byBank,
      List<DebtView> debts) {

    static AccountView of(CapitalStatement statement, String formConfidence) {
      return new AccountView(
          formConfidence,
          statement.personId(),
          statement.name(),
          statement.payrollId(),
          statement.asOf(),
          statement.shares().toString(),
          statement.account().toString(),
          statement.total().toString(),
          statement.entryShareAgreed().toString(),
          statement.entrySharePaid().toString(),
          statement.entryShareLeft().toString(),
          statement.interest().toString(),
          statement.writtenDown().toString(),
          statement.carried().toString(),
          statement.movements().stream()
              .map(
                  movement ->
                      new MovementView(
                          movement.day(),
                          movement.kind(),
                          movement.holding(),
                          movement.tranche(),
                          movement.amount().toString(),
                          movement.balance().toString()))
              .toList(),
          statement.tranches().stream()
              .map(
                  part ->
                      new TrancheView(
                          part.year(),
                          part.holding(),
                          part.cameIn().toString(),
                          part.interest().toString(),
                          part.writtenDown().toString(),
                          part.wentOut().toString(),
                          part.balance().toString(),
                          part.back().map(CashForecast.Back::from).orElse(null),
                          part.back().flatMap(CashForecast.Back::until).orElse(null)))
              .toList(),
          statement.byBank().stream()
              .map(
                  payment ->
                      new ByBankView(
                          payment.day(),
                          payment.kind(),
                          payment.amount().toString(),
                          payment.state(),
                          payment.payOn().orElse(null),
                          payment.cameBack().orElse(null)))
              .toList(),
          statement.debts().stream().map(DebtView::of).toList());
    }
  }

  /** What the bank has not paid yet, or sent back: {@code waiting}, {@code planned}, sent again. */
  public record ByBankView(
      LocalDate day,
      String kind,
      String amount,
      String state,
      LocalDate payOn,
      LocalDate cameBack) {}

  public record MovementView(
      LocalDate day, String kind, String holding, int tranche, String amount, String balance) {}

  /** The years it may come back from and until, if the terms stay as they are: not promised. */
  public record TrancheView(
      int year,
      String holding,
      String cameIn,
      String interest,
      String writtenDown,
      String wentOut,
      String balance,
      Integer mayComeBackInNotPromised,
      Integer mayBeBackByNotPromised) {}
}
