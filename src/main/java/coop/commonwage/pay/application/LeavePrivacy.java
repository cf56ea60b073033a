package coop.commonwage.pay.application;

import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import java.util.Set;
import java.util.UUID;

/**
 * Who reads why somebody is away. Those who keep the papers do, and the worker; a coordinator knows
 * of holiday and training, because the roster turns on them, and reads "away" of all else: that
 * somebody is ill or bereaved, or how they are paid meanwhile, is not needed to find cover.
 */
final class LeavePrivacy {

  private static final Set<String> TOLD_TO_ALL =
      Set.of(
          LeaveKind.HOLIDAY.word(),
          LeaveKind.TRAINING.word(),
          InstructionKinds.HOLIDAY_TAKEN.word());

  private LeavePrivacy() {}

  /** Whether the caller keeps the papers, or is the worker. */
  static boolean keepsThePapersOf(Caller caller, UUID personId) {
    return caller.is(Role.PAYROLL_ADMINISTRATOR)
        || caller.is(Role.HR)
        || caller.is(Role.AUDITOR)
        || caller.personId().map(personId::equals).orElse(false);
  }

  /** A request as the caller may read it. */
  static LeaveRequest shown(Caller caller, LeaveRequest request) {
    return request.kind().isOfTheRoster() || keepsThePapersOf(caller, request.personId())
        ? request
        : request.unnamed();
  }

  /** The kind of something else on the days of a request, as the caller may read it. */
  static String kind(Caller caller, LeaveRequest request, String word) {
    return TOLD_TO_ALL.contains(word) || keepsThePapersOf(caller, request.personId())
        ? word
        : LeaveKind.AWAY.word();
  }

  /**
   * @throws Refused when the caller may not know what is decided
   */
  static void refuseUnlessKnown(Caller caller, LeaveRequest request) {
    if (!request.kind().isOfTheRoster() && !keepsThePapersOf(caller, request.personId())) {
      throw Refused.forbidden(
          "A coordinator decides about holiday and training; HR or payroll decides about this.");
    }
  }
}
