package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RecordMembership.Change;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.membership.EndReason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersDividendIT {

  private static final String LEFT_OUT = ",\"publicly_funded_care\":\"left-out\"";
  private static final String FUNDER = ",\"publicly_funded_care\":\"funder\"";
  private static final String CREDITED = ",\"publicly_funded_care\":\"care-account\"";
  private static final String SPENT =
      "U1,2026-03-31,1000.00,0,\nU2,2026-03-31,600.00,1400.00,Gwynedd Council\n";

  private static DatabaseForTests database;

  private ACareCooperative coop;
  private UUID una;
  private UUID ulf;
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
  void aYearOfOneWorkerAndTwoUsers() {
    coop = new ACareCooperative(database);
    UUID wil = coop.person("W1", "Wil");
    una = coop.person("U1", "Una");
    ulf = coop.person("U2", "Ulf");
    LocalDate since = LocalDate.of(2024, 1, 1);
    coop.asTreasurer(wil, new Change.Joins("worker", since));
    coop.asTreasurer(una, new Change.Joins("user", since));
    coop.asTreasurer(ulf, new Change.Joins("user", since));
    year = coop.closesYear(wil, "W1", 60_000);
  }

  private static List<String> shares(FrozenDistribution frozen) {
    return frozen.distribution().members().stream()
        .map(MemberShare::allocation)
        .map(Money::toString)
        .toList();
  }

  @Test
  void usersShareTheirPoolByWhatTheySpent() {
    coop.spends("U1,2026-03-31,1000.00,0,\nU2,2026-03-31,600.00,0,\n");
    FrozenDistribution frozen = coop.proposes(coop.drafts(year, ""));
    assertEquals(
        List.of("U1", "U2", "W1"),
        frozen.holders().stream().map(FrozenDistribution.Holder::payrollId).toList());
    assertEquals(List.of("2500.00", "1500.00", "6000.00"), shares(frozen));
    assertEquals("1000", frozen.holders().getFirst().figures().getFirst().toString());
    assertEquals(List.of(), frozen.careShares());
  }

  @Test
  void noRuleAboutLabourKeepsAUserOutWhoWorkedALittle() {
    ACareCooperative small = new ACareCooperative(database);
    UUID wil = small.person("W1", "Wil");
    UUID una = small.person("U1", "Una");
    small.asTreasurer(wil, new Change.Joins("worker", LocalDate.of(2024, 1, 1)));
    small.asTreasurer(una, new Change.Joins("user", LocalDate.of(2024, 1, 1)));
    UUID worked =
        small.closesYear(
            ACareCooperative.labour(wil, "W1", 60_000), ACareCooperative.labour(una, "U1", 600));
    small.spends("U1,2026-03-31,1000.00,0,\n");
    FrozenDistribution frozen =
        small.proposes(small.drafts(worked, ",\"eligibility\":{\"minimum_hours\":\"100\"}"));
    assertEquals(
        List.of("U1", "W1"),
        frozen.holders().stream().map(FrozenDistribution.Holder::payrollId).sorted().toList());
    assertEquals(List.of("4000.00", "6000.00"), shares(frozen).stream().sorted().toList());
  }

  @Test
  void whereACouncilPaidTheCooperativeIsAskedWhatBecomesOfIt() {
    coop.spends(SPENT);
    Refused refused = assertThrows(Refused.class, () -> coop.drafts(year, ""));
    assertTrue(
        refused.detail().startsWith("A public body paid for some members’ care"), refused.detail());
    assertTrue(
        assertThrows(Refused.class, () -> coop.drafts(year, ",\"publicly_funded_care\":\"kept\""))
            .detail()
            .contains("left-out, care-account, funder"));
  }

  @Test
  void whatIsLeftOutDoesNotCount() {
    coop.spends(SPENT);
    FrozenDistribution frozen = coop.proposes(coop.drafts(year, LEFT_OUT));
    assertEquals(List.of("2500.00", "1500.00", "6000.00"), shares(frozen));
    assertEquals(Money.ZERO, frozen.careShares().getFirst().publicPart());
  }

  @Test
  void whatCountsIsDividedIntoTheMembersPartAndTheBodys() {
    coop.spends(SPENT);
    FrozenDistribution frozen = coop.proposes(coop.drafts(year, FUNDER));
    assertEquals(List.of("1333.33", "2666.67", "6000.00"), shares(frozen));
    assertEquals(1, frozen.careShares().size());
    assertEquals(ulf, frozen.careShares().getFirst().personId());
    assertEquals("Gwynedd Council", frozen.careShares().getFirst().spending().funder());
    assertEquals(Money.of("1866.67"), frozen.careShares().getFirst().publicPart());
  }

  @Test
  void whereThePublicPartGoesIsVotedOnWithTheFigures() {
    coop.spends(SPENT);
    String toTheBody = coop.hash(coop.drafts(year, FUNDER));
    assertEquals(toTheBody, coop.hash(coop.drafts(year, FUNDER)), "the same decision");
    assertNotEquals(toTheBody, coop.hash(coop.drafts(year, CREDITED)), "the same pennies");
  }

  @Test
  void whatIsFrozenStaysWhenAFigureIsPutRightLater() {
    coop.spends(SPENT);
    UUID draft = coop.drafts(year, FUNDER);
    FrozenDistribution proposed = coop.proposes(draft);
    ImportSpending.Imported again =
        coop.spends("U1,2026-03-31,1000.00,0,\nU2,2026-03-31,700.00,1400.00,Gwynedd Council\n");
    assertEquals(new ImportSpending.Imported(0, 1, 1), again);
    assertEquals(
        List.of(Money.of("700.00"), Money.of("1000.00")),
        coop.spent(ACareCooperative.YEAR_END).stream()
            .map(one -> one.privately())
            .sorted()
            .toList());
    assertEquals("1866.67", proposed.careShares().getFirst().publicPart().toString());
    for (String statement :
        List.of(
            "update surplus.spending set privately = 1",
            "delete from surplus.care_share",
            "insert into surplus.care_share select distribution_id, employer_id, '"
                + una
                + "', treatment, 1, 1, funder, 0 from surplus.care_share")) {
      assertThrows(StatementFailed.class, () -> coop.sql(statement), statement);
    }
  }

  @Test
  void publicMoneyIsNotKeptInAMembersAccount() {
    coop.spends(SPENT);
    assertTrue(
        assertThrows(
                Refused.class,
                () ->
                    coop.drafts(
                        year,
                        FUNDER
                            + ",\"pools\":[{\"class\":\"user\",\"percent\":\"100\",\"cash_percent\":"
                            + "\"50\",\"factors\":[{\"basis\":\"spend\",\"percent\":\"100\"}]}]"))
            .detail()
            .contains("cash_percent 100"));
  }

  @Test
  void whoLeftInTheYearSharesByWhatTheySpentUnlessExpelled() {
    coop.spends("U1,2026-03-31,1000.00,0,\nU2,2026-03-31,600.00,0,\n");
    coop.asTreasurer(ulf, new Change.Leaves(LocalDate.of(2025, 12, 31), EndReason.RESIGNED, ""));
    coop.asBoard(una, new Change.Leaves(LocalDate.of(2025, 12, 31), EndReason.EXPELLED, "EGM 2"));
    assertEquals(List.of("4000.00", "6000.00"), shares(coop.proposes(coop.drafts(year, ""))));
  }

  @Test
  void aFileWithOneWrongRowIsNotTakenInAtAll() {
    assertThrows(
        Refused.class, () -> coop.spends("U1,2026-03-31,1000.00,0,\nU7,2026-03-31,600.00,0,\n"));
    assertEquals(List.of(), coop.spent(ACareCooperative.YEAR_END));
    coop.spends(SPENT);
    assertThrows(Refused.class, () -> coop.spends(SPENT), "the same file twice");
  }
}
