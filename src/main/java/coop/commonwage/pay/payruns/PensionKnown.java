package coop.commonwage.pay.payruns;

import coop.commonwage.pay.deductions.pensions.PensionScheme;
import java.util.UUID;

/**
 * What a payslip has to know of the pension to assess a worker and to enrol without being told.
 * Without it nobody is assessed, and who is recorded as a member pays in.
 *
 * @param scheme the employer's scheme and dates
 * @param enrolmentId the id of the instruction an enrolment by this payslip is recorded under
 */
public record PensionKnown(PensionScheme scheme, UUID enrolmentId) {}
