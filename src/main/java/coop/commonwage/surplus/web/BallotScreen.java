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
