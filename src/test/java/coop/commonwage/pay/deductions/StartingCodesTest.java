package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingCodesTest {

  private static final RuleSet RULES = RuleSets.bundled();

  private static StartingCodes on(String payDate) {
    return new StartingCodes(RULES.incomeTax(), LocalDate.parse(payDate));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-06, A, 1257L",
    "2025-06-30, B, 1257L X",
    "2026-10-30, C, BR",
    "2027-04-05, none, 0T X"
  })
  void aStatementGivesTheCode(String payDate, String statement, String code) {
    assertEquals(code, on(payDate).of(StarterDeclaration.ofWord(statement)).toString());
  }

  @Test
  void anythingElseIsNotAStatement() {
    assertEquals(
        "\"D\" is not a starter statement: A, B, C, or none",
        assertThrows(IllegalArgumentException.class, () -> StarterDeclaration.ofWord("D"))
            .getMessage());
  }

  private static P45 p45(String left, String code, Integer month, String pay, String tax) {
    LocalDate day = LocalDate.parse(left);
    return new P45(
        day,
        TaxCode.of(code),
        Optional.ofNullable(month)
            .map(number -> new TaxPeriod(TaxYear.of(day), PayFrequency.MONTHLY, number)),
        Money.of(pay),
        Money.of(tax));
  }

  private static StartingPoint point(String payDate, P45 p45, String started) {
    return on(payDate).of(p45, LocalDate.parse(started));
  }

  private static StartingPoint expected(String code, String pay, String tax) {
    return new StartingPoint(TaxCode.of(code), Money.of(pay), Money.of(tax));
  }

  @Test
  void aP45OfThisYearGivesItsCodeAndItsFigures() {
    // 6,000 − 3 × 1,048.26 = 2,855 × 20 %
    assertEquals(
        expected("1257L", "6000.00", "571.00"),
        point("2026-07-31", p45("2026-06-30", "1257L", 3, "6000.00", "580.00"), "2026-07-01"));
    assertEquals(
        expected("1257L", "6000.00", "580.00"),
        point("2026-07-31", p45("2026-06-30", "1257L", null, "6000.00", "580.00"), "2026-07-01"));
    assertEquals(
        expected("NT", "6000.00", "0.00"),
        point("2026-07-31", p45("2026-06-30", "NT", 3, "6000.00", "0.00"), "2026-07-01"));
  }

  @Test
  void withAKCodeNoMoreThanWasReallyTakenCounts() {
    // 6,000 + 3 × 1,667.43 = 11,002: 9,425 at 20 %, 1,577 at 40 % = 2,515.80
    P45 limited = p45("2026-06-30", "K2000", 3, "6000.00", "2400.00");
    P45 unlimited = p45("2026-06-30", "K2000", 3, "6000.00", "2600.00");

    assertEquals(
        expected("K2000", "6000.00", "2400.00"), point("2026-07-31", limited, "2026-07-01"));
    assertEquals(
        expected("K2000", "6000.00", "2515.80"), point("2026-07-31", unlimited, "2026-07-01"));
  }

  @Test
  void aP45ThatStoodAloneHasNoFigures() {
    assertEquals(
        expected("S1257L X", "0", "0"),
        point(
            "2026-07-31", p45("2026-06-30", "S1257L M1", null, "6000.00", "580.00"), "2026-07-01"));
  }

  @Test
  void aP45OfLastYearIsGoodForStartsUpToThe24thOfMay() {
    P45 last = p45("2026-04-05", "CK100 M1", null, "60.00", "5.00");

    assertEquals(expected("CK100", "0", "0"), point("2026-06-30", last, "2026-05-24"));
    assertEquals(expected("1257L X", "0", "0"), point("2026-06-30", last, "2026-05-25"));
    assertEquals(expected("CK100", "0", "0"), point("2026-04-30", last, "2026-04-01"));
    assertEquals(
        expected("1257L X", "0", "0"),
        point("2026-04-30", p45("2025-04-05", "900T", null, "0", "0"), "2026-04-10"));
  }

  @Test
  void aP45FromTheFutureIsRefused() {
    assertEquals(
        "P45: the employment ended on 2026-04-06, after the tax year 2025-26 of this payment",
        assertThrows(
                IllegalArgumentException.class,
                () -> point("2026-04-05", p45("2026-04-06", "1257L", null, "0", "0"), "2026-04-01"))
            .getMessage());
  }

  @Test
  void figuresThatCannotStandOnOneFormAreRefused() {
    refused("P45: total pay must be zero or more, was -0.01", "2026-06-30", 3, "-0.01", "0");
    refused("P45: total tax must be zero or more, was -0.01", "2026-06-30", 3, "1", "-0.01");
    refused("P45: total tax 1.01 is more than total pay 1.00", "2026-06-30", 3, "1.00", "1.01");
    assertEquals(Money.of("1"), p45("2026-06-30", "BR", 3, "1.00", "1.00").taxToDate());
    assertEquals(
        "P45: the last payment is of 2025-26, but the employment ended on 2026-06-30",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new P45(
                        LocalDate.of(2026, 6, 30),
                        TaxCode.of("BR"),
                        Optional.of(new TaxPeriod(new TaxYear(2025), PayFrequency.MONTHLY, 12)),
                        Money.ZERO,
                        Money.ZERO))
            .getMessage());
  }

  private static void refused(String why, String left, int month, String pay, String tax) {
    assertEquals(
        why,
        assertThrows(IllegalArgumentException.class, () -> p45(left, "BR", month, pay, tax))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "1257L M1, 2026, 1257L X",
    "1257L M1, 2025, 1257L",
    "1257L, 2024, 1257L",
    "SK5 X, 2025, SK5",
    "NT X, 2025, NT",
    "S0T X, 2012, S0T",
    "BR X, 2027, BR X"
  })
  void theSixthOfAprilDropsTheMark(String code, int lastUsed, String now) {
    assertEquals(
        now, on("2026-04-06").inNewYear(TaxCode.of(code), new TaxYear(lastUsed)).toString());
  }

  @Test
  void anAnnouncedUpliftGoesByTheLastLetterAndOnceForEachYear() {
    Map<String, String> texts = new HashMap<>(RULES.texts());
    texts.put(
        "uk/income-tax",
        texts
            .get("uk/income-tax")
            .replace("table: {L: 0, M: 0, N: 0}", "table: {L: 10, M: 11, N: 9}"));
    StartingCodes codes =
        new StartingCodes(RuleSets.fromTexts(texts).incomeTax(), LocalDate.of(2026, 4, 6));

    assertEquals("C1267L", uplifted(codes, "C1257L X", 2025));
    assertEquals("1277L", uplifted(codes, "1257L", 2024));
    assertEquals("1287L", uplifted(codes, "1257L", 2020));
    assertEquals("S1394M", uplifted(codes, "S1383M", 2025));
    assertEquals("1140N", uplifted(codes, "1131N", 2025));
    assertEquals("900T", uplifted(codes, "900T", 2025));
    assertEquals("K100", uplifted(codes, "K100", 2025));
    assertEquals("BR", uplifted(codes, "BR", 2025));
    assertEquals("NT", uplifted(codes, "NT", 2025));
    assertEquals("1257L", uplifted(codes, "1257L", 2026));
  }

  private static String uplifted(StartingCodes codes, String code, int lastUsed) {
    return codes.inNewYear(TaxCode.of(code), new TaxYear(lastUsed)).toString();
  }
}
