package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes a step of every ballot it is due of, each in a transaction of its own: one that cannot be
 * taken keeps no other waiting, and why it could not is logged and shown with the ballot.
 */
final class OneByOne {

  private static final System.Logger LOG = System.getLogger(OneByOne.class.getName());

  private final EmployerTransactions transactions;
  private final Ballots ballots;
  private final Clock clock;

  OneByOne(EmployerTransactions transactions, Ballots ballots, Clock clock) {
    this.transactions = transactions;
    this.ballots = ballots;
    this.clock = clock;
  }

  /**
   * @param kind the step: {@code noticed}, {@code opened} or {@code closed}
   * @param due which ballots it is due of
   * @param step takes it; false when it was taken before
   * @return how many were taken now
   */
  int take(UUID employerId, String kind, Supplier<List<UUID>> due, Predicate<UUID> step) {
    int taken = 0;
    for (UUID ballot : transactions.in(employerId, due::get)) {
      try {
        if (transactions.in(employerId, () -> step.test(ballot))) {
          taken++;
        }
      } catch (RuntimeException failed) {
        LOG.log(System.Logger.Level.ERROR, "Ballot " + ballot + " could not be " + kind, failed);
        transactions.run(
            employerId, () -> ballots.keepTrouble(ballot, kind, words(failed), clock.instant()));
      }
    }
    return taken;
  }

  private static String words(RuntimeException failed) {
    String message = failed.getMessage();
    return message == null || message.isBlank() ? failed.getClass().getName() : message;
  }
}
