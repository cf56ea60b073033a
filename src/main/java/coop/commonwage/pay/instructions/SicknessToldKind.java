package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.statutorypay.EarlierSickness;
import coop.commonwage.rules.RuleFile;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spell of sickness. It is remembered long after its end, because a later one may be linked to it
 * and because it may have been recorded late.
 */
final class SicknessToldKind implements InstructionKind<SicknessTold> {

  private static final String LINKED_FROM = "linkedFrom";
  private static final String LINKED_UNTIL = "linkedUntil";
  private static final String LINKED_WAITING = "linkedWaitingDays";
  private static final String LINKED_PAID = "linkedPaidDays";
  private static final String LINKED_WEEK = "linkedQualifyingDaysAWeek";
  private static final String PAID_ELSEWHERE = "paidElsewhereUntil";

  @Override
  public String word() {
    return "sickness";
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.optional("qualifyingDays", FieldType.WEEKDAYS));
    fields.addAll(EarningsFields.ALL);
    fields.add(Field.optional(LINKED_FROM, FieldType.DATE));
    fields.add(Field.optional(LINKED_UNTIL, FieldType.DATE));
    fields.add(Field.optional(LINKED_WAITING, FieldType.COUNT));
    fields.add(Field.optional(LINKED_PAID, FieldType.COUNT));
    fields.add(Field.optional(LINKED_WEEK, FieldType.COUNT));
    fields.add(Field.optional(PAID_ELSEWHERE, FieldType.DATE));
    return fields;
  }

  @Override
  public SicknessTold read(Entries entries) {
    return new SicknessTold(
        entries.weekdays("qualifyingDays"),
        EarningsFields.read(entries),
        linked(entries),
        entries.findDate(PAID_ELSEWHERE));
  }

  private static Optional<EarlierSickness> linked(Entries entries) {
    if (entries.find(LINKED_FROM).isEmpty()) {
      for (String field : List.of(LINKED_UNTIL, LINKED_WAITING, LINKED_PAID, LINKED_WEEK)) {
        if (entries.find(field).isPresent()) {
          throw WrongEntries.of(
              field,
              entries.text(field),
              "this says nothing without " + LINKED_FROM + ": fill both in");
        }
      }
      return Optional.empty();
    }
    LocalDate from = entries.date(LINKED_FROM);
    LocalDate until = entries.date(LINKED_UNTIL);
    if (until.isBefore(from)) {
      throw WrongEntries.of(
          LINKED_UNTIL, until.toString(), "the last day is before the first, " + from);
    }
    int week = entries.count(LINKED_WEEK);
    if (week < 1 || week > 7) {
      throw WrongEntries.of(LINKED_WEEK, Integer.toString(week), "this must be 1 to 7");
    }
    return Optional.of(
        new EarlierSickness(
            DateSpan.of(from, until),
            entries.findCount(LINKED_WAITING).orElse(0),
            entries.findCount(LINKED_PAID).orElse(0),
            week));
  }

  @Override
  public void check(SicknessTold body, LocalDate from, Optional<LocalDate> until) {
    body.linked()
        .map(linked -> linked.days().lastDay())
        .filter(last -> !last.isBefore(from))
        .ifPresent(
            last -> {
              throw WrongEntries.of(
                  LINKED_UNTIL, last.toString(), "this must be before the first day, " + from);
            });
  }

  /** What was earned is looked at on the day before the sickness. */
  @Override
  public void checkLaw(Instruction<SicknessTold> recorded, RuleSet rules) {
    RuleFile file = rules.statutoryPay().sick().rate().file();
    LocalDate first = file.coversFrom();
    VerifiedDays.checkBeginning("from", recorded.from(), first.plusDays(1), file);
    recorded
        .body()
        .linked()
        .map(linked -> linked.days().firstDay())
        .ifPresent(day -> VerifiedDays.checkBeginning(LINKED_FROM, day, first, file));
  }

  @Override
  public boolean isOneAtATime() {
    return true;
  }

  /** As long as sickness may be linked, and its last gap more. */
  @Override
  public int daysRemembered(RuleSet rules) {
    StatutoryPayRules.Sick sick = rules.statutoryPay().sick();
    return Remembered.years(sick.longestLinkYears()) + Remembered.days(sick.linkingGap());
  }

  /** The days before leaving, when they are told after the last payslip. */
  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
