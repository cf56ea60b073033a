package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.distributions.WaterfallStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ballots a member is on the roll of, once notice is given. */
@Dependent
public class ReadMyBallots {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final ReadBallots read;
  private final Distributions distributions;
  private final Statements statements;
  private final Clock clock;

  @Inject
  public ReadMyBallots(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      ReadBallots read,
      Distributions distributions,
      Statements statements,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.read = read;
    this.distributions = distributions;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * A ballot as one member sees it.
   *
   * @param declaredSurplus what is to be applied
   * @param steps from the declared surplus down to what the members share; of the shares themselves
   *     nobody sees more than the own
   * @param takesBack whether what is proposed reverses a distribution that was shared
   * @param myShare the member's own statement, as it is if adopted as proposed, or of what would be
   *     taken back; empty when none
   * @param voted whether the member's entry of the roll is used; how they voted is not known
   * @param votable whether a vote can be cast now
   */
  public record MyBallot(
      BallotRecord record,
      Money declaredSurplus,
      List<WaterfallStep> steps,
      boolean takesBack,
      Optional<Statements.Line> myShare,
      boolean voted,
      boolean votable) {

    /** Whether the member is asked to agree to shorter notice: it is short, and still called. */
    public boolean asksForConsent() {
      return record.isNoticeShort(Clock.ZONE) && !record.wanting().isEmpty();
    }

    /** Whether voting was to have begun and cannot, because not everybody was told in time. */
    public boolean isHeldUp() {
      return record.state().equals("called")
          && !record.wanting().isEmpty()
          && !record.readAt().isBefore(record.ballot().opensAt());
    }

    /** What members share of it. */
    public Money pool() {
      return Money.sum(
          steps.stream()
              .filter(each -> each.step().equals("pool"))
              .map(WaterfallStep::amount)
              .toList());
    }
  }

  /** The one called last first. */
  public List<Ballot> mine() {
    return transactions.in(
        caller.employerId(),
        () ->
            caller
                .personId()
                .map(
                    me ->
                        ballots.ofMember(me).stream()
                            .filter(ballot -> !clock.instant().isBefore(ballot.noticeAt()))
                            .toList())
                .orElse(List.of()));
  }

  /** Those the member was told of, can still vote in, and has not; the one called last first. */
  public List<Ballot> waiting() {
    return transactions.in(
        caller.employerId(),
        () ->
            caller
                .personId()
                .map(
                    me ->
                        ballots.waitingFor(me, clock.instant()).stream()
                            .map(id -> ballots.find(id).orElseThrow())
                            .toList())
                .orElse(List.of()));
  }

  public MyBallot one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot = mine(id);
          UUID me = caller.personId().orElseThrow();
          boolean voted = ballots.isUsed(id, me);
          StoredDistribution proposed = distributions.find(ballot.distributionId()).orElseThrow();
          UUID shared = proposed.reverses().orElse(proposed.id());
          BallotRecord record = read.brief(ballot);
          return new MyBallot(
              record,
              proposed.declaredSurplus(),
              ballots.proposed(ballot.distributionId()),
              proposed.reverses().isPresent(),
              statements.ofPerson(me).stream()
                  .filter(each -> each.distributionId().equals(shared))
                  .findFirst(),
              voted,
              !voted
                  && ballot.isStanding()
                  && record.wanting().isEmpty()
                  && !clock.instant().isBefore(ballot.opensAt())
                  && clock.instant().isBefore(ballot.closesAt()));
        });
  }

  /**
   * What the slip with a receipt says.
   *
   * @return empty when no slip of the ballot has it
   * @throws Refused when the list is not published yet, or the text is no receipt
   */
  public Optional<Choice> check(UUID id, String typed) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot = mine(id);
          Receipt receipt =
              Receipt.typed(typed)
                  .orElseThrow(
                      () ->
                          new Refused(
                              422,
                              "receipt",
                              "Some values cannot be used",
                              "A receipt is four groups of four signs, as 7K2M-X9QD-03TB-WZ5H."));
          if (ballot.life().closed().isEmpty()) {
            throw ReadBallots.notPublished(ballot);
          }
          return ballots.choiceOf(id, receipt);
        });
  }

  /** One the member is on the roll of; any other does not exist for them. */
  private Ballot mine(UUID id) {
    return caller
        .personId()
        .flatMap(me -> ballots.entry(id, me))
        .flatMap(entry -> ballots.find(id))
        .filter(ballot -> !clock.instant().isBefore(ballot.noticeAt()))
        .orElseThrow(() -> BallotRefusals.unknown(id));
  }
}
