package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Payslips as they were stored, with the rules of that day, are worked out again by the program of
 * today. They are never written anew: a program that gives another figure is wrong about the past.
 */
class PayslipReplayTest {

  private static final Path FOLDER = Path.of("src/test/resources/coop/commonwage/pay/store");
  private static final RuleSet RULES = RuleSets.kept(texts());
  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RULES);

  @Test
  void everyStoredPayslipComesOutAgainToThePenny() {
    List<String> different = new ArrayList<>();
    List<Payslip> stored = stored();
    for (Payslip payslip : stored) {
      Payslip again = GROSS_TO_NET.calculate(payslip.inputs()).payslip();
      if (!again.equals(payslip)) {
        different.add("stored %s%nnow    %s".formatted(payslip.lines(), again.lines()));
      }
    }
    assertEquals(List.of(), different);
    assertEquals(88, stored.size());
  }

  @Test
  void everyLineOfAStoredPayslipUnfoldsToWhatWasPaid() {
    for (Payslip payslip : stored()) {
      for (PayslipLine line : payslip.lines()) {
        Derivation derivation = GROSS_TO_NET.explain(payslip.inputs(), line.key()).orElseThrow();
        assertEquals(payslip.amountOf(line.key()), derivation.result(), line.key());
        assertTrue(!derivation.notes().isEmpty(), line.key());
      }
    }
  }

  @Test
  void keptRulesKeepTheirHashWhateverTheProgramHasLearnedSince() {
    assertEquals("461bc41ab754d8a96fa4861bc2afa014570632da725273debb0cb1330ee14c42", RULES.hash());
    assertEquals(texts().keySet(), RULES.texts().keySet());
  }

  private static List<Payslip> stored() {
    try (Stream<String> lines =
        Files.lines(FOLDER.resolve("payslips-of-the-first-rule-set.jsonl"))) {
      return lines.map(PayslipReplayTest::payslip).toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Payslip payslip(String line) {
    JsonObject json = Json.object(line);
    return PayslipJson.read(
        json.getJsonObject("inputs").toString(),
        RULES.hash(),
        json.getJsonArray("lines").toString(),
        json.getJsonNumber("gross").longValueExact(),
        json.getJsonNumber("net").longValueExact(),
        json.getJsonNumber("payable").longValueExact(),
        json.getJsonObject("after").toString());
  }

  private static Map<String, String> texts() {
    Path folder = FOLDER.resolve("first-rule-set");
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("uk"))) {
      for (Path file : files.toList()) {
        texts.put(
            "uk/" + file.getFileName().toString().replace(".yaml", ""), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return texts;
  }
}
