package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From finalised labour to dividends in the next pay run, on a real PostgreSQL. */
class YearEndIT {

  private static DatabaseForTests database;

  private ASharingCooperative coop;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeWithTwoMembersAndOneWorkerWhoIsNone() {
    coop = ASharingCooperative.on(database);
    coop.works("A1", 4000);
    coop.works("B2", 2020);
    coop.works("C3", 9999);
    coop.importsMembers(
        "payroll_id,member_class,member_since\nA1,worker,2020-01-01\nB2,worker,2026-10-31\nC3,,\n");
  }

  @Test
  void theYearIsClosedOnceHoweverOftenItIsAsked() {
    LabourYears.LabourYear first = coop.closesTheYear();
    coop.works("D4", 60);
    LabourYears.LabourYear again = coop.closesTheYear();
    assertEquals(first.id(), again.id());
    assertEquals(3, again.people());
    assertEquals(16_019, again.minutes());
  }

  @Test
  void whatCrossesTheDoorIsReadBackAsItWasFrozen() {
    LabourYears.LabourYear year = coop.closesTheYear();
    LabourYears.LabourRecord row = coop.records(year.id()).getFirst();
    assertEquals("A1", row.payrollId());
    assertEquals(4_000, row.minutes());
    assertEquals(Money.of("900.00"), row.pay());
    assertEquals(Optional.empty(), row.employedUntil());
    assertEquals(90, row.protectedMinutes());
    assertEquals(2, row.protectedDays());
    assertEquals(Money.of("19.35"), row.protectedPay());
    assertEquals("guaranteed-hours", row.contractType());
    assertEquals(Optional.of(1_800L), row.contractedMinutes());
    assertEquals(0, row.probationMinutes());
    assertEquals(Optional.empty(), row.probationUntil());
    assertFalse(row.director());
  }

  @Test
  void aSurplusGoesFromDeclarationToTheNextPayRunToThePenny() {
    UUID id = coop.declares("60000.00");
    DistributionView draft = coop.reads(id);
    assertEquals("propose", draft.nextStep());
    assertEquals(2, draft.receivers());
    assertEquals(1, draft.notMembers());
    assertEquals(0, draft.leftOut());
    coop.proposes(id, draft.hash());
    assertEquals(draft.hash(), coop.reads(id).hash());
    coop.adopts(id, draft.hash());
    coop.posts(id);
    assertEquals(new PayDividends.Handed(2, 2, 0), coop.paysDividends(id));
    assertEquals(new PayDividends.Handed(2, 0, 0), coop.paysDividends(id));
    assertEquals(
        List.of(Money.of("23920.27"), Money.of("12079.73")),
        coop.handedToPay().stream().map(AddOneOffEarnings.OneOff::amount).toList());
    DistributionView paid = coop.reads(id);
    assertEquals("none", paid.nextStep());
    assertEquals(Money.of("60000.00"), paid.total());
  }

  @Test
  void aMembersStatementShowsHowTheShareCameAbout() {
    UUID id = coop.declares("60000.00");
    coop.proposes(id, coop.reads(id).hash());
    coop.adopts(id, coop.reads(id).hash());
    coop.posts(id);
    StatementSummary first = coop.statements(id).getFirst();
    MemberStatement statement = coop.statement(first.id());
    assertEquals(
        List.of("not-handed-over 23920.27"),
        statement.standing().payments().stream()
            .map(payment -> payment.where().word() + " " + payment.amount())
            .toList());
    assertEquals(Optional.empty(), statement.adjustment());
    assertEquals("A1", statement.payrollNumber());
    assertEquals("66 h 40 min", statement.pots().getFirst().mine());
    assertEquals("100 h 20 min", statement.pots().getFirst().all());
    assertEquals(Money.of("36000.00"), statement.pots().getFirst().pot());
    assertEquals(Money.of("23920.27"), statement.allocation());
    assertEquals(2, statement.account().movements().size());
    assertEquals(Money.ZERO, statement.account().closing());
    assertEquals("2026/7", statement.resolution().orElseThrow().number());
  }

  @Test
  void aStatementTellsHowFarTheShareIs() {
    UUID id = coop.declares("60000.00");
    coop.proposes(id, coop.reads(id).hash());
    UUID statement = coop.statements(id).getFirst().id();
    assertEquals("proposed", standing(statement));
    coop.adopts(id, coop.reads(id).hash());
    assertEquals("decided", standing(statement));
    coop.posts(id);
    assertEquals("on-its-way", standing(statement));
    coop.paysDividends(id);
    assertEquals(
        "waiting", coop.statement(statement).standing().payments().getFirst().where().word());
  }

  private String standing(UUID statement) {
    return coop.statement(statement).standing().state().word();
  }

  @Test
  void whoProposedCannotRecordTheResolution() {
    UUID id = coop.declares("60000.00");
    coop.proposes(id, coop.reads(id).hash());
    Refused refused =
        assertThrows(Refused.class, () -> coop.adoptsAsTheProposer(id, coop.reads(id).hash()));
    assertEquals(403, refused.status());
  }

  @Test
  void aTamperedShareStopsAdoptionAndPosting() {
    UUID id = coop.declares("60000.00");
    coop.proposes(id, coop.reads(id).hash());
    String hash = coop.reads(id).hash();
    tamper(id, 1);
    assertEquals(
        "urn:commonwage:tampered", assertThrows(Refused.class, () -> coop.adopts(id, hash)).type());
    tamper(id, -1);
    coop.adopts(id, hash);
    tamper(id, 1);
    assertEquals(
        "urn:commonwage:tampered", assertThrows(Refused.class, () -> coop.posts(id)).type());
  }

  @Test
  void figuresThatAddUpNoMoreAreRefusedInWords() {
    UUID id = coop.declares("60000.00");
    coop.proposes(id, coop.reads(id).hash());
    database.asOwner(
        "update surplus.allocation set amount = amount - 1, cash = cash - 1"
            + " where distribution_id = '%s' and payroll_id = 'A1'".formatted(id));
    Refused refused = assertThrows(Refused.class, () -> coop.reads(id));
    assertEquals("urn:commonwage:tampered", refused.type());
    assertTrue(
        refused.detail().startsWith("What is stored of this distribution does not add up: "),
        refused.detail());
  }

  /** Moves a penny from one member to the other, past the program and its grants. */
  private static void tamper(UUID id, int pennies) {
    for (String[] each : new String[][] {{"A1", "+"}, {"B2", "-"}}) {
      database.asOwner(
          "update surplus.allocation set amount = amount %s (%d), cash = cash %s (%d)"
                  .formatted(each[1], pennies, each[1], pennies)
              + " where distribution_id = '%s' and payroll_id = '%s'".formatted(id, each[0]));
    }
  }

  @Test
  void nothingIsPostedBeforeTheMembersHaveDecided() {
    UUID id = coop.declares("60000.00");
    assertEquals(409, assertThrows(Refused.class, () -> coop.posts(id)).status());
    coop.proposes(id, coop.reads(id).hash());
    assertEquals(409, assertThrows(Refused.class, () -> coop.posts(id)).status());
    assertEquals(409, assertThrows(Refused.class, () -> coop.paysDividends(id)).status());
    assertTrue(coop.handedToPay().isEmpty());
  }

  @Test
  void aYearIsSharedOnce() {
    UUID first = coop.declares("60000.00");
    UUID second = coop.declares("50000.00");
    for (UUID id : List.of(first, second)) {
      coop.proposes(id, coop.reads(id).hash());
      coop.adopts(id, coop.reads(id).hash(), "2026/" + id);
    }
    coop.posts(first);
    assertEquals(409, assertThrows(Refused.class, () -> coop.posts(second)).status());
  }

  @Test
  void ofTwoDecisionsOnAYearTheLaterIsPosted() {
    UUID first = coop.declares("60000.00");
    UUID second = coop.declares("50000.00");
    coop.proposes(first, coop.reads(first).hash());
    coop.proposes(second, coop.reads(second).hash());
    coop.adopts(first, coop.reads(first).hash(), "2026/first");
    coop.isOn(LocalDate.of(2026, 11, 15));
    coop.adopts(second, coop.reads(second).hash(), "2026/second");
    assertTrue(
        assertThrows(Refused.class, () -> coop.posts(first)).detail().contains("post that one"));
    coop.posts(second);
  }

  @Test
  void theSameMembersFileIsTakenInOnce() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                coop.importsMembers(
                    "payroll_id,member_class,member_since\nA1,worker,2020-01-01\n"
                        + "B2,worker,2026-10-31\nC3,,\n"));
    assertEquals("urn:commonwage:file-known", refused.type());
  }

  @Test
  void theYearAfterTheLastOneIsClosedWhenItIsDue() {
    coop.closesTheYear();
    assertEquals(Optional.empty(), coop.closesWhatIsDueOn(LocalDate.of(2027, 12, 29)));
    assertEquals(
        Optional.of(DateSpan.of(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 10, 31))),
        coop.closesWhatIsDueOn(LocalDate.of(2027, 12, 30)));
  }

  @Test
  void aYearIsSharedUnderTheFormOnRecordAndUnderNoOtherThatIsAskedFor() {
    UUID draft = coop.declares("60000.00");
    assertEquals("uk-coop-society", coop.reads(draft).form());
    Refused other =
        assertThrows(Refused.class, () -> coop.asksFor("uk-fairshares", "1.00", json("{}")));
    assertEquals("form", other.errors().getFirst().column());
    assertEquals(
        "the legal form on record on 2026-10-31 is uk-coop-society, not uk-fairshares: it is not"
            + " chosen with a draft",
        other.errors().getFirst().message());
    assertTrue(
        coop.databaseRefuses(
                "insert into surplus.distribution select gen_random_uuid(), employer_id,"
                    + " labour_year_id, 'uk-fairshares', form_title, form_confidence, record_date,"
                    + " declared_surplus, losses, policy, drafted_at, state, hash, proposer,"
                    + " adopter, undistributed_to from surplus.distribution where id = '"
                    + draft
                    + "'")
            .contains("but uk-coop-society is on record"));
  }

  @Test
  void aRecordIsNotSaidToHaveBeenWrongOnceASurplusWasSharedUnderIt() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    Supplier<FormGrounds> wrong =
        () -> new FormGrounds(first, "entry in the register", Optional.empty());
    UUID change =
        coop.form().changes(false).propose("uk-fairshares", first, "mistyped", "9", wrong);
    coop.form().changes(false).decide(change, FormChange.Outcome.WITHDRAWN);
    UUID again = coop.form().changes(false).propose("uk-fairshares", first, "mistyped", "9", wrong);
    coop.shares("60000.00", "2026/7");
    assertEquals(
        409,
        assertThrows(
                Refused.class,
                () -> coop.form().changes(true).decide(again, FormChange.Outcome.CONFIRMED))
            .status());
    assertTrue(
        coop.databaseRefuses(
                "insert into surplus.legal_form_decision (change_id, employer_id, outcome,"
                    + " decided_at, decided_by, decider) select id, employer_id, 'confirmed',"
                    + " now(), 'bea', gen_random_uuid() from surplus.legal_form_change where id = '"
                    + again
                    + "'")
            .contains("shared under another form"));
  }

  @Test
  void aChangeOfTheFormNamesThePaperAndAllVotesInTheDatabaseToo() {
    String change =
        "insert into surplus.legal_form_change (id, employer_id, form, from_day, reason,"
            + " registration, proposed_at, proposed_by, proposer, registered_on, evidence,"
            + " decided_on, votes_for, votes_against, entitled) select gen_random_uuid(),"
            + " register.current_employer(), 'uk-fairshares', '2026-01-01', 'as decided', '9',"
            + " now(), 'pat', gen_random_uuid(), '2026-01-01', %s, date '2025-12-01', %s";
    assertTrue(
        coop.databaseRefuses(change.formatted("null", "30, 1, 40"))
            .contains("names_the_registrars_paper"));
    for (String votes : List.of("null, 1, 40", "30, null, 40", "30, 1, null", "null, null, null")) {
      assertTrue(
          coop.databaseRefuses(change.formatted("'certificate'", votes))
              .contains("decided_with_all_votes"),
          votes);
    }
  }

  @Test
  void anotherFormHoldsOnceASecondPersonConfirmsItAndWhatWasDraftedIsDraftedAnew() {
    UUID before = coop.declares("60000.00");
    LocalDate first = ASharingCooperative.YEAR.firstDay();
    UUID change =
        coop.form()
            .changes(false)
            .propose("uk-eot-company", first, "certificate", "123", FormOnRecord.registered(first));
    coop.declares("50000.00");
    assertEquals(
        403,
        assertThrows(
                Refused.class,
                () -> coop.form().changes(false).decide(change, FormChange.Outcome.CONFIRMED))
            .status());
    assertTrue(
        coop.databaseRefuses(
                "insert into surplus.legal_form_decision (change_id, employer_id, outcome,"
                    + " decided_at, decided_by, decider) select id, employer_id, 'confirmed',"
                    + " now(), 'pat', proposer from surplus.legal_form_change")
            .contains("who proposed a legal form cannot confirm it"));
    assertThrows(
        Refused.class,
        () ->
            coop.form()
                .changes(true)
                .propose(
                    "uk-cic-shares", first, "another one", "9", FormOnRecord.registered(first)));
    coop.form().changes(true).decide(change, FormChange.Outcome.CONFIRMED);
    assertEquals(
        409,
        assertThrows(
                Refused.class,
                () -> coop.form().changes(true).decide(change, FormChange.Outcome.WITHDRAWN))
            .status());
    assertThrows(Refused.class, () -> coop.proposes(before, coop.reads(before).hash()));
    assertEquals("uk-coop-society", coop.reads(before).form());
    assertThrows(Refused.class, () -> coop.asksFor("uk-coop-society", "1.00", json("{}")));
    assertTrue(
        coop.databaseRefuses("update surplus.legal_form_change set form = 'uk-fairshares'")
            .contains("permission denied"));
  }

  @Test
  void aYearThatIsSharedKeepsItsFormAndAnotherOneBeginsAfterIt() {
    UUID posted = coop.shares("60000.00", "2026/7");
    LocalDate last = ASharingCooperative.YEAR.lastDay();
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                coop.form()
                    .changes(false)
                    .propose(
                        "uk-fairshares", last, "certificate", "9", FormOnRecord.registered(last)));
    assertEquals("from", refused.errors().getFirst().column());
    UUID change =
        coop.form()
            .changes(false)
            .propose(
                "uk-fairshares",
                last.plusDays(1),
                "certificate",
                "9",
                FormOnRecord.registered(last));
    coop.form().changes(true).decide(change, FormChange.Outcome.CONFIRMED);
    assertEquals("uk-coop-society", coop.reads(posted).form());
    UUID reversal = coop.decides(coop.reverses(posted), "2026/8");
    assertEquals("uk-coop-society", coop.reads(reversal).form());
  }

  @Test
  void whereTheLawMeansAllEmployeesWhoeverIsNoMemberSharesAndIsPaidByPayroll() {
    UUID posted = coop.decides(coop.declares("16019.00", "uk-eot-company"), "2026/7");
    DistributionView view = coop.reads(posted);
    assertEquals(3, view.receivers());
    assertEquals(0, view.notMembers());
    coop.paysDividends(posted);
    assertEquals(
        List.of("A1 4000.00", "B2 2020.00", "C3 9999.00"),
        coop.handedToPay().stream()
            .map(one -> coop.payrollId(one.personId()) + " " + one.amount())
            .sorted()
            .toList());
  }

  @Test
  void whoeverIsLeftOutAgainstTheLawIsNamedByTheNumberOnThePayrollWithTheArticle() {
    JsonObject leavesOut =
        json(
            "{\"eligibility\":{\"left_out\":[{\"member\":\"C3\","
                + "\"because\":\"resigned-membership\"}]}}");
    for (String form : List.of("uk-eot-company", "fr-scop")) {
      ASharingCooperative other = ASharingCooperative.on(database);
      other.works("A1", 4000);
      other.works("C3", 9999);
      other.importsMembers("payroll_id,member_class,member_since\nA1,worker,2020-01-01\nC3,,\n");
      FieldError left =
          assertThrows(Refused.class, () -> other.declares("60000.00", form, leavesOut))
              .errors()
              .getFirst();
      assertTrue(left.message().endsWith(": C3"), left.message());
      assertTrue(left.value().contains(form.equals("fr-scop") ? "art. 33" : "312C"), left.value());
    }
  }

  @Test
  void noMoreServiceMayBeAskedForThanTheLawOfAllEmployeesAllows() {
    JsonObject four = json("{\"eligibility\":{\"minimum_service_months\":\"4\"}}");
    FieldError refused =
        assertThrows(Refused.class, () -> coop.declares("60000.00", "fr-scop", four))
            .errors()
            .getFirst();
    assertEquals("4 months of service are asked for; at most 3 may be", refused.message());
    JsonObject three = json("{\"eligibility\":{\"minimum_service_months\":\"3\"}}");
    assertEquals(3, coop.reads(coop.declares("60000.00", "fr-scop", three)).receivers());
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
