package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.store.SqlBallots;
import coop.commonwage.surplus.store.SqlBankBatches;
import coop.commonwage.surplus.store.SqlCapitalAccounts;
import coop.commonwage.surplus.store.SqlCareAccounts;
import coop.commonwage.surplus.store.SqlDistributions;
import coop.commonwage.surplus.store.SqlDividendBook;
import coop.commonwage.surplus.store.SqlStatementContacts;
import coop.commonwage.surplus.store.SqlStatements;
import javax.sql.DataSource;

/** Reads statements from a real database, with whatever payroll there is. */
public final class AStatementReader {

  private AStatementReader() {}

  public static ReadStatements of(
      EmployerTransactions transactions,
      Caller caller,
      DataSource source,
      SharesInWages wages,
      Clock clock) {
    SqlDistributions distributions = new SqlDistributions(source);
    SqlStatements statements = new SqlStatements(source);
    return new ReadStatements(
        transactions,
        caller,
        distributions,
        statements,
        wages,
        splits(source, clock),
        new TellStanding(
            distributions,
            statements,
            new SqlDividendBook(source),
            new SqlBankBatches(source),
            new TellSettlements(
                new SqlDividendBook(source), new SqlBankBatches(source), distributions, statements),
            clock),
        new TellAdjustment(new FormsInForce()),
        new TellQuestions(new SqlStatementContacts(source), new SqlBallots(source)));
  }

  /** Tells where shares go, from a real database. */
  public static TellSplits splits(DataSource source, Clock clock) {
    return new TellSplits(
        new SqlStatements(source),
        new SqlCareAccounts(source),
        new SqlCapitalAccounts(source),
        clock);
  }
}
