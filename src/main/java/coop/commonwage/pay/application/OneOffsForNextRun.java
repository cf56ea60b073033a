package coop.commonwage.pay.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps one-off earnings until the next calculation counts them; all of a call or none. */
@Dependent
public class OneOffsForNextRun implements AddOneOffEarnings {

  private final EmployerTransactions transactions;
  private final OneOffEarnings earnings;
  private final Clock clock;

  @Inject
  public OneOffsForNextRun(
      @Half("pay") EmployerTransactions transactions, OneOffEarnings earnings, Clock clock) {
    this.transactions = transactions;
    this.earnings = earnings;
    this.clock = clock;
  }

  @Override
  public int add(UUID employerId, List<OneOff> oneOffs) {
    return transactions.in(employerId, () -> earnings.add(oneOffs, clock.instant()));
  }
}
