package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.Standing.Payment;
import coop.commonwage.surplus.distributions.Standing.State;
import coop.commonwage.surplus.distributions.Standing.Where;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Percent;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final TellSettlements settlements;
  private final Clock clock;

  @Inject
  public TellStanding(
      Distributions distributions,
      Statements statements,
      DividendBook book,
      BankBatches batches,
      TellSettlements settlements,
      Clock clock) {
    this.distributions = distributions;
    this.statements = statements;
    this.book = book;
    this.batches = batches;
    this.settlements = settlements;
    this.clock = clock;
  }

  /**
   * A member's share, as far as its payment depends on it.
   *
   * @param split where it goes
   * @param body the public body that paid for the member's care; empty where none did
   * @param wages what payroll did with it and with those of the same year, by distribution; none
   *     where payroll has none of it
   */
  record Share(
      UUID personId,
      String memberClass,
      ShareSplit split,
      String body,
      Map<UUID, SharesInWages.InWages> wages) {

    boolean isWorkers() {
      return memberClass.equals(MemberClass.WORKER);
    }

    TellSettlements.Of settled() {
      return new TellSettlements.Of(personId, isWorkers(), wages);
    }
  }

  Standing of(StoredDistribution stored, Share share) {
    boolean isPosted = stored.proposal() instanceof Proposal.Posted;
    List<Payment> payments = isPosted ? payments(stored, share) : List.of();
    Optional<Statements.Instead> instead = statements.instead(share.personId(), stored.id());
    Optional<UUID> replacedBy = distributions.replacedBy(stored.id());
    return new Standing(
        state(stored, replacedBy.isPresent(), payments),
        ViewOfDistribution.resolution(stored.proposal()).map(TellStanding::decision),
        stored
            .reversedBy()
            .flatMap(distributions::find)
            .flatMap(reversal -> ViewOfDistribution.resolution(reversal.proposal()))
            .map(TellStanding::decision),
        instead
            .map(Statements.Instead::statementId)
            .or(() -> replacedBy.flatMap(by -> statements.of(share.personId(), by))),
        book.payOn(stored.id()),
        distributions.handover(stored.id()).map(done -> done.at().atZone(Clock.ZONE).toLocalDate()),
        payments,
        stored.reversedBy().isEmpty()
            ? List.of()
            : settlements.owedBack(
                stored.id(), instead.map(Statements.Instead::distributionId), share.settled()));
  }

  private static State state(
      StoredDistribution stored, boolean isReplaced, List<Payment> payments) {
    return switch (stored.proposal()) {
      case Proposal.Draft draft -> State.PROPOSED;
      case Proposal.Proposed proposed -> isReplaced ? State.OVERTAKEN : State.PROPOSED;
      case Proposal.Withdrawn withdrawn -> State.WITHDRAWN;
      case Proposal.Adopted adopted -> isReplaced ? State.REPLACED : State.DECIDED;
      case Proposal.Posted posted -> stateOfPosted(stored, payments);
    };
  }

  private static State stateOfPosted(StoredDistribution stored, List<Payment> payments) {
    if (stored.reversedBy().isPresent()) {
      return State.REVERSED;
    }
    if (payments.stream().allMatch(payment -> payment.where() == Where.RETURNED)) {
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
        made.entitled(),
        weighed(made));
  }

  /** As the ballot tells it: where one to four of a college voted, the weights are not told. */
  static Optional<MemberStatement.Weighed> weighed(Resolution made) {
    List<CollegeVotes> colleges = made.counting().colleges();
    boolean told =
        colleges.stream()
            .allMatch(one -> one.present() == 0 || one.present() >= Roll.LEAST_IN_A_COLLEGE);
    return colleges.isEmpty() || !told
        ? Optional.empty()
        : Optional.of(
            new MemberStatement.Weighed(
                Percent.of(made.partFor()),
                made.counting().majority().share().inPercent(),
                made.counting().majority().isExtraordinary()));
  }

  private List<Payment> payments(StoredDistribution stored, Share share) {
    boolean isReversed = stored.reversedBy().isPresent();
    List<TellSettlements.SetOff> setOffs =
        isReversed
            ? settlements.noted(stored.id(), share.personId())
            : settlements.against(stored.id(), share.settled());
    List<Payment> payments = new ArrayList<>();
    setOffs.forEach(
        one ->
            payments.add(
                new Payment(
                    one.kind() == PaidKind.INTEREST,
                    one.amount(),
                    Where.SET_OFF,
                    Optional.empty(),
                    settlements.number(one.from()))));
    if (share.isWorkers()) {
      addWages(payments, stored, share, left(setOffs, PaidKind.SHARE), isReversed);
    }
    Map<PaidKind, Money> left = new EnumMap<>(PaidKind.class);
    setOffs.forEach(one -> left.merge(one.kind(), one.amount(), Money::plus));
    List<BankBatches.Followed> byBank = batches.ofMember(stored.id(), share.personId());
    byBank.forEach(
        payment ->
            payment
                .inBatch()
                .ifPresent(
                    in ->
                        left.computeIfPresent(
                            payment.kind(), (kind, off) -> off.minus(payment.due().minus(in)))));
    byBank.forEach(payment -> addByBank(payments, payment, left, isReversed));
    if (!isReversed) {
      addCare(payments, stored, share);
    }
    return payments;
  }

  private static Money left(List<TellSettlements.SetOff> setOffs, PaidKind kind) {
    return Money.sum(
        setOffs.stream()
            .filter(one -> one.kind() == kind)
            .map(TellSettlements.SetOff::amount)
            .toList());
  }

  private static void addCare(List<Payment> payments, StoredDistribution stored, Share share) {
    Optional<LocalDate> decided =
        ViewOfDistribution.resolution(stored.proposal()).map(Resolution::date);
    addIfAny(payments, share.split().credited(), Where.CREDITED, decided, "");
    addIfAny(payments, share.split().forCare(), Where.FOR_CARE, decided, share.body());
    addIfAny(payments, share.split().returned(), Where.RETURNED, Optional.empty(), share.body());
  }

  private static void addIfAny(
      List<Payment> payments, Money amount, Where where, Optional<LocalDate> on, String body) {
    if (amount.isPositive()) {
      payments.add(new Payment(false, amount, where, on, body));
    }
  }

  private void addWages(
      List<Payment> payments,
      StoredDistribution stored,
      Share share,
      Money setOff,
      boolean isReversed) {
    Money toPay = share.split().paid().minus(setOff);
    if (toPay.isPositive()) {
      payments.add(
          Optional.ofNullable(share.wages().get(stored.id()))
              .map(this::inWages)
              .orElseGet(() -> notInWages(stored, toPay, isReversed)));
    }
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

  /** What stands in no batch is less by what is still to be set off. */
  private void addByBank(
      List<Payment> payments,
      BankBatches.Followed payment,
      Map<PaidKind, Money> left,
      boolean isReversed) {
    boolean interest = payment.kind() == PaidKind.INTEREST;
    Money off =
        payment.inBatch().isPresent()
            ? Money.ZERO
            : payment.due().min(left.getOrDefault(payment.kind(), Money.ZERO));
    left.computeIfPresent(payment.kind(), (kind, open) -> open.minus(off));
    Money toPay = payment.inBatch().orElse(payment.due().minus(off));
    if (!toPay.isPositive()) {
      return;
    }
    if (payment.released()) {
      Where where =
          hasCome(payment.payOn())
              ? Where.PAID_BY_BANK
              : isReversed ? Where.LEFT_BY_BANK : Where.IN_BATCH;
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
