package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What stands in the rows of capital accounts. */
final class CapitalRows {

  static final String COLUMNS = "person_id, day, kind, holding, tranche_year, amount";

  private CapitalRows() {}

  static CapitalAccounts.Owner owner(ResultSet row) throws SQLException {
    return new CapitalAccounts.Owner(
        row.getString("payroll_id"), row.getString("forename") + " " + row.getString("surname"));
  }

  static CapitalMove move(ResultSet row) throws SQLException {
    return new CapitalMove(
        Sql.uuid(row, "person_id"),
        CapitalEntry.Kind.ofWord(row.getString("kind")),
        CapitalEntry.Holding.ofWord(row.getString("holding")),
        row.getInt("tranche_year"),
        Money.ofPence(row.getLong("base_amount")),
        Money.ofPence(row.getLong("amount")));
  }

  static CapitalEntry read(ResultSet row) throws SQLException {
    return new CapitalEntry(
        Sql.uuid(row, "person_id"),
        Sql.date(row, "day"),
        CapitalEntry.Kind.ofWord(row.getString("kind")),
        CapitalEntry.Holding.ofWord(row.getString("holding")),
        row.getInt("tranche_year"),
        Money.ofPence(row.getLong("amount")));
  }
}
