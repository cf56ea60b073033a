package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.EntryShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form about the accounts, and what it would do once that was asked.
 *
 * @param entries what was typed so far, by field
 * @param errors what is wrong with it, by field
 * @param years by what a loss can be shared: the value and its name
 * @param preview what would be kept; empty until every field can be read
 */
public record CapitalFormScreen(
    CapitalForm form,
    Map<String, String> entries,
    Map<String, String> errors,
    Map<String, String> years,
    Optional<Preview> preview) {

  /**
   * What would be kept.
   *
   * @param seen the fingerprint of the figures, which keeping them names again
   * @param facts what was typed, in words
   * @param total what would move; zero where nothing does
   * @param notTaken what of a loss would be carried
   * @param lines what would move in whose account
   * @param instalments of an entry share
   */
  public record Preview(
      String seen,
      List<Fact> facts,
      Money total,
      Money notTaken,
      List<ReadCapital.Line> lines,
      List<EntryShare.Due> instalments) {

    /** As many lines as a page can carry. */
    public List<ReadCapital.Line> shown() {
      return lines.subList(0, Math.min(lines.size(), ReadCapital.MOST_ON_A_PAGE));
    }
  }

  /** A field's name and what stands in it. */
  public record Fact(String name, String value) {}

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }
}
