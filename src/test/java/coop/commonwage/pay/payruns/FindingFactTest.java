package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FindingWords;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingFactTest {

  private static final Pattern FINDING =
      Pattern.compile("(?:look|blocks)\\(\\s*(?:draft,\\s*)?\"([a-z-]+)\"\\s*,");

  /** Their reasons come in English from the law's own readers. */
  private static final Set<String> ENGLISH_ONLY =
      Set.of(
          "family-leave-wrong",
          "holiday-not-rolled-up",
          "ni-category-by-rule",
          "ni-category-does-not-fit",
          "tax-code-by-rule");

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  @Test
  void whatIsKeptReadsAsItWas() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int round = 0; round < 500; round++) {
      List<FindingFact> facts = new ArrayList<>();
      int count = random.nextInt(6);
      for (int i = 0; i < count; i++) {
        facts.add(any(random));
      }
      assertEquals(facts, FindingFact.read(FindingFact.kept(facts)));
    }
    assertEquals(List.of(), FindingFact.read(""), "what was kept before facts were");
  }

  @Test
  void aFactStandsOnOneLineWithoutBlanksAtItsEnds() {
    assertEquals("", FindingFact.text("").value());
    assertEquals("", FindingFact.text(" \t ").value());
    assertEquals("Ann Lee", FindingFact.text("Ann Lee").value());
    assertEquals("Ann Lee", FindingFact.text(" Ann  Lee ").value());
    assertEquals("Ann Lee", FindingFact.text("Ann\r\nLee\n").value());
    assertEquals("Ann Lee", FindingFact.text("Ann\tLee\u2003").value());
    assertEquals("Ann\u00a0Lee", FindingFact.text("Ann\u00a0Lee").value());
  }

  @Test
  void aFactThatLooksLikeAPlaceForFactsIsSaidAsItStands() {
    assertEquals(
        "code %s of £1.00 is 100% wrong",
        PayslipFinding.look("x", "code %s of %s is 100% wrong", "%s", Money.ofPence(100))
            .message());
  }

  private static FindingFact any(SplittableRandom random) {
    return switch (random.nextInt(7)) {
      case 0 -> FindingFact.text("two\nlines: and a colon\r\n" + random.nextInt());
      case 1 -> FindingFact.number(random.nextLong(-1_000_000, 1_000_000));
      case 2 -> FindingFact.ofAny(Money.ofPence(random.nextLong(-999_999, 999_999)));
      case 3 -> FindingFact.minutes(random.nextInt(20_000));
      case 4 -> FindingFact.day(DAY.plusDays(random.nextInt(900)));
      case 5 -> FindingFact.ofAny(List.of(DAY, DAY.plusDays(random.nextInt(9))));
      default -> FindingFact.span(DateSpan.of(DAY, DAY.plusDays(random.nextInt(60))));
    };
  }

  @Test
  void whatIsNoFactIsRefused() {
    for (String wrong : List.of("no colon", "weather:fine", "day:2026-10-05\nnothing")) {
      assertThrows(IllegalArgumentException.class, () -> FindingFact.read(wrong), wrong);
    }
  }

  @Test
  void aFactOfTimeIsTheSameFact() {
    assertEquals(FindingFact.day(DAY), FindingFact.of(TimeArgument.day(DAY)));
    assertEquals(FindingFact.minutes(25), FindingFact.of(TimeArgument.minutes(25)));
  }

  @Test
  void aFindingIsReadInTheReadersLanguage() {
    PayslipFinding topped =
        PayslipFinding.look(
            "minimum-wage-topped-up",
            "pay for %s of work was %s below the minimum wage of %s an hour; the difference is"
                + " paid",
            FindingFact.minutes(605),
            Money.of("12.34"),
            "£12.71");
    assertEquals(
        "pay for 10 h 05 min of work was £12.34 below the minimum wage of £12.71 an hour; the"
            + " difference is paid",
        topped.message());
    assertEquals(topped.message(), said(Language.ENGLISH, topped));
    assertEquals(
        "roedd cyflog am 10 awr 05 mun o waith £12.34 islaw’r isafswm cyflog o £12.71 yr awr;"
            + " telir y gwahaniaeth",
        said(Language.WELSH, topped));
  }

  @Test
  void oneCodeMayHaveSeveralSentences() {
    PayslipFinding less =
        PayslipFinding.look(
                "time-corrected",
                "the time of %s was changed after it was paid (%s): %s is taken back now",
                DateSpan.monthOf(DAY),
                "V1, V2",
                Money.of("3.50"))
            .as("less");
    assertEquals(
        "the time of 2026-10-01 to 2026-10-31 was changed after it was paid (V1, V2): £3.50 is"
            + " taken back now",
        less.message());
    assertEquals(
        "newidiwyd amser Hydref 2026 ar ôl ei dalu (V1, V2): cymerir £3.50 yn ôl nawr",
        said(Language.WELSH, less));
  }

  @Test
  void anOldFindingWithoutFactsAndOneNobodyTranslatedReadAsTheyWereWritten() {
    PayRunNotice old =
        new PayRunNotice(false, "tax-refund", "W0001", "Ana", "£2.00 of tax is given back");
    assertEquals("£2.00 of tax is given back", FindingWords.in(Language.WELSH).say(old));
    PayRunNotice unknown = new PayRunNotice(true, "brand-new", "W0001", "Ana", "something");
    assertEquals("something", FindingWords.in(Language.WELSH).say(unknown));
  }

  @Test
  void everyFindingOfAPayslipHasASentenceInBothLanguagesOrIsKnownToBeEnglishOnly()
      throws IOException {
    Set<String> without = new TreeSet<>();
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/coop/commonwage/pay/payruns"))) {
      for (Path file : files.toList()) {
        Matcher found = FINDING.matcher(Files.readString(file));
        while (found.find()) {
          codes.add(found.group(1));
        }
      }
    }
    assertTrue(codes.size() > 30, codes.toString());
    for (Language language : Language.values()) {
      Set<String> keys = Words.bundle("pay", language).keySet();
      codes.stream()
          .filter(
              code ->
                  keys.stream()
                      .noneMatch(
                          key ->
                              key.equals("pay.finding." + code)
                                  || key.startsWith("pay.finding." + code + ".")))
          .forEach(without::add);
    }
    assertEquals(ENGLISH_ONLY, without);
  }

  private static String said(Language language, PayslipFinding finding) {
    return FindingWords.in(language)
        .say(
            new PayRunNotice(
                false, finding.code(), "W0001", "Ana", finding.message(), finding.facts()));
  }
}
