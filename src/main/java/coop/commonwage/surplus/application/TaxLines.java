package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Of a distribution, person by person, what of the cash is free of income tax.
 *
 * @param formConfidence {@code high}, {@code medium} or {@code low}
 * @param split the same for all together; the lines add up to it to the penny. Empty where the form
 *     knows no part free of income tax; then there are no lines
 * @param lines of everybody who is paid something, by payroll number
 */
public record TaxLines(
    String formConfidence, Optional<DistributionView.TaxSplit> split, List<Line> lines) {

  public TaxLines {
    lines = List.copyOf(lines);
    Money exempt = Money.sum(lines.stream().map(Line::exempt).toList());
    Money insured = Money.sum(lines.stream().map(Line::insured).toList());
    Money exemptOfAll = split.map(DistributionView.TaxSplit::exempt).orElse(Money.ZERO);
    Money insuredOfAll = split.map(DistributionView.TaxSplit::insured).orElse(Money.ZERO);
    if (!exempt.equals(exemptOfAll) || !insured.equals(insuredOfAll)) {
      throw new IllegalArgumentException(
          "the lines come to %s free of %s, all together to %s free of %s"
              .formatted(exempt, insured, exemptOfAll, insuredOfAll));
    }
  }

  /**
   * One person.
   *
   * @param exempt free of income tax
   * @param insured the cash; National Insurance is due on all of it
   */
  public record Line(String payrollId, String name, Money exempt, Money insured) {

    public Money taxed() {
      return insured.minus(exempt);
    }
  }
}
