package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.capital.AccountingYears;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.HoldingLimit;
import coop.commonwage.surplus.distributions.MemberShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a distribution moves the members' capital: all of a share in, its cash out, the retained part
 * where the co-operative decided it stays, within what one member may hold in shares; what is under
 * the least payment out to where it waits, and what waited in again when it is paid; interest on
 * shares in, and out again where it is paid.
 */
@Dependent
public class Postings {

  /** The rule of a legal form that limits what one member may hold in shares. */
  static final String MOST_HELD = "share-holding-at-most";

  private final CapitalAccounts accounts;
  private final WorkOut workOut;
  private final CareAccounts care;
  private final BankBatches batches;

  @Inject
  public Postings(
      CapitalAccounts accounts, WorkOut workOut, CareAccounts care, BankBatches batches) {
    this.accounts = accounts;
    this.workOut = workOut;
    this.care = care;
    this.batches = batches;
  }

  /**
   * @param day the day the members resolved it
   * @param today the day it is posted: who uses no care any more is not credited
   * @throws Refused when it gives interest for days whose interest was given already
   */
  List<CapitalEntry> of(
      StoredDistribution stored, FrozenDistribution figures, LocalDate day, LocalDate today) {
    workOut.refuseInterestTwice(stored, figures.distribution());
    CapitalTerms terms = accounts.termsOn(day);
    boolean intoShares = terms.retainedTo() == Holding.SHARES;
    Map<UUID, Money> held = intoShares ? accounts.heldInShares() : Map.of();
    Optional<Money> limit = limit(stored, day);
    int tranche = AccountingYears.tranche(stored.year());
    UserPayouts payouts = payouts(stored, figures, today);
    List<CapitalEntry> entries = new ArrayList<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      UUID person = figures.holders().get(i).personId();
      MemberShare share = figures.distribution().members().get(i);
      Money toShares =
          intoShares
              ? HoldingLimit.split(
                      held.getOrDefault(person, Money.ZERO),
                      share.retained().minus(share.carried()),
                      limit)
                  .toShares()
              : Money.ZERO;
      if (toShares.isPositive()) {
        entries.add(
            new CapitalEntry(person, day, Kind.ALLOCATED, Holding.SHARES, tranche, toShares));
      }
      UserPayouts.Payout payout = payouts.of(person, share);
      Money brought = share.credit().map(MemberShare.Credit::paid).orElse(Money.ZERO);
      if (brought.isPositive()) {
        entries.add(new CapitalEntry(person, day, Kind.BROUGHT, Holding.ACCOUNT, tranche, brought));
      }
      entries.addAll(
          CapitalEntry.ofAllocation(
              person, day, tranche, share.allocation().minus(toShares), brought, payout.paid()));
      addOut(entries, person, day, tranche, Kind.CARRIED, share.carried());
      addOut(entries, person, day, tranche, Kind.CREDITED_TO_CARE, payout.credited());
      addOut(entries, person, day, tranche, Kind.RETURNED_TO_FUNDER, payout.returned());
      addInterest(entries, terms, new CapitalPlace(person, day, tranche), share.shareInterest());
    }
    return entries;
  }

  private UserPayouts payouts(
      StoredDistribution stored, FrozenDistribution figures, LocalDate today) {
    Map<UUID, MemberShare> shares = new HashMap<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      shares.put(figures.holders().get(i).personId(), figures.distribution().members().get(i));
    }
    return UserPayouts.of(care, stored, shares, figures.careShares(), today);
  }

  /**
   * The year of a posted distribution of another year that gave interest on money this one gave.
   *
   * @param entries how this one moved the accounts
   * @param last the last day of the years to look at
   */
  Optional<DateSpan> interestGivenLater(
      StoredDistribution stored, List<CapitalEntry> entries, LocalDate last) {
    InterestOnMoney money = new InterestOnMoney(accounts, entries, true);
    return money
        .since()
        .filter(since -> !since.isAfter(last))
        .flatMap(
            since ->
                accounts.interestGiven(DateSpan.of(since, last)).stream()
                    .filter(given -> given.state().equals("posted"))
                    .filter(
                        given ->
                            given
                                .labourYear()
                                .filter(year -> !year.equals(stored.labourYearId()))
                                .isPresent())
                    .map(CapitalAccounts.InterestGiven::days)
                    .filter(days -> !money.bore(days).isEmpty())
                    .findFirst());
  }

  /** What waits and may be in the figures of a distribution. */
  Set<CarriedPayment> waitingFor(StoredDistribution stored) {
    return workOut.waitingFor(stored);
  }

  /** Of whom invoices used what a distribution credited towards care. */
  List<CapitalAccounts.Owner> usedByInvoices(UUID distributionId) {
    return care.shortAfterReversing(distributionId);
  }

  /** Takes back what of its credits towards care went out, before the credits are. */
  void takeCareBack(UUID reversed, UUID reversal, LocalDate day, Instant at) {
    care.takeBack(reversed, reversal, day, at);
  }

  /**
   * Lets nobody else move the accounts, or gather what they pay by bank, until the transaction
   * ends; before any distribution is held, as {@link Distributions#hold} says.
   */
  void hold() {
    accounts.hold();
    batches.hold();
  }

  private static void addOut(
      List<CapitalEntry> entries,
      UUID person,
      LocalDate day,
      int tranche,
      Kind kind,
      Money amount) {
    if (amount.isPositive()) {
      entries.add(new CapitalEntry(person, day, kind, Holding.ACCOUNT, tranche, amount.negated()));
    }
  }

  private record CapitalPlace(UUID person, LocalDate day, int tranche) {}

  private static void addInterest(
      List<CapitalEntry> entries, CapitalTerms terms, CapitalPlace at, Money interest) {
    if (interest.isPositive()) {
      entries.add(
          new CapitalEntry(
              at.person(), at.day(), Kind.INTEREST, Holding.ACCOUNT, at.tranche(), interest));
      if (terms.interestPaidOut()) {
        entries.add(
            new CapitalEntry(
                at.person(),
                at.day(),
                Kind.INTEREST_PAID,
                Holding.ACCOUNT,
                at.tranche(),
                interest.negated()));
      }
    }
  }

  private Optional<Money> limit(StoredDistribution stored, LocalDate day) {
    return workOut.form(stored.form()).limitsOn(day).stream()
        .filter(limit -> limit.rule().equals(MOST_HELD))
        .map(LegalLimit::amount)
        .findFirst();
  }
}
