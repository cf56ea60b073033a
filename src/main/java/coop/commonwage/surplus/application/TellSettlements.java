package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.distributions.Standing.OwedBack;
import coop.commonwage.surplus.distributions.Standing.Settled;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells how what a member was paid of a distribution that was taken back is settled, in the
 * transaction that is open. What is not noted yet is told as the next payment will have it: like is
 * set off against like, before anything goes out for the same year.
 */
@Dependent
public class TellSettlements {

  private final DividendBook book;
  private final BankBatches batches;
  private final Distributions distributions;
  private final Statements statements;

  @Inject
  public TellSettlements(
      DividendBook book, BankBatches batches, Distributions distributions, Statements statements) {
    this.book = book;
    this.batches = batches;
    this.distributions = distributions;
    this.statements = statements;
  }

  /**
   * Whose payments, and what payroll did with those of the same year.
   *
   * @param wages by distribution
   */
  record Of(UUID personId, boolean worker, Map<UUID, SharesInWages.InWages> wages) {}

  /**
   * What is set off against somebody's payments of a distribution that stands.
   *
   * @param from the distribution that was taken back
   * @param noted or else it is to be, before they are paid
   */
  record SetOff(UUID from, PaidKind kind, Money amount, boolean noted) {}

  /** What is and will be set off against the payments of a distribution that stands. */
  List<SetOff> against(UUID standing, Of of) {
    List<SetOff> setOffs = new ArrayList<>(noted(standing, of.personId()));
    if (of.worker() && !of.wages().containsKey(standing)) {
      addWages(setOffs, standing, of);
    }
    addBank(setOffs, standing, of.personId());
    return setOffs;
  }

  /** What was set off against them and noted. */
  List<SetOff> noted(UUID distribution, UUID person) {
    return statements.setOffIn(distribution, person).stream()
        .map(one -> new SetOff(one.distributionId(), one.kind(), one.amount(), true))
        .toList();
  }

  private void addWages(List<SetOff> setOffs, UUID standing, Of of) {
    Money paid =
        statements
            .moved(standing, Optional.of(of.personId()))
            .getOrDefault(of.personId(), Map.of())
            .getOrDefault(Kind.PAID_IN_CASH, Money.ZERO)
            .negated();
    Money left = paid.minus(sum(setOffs, PaidKind.SHARE));
    for (UUID reversed : book.reversedOfSameYear(standing)) {
      Money open =
          inWages(of, reversed).minus(settled(reversed, of, PaidKind.SHARE)).orZeroIfNegative();
      Money amount = open.min(left.orZeroIfNegative());
      if (amount.isPositive()) {
        setOffs.add(new SetOff(reversed, PaidKind.SHARE, amount, false));
        left = left.minus(amount);
      }
    }
  }

  private void addBank(List<SetOff> setOffs, UUID standing, UUID person) {
    Map<PaidKind, Money> left = new EnumMap<>(PaidKind.class);
    for (BankBatches.Followed payment : batches.ofMember(standing, person)) {
      Money open = payment.due().minus(payment.inBatch().orElse(Money.ZERO));
      left.merge(payment.kind(), open, Money::plus);
    }
    left.replaceAll((kind, open) -> open.minus(sum(setOffs, kind)).orZeroIfNegative());
    for (DividendBook.Recovery back : book.paidByBankAndTakenBack(person)) {
      Money amount = back.amount().min(left.getOrDefault(back.kind(), Money.ZERO));
      if (back.setOffIn().equals(Optional.of(standing)) && amount.isPositive()) {
        setOffs.add(new SetOff(back.distributionId(), back.kind(), amount, false));
        left.merge(back.kind(), amount.negated(), Money::plus);
      }
    }
  }

  private static Money sum(List<SetOff> setOffs, PaidKind kind) {
    return Money.sum(
        setOffs.stream().filter(one -> one.kind() == kind).map(SetOff::amount).toList());
  }

  private Money settled(UUID reversed, Of of, PaidKind kind) {
    return Money.sum(
        statements.recoveries(reversed, of.personId()).stream()
            .filter(one -> one.kind() == kind)
            .map(DividendBook.Recovery::amount)
            .toList());
  }

  private static Money inWages(Of of, UUID distribution) {
    return Optional.ofNullable(of.wages().get(distribution))
        .filter(wages -> wages.where().equals("paid"))
        .map(SharesInWages.InWages::amount)
        .orElse(Money.ZERO);
  }

  /**
   * What somebody was paid of a distribution that was taken back, and how it is settled.
   *
   * @param standing the distribution that stands for the same year; empty where there is none
   */
  List<OwedBack> owedBack(UUID reversed, Optional<UUID> standing, Of of) {
    Map<PaidKind, Money> open = new EnumMap<>(PaidKind.class);
    open.put(PaidKind.SHARE, inWages(of, reversed));
    batches.ofMember(reversed, of.personId()).stream()
        .filter(BankBatches.Followed::released)
        .forEach(
            payment ->
                open.merge(payment.kind(), payment.inBatch().orElse(Money.ZERO), Money::plus));
    List<OwedBack> owed = new ArrayList<>();
    for (DividendBook.Recovery one : statements.recoveries(reversed, of.personId())) {
      add(owed, open, one.kind(), one.amount(), Settled.ofWord(one.how()), one.setOffIn());
    }
    standing.ifPresent(
        stands ->
            against(stands, of).stream()
                .filter(one -> one.from().equals(reversed) && !one.noted())
                .forEach(
                    one ->
                        add(owed, open, one.kind(), one.amount(), Settled.TO_SET_OFF, standing)));
    open.forEach(
        (kind, left) -> {
          if (left.isPositive()) {
            owed.add(new OwedBack(isInterest(kind), left, Settled.OPEN, ""));
          }
        });
    return owed;
  }

  private void add(
      List<OwedBack> owed,
      Map<PaidKind, Money> open,
      PaidKind kind,
      Money amount,
      Settled how,
      Optional<UUID> in) {
    open.merge(kind, amount.negated(), Money::plus);
    owed.add(new OwedBack(isInterest(kind), amount, how, in.map(this::number).orElse("")));
  }

  private static boolean isInterest(PaidKind kind) {
    return kind == PaidKind.INTEREST;
  }

  /** The number of the resolution a distribution rests on. */
  String number(UUID distribution) {
    return distributions
        .find(distribution)
        .flatMap(stored -> ViewOfDistribution.resolution(stored.proposal()))
        .map(resolution -> resolution.number())
        .orElse("");
  }
}
