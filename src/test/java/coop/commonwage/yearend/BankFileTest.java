package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.people.BankAccount;
import coop.commonwage.surplus.application.PaidKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 14);
  private static final BankAccount ACCOUNT = BankAccount.of("08-90-00", "00345678");

  private static BankFile.Line line(String name, String reference) {
    return new BankFile.Line(name, ACCOUNT, Money.of("12.50"), reference);
  }

  @Test
  void everyPaymentIsALineABankTakesWithItsDay() {
    byte[] file =
        BankFile.of(
            LocalDate.of(2026, 12, 4),
            List.of(line("Gwenllïan Ŵyn-Rhŷs, O'Neill", "INTEREST 20261114")));
    assertEquals(
        "amount_pounds,recipient_name,account_no,sort_code,reference,pay_on\r\n"
            + "12.50,GWENLLIAN WYN-RHYS,00345678,089000,INTEREST 20261114,2026-12-04\r\n",
        new String(file, StandardCharsets.US_ASCII));
  }

  @Test
  void lettersThatBanksDoNotKnowAreWrittenInThoseTheyDo() {
    assertEquals("LUKASZ WOLOWSKI", BankFile.name("Łukasz Wołowski"));
    assertEquals("SOREN AERO", BankFile.name("Søren Ærø"));
    assertEquals("THORA GROSS", BankFile.name("Þóra Groß"));
    assertEquals("ONEILL DARC", BankFile.name("O’Neill d'Arc"));
    assertEquals("DUC INCI", BankFile.name("Đức ıncİ"));
  }

  @Test
  void noNameCanBecomeAFormulaOrAnotherCell() {
    assertEquals("SUM A1 B2", BankFile.name("=SUM(A1,\"B2\")"));
    assertEquals("CMD", BankFile.name("-+@cmd"));
    assertEquals("A B", BankFile.name("a\r\nb"));
  }

  @Test
  void aReferenceIsWrittenWholeOrNotAtAll() {
    assertThrows(IllegalArgumentException.class, () -> line("Ana", "INTEREST 2026-11-14"));
    assertThrows(IllegalArgumentException.class, () -> line("Ana", "interest"));
    assertThrows(IllegalArgumentException.class, () -> line("Ana", ""));
    assertThrows(IllegalArgumentException.class, () -> line("Ana", "=1"));
    assertEquals("A23456789012345678", line("Ana", "A23456789012345678").reference());
    for (PaidKind kind : PaidKind.values()) {
      String reference = PayMembersByBank.reference(kind, DAY);
      assertEquals(reference, line("Ana", reference).reference());
      assertTrue(reference.endsWith(" 20261114"), reference);
    }
  }

  @Test
  void aNameOfWhichNothingCanBeWrittenIsRefused() {
    assertFalse(BankFile.canWrite("李小龙"));
    assertThrows(IllegalArgumentException.class, () -> line("李小龙", "INTEREST 20261114"));
  }
}
