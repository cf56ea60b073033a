package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Unrounded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One worker's leave for one child, as far as pay is asked for.
 *
 * @param kind which leave
 * @param event what the relevant week is counted from
 * @param eventDay the day of it, expected or past
 * @param childCame the day of birth or placement, once known; needed for every kind that is paid
 *     only after it
 * @param leave the stretches of leave, oldest first, none overlapping; weeks of pay begin on the
 *     weekday a stretch begins
 * @param weeksUsed weeks of the same pay used before, here or elsewhere, zero or more
 * @param averageWeeklyEarnings pounds a week up to the relevant week, where they are known
 * @param employedFrom the first day of continuous employment
 * @param lastDayEmployed where the employment has an end
 * @param daysWorked its days on which the worker was at work, oldest first
 */
public record FamilyLeave(
    FamilyLeaveKind kind,
    FamilyEvent event,
    LocalDate eventDay,
    Optional<LocalDate> childCame,
    List<DateSpan> leave,
    int weeksUsed,
    Optional<Unrounded> averageWeeklyEarnings,
    LocalDate employedFrom,
    Optional<LocalDate> lastDayEmployed,
    List<LocalDate> daysWorked) {

  private static final int DAYS_A_WEEK = 7;

  public FamilyLeave {
    leave = List.copyOf(leave);
    daysWorked = List.copyOf(daysWorked);
    if (!kind.events().contains(event)) {
      throw new IllegalArgumentException(
          "%s pay is not counted from %s; allowed: %s"
              .formatted(
                  kind.word(),
                  event.word(),
                  String.join(", ", kind.events().stream().map(FamilyEvent::word).toList())));
    }
    if (childCame.isEmpty() && kind.needsTheChild()) {
      throw new IllegalArgumentException(
          "%s pay needs the day the child was born or placed".formatted(kind.word()));
    }
    if (weeksUsed < 0) {
      throw new IllegalArgumentException("weeks used must not be negative, was " + weeksUsed);
    }
    if (averageWeeklyEarnings.filter(Unrounded::isNegative).isPresent()) {
      throw new IllegalArgumentException("average weekly earnings must not be negative");
    }
    checkLeave(kind, leave);
  }

  /** One without work in it. */
  public FamilyLeave(
      FamilyLeaveKind kind,
      FamilyEvent event,
      LocalDate eventDay,
      Optional<LocalDate> childCame,
      List<DateSpan> leave,
      int weeksUsed,
      Optional<Unrounded> averageWeeklyEarnings,
      LocalDate employedFrom,
      Optional<LocalDate> lastDayEmployed) {
    this(
        kind,
        event,
        eventDay,
        childCame,
        leave,
        weeksUsed,
        averageWeeklyEarnings,
        employedFrom,
        lastDayEmployed,
        List.of());
  }

  private static void checkLeave(FamilyLeaveKind kind, List<DateSpan> leave) {
    if (leave.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one stretch of leave");
    }
    if (kind.isBeforeTheEvent() && leave.size() > 1) {
      throw new IllegalArgumentException(
          "%s leave is one stretch, not %d".formatted(kind.word(), leave.size()));
    }
    for (int i = 0; i < leave.size(); i++) {
      DateSpan stretch = leave.get(i);
      if (i > 0 && !stretch.firstDay().isAfter(leave.get(i - 1).lastDay())) {
        throw new IllegalArgumentException(
            "leave from %s begins before the leave until %s has ended"
                .formatted(stretch.firstDay(), leave.get(i - 1).lastDay()));
      }
      if (!kind.isBeforeTheEvent() && stretch.days() % DAYS_A_WEEK != 0) {
        throw new IllegalArgumentException(
            "%s leave is taken in whole weeks; %s are %d days"
                .formatted(kind.word(), stretch, stretch.days()));
      }
    }
  }

  LocalDate firstDay() {
    return leave.getFirst().firstDay();
  }
}
