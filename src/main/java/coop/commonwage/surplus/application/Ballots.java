package coop.commonwage.surplus.application;

import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotCount;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.NoticesGiven;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ballots of the employer whose transaction is open. Nothing here joins a voter to a vote. */
public interface Ballots extends StandingBallots {

  void call(Ballot ballot, Roll roll);

  Optional<Ballot> find(UUID id);

  /** As {@link #find}, and nobody else takes a step of it until the transaction ends. */
  Optional<Ballot> hold(UUID id);

  /** Those of which notice on members' pages is due and was not given. */
  List<UUID> dueForNotice(Instant now);

  /** Those whose moment to open has come; not whether they may. */
  List<UUID> dueToOpen(Instant now);

  /** Open ones whose time is over. */
  List<UUID> dueToClose(Instant now);

  /** The one called last first. */
  List<Ballot> list();

  /** Those on whose roll somebody is, the one called last first. */
  List<Ballot> ofMember(UUID personId);

  /** Those noticed or open on whose roll somebody is who has not voted. */
  List<UUID> waitingFor(UUID personId, Instant now);

  /** Those on a proposal that were not withdrawn, the one called last first. */
  List<Ballot> onProposal(UUID distributionId);

  /** What is proposed to be done with the surplus, from the declared amount down to the pools. */
  List<WaterfallStep> proposed(UUID distributionId);

  Roll roll(UUID id);

  /** A member's entry on the roll, when there is one. */
  Optional<Roll.Entry> entry(UUID id, UUID personId);

  /** Names and numbers for the roll, of everybody in the register of people. */
  List<Named> people();

  List<Notice> notices(UUID id);

  /** How many of them there are, by each way. */
  NoticesGiven noticesGiven(UUID id);

  /** How many of the roll cannot vote on a page. */
  int withoutLogin(UUID id);

  /**
   * Leaves alone those who had notice before.
   *
   * @return how many had not
   */
  int keepNotices(UUID id, List<UUID> persons, Notice.Way way, Instant at, String by);

  /**
   * Puts another day in the place of the one a notice by post or by hand was written down with.
   *
   * @param correction who says so, when and why
   * @return how many were told by post or by hand
   */
  int correctNotices(UUID id, List<UUID> persons, Instant at, Ballot.Step correction);

  /**
   * Gives notice on their page to all of the roll who have a login and have had none.
   *
   * @return how many
   */
  int keepPageNotices(UUID id, Instant at, String by);

  /** False when the member had agreed before. */
  boolean keepConsent(UUID id, UUID personId, Instant at);

  int consents(UUID id);

  /** False when the step was taken before. */
  boolean step(UUID id, String kind, Ballot.Step step);

  /** Notes why a step could not be taken; once for each reason. */
  void keepTrouble(UUID id, String kind, String message, Instant at);

  /** Why the next step could not be taken; empty when nothing stands in its way. */
  Optional<String> trouble(UUID id);

  /** Uses up an entry of the roll; false when it was used before. */
  boolean use(UUID id, UUID personId);

  boolean isUsed(UUID id, UUID personId);

  int used(UUID id);

  /**
   * @param list every slip with its college
   * @param hash of the list as it is told
   */
  void publish(PublishedList list, Outcome outcome, String hash);

  /** Every slip with its college; none before the ballot is closed. */
  PublishedList published(Ballot ballot);

  /** What the published slip with a receipt says; empty when there is none. */
  Optional<Choice> choiceOf(UUID id, Receipt receipt);

  /** The slips and the roll of a closed ballot, counted where they lie. */
  BallotCount count(UUID id);

  /** The hash the list was published under. */
  Optional<String> listHash(UUID id);

  /** Whether the result that was kept is the one these slips come to. */
  boolean isKeptResult(UUID id, Outcome outcome);

  void keepMinutes(UUID id, Minutes minutes);

  Optional<Minutes> minutes(UUID id);

  /** A person as the register has them. */
  record Named(UUID personId, String payrollId, String name) {}
}
