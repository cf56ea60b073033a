package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.legalforms.FormRefused;
import coop.commonwage.surplus.legalforms.MembersDecision;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversionVotesTest {

  private static final LegalForms FORMS = LegalForms.bundled();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 30);
  private static final String SECTION_113 =
      "Co-operative and Community Benefit Societies Act 2014, section 113(2), special resolution to"
          + " convert into a company";

  private static void decides(
      String left, String into, int votesFor, int against, int entitled, LocalDate second) {
    ConversionVotes.check(
        FORMS.form(left),
        into,
        new MembersDecision(FIRST, Optional.ofNullable(second), votesFor, against, entitled));
  }

  private static String refused(
      String left, String into, int votesFor, int against, int entitled, LocalDate second) {
    return assertThrows(
            FormRefused.class, () -> decides(left, into, votesFor, against, entitled, second))
        .getMessage();
  }

  @Test
  void aSocietyBecomesACompanyWithThreeQuartersOfHalfTheMembersAndASecondMeeting() {
    String left = "uk-coop-society";
    String into = "uk-eot-company";
    LocalDate second = FIRST.plusDays(14);
    assertDoesNotThrow(() -> decides(left, into, 15, 5, 40, second));
    assertEquals(
        "14 of the 20 who voted are for it, at least 75% are needed: " + SECTION_113,
        refused(left, into, 14, 6, 40, second));
    assertEquals(
        "20 of the 41 members entitled voted, at least 50% have to: " + SECTION_113,
        refused(left, into, 15, 5, 41, second));
    assertEquals(
        "a second meeting confirms it, from 2026-02-13 to 2026-02-28: " + SECTION_113,
        refused(left, into, 15, 5, 40, null));
    assertEquals(
        "the second meeting is held from 2026-02-13 to 2026-02-28: " + SECTION_113,
        refused(left, into, 15, 5, 40, FIRST.plusDays(13)));
    assertDoesNotThrow(() -> decides(left, into, 15, 5, 40, LocalDate.of(2026, 2, 28)));
    assertThrows(FormRefused.class, () -> decides(left, into, 15, 5, 40, LocalDate.of(2026, 3, 1)));
  }

  @Test
  void aSocietyThatStaysOneDecidesAsItsRulesAskForExtraordinaryBusiness() {
    String left = "uk-coop-society";
    String into = "uk-community-benefit-society";
    assertDoesNotThrow(() -> decides(left, into, 3, 1, 400, null));
    assertEquals(
        "2 of the 3 who voted are for it, at least 75% are needed: Model rules of a co-operative"
            + " society, rules 39 and 49 to 56, notice, quorum and votes",
        refused(left, into, 2, 1, 4, null));
  }

  @Test
  void aCompanyDecidesBySpecialResolution() {
    for (String left :
        new String[] {"uk-eot-company", "uk-company-sip", "uk-cic-shares", "uk-cic-guarantee"}) {
      assertDoesNotThrow(() -> decides(left, "uk-coop-society", 3, 1, 400, null));
      assertEquals(
          "2 of the 3 who voted are for it, at least 75% are needed: Companies Act 2006, section"
              + " 283, special resolution",
          refused(left, "uk-coop-society", 2, 1, 4, null));
    }
  }

  @Test
  void whereNoRuleWasReadMoreVotesForThanAgainstAreEnough() {
    assertDoesNotThrow(() -> decides("us-worker-coop", "ca-worker-coop", 2, 1, 400, null));
  }
}
