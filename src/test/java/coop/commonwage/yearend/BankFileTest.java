package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.people.BankAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankFileTest {

  @Test
  void everyPaymentIsALineABankTakes() {
    byte[] file =
        BankFile.of(
            List.of(
                new BankFile.Line(
                    "Gwenllïan Ŵyn-Rhŷs, O'Neill",
                    BankAccount.of("08-90-00", "00345678"),
                    Money.of("12.50"),
                    "INTEREST 2026-11-14")));
    assertEquals(
        "amount_pounds,recipient_name,account_no,sort_code,reference\r\n"
            + "12.50,GWENLLIAN WYN-RHYS,00345678,089000,INTEREST 2026-11-1\r\n",
        new String(file, StandardCharsets.US_ASCII));
  }

  @Test
  void noNameCanBecomeAFormulaOrAnotherCell() {
    assertEquals("SUM A1 B2", BankFile.plain("=SUM(A1,\"B2\")"));
    assertEquals("CMD", BankFile.plain("-+@cmd"));
    assertEquals("A B", BankFile.plain("a\r\nb"));
  }
}
