package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.WrongEntries;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;

/** How something that cannot be recorded is refused. */
final class InstructionRefusals {

  static final String NOT_RECORDED = "Nothing was recorded: put right what is named.";
  static final int MOST_YEARS_AHEAD = 3;

  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_REFERENCE = 100;

  private InstructionRefusals() {}

  static Refused invalid(String field, String value, String message) {
    return Refused.invalid(NOT_RECORDED, List.of(FieldError.ofField(field, value, message)));
  }

  static Refused invalid(WrongEntries wrong) {
    return Refused.invalid(
        NOT_RECORDED,
        wrong.wrongs().stream()
            .map(one -> FieldError.ofField(one.field(), one.value(), one.message()))
            .toList());
  }

  static void refuseReason(String reason, String reference) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw invalid(
          "reason",
          reason.isBlank() ? "" : reason.substring(0, LONGEST_REFERENCE) + "…",
          "say why, or on whose word, in at most %d characters".formatted(LONGEST_REASON));
    }
    if (reference.length() > LONGEST_REFERENCE) {
      throw invalid(
          "reference",
          reference.substring(0, LONGEST_REFERENCE) + "…",
          "a reference has at most %d characters".formatted(LONGEST_REFERENCE));
    }
  }

  /** A typing error in a year would otherwise wait unseen for a long time. */
  static void refuseFarAhead(String field, LocalDate day, LocalDate today) {
    LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
    if (day.isAfter(latest)) {
      throw invalid(field, day.toString(), "this is after " + latest);
    }
  }

  /** Payroll records everything; HR what is on its own desk. */
  static void refuseDesk(Caller caller, InstructionKind<?> kind) {
    if (!isOnDeskOf(caller, kind)) {
      throw Refused.forbidden(
          "Only payroll may see and record an instruction of the kind %s.".formatted(kind.word()));
    }
  }

  static boolean isOnDeskOf(Caller caller, InstructionKind<?> kind) {
    return caller.is(Role.PAYROLL_ADMINISTRATOR)
        || caller.is(Role.HR) && kind.desk() == InstructionKind.Desk.PAYROLL_OR_HR;
  }
}
