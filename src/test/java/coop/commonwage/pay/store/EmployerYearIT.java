package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.EmployerYearDetails;
import coop.commonwage.pay.application.ReadEmployerYear;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.deductions.levies.EmployerYear.Owed;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer's year with HMRC, from finalised payslips and from what the employer settled. */
class EmployerYearIT {

  private static final TaxYear YEAR = new TaxYear(2026);

  private static DatabaseForTests database;

  private ACooperative cooperative;
  private UUID october;
  private UUID november;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** Two workers, paid on 5 November (tax month 7) and 4 December (month 8). */
  @BeforeEach
  void aCooperativeThatPaidTwice() {
    cooperative = ACooperative.on(database);
    for (String name : new String[] {"ana", "bo"}) {
      UUID worker = cooperative.employs(name);
      for (int day = 5; day <= 23; day++) {
        visited(worker, name, 10, day);
        visited(worker, name, 11, day);
      }
    }
    october = cooperative.opens(ACooperative.OCTOBER);
    cooperative.pays(october);
    november = cooperative.opens(ACooperative.NOVEMBER);
    cooperative.pays(november);
  }

  private void visited(UUID worker, String name, int month, int day) {
    String date = "2026-%02d-%02dT".formatted(month, day);
    cooperative.visited(worker, name + month + "-" + day, date + "08:00", date + "15:00");
  }

  private void settles(Choice choice, String value, LocalDate from) {
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            new SqlRecordedChoices(cooperative.database())
                .add(new EmployerChoice(choice, value, from), "", ACooperative.NOW, "pam"));
  }

  private EmployerYearDetails reads(TaxYear year) {
    return new ReadEmployerYear(
            cooperative.transactions,
            new CallerForTests(cooperative.employer, cooperative.preparer, "pam"),
            new SqlEmployerMonths(cooperative.database()),
            new SqlRecordedChoices(cooperative.database()),
            ACooperative.RULES)
        .of(year);
  }

  private List<Payslip> slips(UUID run) {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.payslips.ofRun(run).stream()
                .map(entry -> cooperative.payslips.find(entry.id()).orElseThrow().payslip())
                .toList());
  }

  private static Money sum(List<Payslip> slips, String code) {
    return Money.sum(slips.stream().map(slip -> slip.amount(code)).toList());
  }

  @Test
  void theMonthsAreWhatThePayslipsAddUpTo() {
    EmployerYearDetails details = reads(YEAR);
    List<Owed> months = details.account().months();
    List<Payslip> first = slips(october);

    assertEquals(List.of(7, 8), months.stream().map(owed -> owed.of().month()).toList());
    assertEquals(
        Money.sum(first.stream().map(Payslip::gross).toList()), months.getFirst().of().payBill());
    assertEquals(sum(first, "income-tax"), months.getFirst().of().tax());
    assertEquals(sum(first, "national-insurance"), months.getFirst().of().primary());
    Money secondary = sum(first, "employer-national-insurance");
    assertTrue(secondary.isPositive());
    assertEquals(secondary, months.getFirst().of().secondary());
    assertEquals(
        Optional.of("the Employment Allowance of 2026-27 was not claimed"),
        details.account().noAllowance());
    assertEquals(Money.ZERO, months.getFirst().allowanceUsed());
    assertEquals(Optional.empty(), details.class1OfYearBefore());
    assertFalse(details.isSmall());
  }

  @Test
  void aClaimedAllowanceIsUsedAndDeclaredFiguresAreBelieved() {
    settles(Choice.EMPLOYMENT_ALLOWANCE, "yes", YEAR.firstDay());
    settles(Choice.CLASS_1_OF_YEAR_BEFORE, "45000.00", YEAR.firstDay());

    EmployerYearDetails details = reads(YEAR);
    Owed first = details.account().months().getFirst();

    assertEquals(Optional.empty(), details.account().noAllowance());
    assertEquals(first.of().secondary(), first.allowanceUsed());
    assertEquals(first.of().tax().plus(first.of().primary()), first.total());
    assertTrue(details.isSmall());
    settles(Choice.EMPLOYMENT_ALLOWANCE_BAR, "sole-director-company", YEAR.firstDay());
    assertTrue(reads(YEAR).account().noAllowance().orElseThrow().contains("director"));
  }

  @Test
  void whatAnotherPayrollUsedIsAskedForAndCounted() {
    assertEquals(List.of(), reads(YEAR).notices());
    cooperative = ACooperative.on(database);
    UUID worker = cooperative.employs("cy");
    visited(worker, "cy", 10, 5);
    cooperative.records(
        "cy", InstructionKinds.BROUGHT_FORWARD, "2026-10-01", RecordsIT.APRIL_TO_SEPTEMBER);
    cooperative.pays(cooperative.opens(ACooperative.OCTOBER));

    List<String> notices = reads(YEAR).notices();
    assertEquals(2, notices.size());
    assertTrue(notices.get(0).endsWith("settle employment-allowance-used-before from 2026-04-06"));
    assertTrue(notices.get(1).endsWith("settle levy-pay-bill-before from 2026-04-06"));

    settles(Choice.EMPLOYMENT_ALLOWANCE, "yes", YEAR.firstDay());
    settles(Choice.ALLOWANCE_USED_BEFORE, "10500.00", YEAR.firstDay());
    settles(Choice.LEVY_PAY_BILL_BEFORE, "0.00", YEAR.firstDay());
    EmployerYearDetails details = reads(YEAR);
    assertEquals(List.of(), details.notices());
    assertEquals(Money.ZERO, details.account().total().allowanceUsed());
    assertEquals(Money.of("10500.00"), details.account().before().allowanceUsed());
  }

  @Test
  void aYearWithoutPayslipsIsNotFoundNorAnothersYear() {
    assertEquals(404, assertThrows(Refused.class, () -> reads(new TaxYear(2025))).status());
    cooperative = ACooperative.on(database);
    assertEquals(404, assertThrows(Refused.class, () -> reads(YEAR)).status());
  }
}
