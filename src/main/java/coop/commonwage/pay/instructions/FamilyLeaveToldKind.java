package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.statutorypay.FamilyEvent;
import coop.commonwage.pay.statutorypay.FamilyLeaveKind;
import coop.commonwage.pay.statutorypay.FamilyPay;
import coop.commonwage.rules.RuleFile;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.StatutoryPayRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One stretch of family leave. Maternity and adoption pay go on after the worker has left, so there
 * are payslips for them then.
 */
final class FamilyLeaveToldKind implements InstructionKind<FamilyLeaveTold> {

  private static final String LEAVE = "leave";
  private static final String EVENT_DAY = "eventDay";
  private static final String EVENT = "event";
  private static final String CHILD_CAME = "childCame";
  private static final int DAYS_A_WEEK = 7;

  @Override
  public String word() {
    return "family-leave";
  }

  @Override
  public Desk desk() {
    return Desk.PAYROLL_OR_HR;
  }

  @Override
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice(
            LEAVE,
            Arrays.stream(FamilyLeaveKind.values())
                .map(FamilyLeaveKind::word)
                .toArray(String[]::new)));
    fields.add(
        Field.choice(
            EVENT,
            Arrays.stream(FamilyEvent.values()).map(FamilyEvent::word).toArray(String[]::new)));
    fields.add(Field.required(EVENT_DAY, FieldType.DATE));
    fields.add(Field.optional(CHILD_CAME, FieldType.DATE));
    fields.addAll(EarningsFields.ALL);
    fields.add(Field.optional("weeksUsed", FieldType.COUNT));
    fields.add(Field.optional("paidElsewhereUntil", FieldType.DATE));
    return fields;
  }

  @Override
  public FamilyLeaveTold read(Entries entries) {
    FamilyLeaveKind kind = entries.read(LEAVE, FamilyLeaveKind::ofWord);
    FamilyEvent event = entries.read(EVENT, FamilyEvent::ofWord);
    if (!kind.events().contains(event)) {
      throw WrongEntries.of(
          EVENT,
          event.word(),
          "%s pay is counted from: %s"
              .formatted(
                  kind.word(),
                  String.join(", ", kind.events().stream().map(FamilyEvent::word).toList())));
    }
    if (kind.needsTheChild() && entries.find(CHILD_CAME).isEmpty()) {
      throw WrongEntries.of(
          CHILD_CAME, "", "%s pay needs the day of birth or placement".formatted(kind.word()));
    }
    return new FamilyLeaveTold(
        kind,
        event,
        entries.date(EVENT_DAY),
        entries.findDate(CHILD_CAME),
        EarningsFields.read(entries),
        entries.findCount("weeksUsed").orElse(0),
        entries.findDate("paidElsewhereUntil"));
  }

  @Override
  public void check(FamilyLeaveTold body, LocalDate from, Optional<LocalDate> until) {
    if (body.kind().isBeforeTheEvent()) {
      return;
    }
    if (until.isEmpty()) {
      throw WrongEntries.of("until", "", "%s leave has a last day".formatted(body.kind().word()));
    }
    int days = DateSpan.of(from, until.get()).days();
    if (days % DAYS_A_WEEK != 0) {
      throw WrongEntries.of(
          "until",
          until.get().toString(),
          "%s leave is taken in whole weeks, and from %s these are %d days"
              .formatted(body.kind().word(), from, days));
    }
  }

  /**
   * Leave that begins later than the law is known is let be: by then it will be. For leave that
   * begins before, the week that decides about service and earnings must have its law as well.
   */
  @Override
  public void checkLaw(Instruction<FamilyLeaveTold> recorded, RuleSet rules) {
    RuleFile file = rules.statutoryPay().family().rate().file();
    VerifiedDays.checkBeginning("from", recorded.from(), file.coversFrom(), file);
    LocalDate eventDay = recorded.body().eventDay();
    VerifiedDays.checkBeginning(EVENT_DAY, eventDay, file.coversFrom(), file);
    if (recorded.from().isAfter(file.verifiedUntil())) {
      return;
    }
    LocalDate decides =
        new FamilyPay(rules.statutoryPay())
            .relevantWeek(recorded.body().event(), eventDay, recorded.from())
            .lastDay();
    long weeks = ChronoUnit.WEEKS.between(decides, endOfWeek(eventDay));
    LocalDate earliest = endOfWeek(file.coversFrom()).plusWeeks(weeks).minusDays(DAYS_A_WEEK - 1L);
    LocalDate latest =
        file.verifiedUntil()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
            .plusWeeks(weeks);
    VerifiedDays.refuseOutside(
        EVENT_DAY,
        eventDay,
        earliest.isBefore(file.coversFrom()) ? file.coversFrom() : earliest,
        latest,
        file);
  }

  private static LocalDate endOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Nobody takes leave of one kind twice on the same day; it would be paid twice. */
  @Override
  public boolean rulesOut(FamilyLeaveTold earlier, FamilyLeaveTold later) {
    return earlier.kind() == later.kind();
  }

  /**
   * As long after the event as any leave may be taken, and all weeks of pay: stretches share them.
   */
  @Override
  public int daysRemembered(RuleSet rules) {
    StatutoryPayRules.Family family = rules.statutoryPay().family();
    return Remembered.ofTable(family.latestDays())
        + DAYS_A_WEEK * Remembered.ofTable(family.weeks());
  }

  @Override
  public boolean isPaidAfterLeaving() {
    return true;
  }
}
