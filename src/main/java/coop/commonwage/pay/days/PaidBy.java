package coop.commonwage.pay.days;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The payslip that paid something.
 *
 * @param payslipId the payslip
 * @param payRunId the run it belongs to
 * @param days the days its run is for
 * @param payDate the day it paid
 */
public record PaidBy(UUID payslipId, UUID payRunId, DateSpan days, LocalDate payDate) {}
