package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.deductions.minimumwage.PayItem;
import coop.commonwage.pay.payruns.MissingYear;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the calculation says about itself can be said to people, in both languages. */
class PayslipWordsInPagesTest {

  private static final Path CALCULATION = Path.of("src/main/java/coop/commonwage/pay");

  @Test
  void everyFigureAndFormulaOfAnExplanationHasWords() throws IOException {
    Set<String> told = new TreeSet<>();
    Matcher call =
        Pattern.compile("\\.\\s*(input|step|formula)\\(\\s*([^,;]*)").matcher(calculation());
    while (call.find()) {
      Matcher name = Pattern.compile("\"([a-z0-9-]+)\"").matcher(call.group(2));
      while (name.find()) {
        if (!name.group(1).endsWith("-")) {
          told.add((call.group(1).equals("formula") ? "formula." : "") + name.group(1));
        }
      }
    }
    for (PayItem item : PayItem.values()) {
      told.add("minimum-wage-" + item.word());
    }
    assertTrue(told.size() > 150, "only " + told.size() + " names were found");
    for (Language language : Language.values()) {
      Words words = DerivationWords.in(language);
      Set<String> unsaid = new TreeSet<>(told);
      unsaid.removeIf(name -> words.find("explain." + name).isPresent());
      assertEquals(Set.of(), unsaid, language.ownName());
    }
  }

  @Test
  void everyLineOfTheSamplePayslipIsNamedAndExplainedInBothLanguages() {
    for (Language language : Language.values()) {
      Words words = Words.in(language, "platform", "pay");
      PaySamples.payslip(true)
          .payslip()
          .lines()
          .forEach(
              line -> {
                assertTrue(!LineWords.label(words, line).isBlank());
                assertTrue(!LineWords.meaning(words, line).isBlank(), line.code());
              });
    }
  }

  @Test
  void everyCodeOfALineHasALabel() throws IOException {
    Words words = Words.in(Language.WELSH, "pay");
    Set<String> unnamed = new TreeSet<>();
    Matcher code =
        Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:-[a-z]+)*)\"").matcher(lines());
    int found = 0;
    while (code.find()) {
      found++;
      if (words.find("payslip.line." + code.group(1)).isEmpty()) {
        unnamed.add(code.group(1));
      }
    }
    for (String kind : Set.of("contact", "training", "office", "waking-night")) {
      for (String day : Set.of("", "-weekend", "-bank-holiday")) {
        if (words.find("payslip.line." + kind + day).isEmpty()) {
          unnamed.add(kind + day);
        }
      }
    }
    unnamed.remove("contract");
    unnamed.remove(MissingYear.CODE);
    assertTrue(found > 10, "only " + found + " codes were found");
    assertEquals(Set.of(), unnamed);
  }

  private static String calculation() throws IOException {
    return text(CALCULATION);
  }

  private static String lines() throws IOException {
    return text(CALCULATION.resolve("payruns"));
  }

  private static String text(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
