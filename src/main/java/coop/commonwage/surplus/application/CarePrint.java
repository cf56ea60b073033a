package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.HashedLines;
import coop.commonwage.surplus.spending.CareShare;
import java.util.Comparator;
import java.util.List;

/**
 * The SHA-256 of figures of which parts came by public bodies' money, and of where each such part
 * goes: the same pennies credited towards care or given back to a council are two decisions.
 */
final class CarePrint {

  private CarePrint() {}

  /**
   * @param figures the fingerprint of the figures themselves
   * @param shares in any order
   */
  static String of(String figures, List<CareShare> shares) {
    HashedLines lines = new HashedLines();
    lines.line("figures", figures);
    shares.stream()
        .sorted(Comparator.comparing(CareShare::personId))
        .forEach(
            share ->
                lines.line(
                    "care",
                    share.personId(),
                    share.treatment().word(),
                    share.spending().privately(),
                    share.spending().publicly(),
                    share.spending().funder(),
                    share.publicPart()));
    return lines.hex();
  }
}
