package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.surplus.membership.EndReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        new MembersFile.MemberRow(2, "W1", "worker", LocalDate.of(2024, 5, 1), Optional.empty()),
        file.members().getFirst());
  }

  @Test
  void everyWrongValueIsNamedWithRowAndColumn() {
    MembersFile file =
        read(
            "payroll_id,member_class,member_since\n"
                + "W1,worker,2024-02-30\n"
                + "W2,=HYPERLINK(1),2024-02-01\n"
                + "W3,worker,2024-02-01\n"
                + "W3,user,2024-02-01\n"
                + ",worker,2024-02-01\n");
    assertEquals(
        List.of(
            "2 member_since: a member needs a date such as 2024-05-31",
            "3 member_class: a class is a small word such as worker or user",
            "5 payroll_id: the same membership stands in row 4",
            "6 payroll_id: a row needs the payroll number of a person"),
        file.errors().stream()
            .map(error -> error.row() + " " + error.column() + ": " + error.message())
            .toList());
  }

  @Test
  void whoLeftAndCameBackHasARowForEachMembership() {
    MembersFile file =
        read(
            "payroll_id,member_class,member_since,member_until,end_reason,end_evidence\n"
                + "W1,worker,2024-02-01,2025-01-31,resigned,letter of 3 January\n"
                + "W1,user,2025-06-01,,,\n");
    assertEquals(List.of(), file.errors());
    assertEquals(
        List.of(
            new MembersFile.MemberRow(
                2,
                "W1",
                "worker",
                LocalDate.of(2024, 2, 1),
                Optional.of(
                    new MembersFile.End(
                        LocalDate.of(2025, 1, 31), EndReason.RESIGNED, "letter of 3 January"))),
            new MembersFile.MemberRow(3, "W1", "user", LocalDate.of(2025, 6, 1), Optional.empty())),
        file.members());
  }

  @Test
  void howAMembershipEndedIsSaidInFull() {
    MembersFile file =
        read(
            "payroll_id,member_class,member_since,member_until,end_reason,end_evidence\n"
                + "W1,worker,2024-02-01,2024-01-31,resigned,\n"
                + "W2,worker,2024-02-01,2024-03-31,tired,\n"
                + "W3,worker,2024-02-01,,resigned,\n"
                + "W4,worker,2024-02-01,2024-03-31,expelled,\n"
                + "W5,worker,2024-02-01,31/03/2024,died,\n");
    assertEquals(
        List.of(
            "2 member_until: cannot be before the first day, 2024-02-01",
            "3 end_reason: \"tired\" is no reason: resigned, left-work, died, expelled, lapsed,"
                + " class-changed",
            "4 member_until: a membership that ended needs its last day",
            "5 end_reason: an expulsion is recorded by the board with the members' resolution, not"
                + " by a file",
            "6 member_until: a last day is a date such as 2024-05-31, or empty"),
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
