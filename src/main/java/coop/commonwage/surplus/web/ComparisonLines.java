package coop.commonwage.surplus.web;

import coop.commonwage.surplus.application.Comparisons;
import coop.commonwage.surplus.application.StoredComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What every member would get by each way, for the treasurer.
 *
 * @param members everybody whom the reader looks for
 * @param query whom the reader looks for
 */
public record ComparisonLines(StoredComparison comparison, List<Line> members, String query) {

  private static final int MOST_SHOWN = 100;

  /**
   * One member; an amount for each way, empty where the way gives none or is refused.
   *
   * @param exempt of each amount, what is free of income tax; empty where nothing is
   */
  public record Line(String payrollId, String name, List<String> amounts, List<String> exempt) {}

  static ComparisonLines of(
      StoredComparison comparison, List<Comparisons.Line> lines, String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    Map<String, Line> members = new LinkedHashMap<>();
    for (Comparisons.Line line : lines) {
      if ((line.payrollId() + " " + line.name()).toLowerCase(Locale.ROOT).contains(wanted)) {
        Line member =
            members.computeIfAbsent(
                line.payrollId() + "/" + line.share().personId(),
                fresh ->
                    new Line(line.payrollId(), line.name(), none(comparison), none(comparison)));
        int way = line.share().way() - 1;
        member.amounts().set(way, line.share().amount().inPounds());
        if (line.share().exempt().isPositive()) {
          member.exempt().set(way, line.share().exempt().inPounds());
        }
      }
    }
    return new ComparisonLines(comparison, List.copyOf(members.values()), query);
  }

  private static List<String> none(StoredComparison comparison) {
    return new ArrayList<>(comparison.ways().stream().map(way -> "").toList());
  }

  public String path() {
    return "/surplus/comparisons/" + comparison.id();
  }

  public List<Line> shown() {
    return members.subList(0, Math.min(members.size(), MOST_SHOWN));
  }
}
