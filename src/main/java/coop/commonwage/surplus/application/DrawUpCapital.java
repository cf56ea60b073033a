package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.CashForecast;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Draws up what one member is told about their capital, in the transaction that is open. */
record DrawUpCapital(
    CapitalAccounts accounts, CapitalActions actions, CapitalSums sums, CapitalRules rules) {

  /**
   * @throws Refused when there is no such person
   */
  CapitalStatement of(UUID personId, LocalDate today) {
    CapitalAccounts.Owner owner =
        accounts.owner(personId).orElseThrow(() -> Refused.notFound("person with this id"));
    CapitalAccount account = new CapitalAccount(personId, accounts.entries(personId));
    return CapitalStatement.of(
        accounts.cooperative(),
        owner.name(),
        owner.payrollId(),
        account,
        accounts.entryShares(Set.of(personId)),
        actions.debtsOf(personId),
        rules.holdsPlanShares(today)
            ? Map.of()
            : CashForecast.back(
                sums.redeemableFor(account, today),
                rules.termsOn(today),
                today,
                sums.redeemedIn(today.getYear())),
        sums.carried(personId),
        sums.paidByBank(personId),
        rules.holdsPlanShares(today),
        today);
  }
}
