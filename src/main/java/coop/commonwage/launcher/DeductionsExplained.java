package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.StatutoryDeductions;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.ExplainedDeductions;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.RuleEntry;
import java.io.PrintWriter;

/** Prints how every figure of one payment came about, down to the law. */
final class DeductionsExplained {

  private static final Words WORDS = Words.in(Language.ENGLISH, "explain", "pay");

  private final DeductionRequest request;
  private final ExplainedDeductions explained;

  DeductionsExplained(StatutoryDeductions deductions, DeductionRequest request) {
    this.request = request;
    this.explained = ExplainedDeductions.of(deductions, request);
  }

  void printTo(PrintWriter out) {
    explained.derivations().forEach(derivation -> print(derivation, out));
    out.printf(
        "%nGross %s, net %s%n", request.gross().inPounds(), explained.result().net().inPounds());
    out.flush();
  }

  private static void print(Derivation derivation, PrintWriter out) {
    boolean employer = derivation.code().equals(StatutoryDeductions.EMPLOYER_NIC);
    out.printf(
        "%n%s%s%n", WORDS.say("payslip.line." + derivation.code()), employer ? " (employer)" : "");
    out.println("  " + WORDS.say("explain.formula." + derivation.formula()));
    for (Derivation.Note note : derivation.notes()) {
      switch (note) {
        case Derivation.Input input -> print(input.name(), input.value(), out);
        case Derivation.Step step -> print(step.name(), step.value(), out);
        case Derivation.Source source -> print(source.entry(), out);
      }
    }
    print("line.result", derivation.result().inPounds(), out);
  }

  private static void print(String name, String value, PrintWriter out) {
    out.printf("  %-46s %s%n", WORDS.say("explain." + name), value);
  }

  private static void print(RuleEntry<?> entry, PrintWriter out) {
    out.println(
        "    " + WORDS.say("explain.line.rule", entry.id(), entry.cite(), entry.cite().url()));
    String from = WORDS.date(entry.from());
    out.println(
        "      "
            + entry
                .until()
                .map(
                    until ->
                        WORDS.say("explain.law-from-until", entry.title(), from, WORDS.date(until)))
                .orElseGet(() -> WORDS.say("explain.law-from", entry.title(), from)));
  }
}
