package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.RoomCount;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Minutes as the page reads them, field by field. */
class TypedMinutesTest {

  private static final Words WORDS = Words.in(Language.ENGLISH, "platform", "surplus");

  @Test
  void everyFieldOfTheMinutesIsRead() {
    Meeting meeting = new TypedMinutes(typed(), WORDS).read().orElseThrow();
    assertEquals("2026/4", meeting.number());
    assertEquals(LocalDate.of(2026, 11, 20), meeting.heldOn());
    assertEquals(LocalDate.of(2026, 11, 2), meeting.noticeOn());
    assertEquals(Notice.Way.HAND, meeting.noticeWay());
    assertEquals(Optional.empty(), meeting.shortNoticeAgreed());
    assertTrue(meeting.secret());
    assertEquals("Ana and Bo", meeting.tellers());
    assertEquals(List.of(new RoomCount(44, 32, 30, 1, 1)), meeting.counts());
  }

  @Test
  void whereNothingWasVotedOnTheVotesMayBeLeftOutAndTheMotionMayNot() {
    Map<String, String> typed = typed();
    List.of("votesFor", "votesAgainst", "abstained").forEach(typed::remove);
    typed.put("result", "adjourned");
    typed.put("adjournedTo", "2026-12-04");
    TypedMinutes without = new TypedMinutes(typed, WORDS);
    assertEquals(Optional.empty(), without.read());
    assertEquals(List.of("moved"), List.copyOf(without.errors().keySet()));
    typed.put("moved", "that it be adopted");
    Meeting meeting = new TypedMinutes(typed, WORDS).read().orElseThrow();
    assertEquals(List.of(new RoomCount(44, 32, 0, 0, 0)), meeting.counts());
    assertEquals(Optional.of(LocalDate.of(2026, 12, 4)), meeting.result().adjournedTo());
  }

  @Test
  void whatIsMissingIsNamedFieldByField() {
    TypedMinutes nothing = new TypedMinutes(Map.of(), WORDS);
    assertEquals(Optional.empty(), nothing.read());
    assertEquals(
        List.of(
            "number",
            "date",
            "chair",
            "noticeOn",
            "recordDate",
            "entitled",
            "present",
            "votesFor",
            "votesAgainst",
            "abstained"),
        List.copyOf(nothing.errors().keySet()));
  }

  @Test
  void moreVotesThanMembersPresentAreRefusedAtTheirField() {
    Map<String, String> typed = typed();
    typed.put("present", "31");
    TypedMinutes read = new TypedMinutes(typed, WORDS);
    assertEquals(Optional.empty(), read.read());
    assertEquals(
        Map.of("present", "32 votes by 31 present of 44 entitled cannot be: count again"),
        read.errors());
  }

  @Test
  void collegesAreALineEachWithTheirCounts() {
    Map<String, String> typed = typed();
    typed.put("colleges", "Workers: worker: 60%: 41, 30, 10, 20, 0\nUsers: user: 40: 3,3,3,0,0");
    Meeting meeting = new TypedMinutes(typed, WORDS).read().orElseThrow();
    assertEquals(
        List.of(
            new College("Workers", List.of("worker"), Rate.ofPercent("60")),
            new College("Users", List.of("user"), Rate.ofPercent("40"))),
        meeting.colleges());
    assertEquals(
        List.of(new RoomCount(41, 30, 10, 20, 0), new RoomCount(3, 3, 3, 0, 0)), meeting.counts());
    typed.put("colleges", "Workers: worker: 60%: 41, 30, 10, 20");
    TypedMinutes wanting = new TypedMinutes(typed, WORDS);
    assertEquals(Optional.empty(), wanting.read());
    assertEquals(List.of("colleges"), List.copyOf(wanting.errors().keySet()));
  }

  private static Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    typed.put("number", " 2026/4 ");
    typed.put("date", "2026-11-20");
    typed.put("chair", "Bea Evans");
    typed.put("noticeOn", "2026-11-02");
    typed.put("way", "hand");
    typed.put("recordDate", "2026-11-02");
    typed.put("entitled", "44");
    typed.put("present", "32");
    typed.put("votesFor", "30");
    typed.put("votesAgainst", "1");
    typed.put("abstained", "1");
    typed.put("secret", "yes");
    typed.put("tellers", "Ana and Bo");
    return typed;
  }
}
