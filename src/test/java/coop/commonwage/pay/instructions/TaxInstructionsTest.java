package coop.commonwage.pay.instructions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Directorship;
import coop.commonwage.pay.deductions.P45;
import coop.commonwage.pay.deductions.StarterChecklist;
import coop.commonwage.pay.deductions.StarterDeclaration;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a new worker, a P45 or an appointment as director says, as it is typed. */
class TaxInstructionsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private static <B> B body(InstructionKind<B> kind, Map<String, String> typed) {
    return Instruction.recorded(new UUID(0, 1), kind, OCTOBER, Optional.empty(), typed).body();
  }

  private static void refused(
      InstructionKind<?> kind, String field, String message, Map<String, String> typed) {
    WrongEntries wrong = assertThrows(WrongEntries.class, () -> body(kind, typed));
    assertEquals(field, wrong.wrongs().getFirst().field());
    assertEquals(message, wrong.wrongs().getFirst().message());
  }

  @Test
  void aStarterChecklistIsRead() {
    InstructionKind<StarterChecklist> kind = InstructionKinds.STARTER_DECLARATION;

    assertEquals(
        new StarterChecklist(StarterDeclaration.B, Optional.empty(), false, false),
        body(kind, Map.of("statement", "B")));
    assertEquals(
        new StarterChecklist(
            StarterDeclaration.NONE, Optional.of(StudentLoanPlan.PLAN_4), false, true),
        body(kind, Map.of("statement", "none", "studentLoan", "4", "postgraduateLoan", "yes")));
    assertEquals(
        new StarterChecklist(StarterDeclaration.A, Optional.empty(), true, false),
        body(kind, Map.of("statement", "A", "studentLoan", "unknown")));
    refused(kind, "statement", "\"D\" is not one of: A, B, C, none", Map.of("statement", "D"));
    refused(
        kind,
        "studentLoan",
        "\"3\" is not one of: 1, 2, 4, 5, unknown",
        Map.of("statement", "A", "studentLoan", "3"));
    assertTrue(kind.isOneAtATime());
    assertEquals(InstructionKind.Desk.PAYROLL_OR_HR, kind.desk());
    assertEquals(kind, InstructionKinds.ofWord("starter-declaration"));
  }

  private static Map<String, String> p45(String... more) {
    Map<String, String> typed =
        new TreeMap<>(
            Map.of(
                "leavingDate", "2026-09-30", "taxCode", "s1257l m1", "pay", "9000", "tax", "800"));
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return typed;
  }

  @Test
  void aP45IsRead() {
    TaxYear year = new TaxYear(2026);
    LocalDate left = LocalDate.of(2026, 9, 30);

    assertEquals(
        new P45(left, TaxCode.of("S1257L X"), Optional.empty(), Money.of("9000"), Money.of("800")),
        body(InstructionKinds.P45, p45()));
    assertEquals(
        Optional.of(new TaxPeriod(year, PayFrequency.MONTHLY, 6)),
        body(InstructionKinds.P45, p45("taxMonth", "6")).lastPeriod());
    assertEquals(
        Optional.of(new TaxPeriod(year, PayFrequency.WEEKLY, 26)),
        body(InstructionKinds.P45, p45("taxWeek", "26")).lastPeriod());
    assertTrue(InstructionKinds.P45.isOneAtATime());
    assertEquals(InstructionKinds.P45, InstructionKinds.ofWord("p45"));
  }

  @Test
  void aP45ThatCannotBeIsRefusedFieldByField() {
    refused(
        InstructionKinds.P45,
        "taxMonth",
        "a P45 shows a week or a month, not both",
        p45("taxMonth", "6", "taxWeek", "26"));
    refused(
        InstructionKinds.P45,
        "taxMonth",
        "tax period 13 is not 1 to 12 for monthly pay",
        p45("taxMonth", "13"));
    refused(
        InstructionKinds.P45,
        "taxCode",
        "\"D2\" is not a tax code: D codes are D0 and D1 (only Scotland has SD2 and SD3)",
        p45("taxCode", "D2"));
    refused(InstructionKinds.P45, "tax", "this is more than pay, £9,000.00", p45("tax", "9000.01"));
    assertEquals(Money.of("9000"), body(InstructionKinds.P45, p45("tax", "9000")).taxToDate());
    refused(
        InstructionKinds.P45,
        "leavingDate",
        "this is after the day the P45 counts from, 2026-10-01",
        p45("leavingDate", "2026-10-02"));
    assertEquals(
        OCTOBER, body(InstructionKinds.P45, p45("leavingDate", "2026-10-01")).leavingDate());
  }

  @Test
  void anAppointmentAsDirectorIsRead() {
    InstructionKind<DirectorOffice> kind = InstructionKinds.DIRECTOR;

    assertEquals(
        new DirectorOffice(Directorship.Method.ALTERNATIVE, OCTOBER),
        body(kind, Map.of("appointedOn", "2026-10-01", "method", "alternative")));
    refused(
        kind,
        "appointedOn",
        "this is after the day it counts from, 2026-10-01",
        Map.of("appointedOn", "2026-10-02", "method", "standard"));
    refused(
        kind,
        "method",
        "\"monthly\" is not one of: standard, alternative",
        Map.of("appointedOn", "2026-10-01", "method", "monthly"));
    assertTrue(kind.isOneAtATime());
    assertEquals(366, kind.daysRemembered());
    assertFalse(kind.isPaidAfterLeaving());
    assertEquals(kind, InstructionKinds.ofWord("director"));
  }
}
