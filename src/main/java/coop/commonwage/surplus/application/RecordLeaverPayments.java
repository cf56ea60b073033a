package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.LeaverDebt;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What is paid of what the co-operative owes to those who left, instalment by instalment. */
@Dependent
public class RecordLeaverPayments {

  private static final int LONGEST_REASON = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;
  private final LeaverPayments payments;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordLeaverPayments(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalActions actions,
      LeaverPayments payments,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.actions = actions;
    this.payments = payments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records that an instalment was paid to somebody who left; once.
   *
   * @param paidOn from the day it is due, because the year's interest is in it, to today
   * @throws Refused when there is no such instalment, an earlier one was not paid, or it was not
   *     due
   */
  public void paid(UUID debtId, int number, LocalDate paidOn) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          LeaverDebt debt =
              actions.debt(debtId).orElseThrow(() -> Refused.notFound("debt with this id"));
          if (number < 1 || number > debt.schedule().lines().size()) {
            throw CapitalRules.wrong(
                "number",
                Integer.toString(number),
                "1 to %d".formatted(debt.schedule().lines().size()));
          }
          if (number > 1 && !debt.isSettled(number - 1)) {
            throw CapitalRules.wrong(
                "number", Integer.toString(number), "the instalment before it was not paid yet");
          }
          if (debt.kept().contains(number)) {
            throw CapitalRules.wrong(
                "number",
                Integer.toString(number),
                "nobody claimed this instalment, and the co-operative kept it after notice");
          }
          if (paidOn.isAfter(clock.today()) || paidOn.isBefore(debt.openedOn())) {
            throw CapitalRules.wrong(
                "paidOn", paidOn.toString(), "from %s to today".formatted(debt.openedOn()));
          }
          LocalDate due = debt.schedule().lines().get(number - 1).due();
          if (paidOn.isBefore(due)) {
            throw CapitalRules.wrong(
                "paidOn",
                paidOn.toString(),
                "this instalment is due on %s and has the interest until then in it: it is not paid before"
                    .formatted(due));
          }
          if (actions.keepPayment(debtId, number, paidOn, clock.instant(), caller.login())) {
            audit.record(
                caller.employerId(),
                caller.login(),
                "capital.debt.paid",
                "capital/capital-debt/" + debtId,
                Map.of(
                    "number", Integer.toString(number),
                    "person", debt.personId().toString(),
                    "paidOn", paidOn.toString(),
                    "amount", debt.schedule().lines().get(number - 1).payment().toString()));
          }
        });
  }

  /**
   * Takes back what another recorded as paid, because it was not paid or the bank sent it back: it
   * is owed again. Both records stay.
   *
   * @param reason in 1 to 400 characters
   * @throws Refused when no payment of it stands, the caller recorded it, or a later instalment is
   *     settled
   */
  public void takeBack(UUID debtId, int number, String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw CapitalRules.wrong(
          "reason",
          why,
          "say why the payment is taken back, in up to %d characters".formatted(LONGEST_REASON));
    }
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          LeaverPayments.Paid paid =
              payments.paid().stream()
                  .filter(one -> one.takenBack().isEmpty())
                  .filter(one -> one.instalment().debtId().equals(debtId))
                  .filter(one -> one.instalment().number() == number)
                  .findFirst()
                  .orElseThrow(() -> Refused.notFound("payment of this instalment"));
          if (paid.by().equals(caller.login())) {
            throw CapitalRules.notNow(
                "Whoever recorded a payment to somebody who left cannot take it back: another"
                    + " person does.");
          }
          if (!paid.last()) {
            throw CapitalRules.notNow(
                "A later instalment is settled already: its payment is taken back first.");
          }
          payments.takeBack(debtId, number, why, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "capital.debt.payment-taken-back",
              "capital/capital-debt/" + debtId,
              Map.of(
                  "number", Integer.toString(number),
                  "person", paid.instalment().personId().toString(),
                  "paidOn", paid.paidOn().toString(),
                  "amount", paid.instalment().amount().toString(),
                  "reason", why));
        });
  }
}
