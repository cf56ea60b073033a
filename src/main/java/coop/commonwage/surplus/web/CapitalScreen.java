package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CashForecast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * The accounts as the office sees them.
 *
 * @param prepares whether the reader may prepare and record
 * @param confirms whether the newest control total waits for the reader to confirm it
 * @param query whom the reader looks for among the members
 * @param entries what was typed so far, by field
 * @param errors what is wrong with it, by field
 */
public record CapitalScreen(
    ReadCapital.Overview overview,
    boolean prepares,
    boolean confirms,
    String query,
    Map<String, String> entries,
    Map<String, String> errors) {

  private static final int LENGTH = 1000;

  /** A page's number; the first where it is none. */
  static int whole(String page) {
    return page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 1;
  }

  /** Whether the newest control total waits for somebody who did not record it. */
  static boolean waitsFor(ReadCapital.Overview overview, UUID accountId) {
    return overview.controls().stream()
        .limit(1)
        .filter(newest -> newest.confirmedBy().isEmpty())
        .flatMap(newest -> newest.recorder().stream())
        .anyMatch(recorder -> !recorder.equals(accountId));
  }

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }

  /** The year that needs the most cash; the first of them where several do. */
  public CashForecast.Year dearest() {
    return overview.forecast().stream()
        .reduce((a, b) -> b.cash().isMoreThan(a.cash()) ? b : a)
        .orElseThrow();
  }

  /** Which page of the accounts is shown. */
  public int page() {
    return overview.accounts().map(found -> found.paged().page()).orElse(1);
  }

  /** This page with other accounts or actions on it. */
  public String link(int accounts, int actions) {
    return "/surplus/capital?q=%s&page=%d&actions=%d"
        .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), accounts, actions);
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
