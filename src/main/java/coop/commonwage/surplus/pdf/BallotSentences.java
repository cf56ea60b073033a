package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.resolutions.Percent;
import java.util.ArrayList;
import java.util.List;

/**
 * What a notice and the minutes of a ballot say, sentence by sentence, made from what happened; the
 * same on the page and on paper.
 */
public final class BallotSentences {

  private BallotSentences() {}

  /** What members are told before a ballot. */
  public static List<String> notice(BallotRecord record, Words words) {
    Ballot ballot = record.ballot();
    List<String> sentences = new ArrayList<>();
    if (!ballot.meeting().isEmpty()) {
      sentences.add(say(words, "meeting", ballot.meeting()));
    }
    sentences.add(say(words, "held", words.time(ballot.opensAt()), words.time(ballot.closesAt())));
    sentences.add(
        say(words, "who", words.date(ballot.recordDate()), words.number(ballot.rollSize())));
    follows(record, words, sentences);
    sentences.add(majority(ballot, words));
    requiredBy(ballot, words, sentences);
    sentences.add(quorum(ballot, words));
    sentences.add(
        words.count(
            "surplus.ballot.says.notice-rule",
            ballot.rules().noticeDays(),
            ballot.rules().source()));
    ballot.adjournedTo().ifPresent(day -> sentences.add(say(words, "goes-on-if", words.date(day))));
    sentences.add(say(words, "how"));
    sentences.add(say(words, "secret"));
    sentences.add(say(words, "small"));
    lowConfidence(record, words, sentences);
    return sentences;
  }

  /** What the minute book keeps. */
  public static List<String> minutes(BallotRecord record, Words words) {
    Ballot ballot = record.ballot();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say(
            words,
            "called",
            words.time(ballot.calledAt()),
            ballot.calledBy(),
            members(words, ballot.rollSize()),
            words.date(ballot.recordDate())));
    follows(record, words, sentences);
    record
        .lastServed()
        .ifPresent(
            last ->
                sentences.add(
                    say(
                        words,
                        "notices",
                        members(words, record.byPage()),
                        words.number(record.byPost()),
                        words.number(record.byHand()),
                        words.date(last))));
    if (record.consents() > 0) {
      sentences.add(words.count("surplus.ballot.says.consents", record.consents()));
    }
    ballot
        .life()
        .withdrawn()
        .ifPresent(
            step ->
                sentences.add(
                    say(words, "withdrawn", words.time(step.at()), step.actor(), step.reason())));
    record
        .lineage()
        .amendedBy()
        .ifPresent(later -> sentences.add(other(later, "amended-by", words)));
    sentences.add(majority(ballot, words));
    requiredBy(ballot, words, sentences);
    sentences.add(quorum(ballot, words));
    record.outcome().ifPresent(outcome -> sentences.addAll(result(outcome, words)));
    if (record.outcome().filter(outcome -> !outcome.quorate()).isPresent()) {
      sentences.add(
          ballot
              .adjournedTo()
              .map(day -> say(words, "goes-on", words.date(day)))
              .orElseGet(() -> say(words, "new-ballot")));
    }
    record.minutes().ifPresent(made -> sentences.addAll(signed(made, words)));
    lowConfidence(record, words, sentences);
    return sentences;
  }

  /** Which proposal it amends, or which ballot it takes up again. */
  private static void follows(BallotRecord record, Words words, List<String> sentences) {
    BallotRecord.Lineage lineage = record.lineage();
    lineage.amends().ifPresent(first -> sentences.add(other(first, "amends", words)));
    lineage.takesUp().ifPresent(first -> sentences.add(other(first, "takes-up", words)));
  }

  /** What it has to do with another ballot, in a sentence. */
  public static String other(BallotRecord.Other other, String how, Words words) {
    return say(words, how, other.title(), words.date(other.day()));
  }

  private static void requiredBy(Ballot ballot, Words words, List<String> sentences) {
    String by = ballot.requiredBy();
    if (!by.isBlank()) {
      sentences.add(
          say(
              words,
              "required-by",
              words.find("surplus.name." + by).orElseGet(() -> by.replace('-', ' '))));
    }
  }

  private static List<String> result(Outcome outcome, Words words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        say(
            words,
            "taken-part",
            words.number(outcome.tally().takenPart()),
            members(words, outcome.entitled())));
    outcome
        .weightPresent()
        .filter(part -> outcome.isToldByCollege())
        .ifPresent(
            part ->
                sentences.add(
                    say(words, "weight", Percent.of(part), Percent.of(outcome.partFor()))));
    sentences.add(
        say(
            words,
            "votes",
            words.number(outcome.tally().votesFor()),
            words.number(outcome.tally().votesAgainst()),
            words.number(outcome.tally().abstained())));
    String weighed = outcome.counting().colleges().isEmpty() ? "" : ".colleges";
    sentences.add(
        words
            .find(resultKey(outcome) + ".long" + weighed)
            .orElseGet(() -> words.say(resultKey(outcome) + ".long")));
    if (!outcome.isToldByCollege()) {
      sentences.add(say(words, "few"));
    }
    if (outcome.tally().isUnanimous()) {
      sentences.add(say(words, "unanimous"));
    }
    sentences.add(say(words, "recount"));
    return sentences;
  }

  private static List<String> signed(Minutes made, Words words) {
    List<String> sentences = new ArrayList<>();
    if (!made.remark().isEmpty()) {
      sentences.add(made.remark());
    }
    sentences.add(say(words, "signed", made.number(), made.chair(), words.time(made.signedAt())));
    return sentences;
  }

  /** The key of the result in a word or two; with {@code .long} in a sentence. */
  public static String resultKey(Outcome outcome) {
    if (!outcome.quorate()) {
      return "surplus.ballot.result.no-quorum";
    }
    return outcome.carried() ? "surplus.ballot.result.carried" : "surplus.ballot.result.lost";
  }

  private static String majority(Ballot ballot, Words words) {
    String kind = ballot.colleges().isEmpty() ? "" : ".colleges";
    return say(
        words,
        "majority." + ballot.majority().word() + kind,
        ballot.majority().share().inPercent());
  }

  private static String quorum(Ballot ballot, Words words) {
    if (ballot.adjournedFrom().isPresent()) {
      return say(words, "quorum.adjourned");
    }
    return say(
        words,
        ballot.colleges().isEmpty() ? "quorum" : "quorum.colleges",
        members(words, ballot.rules().quorumLeast()),
        ballot.rules().quorumPercent().inPercent());
  }

  private static String members(Words words, int number) {
    return words.count("surplus.members", number);
  }

  private static void lowConfidence(BallotRecord record, Words words, List<String> sentences) {
    if (record.formConfidence().equals("low")) {
      sentences.add(words.say("surplus.confidence.low"));
    }
  }

  private static String say(Words words, String key, Object... arguments) {
    return words.say("surplus.ballot.says." + key, arguments);
  }
}
