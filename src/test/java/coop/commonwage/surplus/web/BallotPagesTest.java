package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.platform.web.pages.Announcement;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.DistributionSummary;
import coop.commonwage.surplus.ballots.ABallot;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.OwnRules;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.pdf.BallotPdf;
import coop.commonwage.surplus.pdf.BallotSentences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BallotPagesTest {

  private static final Roll ROLL =
      Roll.of(LocalDate.of(2026, 12, 1), ABallot.members("worker", 40), List.of());
  private static final Ballot CALLED =
      ABallot.of(ABallot.call(false, OwnRules.NONE, List.of()), "uk-coop-society", ROLL);
  private static final Optional<Ballot.Step> STEP =
      Optional.of(new Ballot.Step(ABallot.CLOSES, "schedule", ""));
  private static final Ballot CLOSED =
      ABallot.after(CALLED, new Ballot.Life(STEP, STEP, Optional.empty(), Optional.empty()));
  private static final PublishedList LIST =
      new PublishedList(CLOSED.id(), CLOSED.hash(), ABallot.slips("", 7, 5, 2));

  @Test
  void theBoardCallsABallotOnAProposal() throws Exception {
    String html =
        page(
            "ballots",
            "surplus/ballots.jte",
            Map.of(
                "ballots",
                List.of(CALLED, CLOSED),
                "proposals",
                List.of(
                    new DistributionSummary(
                        UUID.randomUUID(),
                        DateSpan.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                        "uk-coop-society",
                        "Co-operative society (United Kingdom)",
                        "high",
                        "proposed",
                        Money.of("60000.00"),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                "now",
                ABallot.CALLED,
                "typed",
                Map.of("title", "Surplus of October"),
                "errors",
                Map.of("opensOn", "Notice is 14 clear days.")));
    assertTrue(html.contains("value=\"Surplus of October\""));
    assertTrue(html.contains("<a href=\"#opensOn\">Notice is 14 clear days.</a>"));
  }

  @Test
  void aCalledBallotSaysHowManyVotedAndWhatIsWanting() throws Exception {
    BallotRecord record = ABallot.record(CALLED, ROLL, Optional.empty(), Optional.empty());
    String html = page("ballot-called", "surplus/ballot.jte", screen(record));
    assertTrue(html.contains("It cannot open yet: two members were not given notice."));
    assertTrue(html.contains("2 members have not been given notice."));
    assertFalse(html.contains("Sign the minutes"));
    assertFalse(html.contains("Close and count now"));
  }

  @Test
  void aBallotWhoseTimeIsOverIsCountedByAButtonAndSaysWhyItCouldNotBe() throws Exception {
    Ballot open =
        ABallot.after(
            CALLED, new Ballot.Life(STEP, Optional.empty(), Optional.empty(), Optional.empty()));
    BallotRecord record = ABallot.record(open, ROLL, Optional.empty(), Optional.empty());
    BallotRecord over = ABallot.readAt(record, ABallot.CLOSES, "the key is another");
    String html = page("ballot-counting", "surplus/ballot.jte", screen(over));
    assertTrue(html.contains("Close and count now"));
    assertTrue(html.contains("no vote is lost"));
    assertTrue(html.contains("the key is another"));
    assertFalse(html.contains("Write down that notice was given"));
    assertFalse(page("ballot-open", "surplus/ballot.jte", screen(record)).contains("count now"));
  }

  @Test
  void afterSigningThePageLeadsToWhatFollows() throws Exception {
    Minutes minutes = new Minutes("2026/12", "Bea Evans", "", ABallot.CLOSES, "bea");
    Ballot signed = ABallot.after(CALLED, new Ballot.Life(STEP, STEP, Optional.empty(), STEP));
    String distribution = "/surplus/distributions/" + CALLED.distributionId();
    String carried = signed(signed, LIST, minutes);
    assertTrue(carried.contains("The treasurer posts it to the accounts next."));
    assertTrue(carried.contains("class=\"button second\" href=\"" + distribution));
    String few =
        signed(
            signed,
            new PublishedList(signed.id(), signed.hash(), ABallot.slips("", 2, 0, 0)),
            minutes);
    assertTrue(few.contains("a new ballot, which needs the whole quorum"), few);
    assertTrue(few.contains("No day was named on which it goes on"), few);
    assertFalse(few.contains("adjournedFrom=" + CALLED.id()));
    Ballot named =
        ABallot.after(
            ABallot.of(
                ABallot.goingOn(
                    ABallot.call(false, OwnRules.NONE, List.of()), LocalDate.of(2027, 1, 4)),
                "uk-coop-society",
                ROLL),
            new Ballot.Life(STEP, STEP, Optional.empty(), STEP));
    String goesOn =
        signed(
            named,
            new PublishedList(named.id(), named.hash(), ABallot.slips("", 2, 0, 0)),
            minutes);
    assertTrue(goesOn.contains("Voting continues on 4 January 2027: call the ballot of that day"));
    assertTrue(goesOn.contains("Call the adjourned ballot"));
    assertTrue(goesOn.contains("adjournedFrom=" + named.id() + "&amp;opensOn=2027-01-04#call"));
    String lost =
        signed(
            signed,
            new PublishedList(signed.id(), signed.hash(), ABallot.slips("", 6, 6, 0)),
            minutes);
    assertTrue(lost.contains("The proposal is lost."));
  }

  private static String signed(Ballot ballot, PublishedList list, Minutes minutes)
      throws Exception {
    return page(
        "ballot-signed",
        "surplus/ballot.jte",
        screen(ABallot.record(ballot, ROLL, Optional.of(list), Optional.of(minutes))));
  }

  @Test
  void aClosedBallotIsMinutedByTheBoard() throws Exception {
    BallotRecord record = ABallot.record(CLOSED, ROLL, Optional.of(LIST), Optional.empty());
    String html = page("ballot-closed", "surplus/ballot.jte", screen(record));
    assertTrue(html.contains("7 for, 5 against, 2 abstained."));
    assertTrue(html.contains("The quorum is 3 members or 25% of the roll, whichever is more."));
    assertTrue(html.contains("Sign the minutes"));
    assertTrue(html.contains("The chair signs the minutes."));
    page(
        "ballot-list",
        "surplus/ballotList.jte",
        Map.of("ballot", CLOSED, "list", LIST, "back", "/surplus/ballots/" + CLOSED.id()));
  }

  @Test
  void theStartPageNamesABallotAMemberCanVoteIn() {
    Announcement before = BallotAnnouncements.announcement(CALLED, ABallot.CALLED);
    Announcement open = BallotAnnouncements.announcement(CALLED, ABallot.OPENS);
    assertEquals("/me/ballots/" + CALLED.id(), open.path());
    assertEquals(
        "You can vote until 18 December 2026, 18:00: Application of the surplus",
        open.sentence().apply(Words.in(Language.ENGLISH, "surplus")));
    assertEquals(
        "Gallwch bleidleisio tan 18 Rhagfyr 2026, 18:00: Application of the surplus",
        open.sentence().apply(Words.in(Language.WELSH, "surplus")));
    assertEquals(
        "You will be asked to vote from 16 December 2026, 08:00: Application of the surplus",
        before.sentence().apply(Words.in(Language.ENGLISH, "surplus")));
  }

  @Test
  void whoReadsTheNoticeKnowsOnWhichDayItGoesOn() {
    Ballot named =
        ABallot.of(
            ABallot.goingOn(
                ABallot.call(false, OwnRules.NONE, List.of()), LocalDate.of(2027, 1, 4)),
            "uk-coop-society",
            ROLL);
    BallotRecord record = ABallot.record(named, ROLL, Optional.empty(), Optional.empty());
    assertTrue(
        BallotSentences.notice(record, Words.in(Language.ENGLISH, "platform", "surplus"))
            .contains(
                "If too few take part, voting continues on 4 January 2027; whoever takes part then"
                    + " is a quorum."));
  }

  @Test
  void everybodyIsToldWhatABallotAmendsTakesUpAndWhatAmendsIt() throws Exception {
    BallotRecord.Other first = other("Surplus of October");
    BallotRecord.Other later = other("Surplus of October, amended");
    BallotRecord record =
        ABallot.beside(
            ABallot.record(CALLED, ROLL, Optional.empty(), Optional.empty()),
            new BallotRecord.Lineage(Optional.of(first), Optional.of(first), Optional.of(later)));
    Words english = Words.in(Language.ENGLISH, "platform", "surplus");
    String amends =
        "It amends the proposal of the ballot “Surplus of October”, which was called on 1 December"
            + " 2026 and withdrawn. Only the figures of this ballot are put to the vote.";
    String takesUp =
        "It takes up again the ballot “Surplus of October”, which closed without a quorum on"
            + " 1 December 2026.";
    assertTrue(BallotSentences.notice(record, english).containsAll(List.of(amends, takesUp)));
    assertTrue(
        BallotSentences.minutes(record, english)
            .containsAll(
                List.of(
                    amends,
                    takesUp,
                    "It is amended by the ballot “Surplus of October, amended”, called on"
                        + " 1 December 2026.")));
    assertTrue(
        BallotSentences.minutes(record, Words.in(Language.WELSH, "platform", "surplus"))
            .contains(
                "Fe’i diwygir gan y bleidlais “Surplus of October, amended”, a alwyd ar"
                    + " 1 Rhagfyr 2026."));
    String html =
        page(
            "ballot-lineage",
            "surplus/ballot.jte",
            Map.of("screen", new BallotScreen(record, false, false, Map.of(), Map.of())));
    assertTrue(html.contains("href=\"/surplus/ballots/" + first.id() + "\""));
    assertTrue(html.contains("href=\"/surplus/ballots/" + later.id() + "\""));
  }

  private static BallotRecord.Other other(String title) {
    return new BallotRecord.Other(
        UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
        title,
        LocalDate.of(2026, 12, 1));
  }

  @Test
  void whoAskedForTheExtraordinaryMajorityIsTold() {
    Ballot asked =
        ABallot.of(
            ABallot.call(
                false, "worker", OwnRules.NONE, List.of(), ABallot.OPENS, false, Optional.empty()),
            "uk-fairshares",
            ROLL);
    BallotRecord record = ABallot.record(asked, ROLL, Optional.empty(), Optional.empty());
    Words english = Words.in(Language.ENGLISH, "platform", "surplus");
    String said = "The class workers asked for the extraordinary majority.";
    assertTrue(BallotSentences.notice(record, english).contains(said));
    assertTrue(BallotSentences.minutes(record, english).contains(said));
    assertTrue(
        BallotSentences.notice(record, Words.in(Language.WELSH, "platform", "surplus"))
            .contains("Gofynnodd y dosbarth gweithwyr am y mwyafrif arbennig."));
  }

  @Test
  void theRollShowsNoticesAndNotWhoVoted() throws Exception {
    UUID first = ROLL.entries().getFirst().personId();
    String html =
        page(
            "ballot-roll",
            "surplus/ballotRoll.jte",
            Map.of(
                "ballot",
                CALLED,
                "roll",
                ROLL,
                "notices",
                Map.of(first, new Notice(first, Notice.Way.PAGE, ABallot.CALLED))));
    assertTrue(html.contains("on their page 1 December 2026, 10:00"));
    assertTrue(html.contains("Who may vote, not who did"));
  }

  @Test
  void noticeAndMinutesAreWrittenInBothLanguages() throws Exception {
    Minutes minutes = new Minutes("2026/12", "Bea Evans", "", ABallot.CLOSES, "bea");
    BallotRecord signed = ABallot.record(CLOSED, ROLL, Optional.of(LIST), Optional.of(minutes));
    Files.createDirectories(RenderedPage.FOLDER);
    for (String language : List.of("en", "cy")) {
      Locale locale = Locale.of(language);
      Path folder = RenderedPage.FOLDER;
      Files.write(
          folder.resolve("minutes-" + language + ".pdf"), BallotPdf.minutes(signed, locale));
      Files.write(folder.resolve("notice-" + language + ".pdf"), BallotPdf.notice(signed, locale));
    }
    String english = text("minutes-en");
    assertTrue(english.contains("7 for, 5 against, 2 abstained."), english);
    assertTrue(english.contains("Resolution 2026/12. Signed by the chair, Bea Evans"), english);
    assertTrue(english.contains("Carried"), english);
    assertTrue(text("minutes-cy").contains("7 o blaid, 5 yn erbyn, 2 yn ymatal."));
    assertTrue(text("notice-en").contains("Voting is open from 16 December 2026, 08:00"));
    assertTrue(text("notice-cy").contains("diwrnod clir"));
  }

  private static String text(String name) throws Exception {
    return PdfText.of(Files.readAllBytes(RenderedPage.FOLDER.resolve(name + ".pdf")))
        .replaceAll("\\s+", " ");
  }

  private static Map<String, Object> screen(BallotRecord record) {
    return Map.of("screen", new BallotScreen(record, true, true, Map.of(), Map.of()));
  }

  private static String page(String name, String template, Map<String, Object> data)
      throws Exception {
    return RenderedPage.of(name, "surplus", template, data);
  }
}
