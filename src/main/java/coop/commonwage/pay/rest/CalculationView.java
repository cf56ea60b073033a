package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.CalculateDeductions;
import coop.commonwage.pay.deductions.DeductionResult;
import coop.commonwage.pay.deductions.FieldProblem;
import coop.commonwage.platform.language.Language;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law takes from one payment; the names are those of the calculator's file. */
@Schema(
    description =
        "What the law takes from one payment, in pounds. Of a payment among several that cannot be"
            + " worked out only id and error are there.")
public record CalculationView(
    String id,
    String tax,
    @JsonbProperty("employee_nic") String employeeNic,
    @JsonbProperty("employer_nic") String employerNic,
    @JsonbProperty("student_loan") String studentLoan,
    @JsonbProperty("postgraduate_loan") String postgraduateLoan,
    String net,
    String error,
    List<ExplanationView> explanation) {

  /**
   * @param explainedIn the language to explain in; empty when nobody asked
   */
  static CalculationView of(CalculateDeductions.Outcome outcome, Optional<Language> explainedIn) {
    return outcome
        .figures()
        .map(
            figures -> {
              DeductionResult result = figures.result();
              return new CalculationView(
                  outcome.id(),
                  result.tax().toString(),
                  result.workerNic().toString(),
                  result.employerNic().toString(),
                  result.studentLoan().toString(),
                  result.postgraduateLoan().toString(),
                  result.net().toString(),
                  null,
                  explainedIn
                      .map(
                          language ->
                              figures.derivations().stream()
                                  .map(derivation -> ExplanationView.of(derivation, language))
                                  .toList())
                      .orElse(null));
            })
        .orElseGet(() -> failed(outcome.id(), sentence(outcome.problems())));
  }

  static CalculationView failed(String id, String error) {
    return new CalculationView(id, null, null, null, null, null, null, error, null);
  }

  private static String sentence(List<FieldProblem> problems) {
    return problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; "));
  }
}
