package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.InterestReturn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whom the yearly return of share interest names, how much each was paid or credited, how much the
 * others were, and what the books say of the same period.
 */
@Dependent
public class ReadInterestReturn {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final InterestPaid interest;
  private final CapitalRules rules;
  private final CapitalSums sums;
  private final Clock clock;

  @Inject
  public ReadInterestReturn(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      InterestPaid interest,
      CapitalRules rules,
      CapitalSums sums,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.interest = interest;
    this.rules = rules;
    this.sums = sums;
    this.clock = clock;
  }

  /**
   * The return of a period; what is in it and below it is what the books say, to the penny.
   *
   * @param received what each got, by person
   * @param practice from which amount on the authority wants people named, and its source
   * @param law from which amount on the law itself does
   * @param provisional whether the period is not over: nothing can be sent for it yet
   */
  public record Named(
      InterestReturn figures,
      Map<UUID, InterestPaid.Received> received,
      InterestPaid.Ledger ledger,
      LegalLimit practice,
      LegalLimit law,
      boolean provisional) {

    public Named {
      received = Map.copyOf(received);
      if (!figures.all().equals(ledger.paid())) {
        throw new IllegalArgumentException(
            "%s was paid to people, but %s by the books".formatted(figures.all(), ledger.paid()));
      }
    }
  }

  /** The last day of the last accounting period that is over: its return is the next to be sent. */
  public LocalDate lastPeriodEnd() {
    LocalDate today = clock.today();
    return transactions.in(
        caller.employerId(),
        () -> sums.accountingYears(rules.termsOn(today), today).over(today).lastDay());
  }

  /**
   * @param periodEnd the last day of the society's accounting period of a year
   * @throws Refused when the legal form asks for no such return
   */
  public Named of(LocalDate periodEnd) {
    return transactions.in(
        caller.employerId(),
        () -> {
          DateSpan period = DateSpan.yearEnding(periodEnd);
          LegalLimit practice =
              rules
                  .limit(periodEnd, "interest-return-from")
                  .orElseThrow(
                      () ->
                          CapitalRules.notNow(
                              "%s sends no return of share interest."
                                  .formatted(rules.formOn(periodEnd).title())));
          int months =
              CapitalRules.whole(rules.limit(periodEnd, "interest-return-within").orElseThrow());
          Map<UUID, InterestPaid.Received> received = new HashMap<>();
          Map<UUID, Money> totals = new HashMap<>();
          for (InterestPaid.Received one : interest.received(period)) {
            received.put(one.personId(), one);
            totals.put(one.personId(), one.total());
          }
          return new Named(
              InterestReturn.of(totals, period, practice.amount(), months),
              received,
              interest.ledger(period),
              practice,
              rules.limit(periodEnd, "interest-return-by-law-from").orElseThrow(),
              !periodEnd.isBefore(clock.today()));
        });
  }
}
