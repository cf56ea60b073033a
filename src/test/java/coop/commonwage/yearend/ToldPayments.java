package coop.commonwage.yearend;

import coop.commonwage.surplus.distributions.Standing;
import java.util.List;
import java.util.UUID;

/** What a member's statement says of payments. */
final class ToldPayments {

  private ToldPayments() {}

  private static Standing standing(ASharingCooperative coop, UUID id, String payrollId) {
    return coop.statements(id).stream()
        .filter(one -> one.payrollNumber().equals(payrollId))
        .map(one -> coop.statement(one.id()).standing())
        .findFirst()
        .orElseThrow();
  }

  /** Where each payment is. */
  static List<String> of(ASharingCooperative coop, UUID id, String payrollId) {
    return standing(coop, id, payrollId).payments().stream()
        .map(one -> one.where().word() + " " + one.amount() + " " + one.of())
        .toList();
  }

  /** How what was paid and taken back is settled. */
  static List<String> owedBack(ASharingCooperative coop, UUID id, String payrollId) {
    return standing(coop, id, payrollId).owedBack().stream()
        .map(one -> one.how().word() + " " + one.amount() + " " + one.in())
        .toList();
  }
}
