package coop.commonwage.pay.deductions.levies;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.RuleEntry;
import java.util.Optional;

/**
 * Employer's National Insurance that is not owed, from the first month of the year until the
 * allowance is used up. Figures stand in {@code payroll-rules/uk/employer-levies.yaml}; this class
 * holds those of one tax year.
 */
public final class EmploymentAllowance {

  private final TaxYear year;
  private final RuleEntry<Money> allowance;
  private final RuleEntry<Optional<Money>> limit;

  public EmploymentAllowance(EmployerLevyRules rules, TaxYear year) {
    this.year = year;
    allowance = rules.employmentAllowance().on(year.firstDay());
    limit = rules.employmentAllowanceLimit().on(year.firstDay());
  }

  /** Why a claim is refused, in words; empty when the employer has the allowance. */
  public Optional<String> whyNot(AllowanceClaim claim) {
    if (!claim.claimed()) {
      return Optional.of("the Employment Allowance of " + year + " was not claimed");
    }
    if (claim.bar() != AllowanceBar.NONE) {
      return Optional.of(claim.bar().reason());
    }
    if (limit.value().isEmpty()) {
      return Optional.empty();
    }
    Money most = limit.value().get();
    if (claim.secondaryOfYearBefore().isEmpty()) {
      return Optional.of(
          "the allowance of %s is for employers whose own National Insurance of the year before was"
                  .formatted(year)
              + " not above %s; that figure is not known".formatted(most.inPounds()));
    }
    Money before = claim.secondaryOfYearBefore().get();
    return before.isMoreThan(most)
        ? Optional.of(
            "the allowance of %s is for employers whose own National Insurance of the year before"
                    .formatted(year)
                + " was not above %s; it was %s".formatted(most.inPounds(), before.inPounds()))
        : Optional.empty();
  }

  /**
   * What of the allowance is used by the end of a month: employer's National Insurance of the year
   * to date, as far as the allowance goes.
   *
   * @param secondaryToDate below zero when corrections outweigh it: then nothing is used
   */
  public Money usedToDate(Money secondaryToDate) {
    return secondaryToDate.orZeroIfNegative().min(allowance.value());
  }

  /**
   * What another payroll used of the allowance.
   *
   * @throws IllegalArgumentException when it is more than the allowance
   */
  Money usedBefore(Money declared) {
    if (declared.isMoreThan(allowance.value())) {
      throw new IllegalArgumentException(
          "the Employment Allowance of %s is %s, so %s of it cannot have been used before"
              .formatted(year, allowance.value().inPounds(), declared.inPounds()));
    }
    return declared;
  }

  /** The allowance of the year, and where it comes from. */
  public RuleEntry<Money> source() {
    return allowance;
  }
}
