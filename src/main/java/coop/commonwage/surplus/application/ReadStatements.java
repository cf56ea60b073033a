package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.Standing;
import coop.commonwage.surplus.distributions.TakenBack;
import coop.commonwage.surplus.spending.CareShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads members' statements: all of them for those who keep the books, one's own for a member. */
@Dependent
public class ReadStatements {

  private static final String ROUNDING = "largest-remainder";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final Statements statements;
  private final SharesInWages wages;
  private final TellSplits splits;
  private final TellStanding standings;
  private final TellAdjustment adjustments;
  private final TellQuestions questions;

  @Inject
  public ReadStatements(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Statements statements,
      SharesInWages wages,
      TellSplits splits,
      TellStanding standings,
      TellAdjustment adjustments,
      TellQuestions questions) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.statements = statements;
    this.wages = wages;
    this.splits = splits;
    this.standings = standings;
    this.adjustments = adjustments;
    this.questions = questions;
  }

  /** By payroll id; none while it is a draft. */
  public List<StatementSummary> ofDistribution(UUID distributionId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          StoredDistribution stored =
              distributions
                  .find(distributionId)
                  .orElseThrow(() -> Refused.notFound("distribution with this id"));
          return splits.of(stored, statements.ofDistribution(distributionId));
        });
  }

  public MemberStatement one(UUID statementId) {
    return statement(statementId, transactions.in(caller.employerId(), () -> placeOf(statementId)));
  }

  /**
   * One of the caller's own in a list.
   *
   * @param standing how far it is
   */
  public record Own(StatementSummary summary, Standing standing) {}

  /** The caller's own, newest first. */
  public List<Own> mine() {
    return all(me());
  }

  /** What the caller was paid of distributions and the members took back, newest first. */
  public List<TakenBack> takenBackOfMine() {
    return takenBack(me());
  }

  /** The same of anybody, for those who keep the books. */
  public List<TakenBack> takenBack(UUID personId) {
    return all(personId).stream()
        .filter(own -> !own.standing().owedBack().isEmpty())
        .map(own -> new TakenBack(own.summary().id(), own.summary().year(), own.standing()))
        .toList();
  }

  private List<Own> all(UUID me) {
    List<Before> own =
        transactions.in(
            caller.employerId(),
            () ->
                statements.ofPerson(me).stream()
                    .map(line -> new Before(line, statements.ofSameYear(line.distributionId())))
                    .toList());
    Map<UUID, SharesInWages.InWages> inWages = new HashMap<>();
    own.forEach(one -> addWages(inWages, one.ofSameYear(), me));
    return transactions.in(
        caller.employerId(), () -> own.stream().map(one -> own(one.line(), me, inWages)).toList());
  }

  private record Before(Statements.Line line, List<UUID> ofSameYear) {}

  private Own own(Statements.Line line, UUID me, Map<UUID, SharesInWages.InWages> inWages) {
    StoredDistribution stored = distributions.find(line.distributionId()).orElseThrow();
    StatementSummary summary = splits.of(stored, List.of(line)).getFirst();
    return new Own(
        summary,
        standings.of(
            stored,
            new TellStanding.Share(
                me, summary.memberClass(), summary.split(), summary.body(), inWages)));
  }

  /** Payroll is asked before the surplus opens its transaction: the two share none. */
  private void addWages(
      Map<UUID, SharesInWages.InWages> inWages, List<UUID> distributionIds, UUID person) {
    for (UUID one : distributionIds) {
      wages.find(caller.employerId(), one, person).ifPresent(found -> inWages.put(one, found));
    }
  }

  /** One of the caller's own; anybody else's does not exist. */
  public MemberStatement mine(UUID statementId) {
    UUID me = me();
    Statements.Place place = transactions.in(caller.employerId(), () -> placeOf(statementId));
    if (!place.personId().equals(me)) {
      throw noStatement();
    }
    return statement(statementId, place);
  }

  private UUID me() {
    return caller
        .personId()
        .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
  }

  private Statements.Place placeOf(UUID statementId) {
    return statements.place(statementId).orElseThrow(ReadStatements::noStatement);
  }

  private static Refused noStatement() {
    return Refused.notFound("statement with this id");
  }

  private MemberStatement statement(UUID id, Statements.Place place) {
    Map<UUID, SharesInWages.InWages> inWages = new HashMap<>();
    addWages(
        inWages,
        transactions.in(caller.employerId(), () -> statements.ofSameYear(place.distributionId())),
        place.personId());
    return transactions.in(caller.employerId(), () -> statement(id, place, inWages));
  }

  private MemberStatement statement(
      UUID id, Statements.Place place, Map<UUID, SharesInWages.InWages> inWages) {
    StoredDistribution stored = distributions.find(place.distributionId()).orElseThrow();
    FrozenShare frozen = distributions.share(place.distributionId(), id);
    FrozenDistribution.Holder holder = frozen.holder();
    MemberShare share = frozen.share();
    TellSplits.Told told = splits.of(stored, holder.personId(), share);
    Optional<CareShare> care = statements.careShare(place.personId(), place.distributionId());
    Standing standing =
        standings.of(
            stored,
            new TellStanding.Share(
                holder.personId(),
                share.memberClass(),
                told.split(),
                care.map(of -> of.spending().funder()).orElse(""),
                inWages));
    return new MemberStatement(
        id,
        statements.cooperative(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        adjustments.isKeptInPlan(stored),
        stored.year(),
        stored.recordDate(),
        stored.declaredSurplus(),
        frozen.waterfall(),
        standing,
        holder.name(),
        holder.payrollId(),
        share.memberClass(),
        pots(frozen),
        share.shareInterest(),
        share.allocation(),
        adjustments.of(stored, frozen),
        share.excludedBecause(),
        share
            .credit()
            .filter(credit -> statements.isKeptApart(place))
            .map(credit -> credit.namedFrom(from(holder, place))),
        adjustments.pool(stored, share.memberClass()).flatMap(Pool::minimumPayment),
        share.cash(),
        share.retained(),
        account(holder.personId(), place.distributionId()),
        ROUNDING,
        questions.of(place.distributionId(), standing),
        share.exempt(),
        statements.tranches(holder.personId()).entrySet().stream()
            .map(
                tranche ->
                    new MemberStatement.Tranche(
                        tranche.getKey(),
                        Math.max(0, stored.year().lastDay().getYear() - tranche.getKey()),
                        tranche.getValue()))
            .toList(),
        care.map(
            of ->
                new MemberStatement.PublicCare(
                    of.treatment().word(),
                    of.spending().privately(),
                    of.spending().publicly(),
                    of.spending().funder(),
                    of.publicPart())),
        told.split(),
        told.choice(),
        told.interestPaid(),
        DecidedPolicy.whoCounted(stored.policy()));
  }

  private List<MemberShare.From> from(FrozenDistribution.Holder holder, Statements.Place place) {
    return statements.brought(holder.personId(), place.distributionId()).stream()
        .map(waited -> new MemberShare.From(waited.yearEnd(), waited.amount()))
        .toList();
  }

  private static List<PotShare> pots(FrozenShare frozen) {
    MemberShare share = frozen.share();
    if (share.byFactor().isEmpty()) {
      return List.of();
    }
    List<PoolAmount.Pot> pots =
        frozen.pools().stream()
            .filter(pool -> pool.memberClass().equals(share.memberClass()))
            .flatMap(pool -> pool.pots().stream())
            .toList();
    List<PotShare> shares = new ArrayList<>();
    for (int i = 0; i < pots.size(); i++) {
      PoolAmount.Pot pot = pots.get(i);
      shares.add(
          new PotShare(
              pot.basis().word(),
              pot.amount(),
              FigureWords.of(pot.basis(), frozen.holder().figures().get(i)),
              FigureWords.of(pot.basis(), pot.all()),
              share.byFactor().get(i).amount()));
    }
    return shares;
  }

  /** Empty movements until the distribution is posted. */
  private MemberStatement.Account account(UUID personId, UUID distributionId) {
    Money opening = statements.openingBalance(personId, distributionId);
    List<CapitalEntry> entries = statements.movements(personId, distributionId);
    Money moved = Money.sum(entries.stream().map(CapitalEntry::amount).toList());
    return new MemberStatement.Account(
        opening,
        entries.stream()
            .map(
                entry ->
                    new MemberStatement.Movement(entry.day(), entry.kind().word(), entry.amount()))
            .toList(),
        opening.plus(moved));
  }
}
