package coop.commonwage.people.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonsFileTest {

  private static final String HEADER =
      "payroll_id,forename,surname,address1,address2,postcode,email,sort_code,account_number\n";

  private static PersonsFile read(String text) {
    return new PersonsFile(() -> new UUID(1, 1)).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(String rows) {
    return read(HEADER + rows).errors().stream()
        .map(error -> error.row() + " " + error.column() + ": " + error.message())
        .toList();
  }

  @Test
  void somebodyIsReadWithAddressAndAccount() {
    Persons.Known una =
        read(HEADER + "U1,Una,Pugh,Lane 2,Bala,ll235ab,una@example.org,08-90-00,12345678\n")
            .rows()
            .getFirst()
            .person();
    assertEquals("U1", una.number());
    assertEquals(List.of("Lane 2", "Bala", "LL23 5AB"), una.address().onEnvelope());
    assertEquals("una@example.org", una.email().orElseThrow());
    assertEquals("••••5678", una.bankAccount().orElseThrow().masked());
  }

  @Test
  void anAccountIsNotNeeded() {
    PersonsFile file =
        read("payroll_id;forename;surname;address1;postcode\nU1;Una;Pugh;Lane 2;LL1 1AA\n");
    assertTrue(file.rows().getFirst().person().bankAccount().isEmpty());
  }

  @Test
  void everyWrongValueIsNamedWithRowAndColumn() {
    assertEquals(
        List.of(
            "2 surname: is missing",
            "3 postcode: not a UK postcode: write it like LL12 4FH",
            "4 account_number: a bank account has a sort code and an account number",
            "5 sort_code: a sort code has six digits, such as 08-90-00",
            "6 payroll_id: at most 35 letters",
            "8 payroll_id: the same number stands in row 7"),
        told(
            "U1,Una,,Lane 2,,LL1 1AA,,,\nU2,Una,Pugh,Lane 2,,nowhere,,,\n"
                + "U3,Una,Pugh,Lane 2,,LL1 1AA,,089000,\nU4,Una,Pugh,Lane 2,,LL1 1AA,,12,12345678\n"
                + "x".repeat(36)
                + ",Una,Pugh,Lane 2,,LL1 1AA,,,\nU6,Una,Pugh,Lane 2,,LL1 1AA,,,\n"
                + "U6,Una,Pugh,Lane 2,,LL1 1AA,,,\n"));
  }
}
