package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement.Choice;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.spending.CareShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells where shares go, in the transaction that is open: once they are posted as the accounts have
 * it, and before that as posting would have it if it were today. Every page, list and paper has it
 * from here.
 */
@Dependent
public class TellSplits {

  private final Statements statements;
  private final CareAccounts care;
  private final CapitalAccounts accounts;
  private final Clock clock;

  @Inject
  public TellSplits(
      Statements statements, CareAccounts care, CapitalAccounts accounts, Clock clock) {
    this.statements = statements;
    this.care = care;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Where one share goes.
   *
   * @param choice whether the member may still choose a credit or a payment
   * @param interestPaid what of the interest on shares is paid out; it is besides the share
   */
  public record Told(ShareSplit split, Choice choice, Money interestPaid) {}

  /** Of everybody, in the order of the holders. */
  List<Told> of(StoredDistribution stored, FrozenDistribution figures) {
    Map<UUID, MemberShare> shares = new HashMap<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      shares.put(figures.holders().get(i).personId(), figures.distribution().members().get(i));
    }
    Map<UUID, Told> told =
        isInAccounts(stored)
            ? posted(stored, shares, Optional.empty())
            : asThingsStand(stored, shares, figures.careShares());
    return figures.holders().stream().map(holder -> told.get(holder.personId())).toList();
  }

  /** Of these lines of one distribution, in their order. */
  List<StatementSummary> of(StoredDistribution stored, List<Statements.Line> lines) {
    Optional<UUID> only =
        lines.size() == 1 ? Optional.of(lines.getFirst().personId()) : Optional.empty();
    Map<UUID, MemberShare> shares = new HashMap<>();
    lines.forEach(line -> shares.put(line.personId(), line.share()));
    Map<UUID, String> bodies = new HashMap<>();
    List<CareShare> careShares = statements.careShares(source(stored), only);
    careShares.forEach(one -> bodies.put(one.personId(), one.spending().funder()));
    Map<UUID, Told> told =
        isInAccounts(stored)
            ? posted(stored, shares, only)
            : asThingsStand(stored, shares, careShares);
    return lines.stream()
        .map(
            line ->
                StatementSummary.of(
                    line, told.get(line.personId()), bodies.getOrDefault(line.personId(), "")))
        .toList();
  }

  /** Of one member. */
  Told of(StoredDistribution stored, UUID person, MemberShare share) {
    Map<UUID, MemberShare> one = Map.of(person, share);
    Optional<UUID> only = Optional.of(person);
    return (isInAccounts(stored)
            ? posted(stored, one, only)
            : asThingsStand(stored, one, statements.careShares(stored.id(), only)))
        .get(person);
  }

  /** What takes another back moves what that one moved. */
  private static boolean isInAccounts(StoredDistribution stored) {
    return stored.reverses().isPresent() || stored.proposal() instanceof Proposal.Posted;
  }

  private static UUID source(StoredDistribution stored) {
    return stored.reverses().orElse(stored.id());
  }

  private Map<UUID, Told> posted(
      StoredDistribution stored, Map<UUID, MemberShare> shares, Optional<UUID> only) {
    Map<UUID, Map<Kind, Money>> moved = statements.moved(source(stored), only);
    Map<UUID, Money> publicly = publicly(statements.careShares(source(stored), only));
    Map<UUID, Told> told = new HashMap<>();
    shares.forEach(
        (person, share) ->
            told.put(
                person,
                posted(
                    share,
                    publicly.getOrDefault(person, Money.ZERO),
                    moved.getOrDefault(person, Map.of()))));
    return told;
  }

  private Map<UUID, Told> asThingsStand(
      StoredDistribution stored, Map<UUID, MemberShare> shares, List<CareShare> careShares) {
    Map<UUID, Money> publicly = publicly(careShares);
    UserPayouts payouts = UserPayouts.of(care, stored, shares, careShares, clock.today());
    boolean interestIsPaid = accounts.termsOn(decidedOn(stored)).interestPaidOut();
    Map<UUID, Told> told = new HashMap<>();
    shares.forEach(
        (person, share) -> {
          Money part = publicly.getOrDefault(person, Money.ZERO);
          told.put(
              person,
              new Told(
                  asThingsStand(share, part, payouts.of(person, share)),
                  choice(payouts, person, share, part),
                  interestIsPaid ? share.shareInterest() : Money.ZERO));
        });
    return told;
  }

  private static Map<UUID, Money> publicly(List<CareShare> careShares) {
    Map<UUID, Money> publicly = new HashMap<>();
    careShares.forEach(one -> publicly.put(one.personId(), one.publicPart()));
    return publicly;
  }

  /** Posting counts by the day of the resolution; while there is none, by today. */
  private LocalDate decidedOn(StoredDistribution stored) {
    return ViewOfDistribution.resolution(stored.proposal())
        .map(resolution -> resolution.date())
        .orElseGet(clock::today);
  }

  private static Choice choice(
      UserPayouts payouts, UUID person, MemberShare share, Money publicPart) {
    if (!share.paidOut().isMoreThan(publicPart)) {
      return Choice.NONE;
    }
    if (payouts.mayChoose(person, share)) {
      return Choice.OPEN;
    }
    return payouts.usesNoMore(person, share) ? Choice.LEFT : Choice.NONE;
  }

  static ShareSplit asThingsStand(MemberShare share, Money publicPart, UserPayouts.Payout payout) {
    Money forCare = payout.returned().isPositive() ? Money.ZERO : publicPart;
    return new ShareSplit(
        share.allocation(),
        brought(share),
        payout.paid(),
        payout.credited().minus(forCare),
        forCare,
        payout.returned(),
        share.retained().minus(share.carried()),
        share.carried());
  }

  /** What was carried before it left the account stayed in it, and waits for nothing. */
  static Told posted(MemberShare share, Money publicPart, Map<Kind, Money> moved) {
    Money returned = out(moved, Kind.RETURNED_TO_FUNDER);
    Money toCare = out(moved, Kind.CREDITED_TO_CARE);
    Money forCare = returned.isPositive() ? Money.ZERO : publicPart.min(toCare);
    Money carried = out(moved, Kind.CARRIED);
    return new Told(
        new ShareSplit(
            share.allocation(),
            brought(share),
            out(moved, Kind.PAID_IN_CASH),
            toCare.minus(forCare),
            forCare,
            returned,
            share.retained().minus(carried),
            carried.minus(moved.getOrDefault(Kind.RELEASED, Money.ZERO))),
        Choice.NONE,
        out(moved, Kind.INTEREST_PAID));
  }

  private static Money brought(MemberShare share) {
    return share.credit().map(MemberShare.Credit::paid).orElse(Money.ZERO);
  }

  private static Money out(Map<Kind, Money> moved, Kind kind) {
    return moved.getOrDefault(kind, Money.ZERO).negated();
  }
}
