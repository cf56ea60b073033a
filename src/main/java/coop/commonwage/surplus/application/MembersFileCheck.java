package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.membership.MembershipHistory;
import coop.commonwage.surplus.membership.MembershipRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the rows of a list of members, oldest first, against the register as it stands. */
final class MembersFileCheck {

  private final Map<String, UUID> persons;
  private final Map<UUID, MembershipHistory> histories = new HashMap<>();
  private final LocalDate latest;
  private final List<FieldError> errors;
  private final List<FieldError> notes = new ArrayList<>();
  private final List<Membership> added = new ArrayList<>();
  private final List<Memberships.End> ended = new ArrayList<>();
  private final List<Memberships.End> endsOfAdded = new ArrayList<>();
  private final List<MembersFile.MemberRow> changesOfClass = new ArrayList<>();

  /**
   * @param persons everybody in the register of people, by payroll id
   * @param errors takes what is wrong
   */
  MembersFileCheck(
      Map<String, UUID> persons,
      List<Membership> memberships,
      LocalDate today,
      List<FieldError> errors) {
    this.persons = persons;
    this.latest = today.plusYears(1);
    this.errors = errors;
    memberships.stream()
        .collect(Collectors.groupingBy(Membership::personId))
        .forEach((person, theirs) -> histories.put(person, MembershipHistory.of(person, theirs)));
  }

  List<Membership> added() {
    return added;
  }

  /** Of memberships that stood on the register. */
  List<Memberships.End> ended() {
    return ended;
  }

  /** Of memberships that are new and came with their last day. */
  List<Memberships.End> endsOfAdded() {
    return endsOfAdded;
  }

  List<FieldError> notes() {
    return notes;
  }

  void take(MembersFile.MemberRow row) {
    UUID person = persons.get(row.payrollId());
    if (person == null) {
      errors.add(
          CsvRows.error(
              row.row(), MembersFile.NUMBER, row.payrollId(), "nobody has this payroll number"));
      return;
    }
    if (row.end().filter(end -> end.lastDay().isAfter(latest)).isPresent()) {
      errors.add(
          CsvRows.error(
              row.row(),
              MembersFile.UNTIL,
              row.end().get().lastDay().toString(),
              "a last day is at most a year ahead"));
      return;
    }
    MembershipHistory history =
        histories.getOrDefault(person, MembershipHistory.of(person, List.of()));
    Optional<Membership> before = history.begunOn(row.since());
    try {
      histories.put(
          person,
          before.isPresent() ? known(row, history, before.get()) : fresh(row, history, person));
    } catch (MembershipRefused refused) {
      errors.add(
          CsvRows.error(
              row.row(),
              MembersFile.CLASS,
              row.memberClass(),
              row.payrollId() + ": " + refused.getMessage()));
    }
  }

  /**
   * Once every row was taken: whoever changed class is in another from the next day, by a row of
   * the file or on the register.
   */
  void changesOfClassGoOn() {
    for (MembersFile.MemberRow row : changesOfClass) {
      LocalDate next = row.end().orElseThrow().lastDay().plusDays(1);
      boolean goesOn =
          histories
              .get(persons.get(row.payrollId()))
              .begunOn(next)
              .filter(one -> !one.memberClass().equals(row.memberClass()))
              .isPresent();
      if (!goesOn) {
        errors.add(
            CsvRows.error(
                row.row(),
                MembersFile.REASON,
                EndReason.CLASS_CHANGED.word(),
                "%s goes on in another class from %s, and no row says in which"
                    .formatted(row.payrollId(), next)));
      }
    }
  }

  private void note(MembersFile.MemberRow row, MembersFile.End end) {
    if (end.reason() == EndReason.CLASS_CHANGED) {
      changesOfClass.add(row);
    }
  }

  private MembershipHistory fresh(
      MembersFile.MemberRow row, MembershipHistory history, UUID person) {
    Membership joined =
        new Membership(
            person,
            row.memberClass(),
            row.since(),
            row.end().map(MembersFile.End::lastDay),
            row.end().map(MembersFile.End::reason));
    MembershipHistory with = history.joining(joined);
    added.add(joined);
    row.end().ifPresent(end -> endsOfAdded.add(end(joined, end)));
    row.end().ifPresent(end -> note(row, end));
    return with;
  }

  private MembershipHistory known(
      MembersFile.MemberRow row, MembershipHistory history, Membership before) {
    if (!before.memberClass().equals(row.memberClass())) {
      errors.add(
          CsvRows.error(
              row.row(),
              MembersFile.CLASS,
              row.memberClass(),
              ("%s is a member of class %s since %s already; another class is a row of its own with"
                      + " its first day")
                  .formatted(row.payrollId(), before.memberClass(), before.since())));
      return history;
    }
    if (before.until().isEmpty() && row.end().isPresent()) {
      MembersFile.End end = row.end().get();
      MembershipHistory with = history.ending(end.lastDay(), end.reason());
      ended.add(end(before, end));
      note(row, end);
      return with;
    }
    if (before.until().isPresent()) {
      checkStandingEnd(row, before);
    }
    return history;
  }

  private void checkStandingEnd(MembersFile.MemberRow row, Membership before) {
    LocalDate lastDay = before.until().orElseThrow();
    boolean same =
        row.end()
            .filter(
                end ->
                    end.lastDay().equals(lastDay)
                        && before.because().equals(Optional.of(end.reason())))
            .isPresent();
    if (row.end().isEmpty()) {
      notes.add(
          CsvRows.error(row.row(), MembersFile.UNTIL, "", row.payrollId() + " left on " + lastDay));
    } else if (!same) {
      errors.add(
          CsvRows.error(
              row.row(),
              MembersFile.UNTIL,
              row.end().get().lastDay().toString(),
              "%s left on %s, and that stays as it was recorded"
                  .formatted(row.payrollId(), lastDay)));
    }
  }

  private static Memberships.End end(Membership membership, MembersFile.End end) {
    return new Memberships.End(
        membership.personId(), membership.since(), end.lastDay(), end.reason(), end.evidence());
  }
}
