package coop.commonwage.pay.instructions;

import coop.commonwage.pay.leave.CarryOver;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Holiday of an earlier leave year that may still be taken. The instruction's first day lies in the
 * leave year it is carried into; its last day, where one is given, is the last on which it may be
 * taken.
 *
 * @param reason why it was not taken
 * @param minutes how much; empty when as much as the law carries for the reason
 * @param lawfulFrom the first day on which the employer does as it must, for its own fault
 */
public record HolidayCarriedOver(
    CarryOver.Reason reason, Optional<Integer> minutes, Optional<LocalDate> lawfulFrom) {}
