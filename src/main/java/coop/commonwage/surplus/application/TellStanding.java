package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.Standing.Payment;
import coop.commonwage.surplus.distributions.Standing.State;
import coop.commonwage.surplus.distributions.Standing.Where;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells how far a distribution is for one member, in the transaction that is open. What payroll did
 * is asked before: pay and surplus share no transaction.
 */
@Dependent
public class TellStanding {

  private final Distributions distributions;
  private final Statements statements;
  private final DividendBook book;
  private final BankBatches batches;
  private final Clock clock;

  @Inject
  public TellStanding(
      Distributions distributions,
      Statements statements,
      DividendBook book,
      BankBatches batches,
      Clock clock) {
    this.distributions = distributions;
    this.statements = statements;
    this.book = book;
    this.batches = batches;
    this.clock = clock;
  }

  /**
   * A member's share, as far as its payment depends on it.
   *
   * @param cash of the share
   * @param wages what payroll did with it; empty where payroll has none of it
   */
  record Share(
      UUID personId, String memberClass, Money cash, Optional<SharesInWages.InWages> wages) {}

  Standing of(StoredDistribution stored, Share share) {
    boolean isPosted = stored.proposal() instanceof Proposal.Posted;
    List<Payment> payments = isPosted ? payments(stored, share) : List.of();
    return new Standing(
        state(stored, payments),
        ViewOfDistribution.resolution(stored.proposal()).map(TellStanding::decision),
        stored
            .reversedBy()
            .flatMap(distributions::find)
            .flatMap(reversal -> ViewOfDistribution.resolution(reversal.proposal()))
            .map(TellStanding::decision),
        statements.instead(share.personId(), stored.id()),
        book.payOn(stored.id()),
        distributions.handover(stored.id()).map(done -> done.at().atZone(Clock.ZONE).toLocalDate()),
        payments);
  }

  private State state(StoredDistribution stored, List<Payment> payments) {
    return switch (stored.proposal()) {
      case Proposal.Draft draft -> State.PROPOSED;
      case Proposal.Proposed proposed ->
          distributions.isYearPosted(stored.labourYearId()) && stored.reverses().isEmpty()
              ? State.OVERTAKEN
              : State.PROPOSED;
      case Proposal.Withdrawn withdrawn -> State.WITHDRAWN;
      case Proposal.Adopted adopted -> State.DECIDED;
      case Proposal.Posted posted -> stateOfPosted(stored, payments);
    };
  }

  private static State stateOfPosted(StoredDistribution stored, List<Payment> payments) {
    if (stored.reversedBy().isPresent()) {
      return State.REVERSED;
    }
    if (payments.isEmpty()) {
      return State.POSTED;
    }
    return payments.stream().allMatch(payment -> payment.where().isDone())
        ? State.PAID
        : State.ON_ITS_WAY;
  }

  static MemberStatement.Decision decision(Resolution made) {
    return new MemberStatement.Decision(
        made.number(),
        made.date(),
        made.votesFor(),
        made.votesAgainst(),
        made.present(),
        made.entitled());
  }

  private List<Payment> payments(StoredDistribution stored, Share share) {
    boolean isReversed = stored.reversedBy().isPresent();
    List<Payment> payments = new ArrayList<>();
    if (share.memberClass().equals(ReadDividends.WORKER) && share.cash().isPositive()) {
      addWages(payments, stored, share, isReversed);
    }
    batches
        .ofMember(stored.id(), share.personId())
        .forEach(payment -> addByBank(payments, payment, isReversed));
    Money credited =
        Money.sum(
            statements.movements(share.personId(), stored.id()).stream()
                .filter(entry -> entry.kind() == CapitalEntry.Kind.CREDITED_TO_CARE)
                .map(entry -> entry.amount().negated())
                .toList());
    if (credited.isPositive() && !isReversed) {
      payments.add(
          new Payment(
              false,
              credited,
              Where.CREDITED,
              ViewOfDistribution.resolution(stored.proposal()).map(Resolution::date)));
    }
    return payments;
  }

  private void addWages(
      List<Payment> payments, StoredDistribution stored, Share share, boolean isReversed) {
    Money setOff = statements.setOffFromWages(share.personId(), stored.id());
    if (setOff.isPositive()) {
      payments.add(new Payment(false, setOff, Where.SET_OFF, Optional.empty()));
    }
    Money toPay = share.cash().minus(setOff);
    if (!toPay.isPositive()) {
      return;
    }
    payments.add(
        share
            .wages()
            .map(wages -> inWages(wages))
            .orElseGet(() -> notInWages(stored, toPay, isReversed)));
  }

  private Payment inWages(SharesInWages.InWages wages) {
    Where where =
        switch (wages.where()) {
          case "waiting" -> Where.WAITING;
          case "withdrawn" -> Where.WITHDRAWN;
          case "paid" -> hasCome(wages.payDate()) ? Where.PAID_WITH_WAGES : Where.IN_WAGES;
          default -> Where.IN_WAGES;
        };
    return new Payment(false, wages.amount(), where, wages.payDate());
  }

  private Payment notInWages(StoredDistribution stored, Money toPay, boolean isReversed) {
    if (isReversed) {
      return new Payment(false, toPay, Where.WITHDRAWN, Optional.empty());
    }
    return distributions.handover(stored.id()).isPresent()
        ? new Payment(false, toPay, Where.NO_EMPLOYMENT, Optional.empty())
        : new Payment(false, toPay, Where.NOT_HANDED_OVER, book.payOn(stored.id()));
  }

  private void addByBank(List<Payment> payments, BankBatches.Followed payment, boolean isReversed) {
    boolean interest = payment.kind() == PaidKind.INTEREST;
    if (payment.setOff().isPositive()) {
      payments.add(new Payment(interest, payment.setOff(), Where.SET_OFF, Optional.empty()));
    }
    Money toPay = payment.inBatch().orElse(payment.due().minus(payment.setOff()));
    if (!toPay.isPositive()) {
      return;
    }
    if (payment.released()) {
      Where where = hasCome(payment.payOn()) ? Where.PAID_BY_BANK : Where.IN_BATCH;
      payments.add(new Payment(interest, toPay, where, payment.payOn()));
    } else if (isReversed) {
      payments.add(new Payment(interest, toPay, Where.WITHDRAWN, Optional.empty()));
    } else {
      Where where = payment.inBatch().isPresent() ? Where.IN_BATCH : Where.FOR_BANK;
      payments.add(new Payment(interest, toPay, where, payment.payOn()));
    }
  }

  private boolean hasCome(Optional<LocalDate> day) {
    return day.filter(on -> !on.isAfter(clock.today())).isPresent();
  }
}
