package coop.commonwage.pay.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment to work out, for the API's description; it is read field by field as text. */
@Schema(
    name = "Payment",
    description = "One payment; a list of them is taken as well. Amounts in pounds.")
interface PaymentForm {

  @Schema(required = true, description = "A name or number of your own.")
  String id();

  @Schema(name = "pay_date", required = true, example = "2026-11-05")
  String payDate();

  @Schema(
      required = true,
      enumeration = {"weekly", "fortnightly", "four-weekly", "monthly"})
  String frequency();

  @Schema(description = "Tax week or month; left out: the one pay_date falls in.")
  String period();

  @Schema(name = "tax_code", required = true, example = "S1257L M1")
  String taxCode();

  @Schema(
      name = "tax_basis",
      enumeration = {"cumulative", "week1month1"})
  String taxBasis();

  @Schema(name = "ni_category", required = true, example = "A")
  String niCategory();

  @Schema(required = true, description = "Taxable and NI-able pay of the period.")
  String gross();

  @Schema(name = "taxable_before", description = "This tax year, before this period.")
  String taxableBefore();

  @Schema(name = "tax_before", description = "This tax year, before this period.")
  String taxBefore();

  @Schema(
      name = "student_loan_plan",
      enumeration = {"1", "2", "4", "5"})
  String studentLoanPlan();

  @Schema(
      name = "postgraduate_loan",
      enumeration = {"Y", "N"})
  String postgraduateLoan();
}
