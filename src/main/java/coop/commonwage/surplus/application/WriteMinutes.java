package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Types the minutes of a meeting that had a proposal before it in the room: carried it, lost it,
 * was without a quorum or adjourned. They are held against the rules, the register and the days;
 * nothing follows until another person signs them.
 */
@Dependent
public class WriteMinutes {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final WorkOut workOut;
  private final Ballots ballots;
  private final MeetingBook meetings;
  private final Electorate electorate;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public WriteMinutes(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Memberships memberships,
      WorkOut workOut,
      Ballots ballots,
      MeetingBook meetings,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.workOut = workOut;
    this.ballots = ballots;
    this.meetings = meetings;
    this.electorate = new Electorate(memberships, ballots);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param votedHash the fingerprint the meeting had before it
   * @return the id of the minutes, for who signs them
   * @throws Refused naming the day, the number or the article: an unproposed distribution, other
   *     figures, a ballot called on it, a year shared already, a day out of order, notice too
   *     short, a number of members the register does not have, a show of hands, a result that is
   *     not what the count says
   */
  public UUID write(UUID id, String votedHash, Meeting meeting) {
    return transactions.in(
        caller.employerId(),
        () -> {
          try {
            return writeHeld(id, votedHash, meeting);
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          } catch (ProposalRefused refused) {
            throw Refusals.of(refused);
          }
        });
  }

  /** Those of a proposal that stand; empty while none were typed. */
  public Optional<MeetingMinutes> standing(UUID id) {
    return transactions.in(caller.employerId(), () -> meetings.standing(id));
  }

  /** All that were typed of a proposal, the last first. */
  public List<MeetingMinutes> of(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          distributions.find(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
          return meetings.of(id);
        });
  }

  private UUID writeHeld(UUID id, String votedHash, Meeting meeting) {
    StoredDistribution stored =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(stored, "adopted: only a proposed one can");
    }
    proposed.requireAbout(votedHash);
    OpenToVotes.requireNoBallot(ballots, id);
    OpenToVotes.requireNoOtherBallot(distributions, ballots, stored);
    OpenToVotes.requireYearUnshared(distributions, stored);
    requireFreeNumber(meeting.number().strip());
    Optional<LegalForm.Vote> vote = workOut.form(stored.form()).vote();
    Meeting.Held held =
        meeting.held(
            vote,
            new Meeting.About(proposedOn(id), stored.year().lastDay(), earlier(id)),
            meeting.roll(vote, electorate.on(meeting.recordDate(), Set.of())),
            clock.today());
    Instant now = clock.instant();
    MeetingMinutes minutes =
        MeetingMinutes.of(
            NewId.at(now),
            meetings.of(id).size() + 1,
            id,
            proposed.hash(),
            meeting,
            held,
            new MeetingMinutes.Typist(caller.accountId(), caller.login(), now));
    meetings.keep(minutes);
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.minutes-typed",
        "distribution/" + id,
        Map.of(
            "hash", minutes.hash(),
            "resolution", held.resolution().number(),
            "roll", minutes.rollHash(),
            "typing", Integer.toString(minutes.typing())));
    return minutes.id();
  }

  private void requireFreeNumber(String number) {
    if (distributions.isNumberTaken(number)) {
      throw AdoptDistribution.numberTaken(number);
    }
    if (meetings.isNumberSigned(number)) {
      throw Refusals.conflict(
          "Minutes with the number %s are signed: each meeting has its own.".formatted(number));
    }
  }

  /** The last meeting whose signed minutes say that it adopted nothing. */
  private Optional<MeetingMinutes> earlier(UUID id) {
    return meetings.of(id).stream().filter(minutes -> minutes.signed().isPresent()).findFirst();
  }

  private LocalDate proposedOn(UUID id) {
    return distributions.history(id).stream()
        .filter(entry -> entry.state().equals("proposed"))
        .map(entry -> LocalDate.ofInstant(entry.at(), Clock.ZONE))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
