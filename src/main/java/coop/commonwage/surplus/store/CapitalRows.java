package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.capital.CapitalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A capital entry as a row. */
final class CapitalRows {

  static final String COLUMNS = "person_id, day, kind, holding, tranche_year, amount";

  private CapitalRows() {}

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
