package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosters of visits on a real PostgreSQL: all of a file or nothing, and each visit once. */
class ImportIT {

  private static final String HEADER =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n";

  private static DatabaseForTests database;

  private ACooperative cooperative;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void aCooperativeWithOneWorker() {
    cooperative = ACooperative.on(database);
    cooperative.employs("ana");
  }

  @Test
  void aRosterIsTakenIn() {
    assertEquals(2, takes(visit("V1", "ana") + visit("V2", "ana")));
    assertEquals(2, kept());
  }

  @Test
  void theSameFileIsRefusedTheSecondTime() {
    takes(visit("V1", "ana"));
    Refused refused = refusal(visit("V1", "ana"));
    assertEquals("409 urn:commonwage:same-file", refused.status() + " " + refused.type());
    assertEquals(1, kept());
  }

  @Test
  void oneBadRowKeepsTheWholeFileOut() {
    Refused refused = refusal(visit("V1", "ana") + visit("V2", "nobody"));
    assertEquals(3, refused.errors().getFirst().row());
    assertEquals("carer_ref", refused.errors().getFirst().column());
    assertTrue(refused.detail().startsWith("Nothing of this file was taken in"));
    assertEquals(0, kept());
    assertEquals(1, takes(visit("V1", "ana")));
  }

  @Test
  void manyThousandVisitsAreTakenInAtOnce() {
    StringBuilder rows = new StringBuilder();
    for (int number = 0; number < 45_000; number++) {
      rows.append(visit("M" + number, "ana"));
    }
    assertEquals(45_000, takes(rows.toString()));
    assertEquals(45_000, kept());
  }

  private static String visit(String id, String carer) {
    return id
        + ",C1,"
        + carer
        + ",2026-10-05T08:00,2026-10-05T08:30,,,gps,gps,,missed,N,personal-care,0.0,0,\n";
  }

  private int takes(String rows) {
    return cooperative.visitFiles().takes(file(rows)).added();
  }

  private Refused refusal(String rows) {
    return assertThrows(Refused.class, () -> cooperative.visitFiles().takes(file(rows)));
  }

  private static byte[] file(String rows) {
    return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }

  private int kept() {
    return cooperative
        .transactions
        .in(
            cooperative.employer,
            () -> cooperative.sql.first("select count(*) from pay.visit", row -> row.getInt(1)))
        .orElseThrow();
  }
}
