package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

  /** A pattern for six sentences, each of which has its code: {@link OneWayOnlyTest}. */
  private static final String OF_PIECES =
      "OneWayOnly.java: %s (%s) was paid %s %s%s of a distribution of this year that was reversed,"
          + " and this one %s: record first that it was paid back or let go.";

  private static final RefusalWords ENGLISH = RefusalWords.in(Language.ENGLISH);
  private static final RefusalWords WELSH = RefusalWords.in(Language.WELSH);
  private static final String PREFIX = "surplus.refusal.";
  private static final Path SURPLUS = Path.of("src/main/java/coop/commonwage/surplus");

  /** How the rooms refuse, up to the bracket after which their words stand. */
  private static final Pattern REFUSES =
      Pattern.compile(
          "(new (BallotRefused|ProposalRefused)|(Ballot)?Refusals\\.(conflict|wrongState)"
              + "|Refused\\.conflict|(?<![\\w.])(notNow|wrongState|wrong))\\(");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Codes whose words are put together of pieces where they are said. */
  private static final Set<String> PUT_TOGETHER =
      Set.of("call-post-hours", "college-too-small", "matching-shares", "partnership-shares");

  /** Kinds of problem, for programs; a page never shows them. */
  private static final Set<String> TITLES =
      Set.of(
          "The ballot cannot take this step",
          "The distribution cannot take this step",
          "The payments cannot take this step",
          "The question is answered",
          "The stored figures do not add up",
          "The credit cannot be paid out",
          "The credit cannot be put back",
          "The payment cannot be taken back",
          "The comparison was changed",
          "The comparison was not opened",
          "The labour year cannot be closed",
          "The legal form stays as it is",
          "The legal form on record has no profile",
          "The file is known",
          "This cannot be done with the accounts",
          "This very file has been taken in before.");

  @Test
  void aPoolIsNamedAsPeopleCallItAlsoWhereTheSentenceBeginsWithIt() {
    String english = "Pool worker has a cap of 10.00 under its floor of 20.00.";
    assertEquals("Pool workers has a cap of 10.00 under its floor of 20.00.", ENGLISH.say(english));
    assertEquals(
        "Mae gan cyfran gweithwyr uchafswm o 10.00 o dan ei isafswm o 20.00.", WELSH.say(english));
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguageWithItsDaysAndStates() {
    String english =
        "Notice is 14 clear days, the day served and the day held not counted: it may open from"
            + " 2026-12-03, or sooner when 36 of the 40 members agree (rule 25).";
    assertEquals(
        "14 o ddiwrnodau clir yw’r rhybudd, heb gyfrif y diwrnod y’i rhoddir na’r diwrnod y’i"
            + " cynhelir: caiff agor o 3 Rhagfyr 2026, neu’n gynt pan fydd 36 o’r 40 aelod yn"
            + " cytuno (rule 25).",
        WELSH.say(english));
    assertEquals(english.replace("2026-12-03", "3 December 2026"), ENGLISH.say(english));
    assertEquals(
        "Mae dosbarthiad Hydref 2026 yn y cyflwr “Drafft” ac ni ellir ei symud i “mabwysiadwyd:"
            + " dim ond un a gynigiwyd a all”.",
        WELSH.say(
            "The distribution of 2026-10-01 to 2026-10-31 is draft and cannot be adopted: only a"
                + " proposed one can."));
    assertEquals(
        "y gronfa addysg: 1.00; caniateir 5% ar y mwyaf o 10.00 (y gwarged a ddatganwyd): 0.50",
        WELSH.say("fund education: 1.00; at most 5% of 10.00 (declared-surplus) is allowed: 0.50"));
  }

  @Test
  void whoKeepsAReversalFromHappeningIsNamedWhetherOneOrMany() {
    String one =
        "Invoices used what it credited towards the care of %s: give back what invoices used"
            + " first.";
    CapitalAccounts.Owner una = new CapitalAccounts.Owner("U1", "Una Roberts");
    assertEquals("Una Roberts (U1)", PostDistribution.named(List.of(una)));
    assertEquals(
        "Mae anfonebau wedi defnyddio’r hyn a gredydodd tuag at ofal Una Roberts (U1): rhowch yn ôl"
            + " yn gyntaf yr hyn a ddefnyddiodd anfonebau.",
        WELSH.say(one.formatted(PostDistribution.named(List.of(una)))));
    assertEquals(
        "Una Roberts (U1), ".repeat(10) + "+ 2",
        PostDistribution.named(Collections.nCopies(12, una)));
  }

  @Test
  void whatEveryProfileCitesIsSaidInWelshAndTheLawKeepsItsOwnName() {
    Words welsh = Words.in(Language.WELSH, "surplus");
    Words english = Words.in(Language.ENGLISH, "surplus");
    Set<String> sources = new TreeSet<>();
    for (LegalForm form : LegalForms.bundled().all()) {
      sources.add(form.receiversSource().toString());
      sources.add(form.applicationSource().toString());
      form.funds().forEach(fund -> sources.add(fund.source().toString()));
      form.limits().forEach(limit -> sources.add(limit.source().toString()));
      form.notShared().forEach(part -> sources.add(part.source().toString()));
      form.vote().ifPresent(vote -> sources.add(vote.source().toString()));
    }
    sources.removeAll(
        Set.of(
            "Codice civile, art. 2514, primo comma, lettera a",
            "Legge 142/2001, art. 3, comma 2, lettera b"));
    for (String source : sources) {
      assertEquals(
          Optional.of(source),
          english.wordingOf("surplus.source.", source).map(text -> text.replace("|", ", ")));
      assertNotEquals(
          Optional.of(source),
          welsh.wordingOf("surplus.source.", source).map(text -> text.replace("|", ", ")),
          source);
      assertEquals(
          english.wordingOf("surplus.source.", source).map(text -> text.split("[|]")[0]),
          welsh
              .wordingOf("surplus.source.", source)
              .map(text -> text.split("[|]")[0].replace('’', '\'')));
    }
    assertEquals(
        "mae’r pleidleisiau’n sero neu fwy, a dim mwy na’r aelodau â hawl i bleidleisio (Companies"
            + " Act 2006, adran 283, penderfyniad arbennig)",
        WELSH.say(
            "the votes are zero or more, and no more than the members entitled to vote (Companies"
                + " Act 2006, section 283, special resolution)"));
  }

  @Test
  void whatHasNoCodeStaysAsItIsWithItsDaysAsTheReaderWritesThem() {
    assertEquals(
        "Nobody wrote this on 3 Rhagfyr 2026.", WELSH.say("Nobody wrote this on 2026-12-03."));
    assertEquals("It is 2026-13-41.", ENGLISH.say("It is 2026-13-41."));
    assertEquals("", WELSH.say(""));
  }

  @Test
  void everyCodeIsRecognisedByItsOwnSentenceAndSaidInBothLanguages() {
    Map<String, String> wrong = new TreeMap<>();
    Words.bundle("refusals", Language.ENGLISH)
        .forEach(
            (key, english) -> {
              String code = key.substring(PREFIX.length());
              String filled = filled(english);
              if (!RefusalWords.code(filled).equals(Optional.of(code))) {
                wrong.put(code, "read as " + RefusalWords.code(filled));
              }
              String welsh = WELSH.say(filled);
              if (welsh.equals(filled) || welsh.contains("2026-12-03")) {
                wrong.put(code, welsh);
              }
            });
    assertEquals(Map.of(), wrong);
    assertNotEquals(0, Words.bundle("refusals", Language.WELSH).size());
  }

  private static String filled(String english) {
    return english.replace("{0}", "2026-12-03").replace("{1}", "seven").replaceAll("\\{\\d}", "Q");
  }

  @Test
  void noSentenceTheSurplusRefusesWithIsWithoutACode() throws IOException {
    List<String> known =
        Words.bundle("refusals", Language.ENGLISH).values().stream()
            .map(RefusalWordsTest::plain)
            .toList();
    List<String> uncoded = new ArrayList<>();
    int looked = 0;
    for (String room : List.of("application", "ballots", "capital", "resolutions")) {
      for (Path source : sources(room)) {
        for (String sentence : sentences(Files.readString(source))) {
          looked++;
          if (known.stream().noneMatch(each -> each.contains(plain(sentence)))) {
            uncoded.add(source.getFileName() + ": " + sentence);
          }
        }
      }
    }
    assertTrue(looked > 80, looked + " sentences were looked at");
    assertEquals(List.of(OF_PIECES), uncoded);
  }

  /** By the longest stretch of its words between two places: no longer said, no longer needed. */
  @Test
  void noCodeIsLeftWhoseWordsNothingSays() throws IOException {
    String said = everythingSaid();
    Set<String> unsaid = new TreeSet<>();
    Words.bundle("refusals", Language.ENGLISH)
        .forEach(
            (key, english) -> {
              String longest =
                  Stream.of(english.split("\\{\\d}|[,:;]"))
                      .map(String::strip)
                      .max(Comparator.comparingInt(String::length))
                      .orElseThrow();
              if (!said.contains(longest.toLowerCase(Locale.ROOT))) {
                unsaid.add(key.substring(PREFIX.length()));
              }
            });
    assertEquals(PUT_TOGETHER, unsaid);
  }

  /** The words of all the sources that can refuse, pieces joined as the compiler joins them. */
  private static String everythingSaid() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String room : List.of("surplus", "yearend", "platform", "rules", "money", "calendar")) {
      try (Stream<Path> all = Files.walk(Path.of("src/main/java/coop/commonwage", room))) {
        for (Path source : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          said.append(Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", ""));
        }
      }
    }
    return said.toString().replace("\\\"", "\"").replace("%%", "%").toLowerCase(Locale.ROOT);
  }

  @Test
  void aProgramIsToldTheCodeOfWhatTheSurplusRefusesOnly() {
    SurplusRefusalCodes codes = new SurplusRefusalCodes();
    assertEquals(Optional.of("above-zero"), codes.of("must be more than 0.00"));
    assertEquals(Optional.empty(), codes.of("Nobody wrote this."));
    assertTrue(codes.areThoseOf("/api/surplus/ballots"));
    assertTrue(codes.areThoseOf("/api/yearend/labour-years"));
    assertFalse(codes.areThoseOf("/api/pay/pay-runs"));
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> all = Files.list(SURPLUS.resolve(room))) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The words inside the brackets of every refusal of a source, each piece that is a sentence. */
  private static List<String> sentences(String source) {
    List<String> found = new ArrayList<>();
    Matcher refuses = REFUSES.matcher(source);
    while (refuses.find()) {
      String words = bracket(source, refuses.end() - 1).replaceAll("\"\\s*\\+\\s*\"", "");
      Matcher literal = LITERAL.matcher(words);
      while (literal.find()) {
        String text = literal.group(1).strip();
        if (text.split(" ").length > 2 && !TITLES.contains(text)) {
          found.add(text);
        }
      }
    }
    return found;
  }

  /** From an opening bracket to the one that closes it. */
  private static String bracket(String source, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < source.length(); i++) {
      char sign = source.charAt(i);
      if (sign == '"' && source.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && sign == '(') {
        depth++;
      } else if (!quoted && sign == ')' && --depth == 0) {
        return source.substring(open, i);
      }
    }
    throw new IllegalStateException("a bracket stays open");
  }

  /** A sentence with every place alike, whether a formatter's or a bundle's. */
  private static String plain(String sentence) {
    return sentence
        .replace("\\\"", "\"")
        .replaceAll(" ?\\(%s\\)\\.?$", "")
        .replaceAll("%%", "%")
        .replaceAll("%[sd]|\\{\\d}", "#")
        .replaceAll("^, ", "")
        .replaceAll(" \\($", "")
        .replaceAll("[.#]+$", "")
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void aFieldOfABallotIsCalledAsTheFormCallsIt() {
    String english = "NoticeDays: 0 clear days of notice, the form asks for 14.";
    assertEquals(
        "Clear days of notice: 0 clear days of notice, the form asks for 14.",
        RefusalWords.in(Language.ENGLISH).say(english));
    assertFalse(RefusalWords.in(Language.WELSH).say(english).contains("oticeDays"));
  }

  @Test
  void aMotionLostByWeightsIsSaidInWelshWithTheWeights() {
    assertEquals(
        "Collwyd penderfyniad 2026/9, 8 o blaid a 8 yn erbyn; yn ôl pwysau’r colegau yr oedd"
            + " 40.00% o’r penderfyniad o’i blaid, ac yr oedd angen mwy na 50%.",
        WELSH.say(
            "Resolution 2026/9 was lost, 8 for and 8 against; by the weights of the colleges 40.00%"
                + " of the decision was for it, and it needed more than 50%."));
  }
}
