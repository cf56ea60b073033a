package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.EnrolledByLaw;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A membership from the busy month that began it to the refund that undid it. */
class PensionIT {

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
  void aWorkerWhoHasNeverBeenInThePension() {
    cooperative = ACooperative.on(database);
    ana = cooperative.employs("ana");
    cooperative.wasNeverInThePension(ana);
    worksTwoWeeksFrom(LocalDate.of(2026, 10, 5));
    worksTwoWeeksFrom(LocalDate.of(2026, 11, 2));
  }

  /** Ten hours a day but at weekends: 100 hours at 13.45 are 1,345.00, and 825.00 of it qualify. */
  private void worksTwoWeeksFrom(LocalDate monday) {
    for (int week = 0; week < 2; week++) {
      for (int weekday = 0; weekday < 5; weekday++) {
        LocalDate day = monday.plusDays(7L * week + weekday);
        cooperative.visited(ana, "V" + day, day + "T08:00", day + "T18:00");
      }
    }
  }

  @Test
  void aBusyMonthEnrolsAndTheNextMonthRemembers() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    assertTrue(codes(october).contains("pension-enrolled"));
    cooperative.pays(october);
    Payslip first = slip(october);
    assertEquals(Money.of("33.00"), first.amount("pension"));

    InstructionEntry enrolment = membership().getFirst();
    assertEquals(LocalDate.of(2026, 10, 1), enrolment.instruction().from());
    assertEquals(Map.of("event", "enrolled"), enrolment.instruction().entries().texts());
    assertEquals("pay run", enrolment.by());
    assertEquals(
        "By law, with the pay of 1 October 2026 to 31 October 2026",
        EnrolledByLaw.reason(Words.in(Language.ENGLISH, "platform", "pay"), enrolment.reason()));
    assertEquals(
        "Yn ôl y gyfraith, gyda chyflog 1 Hydref 2026 hyd 31 Hydref 2026",
        EnrolledByLaw.reason(Words.in(Language.WELSH, "platform", "pay"), enrolment.reason()));
    assertEquals(
        List.of("employment/" + ana),
        in(
            () ->
                cooperative.sql.list(
                    "select subject from register.audit_entry where action ="
                        + " 'pension.enrolled-by-law'",
                    row -> row.getString("subject"))));
    assertEquals(
        Map.of(
            "pension", new Paid(Money.of("33.00"), 0),
            "employer-pension", new Paid(Money.of("24.75"), 0),
            "pension-tax-relief", new Paid(Money.of("8.25"), 0)),
        enrolment.given().paid());

    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsAnHour();
    cooperative.calculates(november);
    assertTrue(!codes(november).contains("pension-enrolled"));
    cooperative.pays(november);
    assertEquals(Money.of("66.00"), slip(november).after().employeePension());
    assertEquals(1, membership().size());
    assertEquals(Money.of("66.00"), membership().getFirst().given().paid("pension").amount());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void calculatingAgainEnrolsOnce() {
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.calculates(october);
    cooperative.calculates(october);
    assertEquals(List.of(), membership());
    cooperative.pays(october);

    assertEquals(1, membership().size());
  }

  @Test
  void optingOutAfterTheLetterPaysBackAndStaysOut() {
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));
    cooperative.waitsAnHour();
    cooperative.records(
        "ana", InstructionKinds.PENSION_NOTICE, "2026-11-10", Map.of("letter", "enrolment"));
    cooperative.records(
        "ana", InstructionKinds.PENSION_MEMBERSHIP, "2026-11-20", Map.of("event", "opted-out"));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsAnHour();
    cooperative.calculates(november);
    assertTrue(codes(november).contains("pension-refunded"));
    cooperative.pays(november);

    Payslip second = slip(november);
    assertEquals(Money.of("-33.00"), second.amount("pension-refund"));
    assertEquals(Money.of("-24.75"), second.amount("employer-pension-refund"));
    assertEquals(Money.of("-8.25"), second.amount("pension-tax-relief-refund"));
    assertEquals(Money.ZERO, second.amount("pension"));
    assertEquals(Money.ZERO, second.after().employeePension());
    assertEquals(Money.ZERO, second.after().employerPension());

    worksTwoWeeksFrom(LocalDate.of(2026, 12, 7));
    UUID december = cooperative.opens(ACooperative.DECEMBER);
    cooperative.waitsAnHour();
    cooperative.calculates(december);
    cooperative.pays(december);
    assertEquals(
        List.of(),
        slip(december).lines().stream().filter(line -> line.code().contains("pension")).toList());
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  @Test
  void theEmployersSchemeAndTheWorkersOwnTermsAreFollowed() {
    settles(Choice.PENSION_METHOD, "net-pay");
    settles(Choice.PENSION_WORKER_PERCENT, "6");
    settles(Choice.PENSION_DUTIES_START, "2026-10-16");
    UUID october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);

    // 825 × 6 % × 16 ÷ 31 days = 25.548…
    assertEquals(Money.of("25.55"), slip(october).amount("pension-before-tax"));
    assertEquals(
        MembershipEvent.Kind.ENROLLED.word(),
        membership().getFirst().instruction().entries().text("event"));
    assertEquals(LocalDate.of(2026, 10, 16), membership().getFirst().instruction().from());

    cooperative.waitsAnHour();
    cooperative.records(
        "ana",
        InstructionKinds.PENSION_AGREEMENT,
        "2026-11-01",
        Map.of(
            "method", "salary-sacrifice",
            "basis", "total-pay",
            "workerPercent", "4",
            "employerPercent", "3"));
    UUID november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.waitsAnHour();
    cooperative.pays(november);
    Payslip second = slip(november);
    assertEquals(
        PensionMethod.SALARY_SACRIFICE, second.inputs().terms().pension().agreement().method());
    // 1,345 × 4 %, of 74.00 above the minimum wage
    assertEquals(Money.of("-53.80"), second.amount("pension-sacrifice"));
    assertEquals(Money.of("40.35"), second.amount("employer-pension"));
    assertEquals(List.of(), cooperative.verifies().faults());
  }

  private void settles(Choice choice, String answer) {
    in(
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(
                    new EmployerChoice(choice, answer, LocalDate.of(2026, 4, 6)),
                    "",
                    ACooperative.NOW,
                    "pam"));
  }

  private List<InstructionEntry> membership() {
    return in(() -> cooperative.instructions.of(ana)).stream()
        .filter(entry -> entry.instruction().kind() == InstructionKinds.PENSION_MEMBERSHIP)
        .toList();
  }

  private Payslip slip(UUID run) {
    return in(
        () ->
            cooperative
                .payslips
                .find(cooperative.payslips.ofRun(run).getFirst().id())
                .orElseThrow()
                .payslip());
  }

  private List<String> codes(UUID run) {
    return in(() -> cooperative.runs.notices(run)).stream().map(PayRunNotice::code).toList();
  }

  private <T> T in(Callable<T> work) {
    return cooperative.transactions.in(cooperative.employer, work);
  }
}
