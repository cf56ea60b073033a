package coop.commonwage.pay.deductions.pensions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The employer's pension scheme: what is paid in for whoever is enrolled without an agreement of
 * their own, and the employer's own dates.
 *
 * @param agreement for workers enrolled automatically; never salary sacrifice, which a worker has
 *     to agree to
 * @param dutiesStart the day the employer's duties began; empty when that was before all employment
 *     the program knows of
 * @param reEnrolments the days the employer chose to enrol everybody again, oldest first
 */
public record PensionScheme(
    PensionAgreement agreement, Optional<LocalDate> dutiesStart, List<LocalDate> reEnrolments) {

  public PensionScheme {
    reEnrolments = List.copyOf(reEnrolments);
    if (agreement.method() == PensionMethod.SALARY_SACRIFICE) {
      throw new IllegalArgumentException(
          "nobody is enrolled automatically into salary sacrifice: a worker has to agree to it;"
              + " allowed are relief-at-source and net-pay");
    }
    for (int i = 1; i < reEnrolments.size(); i++) {
      if (!reEnrolments.get(i).isAfter(reEnrolments.get(i - 1))) {
        throw new IllegalArgumentException(
            "re-enrolment dates go from old to new: %s stands after %s"
                .formatted(reEnrolments.get(i), reEnrolments.get(i - 1)));
      }
    }
  }

  /** A scheme with these terms whose dates nobody has recorded. */
  public static PensionScheme of(PensionAgreement agreement) {
    return new PensionScheme(agreement, Optional.empty(), List.of());
  }
}
