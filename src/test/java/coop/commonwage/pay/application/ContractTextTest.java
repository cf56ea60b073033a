package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTextTest {

  @Test
  void theTextSaysEverythingThatWasAgreed() {
    assertEquals(
        """
        Terms of work between Care Together and Ana O'Neill
        These terms hold from 1 December 2026 until other terms are issued.
        The work: senior care worker.
        Hours: 37:30 hours a week are guaranteed, and are paid also when less work is given.
        Pay: £15.10 an hour for visits, nights awake, training and office work.
        Travel and waiting between visits: £12.71 an hour.
        A sleep-in: £60.00 a night.
        Own car between visits: £0.45 a mile.
        At weekends the hourly pay is 10% higher.
        On bank holidays the hourly pay is 50% higher, instead of the weekend rate.
        """,
        ContractText.text(
            "Care Together", "Ana O'Neill", LocalDate.of(2026, 12, 1), guaranteed("10", "50")));
  }

  @Test
  void whatIsNotEnhancedHasNoLine() {
    assertEquals(
        List.of(
            "Own car between visits: £0.45 a mile.",
            "On bank holidays the hourly pay is 50% higher."),
        lastTwoLines(guaranteed("0", "50")));
    assertEquals(
        List.of("A sleep-in: £60.00 a night.", "Own car between visits: £0.45 a mile."),
        lastTwoLines(guaranteed("0", "0")));
  }

  private static List<String> lastTwoLines(ContractTerms terms) {
    List<String> lines =
        ContractText.text("Care Together", "Ana O'Neill", LocalDate.of(2026, 12, 1), terms)
            .lines()
            .toList();
    return lines.subList(lines.size() - 2, lines.size());
  }

  private static ContractTerms guaranteed(String weekend, String bankHoliday) {
    return new ContractTerms(
        ContractKind.GUARANTEED_HOURS,
        "senior care worker",
        2250,
        Rate.of("15.10"),
        Rate.of("12.71"),
        Money.of("60"),
        Rate.of("0.45"),
        Rate.ofPercent(weekend),
        Rate.ofPercent(bankHoliday));
  }
}
