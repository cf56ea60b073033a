package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.pdf.BallotSentences;
import java.util.List;
import java.util.Map;

/**
 * A ballot as treasurer, board or auditor see it.
 *
 * @param acts whether the reader may write down notices and withdraw
 * @param signs whether the reader may sign the minutes
 * @param entries what was typed into a form so far, by field
 * @param errors what is wrong with it, by field
 */
public record BallotScreen(
    BallotRecord record,
    boolean acts,
    boolean signs,
    Map<String, String> entries,
    Map<String, String> errors) {

  public String path() {
    return "/surplus/ballots/" + record.ballot().id();
  }

  /** The states it goes through, in order. */
  public List<String> states() {
    return record.ballot().state().equals("withdrawn")
        ? List.of("called", "withdrawn")
        : List.of("called", "open", "closed", "signed");
  }

  /** Whether its time is over and it is to be counted. */
  public boolean isCounting() {
    return record.state().equals("counting");
  }

  /** Whether its time went by and it never opened. */
  public boolean isMissed() {
    return record.state().equals("missed");
  }

  /** Whether the reader is to sign the minutes. */
  public boolean isToSign() {
    return signs && record.state().equals("closed");
  }

  /** What has to happen next, as the end of a message key. */
  public String nextStep() {
    return switch (record.state()) {
      case "called" -> record.wanting().isEmpty() ? "called" : "wanting";
      case "counting" -> acts ? "counting" : "counting.read";
      case "closed" -> signs ? "sign" : "sign.board";
      case "signed" -> afterSigning();
      default -> record.state();
    };
  }

  private String afterSigning() {
    return record
        .outcome()
        .map(it -> it.carried() ? "carried" : it.quorate() ? "lost" : withoutQuorum())
        .orElseThrow();
  }

  private String withoutQuorum() {
    return record.ballot().adjournedTo().isPresent() ? "no-quorum" : "no-quorum-new";
  }

  /** What the sentence about the next step names: a moment, or why it was withdrawn. */
  public String nextWhen(Words words) {
    return switch (record.state()) {
      case "signed" ->
          record
              .ballot()
              .adjournedTo()
              .map(words::date)
              .orElseGet(() -> words.time(record.ballot().closesAt()));
      case "called" -> words.time(record.ballot().opensAt());
      case "withdrawn" -> record.ballot().life().withdrawn().orElseThrow().reason();
      default -> words.time(record.ballot().closesAt());
    };
  }

  /** Where the next step is taken, when it is on another page; otherwise null. */
  public String nextPath() {
    return switch (nextStep()) {
      case "carried", "lost" -> "/surplus/distributions/" + record.ballot().distributionId();
      case "no-quorum-new" ->
          "/surplus/ballots?distribution=" + record.ballot().distributionId() + "#call";
      case "no-quorum" ->
          "/surplus/ballots?distribution="
              + record.ballot().distributionId()
              + "&adjournedFrom="
              + record.ballot().id()
              + "&opensOn="
              + record.ballot().adjournedTo().orElseThrow()
              + "#call";
      default -> null;
    };
  }

  /** Whether a notice may still be written down: voting has not begun. */
  public boolean isNoticeable() {
    return record.state().equals("called") && record.readAt().isBefore(record.ballot().opensAt());
  }

  /** Whether the day of a notice may still be corrected: one was written down, none voted yet. */
  public boolean isCorrectable() {
    return isNoticeable() && record.byPost() + record.byHand() > 0;
  }

  /** Whether a notice may be posted: the rules say when it is served. */
  public boolean isPostable() {
    return record.ballot().rules().postHours().isPresent();
  }

  /** {@code done}, {@code now} or empty, for the picture of the steps. */
  public String mark(String state) {
    int at = states().indexOf(record.ballot().state());
    int wanted = states().indexOf(state);
    return wanted <= at ? "done" : wanted == at + 1 ? "now" : "";
  }

  public boolean isStanding() {
    return record.ballot().isStanding();
  }

  public boolean isClosed() {
    return record.ballot().life().closed().isPresent();
  }

  /** Members on the roll without notice. */
  public int withoutNotice() {
    return record.ballot().rollSize() - record.notices();
  }

  public List<String> sentences(Words words) {
    return BallotSentences.minutes(record, words);
  }

  public List<String> notice(Words words) {
    return BallotSentences.notice(record, words);
  }

  public String resultKey() {
    return record.outcome().map(BallotSentences::resultKey).orElse("");
  }

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }

  /** The first signs of a fingerprint, as they are read out at a meeting. */
  public static String shortened(String hash) {
    return hash.length() > 12 ? hash.substring(0, 12) : hash;
  }

  public Ballot ballot() {
    return record.ballot();
  }
}
