package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.PoolAmount;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads members' statements: all of them for those who keep the books, one's own for a member. */
@Dependent
public class ReadStatements {

  private static final String ROUNDING = "largest-remainder";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final Statements statements;

  @Inject
  public ReadStatements(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Statements statements) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.statements = statements;
  }

  /** By payroll id; none while it is a draft. */
  public List<StatementSummary> ofDistribution(UUID distributionId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          distributions
              .find(distributionId)
              .orElseThrow(() -> Refused.notFound("distribution with this id"));
          return statements.ofDistribution(distributionId);
        });
  }

  public MemberStatement one(UUID statementId) {
    return transactions.in(
        caller.employerId(), () -> withPublicCare(statementId, placeOf(statementId)));
  }

  /** The caller's own, newest first. */
  public List<StatementSummary> mine() {
    return transactions.in(caller.employerId(), () -> statements.ofPerson(me()));
  }

  /** One of the caller's own; anybody else's does not exist. */
  public MemberStatement mine(UUID statementId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Statements.Place place = placeOf(statementId);
          if (!place.personId().equals(me())) {
            throw noStatement();
          }
          return withPublicCare(statementId, place);
        });
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

  private MemberStatement withPublicCare(UUID id, Statements.Place place) {
    MemberStatement told = statement(id, place);
    return statements
        .careShare(place.personId(), place.distributionId())
        .map(
            share ->
                told.with(
                    new MemberStatement.PublicCare(
                        share.treatment().word(),
                        share.spending().privately(),
                        share.spending().publicly(),
                        share.spending().funder(),
                        share.publicPart())))
        .orElse(told);
  }

  private MemberStatement statement(UUID id, Statements.Place place) {
    StoredDistribution stored = distributions.find(place.distributionId()).orElseThrow();
    FrozenShare frozen = distributions.share(place.distributionId(), id);
    FrozenDistribution.Holder holder = frozen.holder();
    MemberShare share = frozen.share();
    String cooperative = statements.cooperative();
    return new MemberStatement(
        id,
        cooperative,
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        stored.year(),
        stored.recordDate(),
        stored.declaredSurplus(),
        frozen.waterfall(),
        ViewOfDistribution.resolution(stored.proposal()).map(ReadStatements::decision),
        holder.name(),
        holder.payrollId(),
        share.memberClass(),
        pots(frozen),
        share.shareInterest(),
        share.allocation(),
        share.capped() || share.raised(),
        share.excludedBecause(),
        share.credit(),
        share.cash(),
        share.retained(),
        account(holder.personId(), place.distributionId()),
        ROUNDING,
        cooperative,
        statements.questionBy(place.distributionId()),
        share.exempt(),
        stored
            .reversedBy()
            .flatMap(distributions::find)
            .flatMap(reversal -> ViewOfDistribution.resolution(reversal.proposal()))
            .map(ReadStatements::decision),
        distributions
            .handover(place.distributionId())
            .map(done -> done.at().atZone(Clock.ZONE).toLocalDate()),
        statements.tranches(holder.personId()).entrySet().stream()
            .map(
                tranche ->
                    new MemberStatement.Tranche(
                        tranche.getKey(),
                        Math.max(0, stored.year().lastDay().getYear() - tranche.getKey()),
                        tranche.getValue()))
            .toList());
  }

  private static MemberStatement.Decision decision(Resolution made) {
    return new MemberStatement.Decision(
        made.number(),
        made.date(),
        made.votesFor(),
        made.votesAgainst(),
        made.present(),
        made.entitled());
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
