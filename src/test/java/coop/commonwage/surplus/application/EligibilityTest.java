package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.YearsMembers;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 1);
  private static final DateSpan YEAR = DateSpan.of(FIRST_DAY, LAST_DAY);
  private static final YearsMembers.Standing ALL_YEAR =
      YearsMembers.Standing.throughout(YEAR, "worker");
  private static final UUID ANN = new UUID(0, 1);

  private LocalDate since = LocalDate.of(2020, 1, 1);
  private Optional<LocalDate> until = Optional.empty();
  private long minutes = 60_000;
  private long probationMinutes;
  private Optional<LocalDate> probationUntil = Optional.empty();
  private boolean director;
  private YearsMembers.Standing standing = ALL_YEAR;
  private final List<LabourYears.LabourMonth> months = new ArrayList<>();

  @Test
  void whoeverDecidedNothingSharesAmongEverybodyByWhatWasPaid() {
    Member member = member("{}");
    assertEquals("true  1000 12000 6", words(member));
  }

  @Test
  void protectedAbsenceCountsAsWorkOnceSomethingIsDecided() {
    assertEquals("true  1100 13000 6", words(member("{\"eligibility\":{}}")));
    assertEquals(
        "true  1000 12000 6",
        words(member("{\"eligibility\":{\"protected_absence\":\"as-paid\"}}")));
  }

  @Test
  void protectedAbsenceLiftsSomebodyOverTheMinimumHours() {
    String least = "{\"eligibility\":{\"minimum_hours\":\"1100\"}}";
    assertEquals("true  1100 13000 6", words(member(least)));
    minutes--;
    assertEquals("false minimum-hours 65999/60 13000 6", words(member(least)));
  }

  @Test
  void whoLeftTheCooperativeInTheYearSharesUnlessLeaversAreLeftOut() {
    Eligibility paid = policy("{\"eligibility\":{\"leavers\":\"paid\"}}").eligibility();
    Eligibility leftOut = policy("{\"eligibility\":{\"leavers\":\"left-out\"}}").eligibility();
    Member member = member("{}");
    assertEquals(
        "true  1000 12000 6", words(paid.leaving(member, left(LAST_DAY, EndReason.RESIGNED))));
    assertEquals(
        "false left 1000 12000 6",
        words(leftOut.leaving(member, left(LAST_DAY, EndReason.RESIGNED))));
    assertEquals("true  1000 12000 6", words(leftOut.leaving(member, ALL_YEAR)));
  }

  @Test
  void theEstatesOfWhoDiedArePaidWhereThePolicySaysSoThoughOtherLeaversAreNot() {
    String estates = "{\"eligibility\":{\"leavers\":\"left-out\",\"estates\":\"paid\"}}";
    until = Optional.of(LAST_DAY.minusDays(10));
    standing = left(LAST_DAY.minusDays(10), EndReason.DIED);
    assertEquals("true  1100 13000 6", words(leaving(estates)));
    standing = left(LAST_DAY.minusDays(10), EndReason.LEFT_WORK);
    assertEquals("false left 1100 13000 6", words(leaving(estates)));
    standing = left(LAST_DAY.minusDays(10), EndReason.DIED);
    assertEquals(
        "false left 1100 13000 6", words(leaving("{\"eligibility\":{\"leavers\":\"left-out\"}}")));
  }

  @Test
  void whereAllEmployeesShareTheEstateOfWhoDiedIsPaidAndALeaverIsNot() {
    String estates = "{\"eligibility\":{\"leavers\":\"left-out\",\"estates\":\"paid\"}}";
    until = Optional.of(LAST_DAY.minusDays(10));
    standing = asAnEmployee(left(LAST_DAY.minusDays(10), EndReason.DIED));
    assertEquals("true  1100 13000 6", words(leaving(estates)));
    standing = asAnEmployee(left(LAST_DAY.minusDays(10), EndReason.LEFT_WORK));
    assertEquals("false left 1100 13000 6", words(leaving(estates)));
    until = Optional.empty();
    standing = asAnEmployee(left(LAST_DAY.minusDays(10), EndReason.RESIGNED));
    assertEquals("true  1100 13000 6", words(leaving(estates)), "is still an employee");
  }

  private static YearsMembers.Standing asAnEmployee(YearsMembers.Standing standing) {
    return Sharers.ofAnEmployee(YEAR, Optional.of(standing), Set.of("worker"));
  }

  @Test
  void whoResignedAndWorkedOnSharesByWhatWasDoneAsAMember() {
    months();
    standing = left(FIRST_DAY, EndReason.RESIGNED);
    // 1 of the 30 days of April: 100 hours and 1,000.00 are a thirtieth of it
    assertEquals("true  10/3 100/3 6 1", wordsWithDays(member("{}")));
    standing = left(LocalDate.of(2025, 4, 30), EndReason.RESIGNED);
    assertEquals("true  100 1000 6 30", wordsWithDays(member("{}")));
  }

  @Test
  void whatWasWorkedBeforeJoiningCountsUnlessOnlyLabourAsAMemberDoes() {
    months();
    standing =
        new YearsMembers.Standing(
            "worker",
            false,
            Optional.empty(),
            List.of(DateSpan.of(LocalDate.of(2026, 3, 1), LAST_DAY)));
    assertEquals("true  1000 12000 6 365", wordsWithDays(member("{}")));
    String asMember =
        "{\"eligibility\":{\"labour\":\"as-member\",\"protected_absence\":\"as-paid\"}}";
    assertEquals("true  0 1000 6 31", wordsWithDays(member(asMember)));
    assertEquals(
        "true  100 2000 6 31",
        wordsWithDays(member("{\"eligibility\":{\"labour\":\"as-member\"}}")),
        "the protected absence of March counts as if worked");
  }

  @Test
  void whoCameBackSharesAsAMemberByTheDaysOfBothMemberships() {
    months();
    standing =
        new YearsMembers.Standing(
            "worker",
            false,
            Optional.empty(),
            List.of(
                DateSpan.of(FIRST_DAY, LocalDate.of(2025, 4, 15)),
                DateSpan.of(LocalDate.of(2026, 2, 15), LAST_DAY)));
    // half of April; 14 of February's 28 days; March
    assertEquals(
        "true  50 2000 6 60",
        wordsWithDays(
            member(
                "{\"eligibility\":{\"labour\":\"as-member\","
                    + "\"protected_absence\":\"as-paid\"}}")));
  }

  @Test
  void ofAYearWithoutMonthsEveryDayAtWorkCountsAlike() {
    standing = left(FIRST_DAY.plusDays(72), EndReason.RESIGNED);
    assertEquals("true  200 2400 6 73", wordsWithDays(member("{}")));
  }

  @Test
  void labourAfterProbationCountsWhereTheMonthsAreKnown() {
    months();
    String policy =
        "{\"eligibility\":{\"probation\":\"left-out\",\"probation_months\":\"6\","
            + "\"protected_absence\":\"as-paid\"}}";
    since = LocalDate.of(2024, 10, 16);
    // in probation until 15 April 2025: half of April is left out
    assertEquals("true  950 11500 1 350", wordsWithDays(member(policy)));
    since = LocalDate.of(2025, 10, 1);
    assertEquals("false probation 0 0 0 0", wordsWithDays(member(policy)));
    since = LocalDate.of(2025, 9, 30);
    // in probation until 29 March: 2 of 31 days of March remain, and of its pay as much
    assertEquals("true  0 2000/31 0 2", wordsWithDays(member(policy)));
  }

  @Test
  void serviceEndsWithTheEmployment() {
    since = LocalDate.of(2025, 1, 1);
    until = Optional.of(LocalDate.of(2025, 12, 30));
    assertEquals("true  1000 12000 0", words(member("{}")));
    until = Optional.of(LocalDate.of(2025, 12, 31));
    assertEquals("true  1000 12000 1", words(member("{}")));
    String year = "{\"eligibility\":{\"minimum_service_months\":\"12\"}}";
    assertEquals("true  1100 13000 1", words(member(year)));
    until = Optional.of(LocalDate.of(2025, 12, 30));
    assertEquals("false minimum-service 1100 13000 0", words(member(year)));
  }

  @Test
  void hoursInProbationDoNotCountAndWhoIsInItOnTheLastDaySharesNothing() {
    String policy = "{\"eligibility\":{\"probation\":\"left-out\"}}";
    probationMinutes = 12_000;
    probationUntil = Optional.of(LAST_DAY.minusDays(1));
    assertEquals("true  900 13000 6", words(member(policy)));
    probationUntil = Optional.of(LAST_DAY);
    assertEquals("false probation 900 13000 6", words(member(policy)));
  }

  @Test
  void whereNobodyKnowsProbationItIsAsLongAsThePolicySays() {
    String policy = "{\"eligibility\":{\"probation\":\"left-out\",\"probation_months\":\"6\"}}";
    since = LocalDate.of(2025, 10, 1);
    assertEquals("false probation 1100 13000 0", words(member(policy)));
    since = LocalDate.of(2024, 10, 1);
    assertEquals("true  1100 13000 1", words(member(policy)));
  }

  @Test
  void hoursInAProbationThatEndedWithinTheYearCannotBeToldApartAndThePolicyIsRefused() {
    String policy = "{\"eligibility\":{\"probation\":\"left-out\",\"probation_months\":\"6\"}}";
    for (LocalDate first : List.of(LocalDate.of(2025, 9, 30), LocalDate.of(2024, 10, 2))) {
      since = first;
      UnusableCase refused = assertThrows(UnusableCase.class, () -> member(policy));
      assertTrue(
          refused.getMessage().contains("was in it until " + first.plusMonths(6).minusDays(1)),
          refused.getMessage());
    }
  }

  @Test
  void leavingProbationOutIsRefusedWhereNobodySaysHowLongItIs() {
    UnusableCase refused =
        assertThrows(
            UnusableCase.class, () -> member("{\"eligibility\":{\"probation\":\"left-out\"}}"));
    assertEquals("probation_months", refused.field());
    assertTrue(refused.getMessage().endsWith("say how many months it lasts"), refused.getMessage());
  }

  @Test
  void serviceIsCountedInWholeMonthsUpToTheLastDay() {
    String policy = "{\"eligibility\":{\"minimum_service_months\":\"12\"}}";
    since = LocalDate.of(2025, 4, 1);
    assertEquals("true  1100 13000 1", words(member(policy)));
    since = LocalDate.of(2025, 4, 2);
    assertEquals("false minimum-service 1100 13000 0", words(member(policy)));
  }

  @Test
  void whoHasLeftByTheRecordDateIsLeftOutWhereThePolicySaysSo() {
    until = Optional.of(LAST_DAY);
    assertEquals("true  1100 13000 6", words(member("{\"eligibility\":{\"leavers\":\"paid\"}}")));
    String policy = "{\"eligibility\":{\"leavers\":\"left-out\"}}";
    assertEquals("false left 1100 13000 6", words(member(policy)));
    until = Optional.of(LAST_DAY.plusDays(1));
    assertEquals("true  1100 13000 6", words(member(policy)));
  }

  @Test
  void directorsAndThoseNamedWithAReasonAreLeftOut() {
    director = true;
    assertEquals(
        "false director 1100 13000 6",
        words(member("{\"eligibility\":{\"directors\":\"left-out\"}}")));
    assertEquals(
        "false gross-misconduct 1100 13000 6",
        words(
            member(
                "{\"eligibility\":{\"left_out\":[{\"member\":\"7\","
                    + "\"because\":\"gross-misconduct\"}]}}")));
  }

  @Test
  void aSlipOfThePenIsNamedWithItsPlace() {
    assertRefused("eligibility.min_hours is not known", "{\"eligibility\":{\"min_hours\":\"5\"}}");
    assertRefused(
        "eligibility.leavers: \"never\" is not one of: paid, left-out",
        "{\"eligibility\":{\"leavers\":\"never\"}}");
    assertRefused(
        "eligibility.minimum_hours: must not be below zero",
        "{\"eligibility\":{\"minimum_hours\":\"-1\"}}");
    assertRefused(
        "eligibility.left_out[0].because: \"lazy\" is not one of:",
        "{\"eligibility\":{\"left_out\":[{\"member\":\"7\",\"because\":\"lazy\"}]}}");
    assertRefused(
        "exempt_used names 7 twice",
        "{\"exempt_used\":[{\"member\":\"7\",\"amount\":\"1\"},"
            + "{\"member\":\"7\",\"amount\":\"1\"}]}");
    assertRefused("found is not known", "{\"found\":[]}");
  }

  private static void assertRefused(String begin, String json) {
    String message = assertThrows(UnusableCase.class, () -> policy(json)).getMessage();
    assertEquals(begin, message.substring(0, Math.min(begin.length(), message.length())), message);
  }

  private static PolicyJson policy(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return PolicyJson.read(reader.readObject(), LegalForms.bundled().form("uk-coop-society"));
    }
  }

  private Member member(String json) {
    LabourYears.LabourRecord record =
        new LabourYears.LabourRecord(
            ANN,
            "7",
            "Ann",
            minutes,
            Money.of("12000"),
            365,
            since,
            until,
            probationMinutes,
            probationUntil,
            6_000,
            30,
            Money.of("1000"),
            "hourly",
            Optional.empty(),
            director);
    Eligibility eligibility = policy(json).eligibility();
    return eligibility.member(
        record,
        eligibility.asksForMonths(record, standing, YEAR) ? months : List.of(),
        standing,
        YEAR,
        LAST_DAY);
  }

  private Member leaving(String json) {
    return policy(json).eligibility().leaving(member(json), standing);
  }

  private static YearsMembers.Standing left(LocalDate lastDay, EndReason because) {
    return new YearsMembers.Standing(
        "worker", true, Optional.of(because), List.of(DateSpan.of(FIRST_DAY, lastDay)));
  }

  /** 100 hours and 1,000.00 in each of ten months, 1,000.00 alone in February and in March. */
  private void months() {
    for (int i = 0; i < 12; i++) {
      months.add(
          new LabourYears.LabourMonth(
              ANN,
              FIRST_DAY.plusMonths(i),
              i < 10 ? 6_000 : 0,
              Money.of("1000"),
              i == 11 ? 6_000 : 0,
              i == 11 ? Money.of("1000") : Money.ZERO));
    }
  }

  private static String wordsWithDays(Member member) {
    return words(member) + " " + member.figures().get(Basis.DAYS);
  }

  private static String words(Member member) {
    return "%s %s %s %s %s"
        .formatted(
            member.eligible(),
            member.excludedBecause(),
            member.figures().get(Basis.HOURS),
            member.figures().get(Basis.PAY),
            member.figures().get(Basis.SERVICE_YEARS));
  }
}
