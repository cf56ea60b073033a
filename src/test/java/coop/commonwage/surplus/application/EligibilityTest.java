package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
  private static final UUID ANN = new UUID(0, 1);

  private LocalDate since = LocalDate.of(2020, 1, 1);
  private Optional<LocalDate> until = Optional.empty();
  private long minutes = 60_000;
  private long probationMinutes;
  private Optional<LocalDate> probationUntil = Optional.empty();
  private boolean director;

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
    assertEquals("true  1000 12000 6", words(paid.leaving(member, true)));
    assertEquals("false left 1000 12000 6", words(leftOut.leaving(member, true)));
    assertEquals("true  1000 12000 6", words(leftOut.leaving(member, false)));
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
          refused.getMessage().contains("in probation until " + first.plusMonths(6).minusDays(1)),
          refused.getMessage());
    }
  }

  @Test
  void leavingProbationOutIsRefusedWhereNobodySaysHowLongItIs() {
    UnusableCase refused =
        assertThrows(
            UnusableCase.class, () -> member("{\"eligibility\":{\"probation\":\"left-out\"}}"));
    assertTrue(refused.getMessage().contains("probation_months"), refused.getMessage());
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
    return policy(json).eligibility().member(record, "worker", LAST_DAY, LAST_DAY);
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
