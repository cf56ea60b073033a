package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.ControlItem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What stands in the rows of capital accounts. */
final class CapitalRows {

  static final String COLUMNS = "person_id, day, kind, holding, tranche_year, amount";

  private static final int ENTRIES_AT_ONCE = 5_000;

  private CapitalRows() {}

  /**
   * Makes accounts of the entries a statement finds, one after the other.
   *
   * @param statement finds {@link #COLUMNS}, those of one person together
   */
  static void eachAccount(Sql sql, String statement, Consumer<CapitalAccount> each) {
    List<CapitalEntry> own = new ArrayList<>();
    sql.each(
        statement,
        ENTRIES_AT_ONCE,
        row -> {
          CapitalEntry entry = read(row);
          if (!own.isEmpty() && !own.getFirst().personId().equals(entry.personId())) {
            each.accept(new CapitalAccount(own.getFirst().personId(), own));
            own.clear();
          }
          own.add(entry);
        });
    if (!own.isEmpty()) {
      each.accept(new CapitalAccount(own.getFirst().personId(), own));
    }
  }

  static boolean isMember(Sql sql, UUID personId, LocalDate day) {
    return sql.first(
            "select id from surplus.membership where person_id = ? and since <= ?"
                + " and (until is null or until >= ?) limit 1",
            row -> true,
            personId,
            day,
            day)
        .isPresent();
  }

  /**
   * Whether somebody has left on a day, which is asked for twice: the last day of a membership, or
   * of work for who never was a member, is still a day of it, and from the next one on they have.
   */
  static String hasLeft(String person) {
    return ("case when exists (select from surplus.membership m where m.person_id = %1$s)"
            + " then not exists (select from surplus.membership m where m.person_id = %1$s"
            + " and (m.until is null or m.until >= ?))"
            + " else coalesce((select l.employed_until from surplus.labour_record l"
            + " join surplus.labour_year w on w.id = l.labour_year_id"
            + " where l.person_id = %1$s order by w.last_day desc limit 1) < ?, false) end")
        .formatted(person);
  }

  static boolean hasLeft(Sql sql, UUID personId, LocalDate day) {
    return sql.first(
            "select " + hasLeft("p.id") + " as has_left from register.person p where p.id = ?",
            row -> row.getBoolean("has_left"),
            day,
            day,
            personId)
        .orElse(false);
  }

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

  /** What a difference is made of, as it is kept. */
  static String json(List<ControlItem> items) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (ControlItem item : items) {
      all.add(
          Json.createObjectBuilder()
              .add("pence", item.amount().pence())
              .add("what", item.what())
              .add("where", item.where()));
    }
    return all.build().toString();
  }

  static List<ControlItem> items(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              item ->
                  new ControlItem(
                      Money.ofPence(item.getJsonNumber("pence").longValueExact()),
                      item.getString("what"),
                      item.getString("where")))
          .toList();
    }
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

  static CapitalAccounts.Policy policy(ResultSet row) throws SQLException {
    return new CapitalAccounts.Policy(
        Sql.date(row, "from_day"),
        row.getString("form"),
        row.getString("decision"),
        row.getString("terms"));
  }
}
