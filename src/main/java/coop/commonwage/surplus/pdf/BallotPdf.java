package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Ledger;
import coop.commonwage.platform.paper.Paper;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import java.util.List;
import java.util.Locale;

/** Notice of a ballot, and its minutes, as A4 pages in English or Welsh. */
public final class BallotPdf {

  private BallotPdf() {}

  /** What a member without a login is sent or handed. */
  public static byte[] notice(BallotRecord record, Locale locale) {
    Words words = words(locale);
    Paper paper = begun(record, words, "notice");
    paper.words(record.ballot().motion());
    BallotSentences.notice(record, words).forEach(paper::words);
    return paper.smallPrint(fingerprints(record, words)).finish();
  }

  /** What happened, from the call to the result, for the minute book. */
  public static byte[] minutes(BallotRecord record, Locale locale) {
    Words words = words(locale);
    Paper paper = begun(record, words, "minutes");
    record.outcome().ifPresent(outcome -> counted(paper, outcome, words));
    paper.words(record.ballot().motion());
    BallotSentences.minutes(record, words).forEach(paper::words);
    return paper.smallPrint(fingerprints(record, words)).finish();
  }

  private static Words words(Locale locale) {
    return Words.in(Language.ofCode(locale.getLanguage()), "platform", "surplus");
  }

  private static Paper begun(BallotRecord record, Words words, String what) {
    Ballot ballot = record.ballot();
    String name = words.say("surplus.ballot.paper." + what);
    Paper paper =
        new Paper(
            new Imprint(
                name + ": " + ballot.title(),
                record.cooperative(),
                name,
                words.language().locale(),
                words.say("surplus.ballot.paper.running", record.cooperative(), ballot.title()),
                words.say("surplus.paper.page", "%1$s", "%2$s")));
    return paper
        .head(
            record.cooperative(),
            words.find("surplus.form." + record.form()).orElse(record.formTitle()),
            name,
            record
                .minutes()
                .map(made -> words.say("surplus.ballot.number", made.number()))
                .orElse(""))
        .address(
            ballot.title(),
            List.of(),
            List.of(
                new Fact(words.say("surplus.ballot.opens"), words.time(ballot.opensAt())),
                new Fact(words.say("surplus.ballot.closes"), words.time(ballot.closesAt())),
                new Fact(words.say("surplus.ballot.record-date"), words.date(ballot.recordDate())),
                new Fact(words.say("surplus.ballot.entitled"), words.number(ballot.rollSize()))));
  }

  private static void counted(Paper paper, Outcome outcome, Words words) {
    paper.figures(
        List.of(
            new Figure(
                words.say("surplus.ballot.for"), words.number(outcome.tally().votesFor()), false),
            new Figure(
                words.say("surplus.ballot.against"),
                words.number(outcome.tally().votesAgainst()),
                false),
            new Figure(
                words.say("surplus.ballot.abstained"),
                words.number(outcome.tally().abstained()),
                false),
            new Figure(
                words.say("surplus.ballot.result"),
                words.say(BallotSentences.resultKey(outcome)),
                true)));
    paper.ledger(outcome.isToldByCollege() ? told(outcome, words) : untold(outcome, words));
  }

  private static Ledger told(Outcome outcome, Words words) {
    Ledger ledger =
        new Ledger(
            words.say("surplus.ballot.colleges"),
            Column.words("", 30),
            Column.figures(words.say("surplus.ballot.weight"), 15),
            Column.figures(words.say("surplus.ballot.entitled"), 18),
            Column.figures(words.say("surplus.ballot.for"), 15),
            Column.figures(words.say("surplus.ballot.against"), 15),
            Column.figures(words.say("surplus.ballot.abstained"), 15));
    for (CollegeVotes college : outcome.counting().colleges()) {
      ledger.line(
          college.name(),
          college.weight().inPercent(),
          words.number(college.entitled()),
          words.number(college.votesFor()),
          words.number(college.votesAgainst()),
          words.number(college.abstained()));
    }
    return ledger;
  }

  /** Only who was asked, where anything of the result would tell how somebody voted. */
  private static Ledger untold(Outcome outcome, Words words) {
    Ledger ledger =
        new Ledger(
            words.say("surplus.ballot.colleges"),
            Column.words("", 36),
            Column.figures(words.say("surplus.ballot.weight"), 36),
            Column.figures(words.say("surplus.ballot.entitled"), 36));
    for (CollegeVotes college : outcome.counting().colleges()) {
      ledger.line(college.name(), college.weight().inPercent(), words.number(college.entitled()));
    }
    return ledger;
  }

  private static String fingerprints(BallotRecord record, Words words) {
    String text =
        words.say(
            "surplus.ballot.paper.fingerprints",
            record.ballot().hash(),
            record.ballot().rollHash());
    return record
        .listHash()
        .map(hash -> text + " " + words.say("surplus.ballot.paper.list-hash", hash))
        .orElse(text);
  }
}
