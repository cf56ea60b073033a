package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.funding.CostShares;
import coop.commonwage.pay.funding.FundedCost;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.Funding;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a funder what their money paid: their part of the cost of every finalised payslip. */
@Dependent
public class ReadFunderStatement {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FunderAccounts accounts;
  private final Payslips payslips;
  private final Employments employments;
  private final TimeOnRecord time;
  private final EmployerOnBooks employer;

  @Inject
  public ReadFunderStatement(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      FunderAccounts accounts,
      Payslips payslips,
      Employments employments,
      TimeOnRecord time,
      EmployerOnBooks employer) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.payslips = payslips;
    this.employments = employments;
    this.time = time;
    this.employer = employer;
  }

  /**
   * @param span the days in which the pay periods ended
   * @throws Refused when there is no such account
   */
  public FunderStatement of(String reference, DateSpan span) {
    return transactions.in(
        caller.employerId(),
        () -> {
          FunderAccount account =
              accounts
                  .find(reference)
                  .orElseThrow(() -> Refused.notFound("funder account of this name"));
          Funding funding = new Funding(accounts.clients());
          List<FunderStatement.Row> rows = new ArrayList<>();
          for (UUID payslip : accounts.payslipsOf(reference, span)) {
            row(payslips.find(payslip).orElseThrow(), reference, funding).ifPresent(rows::add);
          }
          rows.sort(
              Comparator.comparing((FunderStatement.Row row) -> row.days().firstDay())
                  .thenComparing(FunderStatement.Row::payrollId));
          return new FunderStatement(employer.facts().name(), account, span, rows);
        });
  }

  private Optional<FunderStatement.Row> row(
      Payslips.Stored stored, String reference, Funding funding) {
    DateSpan days = stored.payslip().inputs().period().days();
    UUID employment = employments.ofPerson(stored.personId()).orElseThrow().id();
    List<PayslipLine> lines = stored.payslip().lines();
    List<FundedCost> costs = CostShares.of(lines, funding.of(time.paid(employment, days)));
    Money shared = costs.stream().map(FundedCost::total).reduce(Money.ZERO, Money::plus);
    if (!shared.equals(CostShares.cost(lines))) {
      throw new IllegalStateException(
          "payslip %s cost %s, but %s was shared among its funders"
              .formatted(stored.id(), CostShares.cost(lines), shared));
    }
    return costs.stream()
        .filter(cost -> cost.account().equals(reference))
        .map(cost -> new FunderStatement.Row(stored.payrollId(), days, cost))
        .findFirst();
  }
}
