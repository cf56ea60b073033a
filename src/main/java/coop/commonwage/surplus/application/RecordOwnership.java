package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.legalforms.FormRefused;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/** Records how a test of employee ownership stands, with what that rests on; nothing is changed. */
@Dependent
public class RecordOwnership {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FormRecords records;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordOwnership(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      FormRecords records,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /** The answer to a test that is a question. */
  public void answer(OwnershipTest test, LocalDate from, boolean met, String evidence) {
    if (test.isCounted()) {
      throw CapitalRules.wrong(
          "test", test.word(), "of this test people are counted: say how many");
    }
    record(test, from, met, 0, 0, evidence);
  }

  /**
   * How many people were counted.
   *
   * @param holders directors, other office-holders and employees connected with them
   * @param everybody employees and office-holders
   */
  public void count(LocalDate from, int holders, int everybody, String evidence) {
    record(OwnershipTest.OFFICE_HOLDERS, from, true, holders, everybody, evidence);
  }

  /**
   * @throws Refused when the day is still to come, nothing is said of what it rests on, or more
   *     office-holders were counted than people
   */
  private void record(
      OwnershipTest test,
      LocalDate from,
      boolean met,
      int holders,
      int everybody,
      String evidence) {
    if (from.isAfter(clock.today())) {
      throw CapitalRules.wrong("from", from.toString(), "a fact is recorded once it is one");
    }
    transactions.run(
        caller.employerId(),
        () -> {
          try {
            records.keep(
                new OwnershipFact(
                    test,
                    from,
                    met,
                    holders,
                    everybody,
                    evidence.strip(),
                    clock.instant(),
                    caller.login()));
          } catch (FormRefused refused) {
            throw CapitalRules.wrong(refused.field(), "", refused.getMessage());
          }
          audit.record(
              caller.employerId(),
              caller.login(),
              "ownership.recorded",
              "ownership/" + test.word(),
              Map.of(
                  "from", from.toString(),
                  "met", Boolean.toString(met),
                  "holders", Integer.toString(holders),
                  "everybody", Integer.toString(everybody),
                  "evidence", evidence.strip()));
        });
  }
}
