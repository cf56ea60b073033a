package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.Percent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BallotRulesTest {

  private static final String SOCIETY = "uk-coop-society";

  @Test
  void uk16TwelveOfFortyAreAQuorumSevenToFiveCarriesAndAnExtraordinaryMotionNeedsNine() {
    Roll roll = roll(40);
    Outcome ordinary = outcome(ABallot.call(false, OwnRules.NONE, List.of()), roll, 7, 5, 0);
    assertEquals(10, ordinary.quorumNeeded());
    assertTrue(ordinary.quorate());
    assertTrue(ordinary.carried());
    Call extraordinary = ABallot.call(true, OwnRules.NONE, List.of());
    assertEquals(9, outcome(extraordinary, roll, 8, 4, 0).neededFor());
    assertFalse(outcome(extraordinary, roll, 8, 4, 0).carried());
    assertTrue(outcome(extraordinary, roll, 9, 3, 0).carried());
  }

  @Test
  void theQuorumCountsThoseWhoAbstainAndIsMissedByOne() {
    Call call = ABallot.call(false, OwnRules.NONE, List.of());
    Roll roll = roll(40);
    assertFalse(outcome(call, roll, 9, 0, 0).carried());
    assertTrue(outcome(call, roll, 1, 0, 9).carried());
    assertTrue(outcome(call, roll, 1, 0, 10).quorate());
    assertEquals(11, outcome(call, roll(41), 1, 0, 10).quorumNeeded());
    assertEquals(3, outcome(call, roll(5), 2, 0, 0).quorumNeeded());
    assertFalse(outcome(call, roll(5), 2, 0, 0).quorate());
  }

  @Test
  void aTieIsLostAndNobodyVotingIsLost() {
    Call call = ABallot.call(false, OwnRules.NONE, List.of());
    assertFalse(outcome(call, roll(12), 6, 6, 0).carried());
    assertTrue(outcome(call, roll(12), 6, 5, 1).carried());
    assertFalse(outcome(call, roll(12), 0, 0, 12).carried());
  }

  @Test
  void uk17TheDecisionIsTheSumOfWeightTimesForOverVotesCastInEachCollege() {
    List<College> colleges =
        List.of(
            new College("workers", List.of("worker"), Rate.ofPercent("60")),
            new College("community", List.of("community"), Rate.ofPercent("40")));
    Roll roll = roll(ABallot.members("worker", 10), ABallot.members("community", 20), colleges);
    Ballot ballot =
        ABallot.of(
            ABallot.call(false, OwnRules.NONE, colleges), "uk-multi-stakeholder-somerset", roll);
    List<Slip> slips = new ArrayList<>(ABallot.slips("workers", 7, 3, 0));
    slips.addAll(ABallot.slips("community", 4, 16, 0));
    Outcome outcome = ballot.outcome(list(ballot, slips), roll);
    assertEquals("50.00%", Percent.of(outcome.partFor()));
    assertFalse(outcome.carried());
    slips = new ArrayList<>(ABallot.slips("workers", 7, 3, 0));
    slips.addAll(ABallot.slips("community", 5, 15, 0));
    outcome = ballot.outcome(list(ballot, slips), roll);
    assertEquals("52.00%", Percent.of(outcome.partFor()));
    assertTrue(outcome.carried());
    assertEquals(12, outcome.tally().votesFor());
    assertEquals(18, outcome.tally().votesAgainst());
  }

  @Test
  void gov01AWeightedQuorumIsReachedWhereHeadsWouldNotReachIt() {
    List<College> colleges =
        List.of(
            new College("volunteers and staff", List.of("worker"), Rate.ofPercent("40")),
            new College("private users", List.of("user"), Rate.ofPercent("25")),
            new College("business and councils", List.of("producer"), Rate.ofPercent("25")),
            new College("supporters", List.of("community"), Rate.ofPercent("10")));
    List<Roll.Member> members = new ArrayList<>(ABallot.members("worker", 16));
    members.addAll(ABallot.members("user", 457));
    members.addAll(ABallot.members("producer", 146));
    members.addAll(ABallot.members("community", 252));
    Call call =
        ABallot.call(
            false,
            "",
            ABallot.quorum("50"),
            colleges,
            Instant.parse("2026-12-17T08:00:00Z"),
            false,
            Optional.empty());
    Roll roll = call.roll(ABallot.rulesOf("fr-scic"), members);
    Ballot ballot = ABallot.of(call, "fr-scic", roll);
    List<Slip> slips = new ArrayList<>(ABallot.slips("volunteers and staff", 16, 0, 0));
    slips.addAll(ABallot.slips("private users", 91, 0, 0));
    slips.addAll(ABallot.slips("business and councils", 29, 0, 0));
    slips.addAll(ABallot.slips("supporters", 50, 0, 0));
    Outcome outcome = ballot.outcome(list(ballot, slips), roll);
    assertEquals("51.93%", Percent.of(outcome.weightPresent().orElseThrow()));
    assertEquals(186, outcome.tally().takenPart());
    assertEquals(871, outcome.entitled());
    assertTrue(outcome.quorate());
    List<Slip> without = new ArrayList<>(slips.subList(0, 16 + 91 + 29));
    without.addAll(ABallot.slips("supporters", 1, 0, 0));
    assertFalse(ballot.outcome(list(ballot, without), roll).quorate());
  }

  @Test
  void oneMemberHasOneVoteWhereTheRulesDoNotWeighCollegesAndTheArticleIsNamed() {
    BallotRefused refused =
        assertThrows(
            BallotRefused.class,
            () ->
                ABallot.call(
                        false,
                        OwnRules.NONE,
                        List.of(
                            new College("a", List.of("worker"), Rate.ofPercent("50")),
                            new College("b", List.of("user"), Rate.ofPercent("50"))))
                    .roll(ABallot.rulesOf(SOCIETY), ABallot.members("worker", 10)));
    assertEquals("one-member-one-vote", refused.rule());
    assertTrue(refused.getMessage().contains("rules 39 and 49 to 56"), refused.getMessage());
  }

  @Test
  void collegesKeepWithinWhatTheFormAllowsAndAreLargeEnoughForASecretVote() {
    assertRefusedColleges("fr-scic", "40", "60");
    assertRefusedColleges("fr-scic", "9", "41", "50");
    assertRefusedColleges("fr-scic", "10", "39", "51");
    assertRefusedColleges("fr-scic", "30", "30", "30");
    List<College> colleges =
        List.of(
            new College("workers", List.of("worker"), Rate.ofPercent("60")),
            new College("community", List.of("community"), Rate.ofPercent("40")));
    assertEquals(
        "college-too-small",
        assertThrows(
                BallotRefused.class,
                () ->
                    roll(ABallot.members("worker", 10), ABallot.members("community", 4), colleges))
            .rule());
    assertEquals(
        15, roll(ABallot.members("worker", 10), ABallot.members("community", 5), colleges).size());
  }

  private static void assertRefusedColleges(String form, String... percents) {
    List<College> colleges = new ArrayList<>();
    for (int i = 0; i < percents.length; i++) {
      colleges.add(new College("c" + i, List.of("class" + i), Rate.ofPercent(percents[i])));
    }
    assertEquals(
        "colleges",
        assertThrows(BallotRefused.class, () -> College.check(colleges, ABallot.rulesOf(form)))
            .rule());
  }

  @Test
  void aClassAsksForAnExtraordinaryMajorityOnlyWhereTheRulesLetIt() {
    Roll roll = roll(10);
    Call asked =
        ABallot.call(
            false, "user", OwnRules.NONE, List.of(), ABallot.OPENS, false, Optional.empty());
    Roll users = Roll.of(asked.recordDate(), ABallot.members("user", 1), List.of());
    assertEquals(
        Majority.extraordinary(Rate.ofPercent("75")),
        ABallot.of(asked, "uk-fairshares", users).majority());
    assertEquals(
        "nobody on the roll is of class user, which is said to ask for an extraordinary majority",
        assertThrows(BallotRefused.class, () -> ABallot.of(asked, "uk-fairshares", roll))
            .getMessage());
    assertEquals(
        "majority",
        assertThrows(
                BallotRefused.class,
                () ->
                    ABallot.of(
                        ABallot.call(
                            false,
                            "user",
                            OwnRules.NONE,
                            List.of(),
                            ABallot.OPENS,
                            false,
                            Optional.empty()),
                        SOCIETY,
                        roll))
            .rule());
  }

  @Test
  void ownRulesTightenAndNeverLoosenAndFillWhatTheFormDoesNotSay() {
    Roll roll = roll(40);
    Ballot strict = ABallot.of(ABallot.call(false, ABallot.quorum("50"), List.of()), SOCIETY, roll);
    assertEquals(
        20, strict.outcome(list(strict, ABallot.slips("", 19, 0, 0)), roll).quorumNeeded());
    BallotRefused loosened =
        assertThrows(
            BallotRefused.class,
            () ->
                ABallot.of(ABallot.call(false, ABallot.quorum("24.99"), List.of()), SOCIETY, roll));
    assertEquals("rules-loosened", loosened.rule());
    assertTrue(loosened.getMessage().contains("25%"), loosened.getMessage());
    assertEquals(
        "rules-missing",
        assertThrows(
                BallotRefused.class,
                () -> VotingRules.of(ABallot.rulesOf("es-mondragon"), OwnRules.NONE))
            .rule());
    assertEquals(
        "own-rules",
        assertThrows(
                BallotRefused.class,
                () ->
                    VotingRules.of(
                        Optional.empty(),
                        new OwnRules(
                            Optional.of(7),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Rate.ofPercent("25")),
                            Optional.empty(),
                            " ")))
            .rule());
  }

  @Test
  void noticeIsFourteenClearDaysTheDayServedAndTheDayHeldNotCounted() {
    VotingRules rules = VotingRules.of(ABallot.rulesOf(SOCIETY), OwnRules.NONE);
    Notice page = new Notice(UUID.randomUUID(), Notice.Way.PAGE, ABallot.CALLED);
    assertEquals(Optional.of(LocalDate.of(2026, 12, 1)), page.servedOn(rules, ABallot.ZONE));
    assertEquals(
        LocalDate.of(2026, 12, 16),
        Notice.firstDayHeld(page.servedOn(rules, ABallot.ZONE).orElseThrow(), rules));
    Notice posted = new Notice(UUID.randomUUID(), Notice.Way.POST, ABallot.CALLED);
    assertEquals(Optional.of(LocalDate.of(2026, 12, 3)), posted.servedOn(rules, ABallot.ZONE));
    assertEquals(
        LocalDate.of(2026, 12, 18),
        Notice.firstDayHeld(posted.servedOn(rules, ABallot.ZONE).orElseThrow(), rules));
    assertEquals(
        "short-notice",
        assertThrows(
                BallotRefused.class,
                () ->
                    ABallot.of(
                        ABallot.call(
                            false,
                            "",
                            OwnRules.NONE,
                            List.of(),
                            ABallot.OPENS.minus(Duration.ofDays(1)),
                            false,
                            Optional.empty()),
                        SOCIETY,
                        roll(4)))
            .rule());
  }

  @Test
  void nineTenthsOfTheRollMakeNoticeShorterAndOneLessDoesNot() {
    Ballot ballot =
        ABallot.of(
            ABallot.call(
                false,
                "",
                OwnRules.NONE,
                List.of(),
                ABallot.OPENS.minus(Duration.ofDays(1)),
                true,
                Optional.empty()),
            SOCIETY,
            roll(40));
    assertEquals(Optional.of(36), ballot.consentsNeeded());
    assertEquals(
        "no-notice",
        ballot.noticeWanting(NoticesGiven.NONE, 35, ABallot.ZONE).orElseThrow().rule());
    assertEquals(Optional.empty(), ballot.noticeWanting(NoticesGiven.NONE, 36, ABallot.ZONE));
  }

  @Test
  void aReceiptIsReadHoweverItWasWrittenDown() {
    assertEquals(
        Optional.of(new Receipt("7K2M-X9QD-03TB-WZ5H")), Receipt.typed(" 7k2m x9qd-o3tb wz5h"));
    assertEquals(Optional.empty(), Receipt.typed("7K2M-X9QD-03TB-WZ5"));
    assertEquals(Optional.empty(), Receipt.typed("7K2M-X9QD-03TB-WZ5U"));
  }

  @Test
  void anAdjournedBallotIsQuorateWithWhoeverTakesPart() {
    Roll roll = roll(40);
    Ballot ballot =
        ABallot.of(
            ABallot.call(
                false,
                "",
                OwnRules.NONE,
                List.of(),
                ABallot.OPENS,
                false,
                Optional.of(UUID.randomUUID())),
            SOCIETY,
            roll);
    assertTrue(ballot.outcome(list(ballot, ABallot.slips("", 1, 0, 0)), roll).carried());
    assertFalse(ballot.outcome(list(ballot, List.of()), roll).quorate());
  }

  private static Roll roll(int size) {
    return Roll.of(LocalDate.of(2026, 12, 1), ABallot.members("worker", size), List.of());
  }

  private static Roll roll(
      List<Roll.Member> some, List<Roll.Member> others, List<College> colleges) {
    List<Roll.Member> all = new ArrayList<>(some);
    all.addAll(others);
    return Roll.of(LocalDate.of(2026, 12, 1), all, colleges);
  }

  private static Outcome outcome(Call call, Roll roll, int pro, int contra, int abstained) {
    Ballot ballot = ABallot.of(call, SOCIETY, roll);
    return ballot.outcome(list(ballot, ABallot.slips("", pro, contra, abstained)), roll);
  }

  private static PublishedList list(Ballot ballot, List<Slip> slips) {
    return new PublishedList(ballot.id(), ballot.hash(), slips);
  }
}
