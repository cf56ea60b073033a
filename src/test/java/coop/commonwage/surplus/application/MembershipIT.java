package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.StatementFailed;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.Memberships.State;
import coop.commonwage.surplus.application.ReadMembers.Asked;
import coop.commonwage.surplus.application.RecordMembership.Change;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.membership.MembershipRoll;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipIT {

  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static DatabaseForTests database;

  private ACareCooperative coop;
  private UUID ana;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperative() {
    coop = new ACareCooperative(database);
    ana = coop.person("W1", "Ana");
    coop.asTreasurer(ana, new Change.Joins("worker", LocalDate.of(2024, 5, 1)));
  }

  private Optional<String> classOn(LocalDate day) {
    return MembershipRoll.on(day, coop.memberships()).classOf(ana);
  }

  @Test
  void whoLeavesIsOffTheRollTheNextDayAndTheReasonIsKept() {
    coop.asTreasurer(ana, new Change.Leaves(LAST, EndReason.LEFT_WORK, "letter of 1 June"));
    assertEquals(Optional.of("worker"), classOn(LAST));
    assertEquals(Optional.empty(), classOn(LAST.plusDays(1)));
    Memberships.Entry kept = coop.read().one(ana).memberships().getFirst();
    assertEquals(Optional.of(EndReason.LEFT_WORK), kept.membership().because());
    assertEquals("letter of 1 June", kept.end().orElseThrow().evidence());
    assertEquals("pat", kept.end().orElseThrow().by());
    assertFalse(coop.read().one(ana).isMember());
    assertTrue(coop.audited().contains("membership.left"));
  }

  @Test
  void whoCameBackHasTwoMembershipsAndANewClassFollowsWithoutAGap() {
    coop.asTreasurer(ana, new Change.Leaves(LAST, EndReason.RESIGNED, ""));
    coop.asTreasurer(ana, new Change.Joins("worker", LAST.plusDays(30)));
    coop.asTreasurer(ana, new Change.ChangesClass("user", LAST.plusDays(60), "retired"));
    assertEquals(Optional.empty(), classOn(LAST.plusDays(29)));
    assertEquals(Optional.of("worker"), classOn(LAST.plusDays(59)));
    assertEquals(Optional.of("user"), classOn(LAST.plusDays(60)));
    assertEquals(3, coop.read().one(ana).memberships().size());
  }

  @Test
  void aSecondMembershipOnOneDayIsRefusedInWordsAndByTheDatabase() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> coop.asTreasurer(ana, new Change.Joins("user", LocalDate.of(2026, 1, 1))));
    assertEquals(409, refused.status());
    assertTrue(refused.detail().contains("class worker from 2024-05-01"), refused.detail());
    assertThrows(
        StatementFailed.class,
        () -> coop.adds(new Membership(ana, "user", LocalDate.of(2025, 1, 1), Optional.empty())));
    assertEquals(1, coop.memberships().size());
  }

  @Test
  void anEndStaysWhoeverWrites() {
    coop.asTreasurer(ana, new Change.Leaves(LAST, EndReason.RESIGNED, ""));
    for (String statement :
        List.of(
            "update surplus.membership set until = null",
            "update surplus.membership set until = '2026-12-31'",
            "update surplus.membership_end set last_day = '2026-12-31'",
            "delete from surplus.membership_end")) {
      assertThrows(StatementFailed.class, () -> coop.sql(statement), statement);
    }
  }

  @Test
  void noMembershipEndsWithoutAReason() {
    assertThrows(
        StatementFailed.class,
        () -> coop.sql("update surplus.membership set until = '2026-06-30'"));
    assertEquals(Optional.of("worker"), classOn(LAST.plusYears(1)));
  }

  @Test
  void anExpulsionIsTheBoardsAndNamesTheResolution() {
    Change expelled = new Change.Leaves(LAST, EndReason.EXPELLED, "resolution 7 of 2026");
    assertEquals(403, assertThrows(Refused.class, () -> coop.asTreasurer(ana, expelled)).status());
    Refused nameless =
        assertThrows(
            Refused.class,
            () -> coop.asBoard(ana, new Change.Leaves(LAST, EndReason.EXPELLED, "")));
    assertEquals("evidence", nameless.errors().getFirst().column());
    coop.asBoard(ana, expelled);
    assertEquals(Optional.empty(), classOn(LAST.plusDays(1)));
  }

  @Test
  void aFileOfLeaversRejoinersAndChangesIsTakenInWholeOrNotAtAll() {
    UUID bo = coop.person("W2", "Bo");
    String header = "payroll_id,member_class,member_since,member_until,end_reason\n";
    String good =
        "W1,worker,2024-05-01,2026-04-30,class-changed\nW1,user,2026-05-01,,\n"
            + "W2,worker,2020-01-01,2021-12-31,resigned\n";
    assertThrows(Refused.class, () -> coop.imports(header + good + "W2,worker,2021-06-01,,\n"));
    assertEquals(1, coop.memberships().size(), "half a file was taken in");
    ImportMembers.Imported imported = coop.imports(header + good);
    assertEquals(2, imported.added());
    assertEquals(1, imported.ended(), "what came with its end was never a membership to end");
    assertEquals(Optional.of("user"), classOn(LocalDate.of(2026, 5, 1)));
    assertEquals(
        Optional.of(EndReason.RESIGNED),
        coop.read().one(bo).memberships().getFirst().membership().because());
    assertEquals(
        "file-known",
        assertThrows(Refused.class, () -> coop.imports(header + good))
            .type()
            .replace("urn:commonwage:", ""));
  }

  @Test
  void somebodyWhoUsesCareBecomesAMemberAndCanBePaidByBank() {
    String header = "payroll_id,forename,surname,address1,postcode,sort_code,account_number\n";
    String una = "U1,Una,Pugh,Lane 2,LL1 1AA,08-90-00,12345678\n";
    Refused refused =
        assertThrows(
            Refused.class,
            () -> coop.takesIn(header + una + "W1,Somebody,Else,Lane 3,LL1 1AA,,\n"));
    assertEquals("somebody has this number already", refused.errors().getFirst().message());
    assertEquals(2, coop.takesIn(header + una + "U2,Ulf,Pugh,Lane 2,ll11aa,,\n"));
    UUID person = coop.personOf("U1");
    coop.asTreasurer(person, new Change.Joins("user", LocalDate.of(2026, 1, 1)));
    assertEquals("Una Pugh", coop.read().one(person).person().name());
    assertEquals("Una Pugh", coop.payees(person, coop.personOf("U2")).get(person).name());
    assertEquals(1, coop.payees(person, coop.personOf("U2")).size());
  }

  @Test
  void membersOfAnotherCooperativeAreNoneOfTheirs() {
    ACareCooperative other = new ACareCooperative(database);
    assertEquals(
        404,
        assertThrows(
                Refused.class,
                () -> other.asTreasurer(ana, new Change.Leaves(LAST, EndReason.DIED, "")))
            .status());
    assertEquals(0, other.read().page(new Asked("", "", State.ANY, 1)).paged().found());
    assertEquals(Optional.of("worker"), classOn(LAST.plusDays(1)));
  }

  @Test
  void aPageOfTheRegisterIsOfThoseWhoAreLookedFor() {
    for (int i = 2; i <= 23; i++) {
      UUID person = coop.person("W%02d".formatted(i), "Bo");
      coop.asTreasurer(person, new Change.Joins("worker", LocalDate.of(2025, 1, 1)));
    }
    UUID una = coop.person("X1", "Una 100%");
    coop.asTreasurer(una, new Change.Joins("user", LocalDate.of(2025, 1, 1)));
    coop.asTreasurer(una, new Change.ChangesClass("worker", LocalDate.of(2026, 1, 1), ""));
    coop.asTreasurer(una, new Change.Leaves(LocalDate.of(2026, 6, 30), EndReason.RESIGNED, ""));
    coop.person("Y1", "Nobody");

    ReadMembers.Register first = coop.read().page(new Asked("", "", State.ANY, 1));
    assertEquals(23, first.members(), "today is 1 July: Una left yesterday");
    assertEquals(List.of("user", "worker"), first.classes());
    assertEquals(new Paged(1, 2, 24), first.paged());
    assertEquals(20, first.shown().size());
    ReadMembers.Register second = coop.read().page(new Asked("", "", State.ANY, 99));
    assertEquals(new Paged(2, 2, 24), second.paged());
    assertEquals(4, second.shown().size());
    assertEquals(2, second.shown().getLast().memberships().size(), "all of Una's memberships");

    assertEquals(1, found("w07", "", State.ANY));
    assertEquals(1, found("100%", "", State.ANY));
    assertEquals(0, found("%", "worker", State.MEMBER));
    assertEquals(0, found("nobody", "", State.ANY));
    assertEquals(23, found("", "worker", State.MEMBER));
    assertEquals(24, found("", "worker", State.ANY));
    assertEquals(1, found("", "user", State.LEFT));
    assertEquals(1, found("", "", State.LEFT));
    coop.asTreasurer(una, new Change.Joins("worker", LocalDate.of(2026, 7, 2)));
    assertEquals(0, found("", "", State.LEFT), "back from tomorrow");
    assertEquals(24, coop.read().goingOn(coop.employer, "worker").size());
  }

  private int found(String words, String memberClass, State state) {
    return coop.read().page(new Asked(words, memberClass, state, 1)).paged().found();
  }

  @Test
  void ofTwoWhoChangeTheRegisterAtOnceOneIsToldWhatTheOtherDid() throws Exception {
    String header = "payroll_id,member_class,member_since\n";
    for (int round = 1; round <= 5; round++) {
      String number = "R" + round;
      UUID person = coop.person(number, "Bo");
      String row = number + ",worker,2025-01-01\n";
      List<Callable<Object>> deeds =
          List.of(
              () -> coop.imports(header + row),
              () -> coop.imports(header + row),
              () -> {
                coop.asTreasurer(person, new Change.Joins("user", LocalDate.of(2025, 6, 1)));
                return "joined";
              });
      int done = 0;
      try (ExecutorService both = Executors.newFixedThreadPool(deeds.size())) {
        for (Future<Object> deed : both.invokeAll(deeds)) {
          try {
            deed.get();
            done++;
          } catch (ExecutionException failed) {
            assertInstanceOf(Refused.class, failed.getCause(), "not an error of the database");
          }
        }
      }
      assertEquals(1, done, number);
      assertEquals(1, coop.read().one(person).memberships().size());
    }
  }
}
