package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.DeductionResult;
import coop.commonwage.pay.deductions.StatutoryDeductions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the law takes from one payment, and how each figure came about.
 *
 * @param result the figures
 * @param derivations one for each figure that was worked out, in that order
 */
public record ExplainedDeductions(DeductionResult result, List<Derivation> derivations) {

  public ExplainedDeductions {
    derivations = List.copyOf(derivations);
  }

  /** Works a payment out and listens. */
  public static ExplainedDeductions of(StatutoryDeductions deductions, DeductionRequest request) {
    Map<String, WorkingNotes> notes = new LinkedHashMap<>();
    DeductionResult result =
        deductions.of(request, code -> notes.computeIfAbsent(code, c -> new WorkingNotes()));
    return new ExplainedDeductions(
        result,
        notes.entrySet().stream()
            .map(each -> each.getValue().derivation(each.getKey(), amount(result, each.getKey())))
            .toList());
  }

  private static Money amount(DeductionResult result, String code) {
    return switch (code) {
      case StatutoryDeductions.TAX -> result.tax();
      case StatutoryDeductions.WORKER_NIC -> result.workerNic();
      case StatutoryDeductions.EMPLOYER_NIC -> result.employerNic();
      case StatutoryDeductions.STUDENT_LOAN -> result.studentLoan();
      case StatutoryDeductions.POSTGRADUATE_LOAN -> result.postgraduateLoan();
      default -> throw new IllegalArgumentException(code + " is no figure of a payment");
    };
  }
}
