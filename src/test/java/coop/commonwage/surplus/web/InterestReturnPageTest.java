package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.application.InterestPaid;
import coop.commonwage.surplus.application.ReadInterestReturn;
import coop.commonwage.surplus.capital.InterestReturn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterestReturnPageTest {

  private static final UUID ANA = new UUID(0x019a000000007000L, 1);

  private static String page(String name, String template, Map<String, Object> parameters)
      throws Exception {
    return RenderedPage.of(name, "surplus", template, parameters);
  }

  @Test
  void theReturnOfInterestSaysItsThresholdWhoIsBelowItAndHowItComesToWhatTheBooksSay()
      throws Exception {
    LocalDate end = LocalDate.of(2026, 3, 31);
    DateSpan period = DateSpan.yearEnding(end);
    UUID bo = UUID.randomUUID();
    InterestReturn figures =
        InterestReturn.of(
            Map.of(ANA, Money.of("249.99"), bo, Money.of("250.00")), period, Money.of("250"), 3);
    ReadInterestReturn.Named named =
        new ReadInterestReturn.Named(
            figures,
            Map.of(),
            ledger("40.01"),
            limit("250", Confidence.AUTHORITY),
            limit("15", Confidence.SINGLE),
            true);
    String html =
        page(
            "interest-return",
            "surplus/interestReturn.jte",
            Map.of("periodEnd", end.toString(), "found", Optional.of(named), "errors", Map.of()));
    assertTrue(html.contains("This period ends on 31 March 2026 and is not over"), html);
    assertTrue(html.contains("with £250.00 or more: 1<"), html);
    assertTrue(html.contains("with less than £250.00: 1</dt><dd>£249.99</dd>"), html);
    assertTrue(html.contains("<b>£499.99</b>"), html);
    assertTrue(html.contains("−£40.01"), html);
    assertTrue(
        html.contains("Named from £250.00 (the authority’s own text was read): The Act, section 1"),
        html);
    assertTrue(html.contains("from £15.00 (one source says so, not confirmed); ask HMRC"), html);
    assertTrue(html.contains("interest-return?periodEnd=2026-03-31&amp;file=yes"), html);
    assertFalse(html.contains("reversals"), "none has anything to do with it");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ReadInterestReturn.Named(
                figures, Map.of(), ledger("40.00"), named.practice(), named.law(), false),
        "a penny that the books do not know");
  }

  @Test
  void thePeriodThatIsProposedIsNoMistake() throws Exception {
    String html =
        page(
            "interest-return-proposed",
            "surplus/interestReturn.jte",
            Map.of("periodEnd", "2026-10-31", "found", Optional.empty(), "errors", Map.of()));
    assertTrue(html.contains("value=\"2026-10-31\""), html);
    assertFalse(html.contains("There is a problem"), html);
  }

  private static InterestPaid.Ledger ledger(String waits) {
    return new InterestPaid.Ledger(
        standing("100.00", "0.00", "0.00", "0.00"),
        Money.of("440.00"),
        Money.ZERO,
        Money.ZERO,
        standing(waits, "0.00", "0.00", "0.00"));
  }

  private static InterestPaid.Standing standing(
      String waits, String takenBack, String paidBack, String letGo) {
    return new InterestPaid.Standing(
        Money.of(waits), Money.of(takenBack), Money.of(paidBack), Money.of(letGo));
  }

  @Test
  void interestThatWasPaidAndTakenBackIsInTheReturnAndItsRecoveryToldApart() throws Exception {
    LocalDate end = LocalDate.of(2026, 3, 31);
    InterestPaid.Ledger books =
        new InterestPaid.Ledger(
            standing("0.00", "5.00", "0.00", "0.00"),
            Money.of("300.00"),
            Money.of("299.00"),
            Money.of("7.77"),
            standing("1.00", "304.00", "200.00", "50.00"));
    assertEquals(Money.of("299.00"), books.paid(), "300 - 299 - 1 + 304 - 5");
    assertEquals(Money.of("54.00"), books.after().toRecover());
    String html =
        page(
            "interest-return-reversed",
            "surplus/interestReturn.jte",
            Map.of(
                "periodEnd",
                end.toString(),
                "found",
                Optional.of(
                    new ReadInterestReturn.Named(
                        InterestReturn.of(
                            Map.of(ANA, Money.of("299.00")),
                            DateSpan.yearEnding(end),
                            Money.of("250"),
                            3),
                        Map.of(),
                        books,
                        limit("250", Confidence.AUTHORITY),
                        limit("15", Confidence.SINGLE),
                        false)),
                "errors",
                Map.of()));
    assertTrue(html.contains("Taken back by reversals in the period</dt><dd>−£299.00</dd>"), html);
    assertTrue(
        html.contains("Paid by bank, though a reversal took it back</dt><dd>£304.00</dd>"), html);
    assertTrue(
        html.contains("Of that, paid and taken back before the period</dt><dd>−£5.00</dd>"), html);
    assertTrue(
        html.contains(
            "Of it £200.00 was paid back, £50.00 was let go and £54.00 is still to be recovered."),
        html);
    assertTrue(html.contains("took back £7.77 that stood in accounts"), html);
  }

  private static LegalLimit limit(String amount, Confidence confidence) {
    return new LegalLimit(
        "interest-return",
        "",
        LocalDate.of(2014, 8, 1),
        Rate.ZERO,
        "",
        Money.of(amount),
        List.of(),
        new Citation("The Act", "section 1", "https://x.test", LocalDate.EPOCH, confidence));
  }
}
