package coop.commonwage.surplus.web;

import coop.commonwage.surplus.application.TaxLines;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who gets what free of income tax, for the treasurer.
 *
 * @param query whom the reader looks for
 */
public record TaxLinesScreen(UUID distribution, TaxLines tax, String query) {

  private static final int MOST_SHOWN = 100;

  public String path() {
    return "/surplus/distributions/" + distribution;
  }

  /** Everybody whom the reader looks for. */
  public List<TaxLines.Line> found() {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return tax.lines().stream()
        .filter(
            line ->
                (line.payrollId() + " " + line.name()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** As many of them as a page shows. */
  public List<TaxLines.Line> shown() {
    return found().stream().limit(MOST_SHOWN).toList();
  }
}
