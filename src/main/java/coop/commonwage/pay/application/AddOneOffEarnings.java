package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes earnings that are paid once, in the next run; the same reference is taken only once. */
public interface AddOneOffEarnings {

  /** Takes all of a call or none, but for people who have no employment: those are named. */
  Taken add(UUID employerId, List<OneOff> earnings);

  /**
   * @param code the payslip line's code
   * @param reference where it came from, unique for ever
   * @param taxFree the part that is free of income tax; empty for most
   */
  record OneOff(
      UUID personId, String code, Money amount, String reference, Optional<TaxFree> taxFree) {

    /** Taxed in full. */
    public OneOff(UUID personId, String code, Money amount, String reference) {
      this(personId, code, amount, reference, Optional.empty());
    }
  }

  /**
   * A part that is free of income tax, not of National Insurance.
   *
   * @param atMost no more than this of the amount
   * @param limits what the law allows, earliest first; the one of the day of payment counts, and
   *     the first before that
   */
  record TaxFree(Money atMost, List<Limit> limits) {

    public TaxFree {
      limits = List.copyOf(limits);
      if (limits.isEmpty()) {
        throw new IllegalArgumentException("what is free of tax names its law");
      }
    }
  }

  /**
   * What the law allows from a day on.
   *
   * @param yearly no more than this for one worker in one tax year, all such earnings together
   * @param yearsAfterLeaving not when it is paid later than so many years after leaving
   * @param source the law that says so
   */
  record Limit(LocalDate from, Money yearly, int yearsAfterLeaving, String source) {}

  /**
   * What was taken.
   *
   * @param added how many were new; those whose reference is known already are left as they are
   * @param withoutEmployment people payroll does not know: theirs was not taken
   */
  record Taken(int added, List<UUID> withoutEmployment) {

    public Taken {
      withoutEmployment = List.copyOf(withoutEmployment);
    }
  }
}
