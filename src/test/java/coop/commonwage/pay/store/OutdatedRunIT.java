package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.RecordEmployerChoice;
import coop.commonwage.pay.application.RecordedChoices;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calculations still hold when the time to finalise has come, and which do not. */
class OutdatedRunIT {

  private static final PayPeriod SEPTEMBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          DateSpan.monthOf(LocalDate.of(2026, 9, 1)),
          LocalDate.of(2026, 10, 5));

  private static DatabaseForTests database;

  private ACooperative cooperative;
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
  void aCooperativeWithOneWorker() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative.visited(ana, "V1", "2026-10-05T08:00", "2026-10-05T10:00");
  }

  @Test
  void aYearBegunBeforeMileageWasKeptGoesOn() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    database.asOwner(
        "update pay.payslip set after = after - 'mileageOverApproved' - 'milesTenths', inputs ="
            + " inputs #- '{before,mileageOverApproved}' #- '{before,milesTenths}'"
            + " where employment_id = '"
            + ana
            + "'");
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);

    assertEquals(PayRun.State.FINALISED, state(november));
    assertTrue(
        in(() -> cooperative.runs.notices(november)).stream()
            .anyMatch(notice -> notice.code().equals("year-to-date-missing")));
  }

  @Test
  void aRunThatAnEarlierOneWasFinalisedAfterIsCalculatedAgain() {
    UUID september = cooperative.opens(SEPTEMBER);
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.approves(october, cooperative.approver);
    cooperative.waitsAnHour();
    cooperative.pays(september);

    // nothing was paid in September, so the year to date is what it was
    assertEquals(
        "1 visits, one-off earnings, contracts or changes to the payroll record for 2026-10-01 to"
            + " 2026-10-31 or before were added, or pay runs finalised, after the calculation:"
            + " calculate again, so that they count.",
        assertThrows(Refused.class, () -> cooperative.finalises(october)).detail());
    cooperative.pays(october);
    assertEquals(PayRun.State.FINALISED, state(october));
  }

  @Test
  void whileAChoiceIsRecordedNoRunBeginsToBeCalculated() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    List<Boolean> held = new ArrayList<>();
    RecordedChoices choices =
        new RecordedChoices() {
          @Override
          public List<Entry> all() {
            return List.of();
          }

          @Override
          public UUID add(EmployerChoice answer, String reason, Instant at, String by) {
            held.add(isHeld(october));
            return UUID.randomUUID();
          }
        };
    assertEquals(false, isHeld(october));
    new RecordEmployerChoice(
            cooperative.transactions,
            new CallerForTests(cooperative.employer, cooperative.preparer, "pam"),
            choices,
            cooperative.runs,
            ACooperative.RULES,
            new AuditTrail(new AuditRows(cooperative.database()), () -> ACooperative.NOW),
            () -> ACooperative.NOW)
        .record(
            new EmployerChoice(Choice.PENSION_METHOD, "net-pay", LocalDate.of(2026, 4, 6)),
            "moved");
    assertEquals(List.of(true), held);
  }

  /** Whether somebody else's transaction has this run in hand. */
  private boolean isHeld(UUID run) {
    try (var executor = Executors.newSingleThreadExecutor()) {
      return executor
          .submit(
              () ->
                  in(
                      () ->
                          cooperative
                              .sql
                              .list(
                                  "select id from pay.pay_run where id = ? for update skip locked",
                                  row -> Sql.uuid(row, "id"),
                                  run)
                              .isEmpty()))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private PayRun.State state(UUID run) {
    return in(() -> cooperative.runs.find(run)).orElseThrow().state();
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }
}
