package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.CompareWays;
import coop.commonwage.surplus.application.Comparisons;
import coop.commonwage.surplus.application.FormsInForce;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.ReadyMadeWays;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.comparison.Assumptions;
import coop.commonwage.surplus.comparison.Comparison;
import coop.commonwage.surplus.comparison.Way;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparing ways to share, keeping what was seen, and drafting from it, on a real PostgreSQL. */
class ComparisonIT {

  private static final String FORM = "uk-coop-society";

  private static DatabaseForTests database;

  private ASharingCooperative coop;
  private UUID year;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeOfSixWithAClosedYear() {
    coop = ASharingCooperative.on(database);
    StringBuilder csv = new StringBuilder("payroll_id,member_class,member_since\n");
    for (int i = 1; i <= 6; i++) {
      coop.works("M" + i, i * 600L);
      csv.append("M").append(i).append(",worker,2020-01-01\n");
    }
    coop.importsMembers(csv.toString());
    year = coop.closesTheYear().id();
  }

  @Test
  void whatWasComparedIsReadBackToThePenny() {
    StoredComparison kept = coop.comparisons().one(compares("hours", "hours-equal"));
    assertEquals(Money.of("60000.00"), kept.declaredSurplus());
    assertEquals(6, kept.figures().people());
    List<Comparison.Column> columns = kept.figures().columns();
    assertEquals(
        List.of("hours", "hours-equal"), columns.stream().map(Comparison.Column::title).toList());
    for (Comparison.Column column : columns) {
      assertEquals(Money.of("36000.00"), column.figures().orElseThrow().toMembers());
      assertEquals(Money.of("18000.00"), column.figures().orElseThrow().toReserves());
    }
    // 210 hours and 9 of protected absence share 36,000: 1,890.41 for the eleven and a half of M1
    assertEquals(
        List.of("M1 1890.41", "M1 3945.21"),
        coop.comparisons().lines(kept.id()).stream()
            .limit(2)
            .map(line -> line.payrollId() + " " + line.share().amount())
            .toList());
    assertEquals(64, kept.hash().length());
  }

  @Test
  void theSameQuestionGivesTheSameHashAndAnotherAnother() {
    StoredComparison one = coop.comparisons().one(compares("hours", "pay"));
    StoredComparison same = coop.comparisons().one(compares("hours", "pay"));
    StoredComparison other = coop.comparisons().one(compares("hours", "equal"));
    assertEquals(one.hash(), same.hash());
    assertFalse(one.hash().equals(other.hash()));
  }

  @Test
  void aComparisonThatWasChangedIsNotShown() {
    UUID id = compares("hours", "pay");
    database.asOwner(
        "update surplus.comparison set losses = losses + 1 where id = '%s'".formatted(id));
    assertEquals(
        "urn:commonwage:tampered",
        assertThrows(Refused.class, () -> coop.comparisons().one(id)).type());
  }

  @Test
  void aDraftMadeOfAWayHasExactlyTheFiguresThatWereCompared() {
    UUID id = compares("hours", "hours-equal");
    StoredComparison kept = coop.comparisons().one(id);
    UUID draft = coop.drafts().draft(id, 2);
    assertEquals(kept.ways().get(1).fingerprint().orElseThrow(), coop.reads(draft).hash());
    assertEquals(Optional.of(new Comparisons.Origin(id, 2)), coop.drafts().originOf(draft));
    assertEquals(404, assertThrows(Refused.class, () -> coop.drafts().draft(id, 3)).status());
    assertEquals(404, assertThrows(Refused.class, () -> coop.drafts().draft(id, 0)).status());
  }

  @Test
  void aMemberSeesNothingUntilMembersAreLetInAndThenOnlyTheirOwn() {
    UUID id = compares("hours", "hours-equal");
    UUID person =
        coop.comparisons().lines(id).stream()
            .filter(line -> line.payrollId().equals("M1"))
            .findFirst()
            .orElseThrow()
            .share()
            .personId();
    assertEquals(List.of(), coop.comparisonsAs(person).mine());
    assertThrows(Refused.class, () -> coop.opensComparison(id, ""));
    assertEquals(List.of(), coop.comparisonsAs(person).mine());
    String hash = coop.comparisons().one(id).hash();
    coop.opensComparison(id, hash);
    coop.opensComparison(id, hash);
    ReadComparisons.Own own = coop.comparisonsAs(person).mine().getFirst();
    assertEquals(Money.of("1890.41"), own.by(1));
    assertEquals(Money.of("3945.21"), own.by(2));
    assertEquals(2, own.shares().size());
    assertTrue(own.shares().stream().allMatch(share -> share.personId().equals(person)));
  }

  @Test
  void aWayTheFormDoesNotAllowIsComparedAsRefusedWithItsArticle() {
    JsonObject multiplied =
        json(
            "{\"pools\":[{\"class\":\"worker\",\"percent\":\"100\",\"combine\":\"multiply\","
                + "\"factors\":[{\"basis\":\"hours\",\"percent\":\"100\"}]}]}");
    coop.form().becomes("uk-eot-company", ASharingCooperative.YEAR);
    UUID id =
        coop.compares(
            asked(
                "uk-eot-company",
                List.of(
                    readyMade("uk-eot-company", "hours"),
                    new CompareWays.AskedWay("multiplied", multiplied))));
    StoredComparison kept = coop.comparisons().one(id);
    assertTrue(kept.ways().get(1).fingerprint().isEmpty());
    assertTrue(
        kept.figures().columns().get(1).refused().getFirst().article().contains("312C"),
        kept.figures().columns().get(1).refused().toString());
    assertThrows(Refused.class, () -> coop.drafts().draft(id, 2));
    assertTrue(
        coop.comparisons().lines(id).stream().allMatch(line -> line.share().exempt().isZero()));
    coop.form().isOwnedByItsEmployees(ASharingCooperative.YEAR.firstDay());
    UUID owned =
        coop.compares(
            asked(
                "uk-eot-company",
                kept.ways().stream()
                    .map(way -> new CompareWays.AskedWay(way.title(), json(way.policy())))
                    .toList()));
    for (Comparisons.Line line : coop.comparisons().lines(owned)) {
      assertEquals(line.share().cash().min(Money.of("3600.00")), line.share().exempt());
    }
  }

  @Test
  void aWayByFiguresNobodyHasIsNoMatterOfLawAndProtectedAbsenceCountsWhereNothingWasSaid() {
    StoredComparison kept = coop.comparisons().one(compares("hours", "hours-and-spend"));
    assertEquals(
        List.of(Comparison.State.READY, Comparison.State.LACKING),
        kept.figures().columns().stream().map(Comparison.Column::state).toList());
    assertEquals(
        List.of(
            Way.Breach.lacking(
                new Way.Missing("user", ""),
                "£18,000.00 is for the class “user”, but no member of it may receive anything:"
                    + " who should? (Co-operative and Community Benefit Societies Act 2014,"
                    + " section 14, the rules say how profits are applied; losses come first)")),
        kept.figures().columns().get(1).refused());
    assertTrue(
        kept.ways().stream()
            .allMatch(
                way ->
                    json(way.policy())
                        .getJsonObject("eligibility")
                        .equals(json("{\"protected_absence\":\"counted\"}"))));
    JsonObject refusedByLaw =
        json(
            "{\"pools\":[{\"class\":\"nobody\",\"percent\":\"100\","
                + "\"factors\":[{\"basis\":\"hours\",\"percent\":\"100\"}]}]}");
    JsonObject open = json("{\"pools\":[{\"class\":\"worker\",\"percent\":\"90\"}]}");
    UUID id =
        coop.compares(
            asked(
                FORM,
                List.of(
                    new CompareWays.AskedWay("another class", refusedByLaw),
                    new CompareWays.AskedWay("nine tenths", open))));
    assertEquals(
        List.of(Comparison.State.REFUSED, Comparison.State.OPEN),
        coop.comparisons().one(id).figures().columns().stream()
            .map(Comparison.Column::state)
            .toList());
  }

  @Test
  void fewerThanTwoWaysMoreThanSixOrTwoOfOneNameAreRefused() {
    assertEquals("compare from 2 to 6 ways", wrong(List.of(readyMade(FORM, "hours"))));
    assertEquals(
        "compare from 2 to 6 ways",
        wrong(
            IntStream.rangeClosed(1, 7)
                .mapToObj(
                    i -> new CompareWays.AskedWay("way " + i, readyMade(FORM, "hours").policy()))
                .toList()));
    assertEquals(
        "another way has this name already",
        wrong(List.of(readyMade(FORM, "hours"), readyMade(FORM, "hours"))));
  }

  @Test
  void readyMadeWaysAreThoseTheFormAllows() {
    assertEquals(
        List.of(
            "hours",
            "hours-equal",
            "pay",
            "hours-service",
            "equal",
            "hours-and-spend",
            "equal-and-spend"),
        names(FORM));
    assertEquals(List.of(), names("uk-community-benefit-society"));
    assertEquals(List.of(), names("uk-cic-shares"));
  }

  private static List<String> names(String form) {
    return new ReadyMadeWays(new FormsInForce())
        .of(form, LocalDate.of(2026, 10, 31)).stream().map(ReadyMadeWays.ReadyMade::name).toList();
  }

  private String wrong(List<CompareWays.AskedWay> ways) {
    return assertThrows(Refused.class, () -> coop.compares(asked(FORM, ways)))
        .errors()
        .getFirst()
        .message();
  }

  private UUID compares(String... names) {
    List<CompareWays.AskedWay> ways = new ArrayList<>();
    for (String name : names) {
      ways.add(readyMade(FORM, name));
    }
    return coop.compares(asked(FORM, ways));
  }

  private static CompareWays.AskedWay readyMade(String form, String name) {
    return new CompareWays.AskedWay(
        name,
        new ReadyMadeWays(new FormsInForce())
            .named(form, LocalDate.of(2026, 10, 31), name)
            .orElseThrow()
            .policy());
  }

  private CompareWays.Asked asked(String form, List<CompareWays.AskedWay> ways) {
    return new CompareWays.Asked(
        "Before the meeting",
        year,
        Optional.of(form),
        Money.of("60000.00"),
        Money.ZERO,
        Optional.empty(),
        new Assumptions(Money.of("1000"), Rate.of("0.02"), 2_100),
        ways);
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
