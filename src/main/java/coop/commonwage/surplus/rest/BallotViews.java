package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.application.ReadMyBallots;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ballots as JSON. Nothing in them says who voted, or how anybody did. */
public final class BallotViews {

  private BallotViews() {}

  /**
   * A ballot in a list.
   *
   * @param state {@code called}, {@code open}, {@code counting} when its time is over and it is not
   *     counted yet, {@code closed}, {@code signed}, {@code withdrawn}, or {@code missed} when its
   *     time went by and it never opened
   */
  public record BallotEntryView(
      UUID id,
      UUID distributionId,
      String title,
      String state,
      Instant opensAt,
      Instant closesAt,
      String hash) {

    static BallotEntryView of(Ballot ballot, Instant now) {
      return new BallotEntryView(
          ballot.id(),
          ballot.distributionId(),
          ballot.title(),
          ballot.state(now),
          ballot.opensAt(),
          ballot.closesAt(),
          ballot.hash());
    }
  }

  /** The rules it is held under. */
  public record RulesView(
      int noticeDays,
      Integer postHours,
      String shortNoticePercent,
      int quorumLeast,
      String quorumPercent,
      String majority,
      String majorityPercent,
      String source) {

    static RulesView of(Ballot ballot) {
      return new RulesView(
          ballot.rules().noticeDays(),
          ballot.rules().postHours().orElse(null),
          ballot.rules().shortNoticePercent().map(rate -> rate.inPercent()).orElse(null),
          ballot.rules().quorumLeast(),
          ballot.rules().quorumPercent().inPercent(),
          ballot.majority().word(),
          ballot.majority().share().inPercent(),
          ballot.rules().source());
    }
  }

  /**
   * How a college voted.
   *
   * @param takenPart absent, as the votes are, where too few of a college voted to tell them apart
   * @param isFor whether more of it were for the motion than against; absent as the votes are,
   *     because of a single voter it tells the vote
   */
  public record CollegeView(
      String name,
      String weight,
      int entitled,
      Integer takenPart,
      Integer votesFor,
      Integer votesAgainst,
      Boolean isFor) {

    static CollegeView of(CollegeVotes college, boolean told) {
      return new CollegeView(
          college.name(),
          college.weight().inPercent(),
          college.entitled(),
          told ? college.present() : null,
          told ? college.votesFor() : null,
          told ? college.votesAgainst() : null,
          told ? college.isFor() : null);
    }
  }

  /**
   * What it came to.
   *
   * @param weightPresent absent without colleges, and as {@code partFor} where too few of one voted
   */
  public record OutcomeView(
      int votesFor,
      int votesAgainst,
      int abstained,
      int takenPart,
      int quorumNeeded,
      String weightPresent,
      String partFor,
      boolean quorate,
      boolean carried,
      List<CollegeView> colleges) {

    static OutcomeView of(Outcome outcome) {
      boolean told = outcome.isToldByCollege();
      return new OutcomeView(
          outcome.tally().votesFor(),
          outcome.tally().votesAgainst(),
          outcome.tally().abstained(),
          outcome.tally().takenPart(),
          outcome.quorumNeeded(),
          told ? outcome.weightPresent().map(Percent::of).orElse(null) : null,
          told ? Percent.of(outcome.partFor()) : null,
          outcome.quorate(),
          outcome.carried(),
          outcome.counting().colleges().stream()
              .map(college -> CollegeView.of(college, told))
              .toList());
    }
  }

  /** The signed minutes. */
  public record MinutesView(
      String number, String chair, String remark, Instant signedAt, String signedBy) {

    static MinutesView of(Minutes minutes) {
      return new MinutesView(
          minutes.number(),
          minutes.chair(),
          minutes.remark(),
          minutes.signedAt(),
          minutes.signedBy());
    }
  }

  /**
   * One ballot.
   *
   * @param voted how many entries of the roll are used
   * @param wanting why it cannot open yet; empty when it can or did
   * @param trouble why its next step could not be taken by itself; empty when nothing is in the way
   * @param adjournedFrom the ballot without a quorum that it takes up; absent for any other
   * @param adjournedTo the day on which it goes on if too few take part; absent where it does not
   * @param outcome absent before it is closed
   * @param minutes absent before they are signed
   * @param requiredBy the class that asked for an extraordinary majority; absent otherwise
   * @param amends the withdrawn ballot whose proposal this one amends
   * @param amendedBy the ballot that amends the proposal of this one, which was withdrawn
   */
  public record BallotView(
      BallotEntryView ballot,
      String formConfidence,
      String motion,
      String meeting,
      LocalDate recordDate,
      int entitled,
      String rollHash,
      RulesView rules,
      int noticesGiven,
      int shortNoticeAgreed,
      int withoutLogin,
      int voted,
      String wanting,
      String trouble,
      UUID adjournedFrom,
      LocalDate adjournedTo,
      OutcomeView outcome,
      String listHash,
      MinutesView minutes,
      String requiredBy,
      UUID amends,
      UUID amendedBy) {

    static BallotView of(BallotRecord one) {
      Ballot ballot = one.ballot();
      return new BallotView(
          BallotEntryView.of(ballot, one.readAt()),
          one.formConfidence(),
          ballot.motion(),
          ballot.meeting(),
          ballot.recordDate(),
          ballot.rollSize(),
          ballot.rollHash(),
          RulesView.of(ballot),
          one.notices(),
          one.consents(),
          one.withoutLogin(),
          one.used(),
          one.wanting(),
          one.trouble(),
          ballot.adjournedFrom().orElse(null),
          ballot.adjournedTo().orElse(null),
          one.outcome().map(OutcomeView::of).orElse(null),
          one.listHash().orElse(null),
          one.minutes().map(MinutesView::of).orElse(null),
          ballot.requiredBy().isBlank() ? null : ballot.requiredBy(),
          ballot.amends().orElse(null),
          one.lineage().amendedBy().map(BallotRecord.Other::id).orElse(null));
    }
  }

  /**
   * A ballot as the member on its roll sees it.
   *
   * @param statementId the own share if adopted as proposed; absent when there is none
   * @param voted whether the own entry of the roll is used
   */
  public record MyBallotView(
      BallotView ballot, UUID statementId, String myShare, boolean voted, boolean votable) {

    static MyBallotView of(ReadMyBallots.MyBallot mine) {
      return new MyBallotView(
          BallotView.of(mine.record()),
          mine.myShare().map(share -> share.id()).orElse(null),
          mine.myShare().map(share -> share.share().allocation().toString()).orElse(null),
          mine.voted(),
          mine.votable());
    }
  }

  /** A member entitled to vote. */
  public record RollEntryView(
      String payrollId, String name, String memberClass, String college, boolean hasLogin) {

    static RollEntryView of(Roll.Entry entry) {
      return new RollEntryView(
          entry.payrollId(), entry.name(), entry.memberClass(), entry.college(), entry.hasLogin());
    }
  }

  /** The roll with its hash. */
  public record RollView(LocalDate recordDate, String hash, List<RollEntryView> entries) {

    static RollView of(Roll roll) {
      return new RollView(
          roll.recordDate(), roll.hash(), roll.entries().stream().map(RollEntryView::of).toList());
    }
  }

  /** That one member was told. */
  public record NoticeView(UUID personId, String way, Instant givenAt) {

    static NoticeView of(Notice notice) {
      return new NoticeView(notice.personId(), notice.way().word(), notice.givenAt());
    }
  }

  /** The published list, with the lines its hash is worked out from. */
  public record ListView(String hash, List<String> lines) {

    static ListView of(PublishedList list) {
      return new ListView(list.hash(), list.lines());
    }
  }
}
