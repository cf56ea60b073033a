package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cash of a posted distribution, person by person. Only a worker's share is earnings and goes
 * to payroll; other members' shares, and interest on shares, go by bank.
 */
@Dependent
public class ReadDividends {

  /** The rule of a legal form about what is free of income tax. */
  static final String EXEMPT = "exempt-per-member";

  private final EmployerTransactions transactions;
  private final Distributions distributions;
  private final DividendBook book;
  private final BankBatches batches;
  private final FormsInForce forms;
  private final Clock clock;

  @Inject
  public ReadDividends(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      DividendBook book,
      BankBatches batches,
      FormsInForce forms,
      Clock clock) {
    this.transactions = transactions;
    this.distributions = distributions;
    this.book = book;
    this.batches = batches;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What one worker is to be paid by payroll.
   *
   * @param cash what left the account to be paid by payroll: the cash part of the share, with what
   *     waited for it since earlier years, without what went to care or back to a public body
   * @param setOff what of it settles a share of the same year that was paid and reversed since
   * @param taxFree the part that is free of income tax; empty where the form knows none
   */
  public record Dividend(
      UUID personId,
      String payrollId,
      String name,
      Money cash,
      Money setOff,
      Optional<TaxFree> taxFree) {

    /** What is handed over. */
    public Money toPay() {
      return cash.minus(setOff);
    }
  }

  /**
   * How much is free of income tax, not of National Insurance.
   *
   * @param atMost of this share
   * @param limits what the law allows: today's first, then what is known to begin later
   */
  public record TaxFree(Money atMost, List<TaxLimit> limits) {

    public TaxFree {
      limits = List.copyOf(limits);
    }
  }

  /**
   * What the law allows on a day of payment.
   *
   * @param yearly for one person in one tax year
   * @param yearsAfterLeaving how long after leaving it may still be paid free of tax
   * @param source the law that says so
   */
  public record TaxLimit(LocalDate from, Money yearly, int yearsAfterLeaving, String source) {}

  /**
   * A distribution whose money can be followed.
   *
   * @param reversed whether it was taken back since
   * @param handedOver whether it was handed over
   * @param payOn the day from which that happens by itself
   * @param dividends what goes through payroll
   * @param byBank what goes by bank
   */
  public record Followed(
      boolean reversed,
      boolean handedOver,
      Optional<LocalDate> payOn,
      List<Dividend> dividends,
      List<BankBatches.Followed> byBank) {}

  /**
   * Every worker with something to be paid.
   *
   * @throws Refused when the distribution is not posted, or was reversed
   */
  public List<Dividend> due(UUID employerId, UUID distributionId) {
    return transactions.in(
        employerId,
        () -> {
          StoredDistribution stored = posted(distributionId);
          if (stored.reverses().isPresent() || stored.reversedBy().isPresent()) {
            throw Refusals.conflict(
                "The distribution of %s was reversed: there is nothing to pay."
                    .formatted(stored.year()));
          }
          return dividends(stored);
        });
  }

  /** As {@link #due}, of whatever is posted, with how far it is. */
  public Followed followed(UUID employerId, UUID distributionId) {
    return transactions.in(
        employerId,
        () -> {
          StoredDistribution stored = posted(distributionId);
          return new Followed(
              stored.reversedBy().isPresent(),
              distributions.handover(distributionId).isPresent(),
              book.payOn(distributionId),
              dividends(stored),
              batches.ofDistribution(distributionId));
        });
  }

  private StoredDistribution posted(UUID distributionId) {
    StoredDistribution stored =
        distributions
            .find(distributionId)
            .orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Posted)) {
      throw Refusals.wrongState(stored, "paid: only a posted one can");
    }
    return stored;
  }

  private List<Dividend> dividends(StoredDistribution stored) {
    FrozenDistribution figures = distributions.frozen(stored.id());
    Map<UUID, Money> paidInCash = distributions.paidInCash(stored.id());
    Map<UUID, Money> setOff = new HashMap<>();
    book.setOffIn(stored.id()).stream()
        .filter(one -> one.kind() == PaidKind.SHARE)
        .forEach(one -> setOff.merge(one.personId(), one.amount(), Money::plus));
    List<TaxLimit> limits = limits(forms.form(stored.form()), clock.today());
    List<Dividend> dividends = new ArrayList<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      MemberShare share = figures.distribution().members().get(i);
      FrozenDistribution.Holder holder = figures.holders().get(i);
      Money cash = paidInCash.getOrDefault(holder.personId(), Money.ZERO);
      if (share.memberClass().equals(MemberClass.WORKER) && cash.isPositive()) {
        Money off = setOff.getOrDefault(holder.personId(), Money.ZERO);
        dividends.add(
            new Dividend(
                holder.personId(),
                holder.payrollId(),
                holder.name(),
                cash,
                off,
                taxFree(share.exempt().min(cash.minus(off)), limits)));
      }
    }
    return dividends;
  }

  /** The law of a day and of every later day on which it changes. */
  static List<TaxLimit> limits(LegalForm form, LocalDate today) {
    return Stream.concat(Stream.of(today), form.limits().stream().map(LegalLimit::from))
        .filter(day -> !day.isBefore(today))
        .distinct()
        .sorted()
        .flatMap(day -> limit(form.limitsOn(day), day).stream())
        .toList();
  }

  private static Optional<TaxLimit> limit(List<LegalLimit> inForce, LocalDate day) {
    int years =
        limit(inForce, "exempt-after-leaving")
            .map(limit -> Math.toIntExact(limit.number().unscaled()))
            .orElse(0);
    return limit(inForce, EXEMPT)
        .map(yearly -> new TaxLimit(day, yearly.amount(), years, yearly.source().toString()));
  }

  private static Optional<LegalLimit> limit(List<LegalLimit> limits, String rule) {
    return limits.stream().filter(limit -> limit.rule().equals(rule)).findFirst();
  }

  private static Optional<TaxFree> taxFree(Money atMost, List<TaxLimit> limits) {
    return atMost.isPositive() && !limits.isEmpty()
        ? Optional.of(new TaxFree(atMost, limits))
        : Optional.empty();
  }
}
