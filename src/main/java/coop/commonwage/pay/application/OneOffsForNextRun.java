package coop.commonwage.pay.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps one-off earnings until the next calculation counts them, and knows where each one is. */
@Dependent
public class OneOffsForNextRun implements AddOneOffEarnings, FollowOneOffEarnings {

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
  public Taken add(UUID employerId, List<OneOff> oneOffs) {
    return transactions.in(employerId, () -> earnings.add(oneOffs, clock.instant()));
  }

  @Override
  public List<Place> places(UUID employerId, String beginning) {
    return transactions.in(employerId, () -> earnings.places(beginning));
  }

  @Override
  public Optional<Place> place(UUID employerId, String reference) {
    return transactions.in(employerId, () -> earnings.place(reference));
  }

  @Override
  public List<String> notPaid(UUID employerId, String beginning) {
    return transactions.in(employerId, () -> earnings.notPaid(beginning));
  }

  @Override
  public int withdraw(UUID employerId, String beginning, String why) {
    return transactions.in(employerId, () -> earnings.withdraw(beginning, why, clock.instant()));
  }
}
