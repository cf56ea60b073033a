package coop.commonwage.surplus.ballots;

import coop.commonwage.surplus.resolutions.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The minutes of a meeting as one person typed them and the rules allowed. They adopt nothing until
 * another person signs them. Whoever types a proposal's minutes again puts them in the place of
 * those typed before, which stay on record.
 *
 * @param typing the how-manieth of this proposal, from one
 * @param hash the fingerprint of the figures the meeting had before it
 * @param servedOn the day notice was served
 * @param shortNoticeAgreed how many members agreed to shorter notice; empty where notice was full
 * @param rollHash of those the register had on the record date
 * @param tellers who counted the papers
 * @param colleges with the classes of members in each; empty: one member, one vote
 * @param result what came of the meeting
 * @param takesUp the meeting without a quorum that this one took up again
 * @param signed who signed minutes that adopt nothing; what others adopt is signed by a resolution
 */
public record MeetingMinutes(
    UUID id,
    int typing,
    UUID distributionId,
    String hash,
    String chair,
    LocalDate noticeOn,
    Notice.Way noticeWay,
    LocalDate servedOn,
    int noticeDays,
    Optional<Integer> shortNoticeAgreed,
    LocalDate recordDate,
    String rollHash,
    String tellers,
    int abstained,
    String rulesSource,
    List<College> colleges,
    Resolution resolution,
    MeetingResult result,
    Optional<UUID> takesUp,
    Typist typed,
    Optional<Typist> signed) {

  public MeetingMinutes {
    colleges = List.copyOf(colleges);
  }

  /** Who typed or signed them, and when. */
  public record Typist(UUID accountId, String login, Instant at) {}

  /**
   * @param typing the how-manieth of this proposal, from one
   * @param held what the rules made of the meeting
   */
  public static MeetingMinutes of(
      UUID id,
      int typing,
      UUID distributionId,
      String hash,
      Meeting meeting,
      Meeting.Held held,
      Typist typed) {
    return new MeetingMinutes(
        id,
        typing,
        distributionId,
        hash,
        meeting.chair().strip(),
        meeting.noticeOn(),
        meeting.noticeWay(),
        held.servedOn(),
        held.rules().noticeDays(),
        held.isShort(meeting) ? meeting.shortNoticeAgreed() : Optional.empty(),
        meeting.recordDate(),
        held.rollHash(),
        meeting.tellers().strip(),
        meeting.total().abstained(),
        held.rules().source(),
        meeting.colleges(),
        held.resolution(),
        meeting.result(),
        held.takesUp(),
        typed,
        Optional.empty());
  }

  /** Whether they adopt what was put to the meeting, once they are signed. */
  public boolean isCarried() {
    return result.is(MeetingResult.Kind.CARRIED);
  }

  /**
   * @param signer the account that is to sign
   * @param register the members the register has on the record date by now
   * @throws BallotRefused when the signer typed them, or the register is no longer what it was
   */
  public void requireSignable(UUID signer, List<Roll.Member> register) {
    if (signed.isPresent()) {
      throw new BallotRefused(
          "signed-once", "these minutes are signed: what another meeting did has its own minutes");
    }
    if (signer.equals(typed.accountId())) {
      throw new BallotRefused(
          "two-people", "who typed the minutes does not sign them: another of the board does");
    }
    if (!Roll.inTheRoom(recordDate, register, colleges).hash().equals(rollHash)) {
      throw new BallotRefused(
          "register-changed",
          "the register of %s is no longer what it was when the minutes were typed: type them again"
              .formatted(recordDate));
    }
  }
}
