package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.WaterfallStep;
import coop.commonwage.surplus.pdf.DividendStatementPdf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserStatementTest {

  private static final LocalDate RESOLVED = LocalDate.of(2026, 6, 14);

  private static MemberStatement statement(String treatment, String part) {
    boolean funder = treatment.equals("funder");
    return new MemberStatement(
        new UUID(0x019a000000007000L, 7),
        "Gofal Dyffryn Cyf",
        "uk-multi-stakeholder-somerset",
        "Multi-stakeholder society on Somerset rules (United Kingdom)",
        "medium",
        false,
        DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)),
        LocalDate.of(2026, 3, 31),
        Money.of("4000.00"),
        List.of(
            new WaterfallStep(
                "pool", "user", "100", "remaining", money("4000"), money("4000"), money("0"), "")),
        new Standing(
            Standing.State.PAID,
            Optional.of(new MemberStatement.Decision("2026/4", RESOLVED, 30, 1, 31, 44)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Standing.Payment(
                    false, money("800"), Standing.Where.CREDITED, Optional.of(RESOLVED)),
                new Standing.Payment(
                    false,
                    Money.of("1866.67"),
                    funder ? Standing.Where.RETURNED : Standing.Where.FOR_CARE,
                    funder ? Optional.empty() : Optional.of(RESOLVED),
                    "Gwynedd Council")),
            List.of()),
        "Ulf Pugh",
        "U2",
        "user",
        List.of(
            new PotShare("spend", money("4000"), "£2,000.00", "£3,000.00", Money.of("2666.67"))),
        Money.ZERO,
        Money.of("2666.67"),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Money.of("2666.67"),
        Money.ZERO,
        new MemberStatement.Account(
            Money.ZERO,
            List.of(
                new MemberStatement.Movement(RESOLVED, "allocated", Money.of("2666.67")),
                new MemberStatement.Movement(RESOLVED, "credited-to-care", Money.of("-800.00")),
                new MemberStatement.Movement(RESOLVED, "returned-to-funder", Money.of("-1866.67"))),
            Money.ZERO),
        "largest-remainder",
        new MemberStatement.Questions("the treasurer", "at the office", Optional.empty()),
        Money.ZERO,
        List.of(),
        Optional.of(
            new MemberStatement.PublicCare(
                treatment,
                Money.of("600.00"),
                Money.of("1400.00"),
                "Gwynedd Council",
                Money.of(part))),
        new ShareSplit(
            Money.of("2666.67"),
            Money.ZERO,
            Money.ZERO,
            money("800"),
            funder ? Money.ZERO : Money.of("1866.67"),
            funder ? Money.of("1866.67") : Money.ZERO,
            Money.ZERO,
            Money.ZERO),
        MemberStatement.Choice.NONE,
        Money.ZERO,
        Map.of());
  }

  private static Money money(String pounds) {
    return Money.of(pounds);
  }

  private static String page(MemberStatement statement) throws IOException {
    return RenderedPage.of(
        "user-statement",
        "surplus",
        "surplus/statement.jte",
        Map.of("statement", statement, "pdf", "/x", "questions", List.of(), "errors", Map.of()));
  }

  @Test
  void aUserReadsTheShareAsPoolTimesOwnSpendingDividedByAll() throws Exception {
    String html = page(statement("funder", "1866.67"));
    assertTrue(html.contains("£4,000.00 × £2,000.00 ÷ £3,000.00 = £2,666.67"), html);
    assertTrue(html.contains("What you spent that counts"));
    assertTrue(html.contains("£1,866.67 of your share comes from what Gwynedd Council paid"));
    assertTrue(html.contains("It is not income"));
    assertTrue(html.contains("Credited towards your care, decided on 14 June 2026"));
    assertTrue(html.contains("Ask the treasurer: at the office."));
    assertTrue(html.contains("£800.00 was credited towards your care, as decided on 14 June 2026"));
    assertFalse(html.contains("payroll"), "nothing of pay");
  }

  @Test
  void theHeadlineTellsOnlyWhatTheMemberGets() throws Exception {
    String html = page(statement("funder", "1866.67"));
    assertTrue(
        html.contains("<dt>Credited towards your care</dt><dd>£800.00</dd>"), "the own part");
    assertTrue(html.contains("<dt>Goes back to Gwynedd Council</dt><dd>£1,866.67</dd>"));
    assertFalse(html.contains("To be paid in cash"));
    String paper =
        PdfText.of(
            new DividendStatementPdf()
                .write(statement("funder", "1866.67"), Locale.forLanguageTag("en-GB")));
    assertTrue(paper.contains("£800.00 £1,866.67 £2,666.67"), paper);
    assertFalse(paper.contains("To be paid in cash"), paper);
  }

  @Test
  void eachOfTheThreeWaysIsSaidInItsOwnWords() throws Exception {
    assertTrue(
        page(statement("left-out", "0.00"))
            .contains("Only what you paid yourself counts for your share"));
    assertTrue(
        page(statement("care-account", "1866.67"))
            .contains("it is credited towards your next care and is not paid out"));
  }

  @Test
  void thePaperSaysTheSameAndNothingOfPayroll() throws Exception {
    String text =
        PdfText.of(
                new DividendStatementPdf()
                    .write(statement("funder", "1866.67"), Locale.forLanguageTag("en-GB")))
            .replace("\n", " ");
    assertTrue(
        text.contains("Shared by money spent £4,000.00 £2,000.00 £3,000.00 £2,666.67"), text);
    assertTrue(text.contains("it goes back to Gwynedd Council"), text);
    assertTrue(text.contains("We found no rule of law"), text);
    assertTrue(text.contains("Member number"), text);
    assertFalse(text.toLowerCase(Locale.ROOT).contains("payroll"), text);
  }
}
