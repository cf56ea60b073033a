package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a pay office must survive: a power cut in the middle of a pay run, the death of a node, lost
 * connections, and somebody who edits the database. One installation lives through all of it, in
 * this order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class FaultsIT {

  private static final Path DATA = Path.of("target", "faults");
  private static final int PEOPLE = 1_000;
  private static final long PATIENCE_SECONDS = 60;

  private static Product product;

  @BeforeAll
  static void start() {
    Product.deleteAll(DATA);
    product = Product.start(DATA, Map.of(), "serve");
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @Order(1)
  void aRunThatIsKilledInTheMiddleIsFinishedAfterTheNextStartWithOnePayslipForEach() {
    LargeCooperative large = LargeCooperative.takeIn(product, "K", PEOPLE);
    String run = large.october(product);
    try (DatabaseSession holder = DatabaseSession.asSuperuser(product)) {
      holdBackOnePerson(holder, large);
      assertEquals(
          202, LargeCooperative.bring(large.payroll(product), run, "calculated").statusCode());
      awaitHeldBack(large);
      product.kill();
    }
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals("open", all.value("select state from pay.pay_run where id = ?::uuid", run));
      assertTrue(
          all.number("select count(*) from pay.payslip_draft where pay_run_id = ?::uuid", run)
              < PEOPLE,
          "the calculation was complete before the kill");
    }

    product = Product.start(DATA, Map.of(), "serve");

    large.await(product, run, "calculated");
    assertEquals(
        200, LargeCooperative.bring(large.approver(product), run, "approved").statusCode());
    assertEquals(
        200, LargeCooperative.bring(large.payroll(product), run, "finalised").statusCode());
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      assertEquals(
          PEOPLE + " " + PEOPLE,
          all.value(
              "select count(*), count(distinct employment_id) from pay.payslip"
                  + " where pay_run_id = ?::uuid",
              run));
      assertEquals("done", all.value("select state from pay.job where pay_run_id = ?::uuid", run));
    }
  }

  @Test
  @Order(2)
  void aClusterOfTwoNodesSharesLoginsAndTheSurvivorFinishesTheWorkOfTheDead() {
    LargeCooperative shared = LargeCooperative.takeIn(product, "N", 20);
    String run = shared.october(product);
    Map<String, String> environment = new HashMap<>(product.asEnvironmentOfAnotherNode());
    environment.merge("COMMONWAGE_DB_URL", "?ApplicationName=second-node", String::concat);
    Path secondData = Path.of("target", "faults-second-node");
    Product.deleteAll(secondData);
    try (Product second = Product.start(secondData, environment, "serve")) {
      String login = "n.payroll@example.com";
      PageReader onFirst = PageReader.loggedIn(product, login, shared.payroll());
      PageReader onSecond = new PageReader(second.baseUrl());
      onSecond.keep(onFirst.session());
      assertEquals(200, onSecond.get("/pay/runs").statusCode(), "a login holds on every node");
      onFirst.postFromPage("/logout", Map.of());
      assertNotEquals(200, onSecond.get("/pay/runs").statusCode(), "and so does logging out");

      try (DatabaseSession holder = DatabaseSession.asSuperuser(product)) {
        holdBackOnePerson(holder, shared);
        LargeCooperative.bring(shared.payroll(second), run, "calculated");
        if (awaitHeldBack(shared).equals("second-node")) {
          second.kill();
        } else {
          product.kill();
        }
      }
      Product survivor = second.process().isAlive() ? second : product;
      shared.await(survivor, run, "calculated");
      assertEquals(
          20, shared.payroll(survivor).array("/api/pay/pay-runs/" + run + "/payslips").size());
    }
    if (!product.process().isAlive()) {
      product = Product.start(DATA, Map.of(), "serve");
    }
  }

  @Test
  @Order(3)
  void afterTheDatabaseDropsEveryConnectionTheNextRequestWorks() {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      List<String> dropped =
          all.rows(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where usename like 'commonwage\\_%'");
      assertTrue(dropped.size() >= 4, dropped.size() + " connections");
    }
    assertAll(
        () -> assertEquals(200, product.operator().get("/api/people/employers").statusCode()),
        () ->
            assertEquals(
                200,
                product
                    .api()
                    .as("n.payroll@example.com", "correct horse of n.payroll@example.com")
                    .get("/api/pay/pay-runs")
                    .statusCode()));
  }

  @Test
  @Order(4)
  void verifyAgreesWithWhatWasMadeAndFindsWhatWasChangedBehindItsBack() {
    CommandLine untouched = verify();
    assertAll(
        () -> assertEquals(0, untouched.exit(), untouched.err() + untouched.out()),
        () -> assertTrue(untouched.out().strip().endsWith("All as it was made."), untouched.out()),
        () ->
            assertTrue(
                untouched.out().contains(PEOPLE + " payslips checked, all as they were made"),
                untouched.out()));

    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      String payslip =
          all.value(
              "update pay.payslip set gross = gross + 100, net = net + 100,"
                  + " payable = payable + 100 where id = (select min(id::text)::uuid"
                  + " from pay.payslip) returning id");
      String entry =
          all.value(
              "update register.audit_entry set actor = 'somebody else' where action ="
                  + " 'pay-run.approved' returning sequence");
      all.commit();
      CommandLine tampered = verify();
      assertAll(
          () -> assertEquals(1, tampered.exit(), tampered.err() + tampered.out()),
          () -> assertTrue(tampered.out().contains("Faults found: "), tampered.out()),
          () -> assertTrue(tampered.out().contains("1 faulty"), tampered.out()),
          () -> assertTrue(tampered.out().contains(entry), tampered.out()),
          () ->
              assertTrue(
                  tampered.out().contains(payslip) || tampered.out().contains("K0"),
                  tampered.out()));
    }
  }

  private static CommandLine verify() {
    Path data = Path.of("target", "faults-verify");
    Product.deleteAll(data);
    return CommandLine.run(
        product.asEnvironmentOfAnotherNode(),
        "verify",
        "--data",
        data.toString(),
        "--port",
        Integer.toString(Product.freePort()));
  }

  /** Locks one worker's employment: whoever calculates that worker waits, in the middle of it. */
  private static void holdBackOnePerson(DatabaseSession holder, LargeCooperative of) {
    holder.rows(
        "select id from pay.employment where employer_id = ?::uuid order by id desc limit 1"
            + " for update",
        of.employerId());
  }

  /**
   * Waits until somebody waits for the worker who is held back.
   *
   * @return which node that is
   */
  private static String awaitHeldBack(LargeCooperative of) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      while (System.nanoTime() < deadline) {
        List<String> waiting =
            all.rows(
                "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and usename = 'commonwage_pay'");
        if (!waiting.isEmpty()) {
          return waiting.getFirst();
        }
        LargeCooperative.pause();
        all.commit();
      }
    }
    throw new IllegalStateException("nobody calculated " + of.prefix());
  }
}
