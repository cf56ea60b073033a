package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.application.ChangeLegalForm;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.RecordOwnership;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.MembersDecision;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import coop.commonwage.surplus.store.SqlFormRecords;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The legal form of an employer as it is on record, changed as in the product: by two people. */
final class FormOnRecord {

  private final EmployerTransactions transactions;
  private final Caller treasurer;
  private final Caller board;
  private final SqlFormRecords records;
  private final AuditTrail audit;
  private final Clock clock;

  FormOnRecord(
      EmployerTransactions transactions,
      Caller treasurer,
      Caller board,
      DataSource source,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.treasurer = treasurer;
    this.board = board;
    this.records = new SqlFormRecords(source);
    this.audit = audit;
    this.clock = clock;
  }

  /** From the first day of the year on: proposed by the treasurer, confirmed by the board. */
  void becomes(String form, DateSpan year) {
    if (!transactions.in(treasurer.employerId(), () -> records.on(year.lastDay())).equals(form)) {
      UUID change =
          changes(false)
              .propose(form, year.firstDay(), "certificate 7", "RS 7", registered(year.firstDay()));
      changes(true).decide(change, FormChange.Outcome.CONFIRMED);
    }
  }

  /** A registrar's paper of a day, after two meetings that decided as any form asks for. */
  static Supplier<FormGrounds> registered(LocalDate day) {
    return () ->
        new FormGrounds(
            day,
            "certificate of registration",
            Optional.of(
                new MembersDecision(day.minusDays(30), Optional.of(day.minusDays(10)), 40, 1, 48)));
  }

  ChangeLegalForm changes(boolean asBoard) {
    return new ChangeLegalForm(
        transactions, asBoard ? board : treasurer, records, new FormsInForce(), audit, clock);
  }

  /** Everything employee ownership asks of the employer is on record. */
  void isOwnedByItsEmployees(LocalDate from) {
    ownership().answer(OwnershipTest.TRADING, from, true, "accounts");
    ownership().answer(OwnershipTest.CONTROLLING_INTEREST, from, true, "share register");
    ownership().answer(OwnershipTest.ALL_EMPLOYEE_BENEFIT, from, true, "trust deed");
    ownership().count(from, 2, 5, "register of directors");
  }

  RecordOwnership ownership() {
    return new RecordOwnership(transactions, treasurer, records, audit, clock);
  }
}
