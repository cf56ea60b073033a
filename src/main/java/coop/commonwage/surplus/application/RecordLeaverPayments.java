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

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalActions actions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordLeaverPayments(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalActions actions,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.actions = actions;
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
}
