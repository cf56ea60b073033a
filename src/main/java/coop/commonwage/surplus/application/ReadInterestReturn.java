package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.InterestReturn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Whom the yearly return of share interest names, and how much each got. */
@Dependent
public class ReadInterestReturn {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalAccounts accounts;
  private final CapitalSums sums;
  private final CapitalRules rules;

  @Inject
  public ReadInterestReturn(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalAccounts accounts,
      CapitalSums sums,
      CapitalRules rules) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.sums = sums;
    this.rules = rules;
  }

  /** Whom the yearly return names, with their payroll numbers and names. */
  public record Named(InterestReturn figures, Map<UUID, CapitalAccounts.Owner> owners) {}

  /**
   * @param periodEnd the last day of the society's accounting period of a year
   * @throws Refused when the legal form asks for no such return
   */
  public Named of(LocalDate periodEnd) {
    return transactions.in(
        caller.employerId(),
        () -> {
          DateSpan period = DateSpan.yearEnding(periodEnd);
          LegalLimit from =
              rules
                  .limit(periodEnd, "interest-return-from")
                  .orElseThrow(
                      () ->
                          CapitalRules.notNow(
                              "%s sends no return of share interest."
                                  .formatted(rules.formOn(periodEnd).title())));
          int months =
              CapitalRules.whole(rules.limit(periodEnd, "interest-return-within").orElseThrow());
          InterestReturn figures =
              InterestReturn.of(sums.interest(period), period, from.amount(), months);
          return new Named(figures, accounts.owners(figures.paid().keySet()));
        });
  }
}
