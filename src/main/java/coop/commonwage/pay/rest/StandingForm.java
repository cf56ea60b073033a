package coop.commonwage.pay.rest;

import coop.commonwage.pay.contracts.StandingChange;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice says of a worker. */
@Schema(
    description =
        "What a notice of HMRC says of a worker (P6, P9, SL1, SL2, PGL1, PGL2, a change of"
            + " National Insurance letter). What is left out stays as it is.")
public record StandingForm(
    @NotBlank @Schema(example = "2026-11-01", description = "The first payment day it holds on.")
        String from,
    @Schema(example = "C1257L M1") String taxCode,
    @Schema(example = "A") String niCategory,
    @Schema(enumeration = {"1", "2", "4", "5", "none"}) String studentLoanPlan,
    Boolean postgraduateLoan,
    @NotBlank @Schema(example = "P6 of 28 October") String reason,
    @Schema(description = "The number on the paper, when it has one.") String reference) {

  private static final String NO_LOAN = "none";

  StandingChange change() {
    return new StandingChange(
        given(taxCode).map(text -> Typed.of("taxCode", text, TaxCode::of)),
        given(niCategory).map(text -> Typed.of("niCategory", text, NiCategory::ofLetter)),
        given(studentLoanPlan).map(StandingForm::loan),
        Optional.ofNullable(postgraduateLoan));
  }

  private static StandingChange.StudentLoan loan(String text) {
    return new StandingChange.StudentLoan(
        text.equals(NO_LOAN)
            ? Optional.empty()
            : Optional.of(Typed.of("studentLoanPlan", text, StudentLoanPlan::ofNumber)));
  }

  static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
  }
}
