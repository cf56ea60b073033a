package coop.commonwage.surplus.ballots;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of the members as its minutes have it, where they decided in a room and not on pages.
 * What is typed is held against the rules of the legal form, the register of members and the day
 * the figures were proposed, as strictly as a ballot is.
 *
 * @param number in the minute book
 * @param heldOn the day of the meeting
 * @param chair who chaired it
 * @param noticeOn the day notice was posted or handed over
 * @param noticeWay by post or by hand
 * @param shortNoticeAgreed how many members agreed to shorter notice; empty where notice was full
 * @param recordDate who was a member on this day could vote
 * @param secret whether the vote was taken in the room by secret ballot
 * @param tellers who counted it
 * @param extraordinary whether it needed an extraordinary majority
 * @param requiredBy the class that asked for an extraordinary majority; empty otherwise
 * @param colleges where the rules weigh votes by college
 * @param counts of each college in their order; one where there are none
 * @param result what came of it
 */
public record Meeting(
    String number,
    LocalDate heldOn,
    String chair,
    LocalDate noticeOn,
    Notice.Way noticeWay,
    Optional<Integer> shortNoticeAgreed,
    LocalDate recordDate,
    boolean secret,
    String tellers,
    boolean extraordinary,
    String requiredBy,
    OwnRules ownRules,
    List<College> colleges,
    List<RoomCount> counts,
    MeetingResult result) {

  private static final int HOURS_OF_A_DAY = 24;

  public Meeting {
    colleges = List.copyOf(colleges);
    counts = List.copyOf(counts);
    if (chair.isBlank()) {
      throw new BallotRefused(
          "minutes", "minutes have their number in the minute book and the name of the chair");
    }
    if (noticeWay == Notice.Way.PAGE) {
      throw new BallotRefused(
          "notice-way", "notice of a meeting is posted or handed over: say post or hand");
    }
    if (counts.size() != Math.max(1, colleges.size())) {
      throw new BallotRefused("colleges", "the votes are counted once, or once for each college");
    }
    if (result.adjournedTo().filter(day -> !day.isAfter(heldOn)).isPresent()) {
      throw new BallotRefused(
          "adjourned-to",
          "a meeting of %s was adjourned to a later day, not to %s"
              .formatted(heldOn, result.adjournedTo().get()));
    }
  }

  /** A meeting that carried what was put to it. */
  public Meeting(
      String number,
      LocalDate heldOn,
      String chair,
      LocalDate noticeOn,
      Notice.Way noticeWay,
      Optional<Integer> shortNoticeAgreed,
      LocalDate recordDate,
      boolean secret,
      String tellers,
      boolean extraordinary,
      String requiredBy,
      OwnRules ownRules,
      List<College> colleges,
      List<RoomCount> counts) {
    this(
        number,
        heldOn,
        chair,
        noticeOn,
        noticeWay,
        shortNoticeAgreed,
        recordDate,
        secret,
        tellers,
        extraordinary,
        requiredBy,
        ownRules,
        colleges,
        counts,
        MeetingResult.CARRIED);
  }

  /**
   * What the proposal was when the members met.
   *
   * @param proposedOn the day its figures were frozen
   * @param yearEnd the last day of the year that is shared
   * @param earlier the last meeting that adopted nothing of it; empty where there was none
   */
  public record About(LocalDate proposedOn, LocalDate yearEnd, Optional<MeetingMinutes> earlier) {

    /** Of a proposal no meeting had before it yet. */
    public About(LocalDate proposedOn, LocalDate yearEnd) {
      this(proposedOn, yearEnd, Optional.empty());
    }

    /**
     * The minutes of the meeting without a quorum that one of this day takes up again: the members
     * were told there to which day it was adjourned. On any other day it is a new meeting.
     */
    Optional<MeetingMinutes> adjournedTo(LocalDate day) {
      return earlier
          .filter(minutes -> minutes.result().is(MeetingResult.Kind.NO_QUORUM))
          .filter(minutes -> minutes.result().adjournedTo().equals(Optional.of(day)));
    }
  }

  /**
   * What follows when nothing stands in the way.
   *
   * @param servedOn the day notice was served
   * @param rollHash of those the register had on the record date
   * @param takesUp the meeting without a quorum that was adjourned to this day
   */
  public record Held(
      Resolution resolution,
      VotingRules rules,
      LocalDate servedOn,
      String rollHash,
      Optional<UUID> takesUp) {

    /** Whether the members met sooner than full notice allows. */
    boolean isShort(Meeting meeting) {
      return meeting.heldOn().isBefore(Notice.firstDayHeld(servedOn, rules));
    }
  }

  /** Who could vote, small colleges too: nobody's paper is published. */
  public Roll roll(Optional<LegalForm.Vote> vote, List<Roll.Member> members) {
    College.check(colleges, vote);
    return Roll.inTheRoom(recordDate, members, colleges);
  }

  /**
   * @param vote what the legal form says of votes
   * @param roll the register on the record date
   * @param today the day the minutes are typed
   * @throws BallotRefused naming the day, number or article that stands in the way
   * @throws ProposalRefused when it is said to have voted and was not quorate, or to have carried
   *     what the votes lost
   */
  public Held held(Optional<LegalForm.Vote> vote, About about, Roll roll, LocalDate today) {
    requireOrderOfDays(about, today);
    RecordDate.require(recordDate, about.yearEnd(), heldOn);
    VotingRules rules = VotingRules.of(vote, ownRules);
    if (result.kind().isVote()) {
      requireSecrecy(rules);
    }
    LocalDate servedOn = servedOn(rules);
    requireNotice(rules, servedOn, roll.size());
    requireRegister(roll);
    VotingRules.requireClass(requiredBy, roll);
    Optional<UUID> takesUp = about.adjournedTo(heldOn).map(MeetingMinutes::id);
    Resolution resolution =
        resolution(rules, rules.majority(extraordinary, requiredBy, vote), takesUp.isPresent());
    new CountHeld(resolution, rules).requireComesTo(result.kind());
    return new Held(resolution, rules, servedOn, roll.hash(), takesUp);
  }

  private void requireOrderOfDays(About about, LocalDate today) {
    if (heldOn.isAfter(today)) {
      throw new BallotRefused(
          "meeting-date", "the resolution is dated %s, which is still to come".formatted(heldOn));
    }
    if (heldOn.isBefore(about.proposedOn())) {
      throw new BallotRefused(
          "meeting-date",
          "the meeting of %s was before the proposal of %s: members decide on figures that lie before them"
              .formatted(heldOn, about.proposedOn()));
    }
    if (noticeOn.isBefore(about.proposedOn())) {
      throw new BallotRefused(
          "notice-date",
          "notice of %s was before the proposal of %s: notice names the figures that are put to the meeting"
              .formatted(noticeOn, about.proposedOn()));
    }
    about.earlier().ifPresent(this::requireNewNotice);
    if (noticeOn.isAfter(heldOn)) {
      throw new BallotRefused(
          "notice-date", "notice of %s was after the meeting of %s".formatted(noticeOn, heldOn));
    }
  }

  /** A meeting that adopted nothing is over; whoever was told of it was not told of the next. */
  private void requireNewNotice(MeetingMinutes earlier) {
    LocalDate last = earlier.resolution().date();
    if (noticeOn.isBefore(last)) {
      throw new BallotRefused(
          "notice-date",
          "notice of %s was before the meeting of %s, which adopted nothing: a new vote needs new notice"
              .formatted(noticeOn, last));
    }
  }

  private void requireSecrecy(VotingRules rules) {
    if (!secret) {
      throw new BallotRefused(
          "not-secret",
          "members decide on the surplus by secret ballot: hold it in the room with papers, or call"
              + " a ballot; a show of hands adopts nothing");
    }
    if (tellers.isBlank()) {
      throw new BallotRefused(
          "tellers", "name who counted the papers in the room (%s)".formatted(rules.source()));
    }
  }

  private LocalDate servedOn(VotingRules rules) {
    if (noticeWay != Notice.Way.POST) {
      return noticeOn;
    }
    int hours =
        rules
            .postHours()
            .orElseThrow(
                () ->
                    new BallotRefused(
                        "no-posting-time",
                        "postHours: no rule says how many hours after posting a notice is served;"
                            + " give what your own rules say (%s)".formatted(rules.source())));
    return noticeOn.plusDays(Math.ceilDiv(hours, HOURS_OF_A_DAY));
  }

  private void requireNotice(VotingRules rules, LocalDate servedOn, int members) {
    LocalDate first = Notice.firstDayHeld(servedOn, rules);
    if (!heldOn.isBefore(first)) {
      return;
    }
    int needed =
        rules
            .shortNoticePercent()
            .map(share -> Resolution.quorum(0, share, members))
            .orElseThrow(
                () ->
                    new BallotRefused(
                        "short-notice",
                        "notice is %d clear days: after notice of %s a meeting is on %s at the earliest, and no rule lets members agree to less (%s)"
                            .formatted(rules.noticeDays(), noticeOn, first, rules.source())));
    int agreed =
        shortNoticeAgreed.orElseThrow(
            () ->
                new BallotRefused(
                    "short-notice",
                    "notice is %d clear days: after notice of %s a meeting is on %s at the earliest, or sooner when %d of the %d members agree; say how many did (%s)"
                        .formatted(
                            rules.noticeDays(), noticeOn, first, needed, members, rules.source())));
    if (agreed < needed || agreed > members) {
      throw new BallotRefused(
          "short-notice",
          "%d members agreed to shorter notice; of %d on the register at least %d have to (%s)"
              .formatted(agreed, members, needed, rules.source()));
    }
  }

  private void requireRegister(Roll roll) {
    if (colleges.isEmpty()) {
      requireSame("", counts.getFirst().entitled(), roll.size());
    }
    for (int i = 0; i < colleges.size(); i++) {
      String name = colleges.get(i).name();
      requireSame(name, counts.get(i).entitled(), roll.size(name));
    }
  }

  private void requireSame(String college, int typed, int found) {
    if (typed != found && college.isEmpty()) {
      throw new BallotRefused(
          "entitled",
          "the minutes say that %d members could vote, the register has %d on %s"
              .formatted(typed, found, recordDate));
    }
    if (typed != found) {
      throw new BallotRefused(
          "entitled",
          "the minutes say that %d members of %s could vote, the register has %d on %s"
              .formatted(typed, college, found, recordDate));
    }
  }

  private Resolution resolution(VotingRules rules, Majority majority, boolean adjourned) {
    List<CollegeVotes> votes = new ArrayList<>();
    for (int i = 0; i < colleges.size(); i++) {
      RoomCount count = counts.get(i);
      votes.add(
          new CollegeVotes(
              colleges.get(i).name(),
              colleges.get(i).weight(),
              count.entitled(),
              count.present(),
              count.votesFor(),
              count.votesAgainst()));
    }
    RoomCount all = total();
    return new Resolution(
        number.strip(),
        heldOn,
        all.present(),
        all.entitled(),
        all.votesFor(),
        all.votesAgainst(),
        new Counting(
            majority, adjourned, Optional.of(rules.quorumPercent()), votes, Optional.empty()));
  }

  /** The votes of everybody. */
  public RoomCount total() {
    return counts.stream().reduce(RoomCount::plus).orElseThrow();
  }
}
