package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersFileTest {

  @Test
  void theRosterHasFortyOneMembersAndSevenWhoAreNot() throws IOException {
    try (InputStream roster = getClass().getResourceAsStream("/demo/workers.csv")) {
      MembersFile file = MembersFile.read(roster.readAllBytes());
      assertEquals(List.of(), file.errors());
      assertEquals(41, file.members().size());
      assertEquals(7, file.notes().size());
    }
  }

  @Test
  void aByteOrderMarkSemicolonsAndWindowsLineEndsAreRead() {
    MembersFile file =
        read("\uFEFFmember_since;payroll_id;member_class\r\n2024-05-01;W1;worker\r\n");
    assertEquals(List.of(), file.errors());
    assertEquals(
        new MembersFile.MemberRow(2, "W1", "worker", LocalDate.of(2024, 5, 1)),
        file.members().getFirst());
  }

  @Test
  void everyWrongValueIsNamedWithRowAndColumn() {
    MembersFile file =
        read(
            "payroll_id,member_class,member_since\n"
                + "W1,worker,2024-02-30\n"
                + "W2,=HYPERLINK(1),2024-02-01\n"
                + "W1,worker,2024-02-01\n"
                + ",worker,2024-02-01\n");
    assertEquals(
        List.of(
            "2 member_since: a member needs a date such as 2024-05-31",
            "3 member_class: a class is a small word such as worker or user",
            "4 payroll_id: the same person stands in row 2",
            "5 payroll_id: a row needs the payroll number of a person"),
        file.errors().stream()
            .map(error -> error.row() + " " + error.column() + ": " + error.message())
            .toList());
  }

  @Test
  void aMissingColumnIsNamed() {
    assertEquals(
        "the column is missing from the header",
        read("payroll_id,member_class\nW1,worker\n").errors().getFirst().message());
  }

  @Test
  void anEmptyFileSaysSo() {
    assertEquals("the file is empty", read("").errors().getFirst().message());
  }

  @Test
  void aFileThatIsNothingButItsFirstLineIsNotTakenForAListOfNobody() {
    assertEquals(
        "there is no row below this one, which is the header",
        read("not a roster").errors().getFirst().message());
  }

  private static MembersFile read(String text) {
    return MembersFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
