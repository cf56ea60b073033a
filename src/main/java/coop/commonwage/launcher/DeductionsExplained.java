package coop.commonwage.launcher;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.DeductionResult;
import coop.commonwage.pay.deductions.StatutoryDeductions;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.WorkingNotes;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.RuleEntry;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints how every figure of one payment came about, down to the law. */
final class DeductionsExplained {

  private static final Words WORDS = Words.in(Language.ENGLISH, "explain", "pay");

  private final Map<String, WorkingNotes> notes = new LinkedHashMap<>();
  private final DeductionRequest request;
  private final DeductionResult result;

  DeductionsExplained(StatutoryDeductions deductions, DeductionRequest request) {
    this.request = request;
    this.result =
        deductions.of(request, code -> notes.computeIfAbsent(code, c -> new WorkingNotes()));
  }

  void printTo(PrintWriter out) {
    notes.forEach((code, working) -> print(working.derivation(code, amountOf(code)), out));
    out.printf("%nGross %s, net %s%n", request.gross().inPounds(), result.net().inPounds());
    out.flush();
  }

  private Money amountOf(String code) {
    return switch (code) {
      case StatutoryDeductions.TAX -> result.tax();
      case StatutoryDeductions.WORKER_NIC -> result.workerNic();
      case StatutoryDeductions.EMPLOYER_NIC -> result.employerNic();
      case StatutoryDeductions.STUDENT_LOAN -> result.studentLoan();
      default -> result.postgraduateLoan();
    };
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
  }
}
