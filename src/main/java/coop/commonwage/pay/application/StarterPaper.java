package coop.commonwage.pay.application;

import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.StartingCodes;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.WrongEntries;
import coop.commonwage.platform.web.FieldError;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a new worker handed in for tax: the P45 of the job before, or the starter checklist. The
 * code to begin with follows from it by rule.
 *
 * @param kind which of the two
 * @param entries what it says, by the names of the kind's fields
 */
record StarterPaper(InstructionKind<?> kind, Map<String, String> entries) {

  /** The fields of {@link HireWorker} that make up a P45, with the P45's own names. */
  static final Map<String, String> P45_FIELDS =
      Map.of(
          "p45LeavingDate", "leavingDate",
          "p45TaxCode", "taxCode",
          "p45TaxWeek", "taxWeek",
          "p45TaxMonth", "taxMonth",
          "p45Pay", "pay",
          "p45Tax", "tax");

  private static final Map<String, String> STATEMENT_FIELDS =
      Map.of("statement", "statement", "studentLoanPlan", "studentLoan");

  /** What was handed in; empty when it was nothing, and HMRC's code is told instead. */
  static Optional<StarterPaper> of(Map<String, String> fields) {
    Map<String, String> p45 = entries(fields, P45_FIELDS);
    if (!p45.isEmpty()) {
      return Optional.of(new StarterPaper(InstructionKinds.P45, p45));
    }
    if (!fields.containsKey("statement")) {
      return Optional.empty();
    }
    Map<String, String> statement = entries(fields, STATEMENT_FIELDS);
    if ("Y".equals(fields.get("postgraduateLoan"))) {
      statement.put("postgraduateLoan", "yes");
    }
    return Optional.of(new StarterPaper(InstructionKinds.STARTER_DECLARATION, statement));
  }

  private static Map<String, String> entries(
      Map<String, String> fields, Map<String, String> names) {
    Map<String, String> entries = new LinkedHashMap<>();
    names.forEach(
        (field, name) -> {
          if (fields.containsKey(field)) {
            entries.put(name, fields.get(field));
          }
        });
    return entries;
  }

  /**
   * The code to begin with.
   *
   * @throws WrongEntries naming the fields of the paper that cannot be used
   */
  TaxCode code(StartingCodes codes, LocalDate startDate) {
    return switch (body(startDate)) {
      case P45 p45 -> codes.of(p45, startDate).code();
      case StarterChecklist said -> codes.of(said.statement());
      default -> throw new IllegalStateException("no paper of a starter: " + kind.word());
    };
  }

  private Object body(LocalDate startDate) {
    return Instruction.recorded(new UUID(0, 0), kind, startDate, Optional.empty(), entries).body();
  }

  /** What is wrong, by the names of the fields it came in. */
  List<FieldError> errors(WrongEntries wrong) {
    Map<String, String> names = kind == InstructionKinds.P45 ? P45_FIELDS : STATEMENT_FIELDS;
    return wrong.wrongs().stream()
        .map(
            one ->
                FieldError.ofField(
                    names.entrySet().stream()
                        .filter(name -> name.getValue().equals(one.field()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(one.field()),
                    one.value(),
                    one.message()))
        .toList();
  }
}
