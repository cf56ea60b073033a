package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the days of the last two months again from the visits themselves, and mends every day that
 * is looked over otherwise than a payslip would count it: after a choice that holds from an earlier
 * day, a pay run opened out of step, or anything nobody thought of. What was mended is told in the
 * audit trail. Done twice, it changes nothing the second time.
 */
@Dependent
public class CheckWorkedDays {

  private static final String ACTOR = "schedule";
  private static final int DAYS_BACK = 62;
  private static final int DAYS_AHEAD = 7;

  private final EmployerTransactions transactions;
  private final WorkedDays days;
  private final CountWorkedDays count;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CheckWorkedDays(
      @Half("pay") EmployerTransactions transactions,
      WorkedDays days,
      CountWorkedDays count,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.days = days;
    this.count = count;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many days of workers had to be mended
   */
  public int check(UUID employerId) {
    return transactions.in(employerId, () -> checkHeld(employerId));
  }

  private int checkHeld(UUID employerId) {
    LocalDate today = clock.today();
    DateSpan looked = DateSpan.of(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    int mended = days.mend(looked, count.counting());
    if (mended > 0) {
      audit.record(
          employerId,
          ACTOR,
          "worked-days.mended",
          "worked-days",
          Map.of("days", looked.toString(), "mended", Integer.toString(mended)));
    }
    return mended;
  }
}
