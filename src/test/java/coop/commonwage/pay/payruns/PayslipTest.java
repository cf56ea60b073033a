package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayslipTest {

  private static final List<PayslipLine> LINES =
      List.of(
          time("contact", "400.00"),
          time("contact", "99.99"),
          line(LineKind.DEDUCTION, "income-tax", "20.00"),
          line(LineKind.DEDUCTION, "pension", "5.50"),
          line(LineKind.REIMBURSEMENT, "mileage", "12.34"),
          line(LineKind.EMPLOYER_COST, "employer-pension", "15.00"),
          line(LineKind.INFORMATION, "unpaid-gaps", "0.00"));

  private static PayslipLine time(String code, String money) {
    return new PayslipLine(
        LineKind.EARNING,
        code,
        Optional.of(new Quantity(1_920, Unit.MINUTES)),
        Optional.of(Rate.of("12.50")),
        Money.of(money),
        "contract");
  }

  private static PayslipLine line(LineKind kind, String code, String money) {
    return new PayslipLine(
        kind, code, Optional.empty(), Optional.empty(), Money.of(money), "contract");
  }

  private static Payslip payslip(
      List<PayslipLine> lines, String gross, String net, String payable) {
    return new Payslip(
        ACareWorker.onZeroHours().inputs(),
        "hash",
        lines,
        Money.of(gross),
        Money.of(net),
        Money.of(payable),
        YearToDate.NOTHING);
  }

  @Test
  void itsSumsAreThoseOfItsLines() {
    Payslip payslip = payslip(LINES, "499.99", "474.49", "486.83");

    assertEquals(LINES, payslip.lines());
    assertEquals(Money.of("499.99"), payslip.amount("contact"));
    assertEquals(Money.ZERO, payslip.amount("travel"));
    assertEquals(Money.of("25.50"), payslip.total(LineKind.DEDUCTION));
    assertEquals(Money.of("15.00"), payslip.total(LineKind.EMPLOYER_COST));
    assertEquals(Money.ZERO, payslip.total(LineKind.INFORMATION));
  }

  @Test
  void itRefusesSumsThatAreNotThoseOfItsLines() {
    assertEquals(
        "gross 500.00 is not the earnings, 499.99",
        assertThrows(
                IllegalArgumentException.class, () -> payslip(LINES, "500.00", "474.49", "486.83"))
            .getMessage());
    assertEquals(
        "net 474.48 is not gross 499.99 less deductions 25.50",
        assertThrows(
                IllegalArgumentException.class, () -> payslip(LINES, "499.99", "474.48", "486.83"))
            .getMessage());
    assertEquals(
        "payable 474.49 is not net 474.49 plus reimbursements 12.34",
        assertThrows(
                IllegalArgumentException.class, () -> payslip(LINES, "499.99", "474.49", "474.49"))
            .getMessage());
  }

  @Test
  void itsLinesDoNotChangeWithTheListTheyCameIn() {
    List<PayslipLine> lines = new ArrayList<>(LINES);
    Payslip payslip = payslip(lines, "499.99", "474.49", "486.83");
    lines.clear();

    assertEquals(LINES, payslip.lines());
    assertEquals(LINES, List.of(payslip.lines().toArray()));
    assertThrows(UnsupportedOperationException.class, () -> payslip.lines().removeFirst());
    assertThrows(IndexOutOfBoundsException.class, () -> payslip.lines().get(LINES.size()));
    assertSame(payslip.lines(), PayslipLines.copyOf(payslip.lines()));
  }

  @Test
  void aLineGivesBackWhatItWasMadeOf() {
    Optional<Quantity> quantity = Optional.of(new Quantity(15, Unit.TENTHS_OF_A_MILE));
    Optional<Rate> rate = Optional.of(Rate.of("0.45"));
    PayslipLine line =
        new PayslipLine(
            LineKind.REIMBURSEMENT,
            "mileage",
            quantity,
            rate,
            Money.of("0.68"),
            "uk/mileage@2026-04-06",
            Optional.of("instruction-7"));

    assertEquals(LineKind.REIMBURSEMENT, line.kind());
    assertEquals("mileage", line.code());
    assertEquals(quantity, line.quantity());
    assertEquals(rate, line.rate());
    assertEquals(Money.of("0.68"), line.amount());
    assertEquals("uk/mileage@2026-04-06", line.rule());
    assertEquals(Optional.of("instruction-7"), line.reference());
    assertEquals(
        "REIMBURSEMENT mileage 15 TENTHS_OF_A_MILE at 0.45 = 0.68 (uk/mileage@2026-04-06,"
            + " instruction-7)",
        line.toString());
    assertEquals("DEDUCTION income-tax = 20.00 (contract)", LINES.get(2).toString());
    assertEquals(Optional.empty(), LINES.get(2).quantity());
    assertEquals(Optional.empty(), LINES.get(2).rate());
    assertEquals(Optional.empty(), LINES.get(2).reference());
  }

  @Test
  void linesAreEqualWhenEverythingAboutThemIs() {
    PayslipLine line = a("contact", 60, Unit.MINUTES, "12.00", "12.00", "contract", "x");

    assertEquals(line, a("contact", 60, Unit.MINUTES, "12.00", "12.00", "contract", "x"));
    assertEquals(
        line.hashCode(),
        a("contact", 60, Unit.MINUTES, "12.00", "12.00", "contract", "x").hashCode());
    assertNotEquals(line, a("travel", 60, Unit.MINUTES, "12.00", "12.00", "contract", "x"));
    assertNotEquals(line, a("contact", 61, Unit.MINUTES, "12.00", "12.00", "contract", "x"));
    assertNotEquals(line, a("contact", 60, Unit.NIGHTS, "12.00", "12.00", "contract", "x"));
    assertNotEquals(line, a("contact", 60, Unit.MINUTES, "12.01", "12.00", "contract", "x"));
    assertNotEquals(line, a("contact", 60, Unit.MINUTES, "12.00", "12.01", "contract", "x"));
    assertNotEquals(line, a("contact", 60, Unit.MINUTES, "12.00", "12.00", "other", "x"));
    assertNotEquals(line, a("contact", 60, Unit.MINUTES, "12.00", "12.00", "contract", "y"));
    assertNotEquals(
        line(LineKind.DEDUCTION, "pension", "1.00"),
        line(LineKind.EMPLOYER_COST, "pension", "1.00"));
    assertNotEquals(line, "contact");
  }

  private static PayslipLine a(
      String code,
      int quantity,
      Unit unit,
      String rate,
      String amount,
      String rule,
      String reference) {
    return new PayslipLine(
        LineKind.EARNING,
        code,
        Optional.of(new Quantity(quantity, unit)),
        Optional.of(Rate.of(rate)),
        Money.of(amount),
        rule,
        Optional.of(reference));
  }
}
