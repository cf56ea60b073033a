package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedResolutionTest {

  private static final Words WORDS = Words.in(Language.ENGLISH, "platform", "surplus");

  private static final Map<String, String> TYPED =
      Map.of(
          "number", " 2026/4 ",
          "date", "2026-11-20",
          "entitled", "44",
          "present", "31",
          "votesFor", "30",
          "votesAgainst", "1");

  @Test
  void theDecisionIsReadAsTheMinutesHaveIt() {
    assertEquals(
        new Resolution("2026/4", LocalDate.of(2026, 11, 20), 31, 44, 30, 1),
        TypedResolution.read(TYPED, WORDS).resolution());
  }

  @Test
  void everyEmptyFieldIsNamedInTheOrderOfTheForm() {
    assertEquals(
        List.of("number", "date", "entitled", "present", "votesFor", "votesAgainst"),
        List.copyOf(TypedResolution.read(Map.of(), WORDS).errors().keySet()));
  }

  @Test
  void moreVotesThanMembersPresentIsSaidBesideTheMembersPresent() {
    Map<String, String> typed = new HashMap<>(TYPED);
    typed.put("votesFor", "40");
    assertEquals(
        Map.of("present", "41 votes by 31 present of 44 entitled cannot be: count again"),
        TypedResolution.read(typed, WORDS).errors());
  }
}
