package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.Adjustment;
import coop.commonwage.surplus.distributions.Adjustment.Kind;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.PoolAmount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells which limit made a share another sum than its parts of the pots. */
@Dependent
public class TellAdjustment {

  private final FormsInForce forms;

  @Inject
  public TellAdjustment(FormsInForce forms) {
    this.forms = forms;
  }

  /**
   * The pool a member shares in, with its limits; empty where no rule of it can be read any more.
   */
  Optional<Pool> pool(StoredDistribution stored, String memberClass) {
    return policy(stored).stream()
        .flatMap(policy -> policy.pools().stream())
        .filter(pool -> pool.memberClass().equals(memberClass))
        .findFirst();
  }

  /** Whether what is kept are shares in a plan; not where the form is known no more. */
  boolean isKeptInPlan(StoredDistribution stored) {
    try {
      return forms.form(stored.form()).holdsPlanShares(stored.year().lastDay());
    } catch (IllegalArgumentException notKnownAnyMore) {
      return false;
    }
  }

  /** Empty where the parts of the pots are the share. */
  Optional<Adjustment> of(StoredDistribution stored, FrozenShare frozen) {
    MemberShare share = frozen.share();
    Money byPots =
        Money.sum(share.byFactor().stream().map(MemberShare.FactorShare::amount).toList());
    Money change = share.allocation().minus(byPots);
    if (change.isZero() && !share.capped() && !share.raised()) {
      return Optional.empty();
    }
    Optional<Pool> pool = pool(stored, share.memberClass());
    Kind kind = kind(share, pool);
    Optional<Rate> percent =
        kind == Kind.CAP_OF_PAY ? pool.flatMap(Pool::capPercentOfPay) : Optional.empty();
    return Optional.of(
        new Adjustment(
            kind,
            kind.isOwn() ? Optional.of(share.allocation()) : Optional.empty(),
            percent.map(Rate::inPercent),
            percent.flatMap(of -> pay(frozen)),
            change,
            notTaken(frozen),
            stored.undistributedTo()));
  }

  /** Whoever is capped has the cap as share; which of two it is, is seen from the sum. */
  private static Kind kind(MemberShare share, Optional<Pool> pool) {
    if (share.capped()) {
      return pool.flatMap(Pool::capPerMember).filter(share.allocation()::equals).isPresent()
          ? Kind.CAP_PER_MEMBER
          : Kind.CAP_OF_PAY;
    }
    return share.raised() ? Kind.FLOOR : Kind.SHARED_AGAIN;
  }

  private static Money notTaken(FrozenShare frozen) {
    return frozen.pools().stream()
        .filter(pool -> pool.memberClass().equals(frozen.share().memberClass()))
        .map(PoolAmount::left)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The own pay as it was counted; known where the class shares by it too. */
  private static Optional<Money> pay(FrozenShare frozen) {
    return IntStream.range(0, frozen.share().byFactor().size())
        .filter(pot -> frozen.share().byFactor().get(pot).basis() == Basis.PAY)
        .mapToObj(pot -> frozen.holder().figures().get(pot).poundsHalfUp())
        .findFirst();
  }

  private Optional<PolicyJson> policy(StoredDistribution stored) {
    try (JsonReader reader = Json.createReader(new StringReader(stored.policy()))) {
      LegalForm form = forms.form(stored.form());
      return Optional.of(PolicyJson.read(reader.readObject(), form));
    } catch (IllegalArgumentException notReadAnyMore) {
      // a form may leave the rules years after a statement under it was made
      return Optional.empty();
    }
  }
}
