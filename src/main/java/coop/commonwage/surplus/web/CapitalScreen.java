package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CashForecast;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The accounts as the office sees them.
 *
 * @param prepares whether the reader may prepare and record
 * @param opens whether the reader may open a member's account
 * @param query whom the reader looks for among the members
 * @param entries what was typed so far, by field
 * @param errors what is wrong with it, by field
 */
public record CapitalScreen(
    ReadCapital.Overview overview,
    boolean prepares,
    boolean opens,
    String query,
    Map<String, String> entries,
    Map<String, String> errors) {

  private static final int LENGTH = 1000;
  private static final int MOST_SHOWN = 100;

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }

  /** The members the reader looks for, as many as a page can carry. */
  public List<ReadCapital.Row> shown() {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return overview.rows().stream()
        .filter(
            row -> (row.payrollId() + " " + row.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST_SHOWN)
        .toList();
  }

  /**
   * How long a year's bar is on a line that is a thousand units long and means the dearest year.
   */
  public int width(Money amount) {
    long most = overview.forecast().stream().mapToLong(year -> year.cash().pence()).max().orElse(0);
    return most == 0 ? 0 : Math.toIntExact(amount.times(LENGTH).pence() / most);
  }

  /** Whether the forecast has anything to show. */
  public boolean needsCash() {
    return overview.forecast().stream().map(CashForecast.Year::cash).anyMatch(Money::isPositive);
  }
}
