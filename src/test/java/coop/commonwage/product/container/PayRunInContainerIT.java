package coop.commonwage.product.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.ApprovePayRun;
import coop.commonwage.pay.application.CalculatePayRun;
import coop.commonwage.pay.application.FinalisePayRun;
import coop.commonwage.pay.application.ImportWorkers;
import coop.commonwage.pay.application.OpenPayRun;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.pay.application.ReadPayRuns;
import coop.commonwage.pay.jobs.ContinueCalculationsJob;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.people.Address;
import coop.commonwage.people.Employer;
import coop.commonwage.people.Nation;
import coop.commonwage.people.Postcode;
import coop.commonwage.people.application.TakeInEmployer;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.scheduling.JobScheduler;
import coop.commonwage.platform.security.Account;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * The built WAR on Payara Micro, as a second node beside the shared product: its own beans, asked
 * from inside.
 */
@ExtendWith({NodeOfSharedProduct.class, ArquillianExtension.class})
class PayRunInContainerIT {

  private static final PayPeriod OCTOBER =
      new PayPeriod(
          PayFrequency.MONTHLY,
          new DateSpan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
          LocalDate.of(2026, 11, 5));

  @Inject TakeInEmployer takeInEmployer;
  @Inject ImportWorkers importWorkers;
  @Inject OpenPayRun openPayRun;
  @Inject CalculatePayRun calculatePayRun;
  @Inject ApprovePayRun approvePayRun;
  @Inject FinalisePayRun finalisePayRun;
  @Inject ReadPayRuns payRuns;
  @Inject JobScheduler scheduler;
  @Inject HttpServletRequest request;

  @Inject
  @Half("pay")
  EmployerTransactions pay;

  @Inject
  @Half("register")
  EmployerTransactions register;

  @PersistenceContext(unitName = "register")
  EntityManager registerUnit;

  @PersistenceContext(unitName = "pay")
  EntityManager payUnit;

  private final UUID employer = UUID.randomUUID();

  @Deployment
  static WebArchive theBuiltWar() {
    return ShrinkWrap.create(ZipImporter.class, "commonwage.war")
        .importFrom(new File(System.getProperty("commonwage.war")))
        .as(WebArchive.class)
        .addClasses(PayRunInContainerIT.class, NodeOfSharedProduct.class, OpenToTheTest.class)
        .addAsResource("demo/workers.csv");
  }

  @BeforeEach
  void takeInACooperative() {
    takeInEmployer.takeIn(
        new Employer(
            employer,
            "Container " + employer,
            new Address(List.of("1 Test Street"), new Postcode("M1 1AE")),
            Nation.ENGLAND,
            Optional.empty()),
        "uk-coop-society",
        "test");
  }

  /** Whoever asks from here on. */
  private void be(String role) {
    request.setAttribute(
        Account.class.getName(),
        new Account(
            UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)),
            employer,
            role + "@container.example",
            role,
            Optional.empty(),
            Set.of(role)));
  }

  private static byte[] threeWorkers() throws Exception {
    try (var in = PayRunInContainerIT.class.getResourceAsStream("/demo/workers.csv")) {
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return String.join("\n", csv.lines().limit(4).toList())
          .concat("\n")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPayRunGoesFromImportToFinalisedPayslips() throws Exception {
    be(Role.HR);
    assertEquals(3, importWorkers.take(threeWorkers()).taken());
    be(Role.PAYROLL_ADMINISTRATOR);
    UUID run = openPayRun.open(employer, OCTOBER, "test");
    UUID job = calculatePayRun.calculate(run, "test");
    awaitDone(job);
    assertThrows(Refused.class, () -> approvePayRun.approve(run, "by who calculated it"));
    be(Role.APPROVER);
    approvePayRun.approve(run, "by somebody else");
    be(Role.PAYROLL_ADMINISTRATOR);
    finalisePayRun.finalise(run, "test");

    assertEquals(PayRun.State.FINALISED, payRuns.one(run).state());
    assertEquals(3, payRuns.payslips(run).size());
    assertThrows(Refused.class, () -> calculatePayRun.calculate(run, "again"));
  }

  private void awaitDone(UUID job) throws InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      Progress.State state = payRuns.progress(job).state();
      if (state == Progress.State.DONE) {
        return;
      }
      assertTrue(state != Progress.State.FAILED, payRuns.progress(job).toString());
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new AssertionError("the calculation did not end");
  }

  @Test
  void whatIsWrittenBeforeAFailureIsUndone() {
    be(Role.PAYROLL_ADMINISTRATOR);
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                pay.run(
                    employer,
                    () -> {
                      openPayRun.open(employer, OCTOBER, "test");
                      assertEquals(1, payRuns.list().size());
                      throw new IllegalStateException("in the middle");
                    }));
    assertEquals("in the middle", failure.getMessage());
    assertEquals(List.of(), payRuns.list());
  }

  @Test
  void aTransactionIsForOneEmployerAndOneHalf() {
    UUID other = UUID.randomUUID();
    assertEquals("joined", pay.in(employer, () -> pay.in(employer, () -> "joined")));
    assertThrows(
        IllegalStateException.class, () -> pay.in(employer, () -> pay.in(other, () -> "other")));
    assertThrows(
        IllegalStateException.class,
        () -> pay.in(employer, () -> register.in(employer, () -> "other half")));
    assertThrows(IllegalArgumentException.class, () -> pay.in(null, () -> "nobody"));
  }

  @Test
  void thePersistenceUnitsShowTheEmployersRowsAndNoOthers() throws Exception {
    be(Role.HR);
    importWorkers.take(threeWorkers());
    String employers = "select count(e) from EmployerRow e";
    String contracts = "select count(c) from ContractRow c";
    assertEquals(1L, register.in(employer, () -> count(registerUnit, employers)));
    assertEquals(3L, pay.in(employer, () -> count(payUnit, contracts)));
    UUID nobody = UUID.randomUUID();
    assertEquals(0L, register.in(nobody, () -> count(registerUnit, employers)));
    assertEquals(0L, pay.in(nobody, () -> count(payUnit, contracts)));
  }

  private static long count(EntityManager unit, String query) {
    return unit.createQuery(query, Long.class).getSingleResult();
  }

  @Test
  void theClustersSchedulerRunsHereAndKnowsItsRecurringJobs() throws Exception {
    Scheduler quartz = SchedulerRepository.getInstance().lookup("commonwage");
    assertTrue(quartz.isStarted());
    assertTrue(quartz.getMetaData().isJobStoreClustered());
    Set<String> recurring =
        quartz.getJobKeys(GroupMatcher.anyJobGroup()).stream()
            .filter(key -> key.getName().equals("cron"))
            .map(JobKey::getGroup)
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "BallotsJob",
            "CarryOutCapitalActionsJob",
            "CheckWorkedDaysJob",
            "CloseLabourYearJob",
            "ContinueCalculationsJob",
            "OpenPayRunsJob",
            "PayDividendsJob",
            "ProposeCapitalActionsJob",
            "RecordShareInstalmentsJob",
            "RemindAboutTimeJob",
            "VerifyDistributionsJob"),
        recurring);
  }

  @Test
  void aJobIsAskedForOnceRunsAndIsGone() throws Exception {
    Scheduler quartz = SchedulerRepository.getInstance().lookup("commonwage");
    String key = employer.toString();
    scheduler.runNow(ContinueCalculationsJob.class, key, Map.of());
    scheduler.runNow(ContinueCalculationsJob.class, key, Map.of());
    JobKey asked = JobKey.jobKey(key, ContinueCalculationsJob.class.getName());
    for (int tries = 0; tries < 150 && quartz.checkExists(asked); tries++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertFalse(quartz.checkExists(asked), "the job still waits");
  }
}
