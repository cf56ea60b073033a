package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersFileCheckTest {

  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BO = new UUID(1, 2);
  private static final LocalDate SINCE = LocalDate.of(2024, 2, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String HEADER =
      "payroll_id,member_class,member_since,member_until,end_reason,end_evidence\n";

  private final List<FieldError> errors = new ArrayList<>();

  private MembersFileCheck check(List<Membership> register, String rows) {
    MembersFileCheck check =
        new MembersFileCheck(Map.of("W1", ANA, "W2", BO), register, TODAY, errors);
    MembersFile file = MembersFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    errors.addAll(file.errors());
    file.members().stream()
        .sorted(Comparator.comparing(MembersFile.MemberRow::since))
        .forEach(check::take);
    check.changesOfClassGoOn();
    return check;
  }

  private static List<Membership> ana() {
    return List.of(new Membership(ANA, "worker", SINCE, Optional.empty()));
  }

  private List<String> told() {
    return errors.stream().map(error -> error.row() + " " + error.message()).toList();
  }

  @Test
  void aRowOfTheRegisterChangesNothing() {
    MembersFileCheck check = check(ana(), "W1,worker,2024-02-01,,,\n");
    assertEquals(List.of(), told());
    assertEquals(List.of(), check.added());
    assertEquals(List.of(), check.ended());
  }

  @Test
  void whoChangedClassGoesOnInAnotherFromTheNextDay() {
    String changed = "W1,worker,2024-02-01,2026-10-31,class-changed,\n";
    String wrong = "2 W1 goes on in another class from 2026-11-01, and no row says in which";
    check(ana(), changed + "W1,user,2026-11-01,,,\n");
    assertEquals(List.of(), told());
    for (String next : List.of("", "W1,user,2026-11-02,,,\n", "W1,worker,2026-11-01,,,\n")) {
      errors.clear();
      check(ana(), changed + next);
      assertEquals(List.of(wrong), told(), next);
      errors.clear();
      check(List.of(), changed + next);
      assertEquals(List.of(wrong), told(), next);
    }
  }

  @Test
  void whatTheRegisterSaysOfTheOtherClassNeedsNoRow() {
    Membership user = new Membership(ANA, "user", LocalDate.of(2026, 11, 1), Optional.empty());
    check(List.of(user), "W1,worker,2024-02-01,2026-10-31,class-changed,\n");
    assertEquals(List.of(), told());
  }

  @Test
  void aLastDayEndsTheMembershipThatGoesOn() {
    MembersFileCheck check =
        check(ana(), "W1,worker,2024-02-01,2026-10-31,left-work,letter of 1 October\n");
    assertEquals(List.of(), told());
    assertEquals(
        List.of(
            new Memberships.End(
                ANA,
                SINCE,
                LocalDate.of(2026, 10, 31),
                EndReason.LEFT_WORK,
                "letter of 1 October")),
        check.ended());
  }

  @Test
  void aChangeOfClassIsTwoRowsInWhateverOrder() {
    MembersFileCheck check =
        check(
            ana(),
            "W1,user,2026-05-01,,,\nW1,worker,2024-02-01,2026-04-30,class-changed,retired\n");
    assertEquals(List.of(), told());
    assertEquals("user", check.added().getFirst().memberClass());
    assertEquals(EndReason.CLASS_CHANGED, check.ended().getFirst().reason());
  }

  @Test
  void anOldMembershipComesInWithItsEnd() {
    MembersFileCheck check = check(List.of(), "W2,worker,2019-01-01,2020-12-31,resigned,\n");
    assertEquals(List.of(), told());
    assertEquals(Optional.of(LocalDate.of(2020, 12, 31)), check.added().getFirst().until());
    assertEquals(List.of(), check.ended());
    assertEquals(1, check.endsOfAdded().size());
  }

  @Test
  void aSecondMembershipBesideOneThatGoesOnIsRefused() {
    check(ana(), "W1,user,2026-05-01,,,\n");
    assertEquals(
        List.of(
            "2 W1: they are a member of class worker from 2024-02-01: that membership has to end"
                + " before another begins"),
        told());
  }

  @Test
  void anotherClassOnTheFirstDayOfAMembershipIsRefused() {
    check(ana(), "W1,user,2024-02-01,,,\n");
    assertEquals(
        List.of(
            "2 W1 is a member of class worker since 2024-02-01 already; another class is a row of"
                + " its own with its first day"),
        told());
  }

  @Test
  void anEndThatIsRecordedStays() {
    List<Membership> left =
        List.of(
            new Membership(
                ANA,
                "worker",
                SINCE,
                Optional.of(LocalDate.of(2026, 3, 31)),
                Optional.of(EndReason.RESIGNED)));
    MembersFileCheck same = check(left, "W1,worker,2024-02-01,2026-03-31,resigned,\n");
    assertEquals(List.of(), told());
    assertEquals(List.of(), same.ended());
    MembersFileCheck without = check(left, "W1,worker,2024-02-01,,,\n");
    assertEquals("W1 left on 2026-03-31", without.notes().getFirst().message());
    check(left, "W1,worker,2024-02-01,2026-04-30,resigned,\n");
    assertEquals(List.of("2 W1 left on 2026-03-31, and that stays as it was recorded"), told());
  }

  @Test
  void aLastDayIsAtMostAYearAhead() {
    check(ana(), "W1,worker,2024-02-01,2027-11-22,resigned,\n");
    assertEquals(List.of(), told());
    check(ana(), "W1,worker,2024-02-01,2027-11-23,resigned,\n");
    assertEquals(List.of("2 a last day is at most a year ahead"), told());
  }

  @Test
  void aNumberNobodyHasIsNamed() {
    check(ana(), "W9,worker,2024-02-01,,,\n");
    assertEquals(List.of("2 nobody has this payroll number"), told());
  }
}
