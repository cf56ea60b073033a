package coop.commonwage.pay.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.pay.funding.FundedCost;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.paper.PdfText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunderStatementPdfTest {

  private static final DateSpan OCTOBER = DateSpan.monthOf(LocalDate.of(2026, 10, 1));

  @Test
  void theBudgetHolderReadsWhoTellsItToWhomAndWhatItComesTo() throws IOException {
    List<String> lines = PdfText.lines(FunderStatementPdf.write(statement(2), Language.ENGLISH));
    String text = String.join("\n", lines);
    assertTrue(text.startsWith("Gofal Dyffryn Cyf"), text);
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("Direct payment C0006")), text);
    assertTrue(lines.contains("W0001, October 2026 1 h 30 min £20.18 £3.02 £23.20"), text);
    assertTrue(lines.contains("Together 3 h 00 min £40.36 £6.04 £46.40"), text);
    assertEquals(
        "Gofal Dyffryn Cyf: what Direct payment C0006 paid, October 2026 Page 1 of 1",
        lines.getLast());
  }

  @Test
  void everyPageOfALongOneSaysWhichOfHowManyItIs() throws IOException {
    List<String> lines = PdfText.lines(FunderStatementPdf.write(statement(600), Language.WELSH));
    List<String> feet = lines.stream().filter(line -> line.contains("Tudalen ")).toList();
    assertTrue(feet.size() >= 10, feet.size() + " pages");
    for (int page = 1; page <= feet.size(); page++) {
      String foot = feet.get(page - 1);
      assertTrue(foot.endsWith("Tudalen %d o %d".formatted(page, feet.size())), foot);
    }
    assertTrue(lines.stream().anyMatch(line -> line.contains("900 awr 00 mun")), "the sum");
  }

  private static FunderStatement statement(int workers) {
    return new FunderStatement(
        "Gofal Dyffryn Cyf",
        new FunderAccount("budget/C0006", FunderKind.PERSONAL_BUDGET, "Direct payment C0006"),
        OCTOBER,
        IntStream.rangeClosed(1, workers)
            .mapToObj(
                worker ->
                    new FunderStatement.Row(
                        "W%04d".formatted(worker),
                        OCTOBER,
                        new FundedCost("budget/C0006", 90, Money.of("20.18"), Money.of("3.02"))))
            .toList());
  }
}
