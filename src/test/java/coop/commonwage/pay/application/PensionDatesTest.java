package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties since 1 October 2023: the first re-enrolment lies from 1 July to 31 December 2026. */
class PensionDatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate FROM = LocalDate.of(2023, 10, 1);

  private final List<EmployerChoice> settled = new ArrayList<>();

  private PensionDates dates() {
    return new PensionDates(RuleSets.bundled().pensions(), new EmployerChoices(settled));
  }

  private void settle(Choice choice, String value, LocalDate from) {
    settled.add(new EmployerChoice(choice, value, from));
  }

  private String settling(Choice choice, String value, LocalDate from) {
    settle(choice, value, from);
    try {
      dates().refuseWrong(settled.getLast(), TODAY);
      return "settled";
    } catch (Refused refused) {
      settled.removeLast();
      assertEquals("value", refused.errors().getFirst().column());
      return refused.errors().getFirst().message();
    }
  }

  private static PayRun.Open run(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new PayRun.Open(
        new UUID(0, 1),
        new PayPeriod(PayFrequency.MONTHLY, DateSpan.monthOf(first), first.plusMonths(1)));
  }

  private List<String> notices(int year, int month) {
    return dates().notices(run(year, month)).stream().map(PayRunNotice::message).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, false",
    "2026-06-30, false",
    "2026-07-01, true",
    "2026-12-31, true",
    "2027-01-01, false",
    "2027-06-30, false"
  })
  void aReEnrolmentDayLiesInItsWindow(String day, boolean isSettled) {
    settle(Choice.PENSION_DUTIES_START, "2023-10-01", FROM);
    assertEquals(
        isSettled
            ? "settled"
            : "this must be from 2026-07-01 to 2026-12-31, counted from the re-enrolment before it"
                + " or from the day the duties began; settle earlier ones first, and one that"
                + " replaces another from the same day as that",
        settling(Choice.PENSION_RE_ENROLMENT, day, TODAY));
  }

  @Test
  void theNextIsCountedFromTheOneBefore() {
    settle(Choice.PENSION_DUTIES_START, "2023-10-01", FROM);
    assertEquals("settled", settling(Choice.PENSION_RE_ENROLMENT, "2026-09-15", TODAY));
    assertTrue(
        settling(Choice.PENSION_RE_ENROLMENT, "2026-09-20", TODAY.plusDays(1))
            .startsWith("this must be from 2029-06-15 to 2029-12-14"));
    assertEquals("settled", settling(Choice.PENSION_RE_ENROLMENT, "2026-09-20", TODAY));
    assertEquals(
        "settled", settling(Choice.PENSION_RE_ENROLMENT, "2029-12-19", TODAY.plusYears(3)));
    assertEquals("settled", settling(Choice.PENSION_RE_ENROLMENT, "none", TODAY));
  }

  @Test
  void whereNobodySaidWhenTheDutiesBeganNoWindowIsKnown() {
    assertEquals("settled", settling(Choice.PENSION_RE_ENROLMENT, "2026-09-15", TODAY));
    assertEquals(List.of(), notices(2026, 11));
  }

  @ParameterizedTest
  @CsvSource({"2099-01-01, false", "2027-11-23, false", "2027-11-22, true", "2012-10-01, true"})
  void dutiesDoNotBeginMuchLater(String day, boolean isSettled) {
    assertEquals(
        isSettled
            ? "settled"
            : "this is after 2027-11-22: until the duties begin nobody is assessed for the pension",
        settling(Choice.PENSION_DUTIES_START, day, TODAY));
  }

  @Test
  void eachRunSaysThatNobodyIsAssessedYet() {
    settle(Choice.PENSION_DUTIES_START, "2027-01-01", FROM);
    assertEquals(
        List.of(
            "the pension duties are said to begin on 2027-01-01: until then nobody is assessed or"
                + " enrolled"),
        notices(2026, 12));
    assertEquals(List.of(), notices(2027, 1));
  }

  @Test
  void aRunRemindsFromTheFirstDayOfTheWindowUntilADayIsChosen() {
    settle(Choice.PENSION_DUTIES_START, "2023-10-01", FROM);
    assertEquals(List.of(), notices(2026, 6));
    String open =
        "choose a day from 2026-07-01 to 2026-12-31 to enrol again whoever left the pension, and"
            + " settle it as pension-re-enrolment";
    assertEquals(List.of(open), notices(2026, 7));
    assertEquals(List.of(open), notices(2026, 12));
    assertEquals(
        List.of(
            "no day was chosen to enrol again whoever left the pension, and the time for it,"
                + " 2026-07-01 to 2026-12-31, is over: settle it, and report it to The Pensions"
                + " Regulator"),
        notices(2027, 1));

    settle(Choice.PENSION_RE_ENROLMENT, "2026-12-31", TODAY);
    assertEquals(List.of(), notices(2027, 1));
  }

  @Test
  void whatWasSettledWronglyBeforeIsSaid() {
    settle(Choice.PENSION_DUTIES_START, "2023-10-01", FROM);
    settle(Choice.PENSION_RE_ENROLMENT, "2019-01-01", FROM);
    assertEquals(
        List.of(
            "the re-enrolment dates that are settled do not fit: re-enrolment date 2019-01-01 must"
                + " lie from 2026-07-01 to 2026-12-31"),
        notices(2026, 11));
    assertTrue(
        settling(Choice.PENSION_RE_ENROLMENT, "2026-09-15", TODAY)
            .startsWith("an earlier one is wrong: re-enrolment date 2019-01-01"));
  }

  @Test
  void everyNoticeIsSaidInBothLanguages() {
    settle(Choice.PENSION_DUTIES_START, "2023-10-01", FROM);
    PayRunNotice open = dates().notices(run(2026, 11)).getFirst();
    PayRunNotice over = dates().notices(run(2027, 1)).getFirst();
    assertTrue(
        FindingWords.in(Language.ENGLISH).say(open).startsWith("choose a day from "),
        FindingWords.in(Language.ENGLISH).say(open));
    assertTrue(FindingWords.in(Language.WELSH).say(open).startsWith("dewiswch ddiwrnod yn ystod "));
    assertTrue(FindingWords.in(Language.WELSH).say(over).startsWith("ni ddewiswyd diwrnod"));
  }
}
