package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The weeks of an employment, one after the other. A week in which nothing was worked or paid
 * stands in it like any other: the two averages the Regulations know treat it differently.
 *
 * @param weeks oldest first, without a gap; empty for somebody who has just begun
 */
public record LookBack(List<LookBackWeek> weeks) {

  public LookBack {
    weeks = List.copyOf(weeks);
    for (int i = 1; i < weeks.size(); i++) {
      DateSpan before = weeks.get(i - 1).days();
      DateSpan week = weeks.get(i).days();
      if (!before.lastDay().plusDays(1).equals(week.firstDay())) {
        throw new IllegalArgumentException(
            "weeks must follow each other without a gap: %s stands after %s"
                .formatted(week, before));
      }
    }
  }

  /**
   * The complete weeks before a day, as earlier payslips tell them: what a longer period paid is
   * shared over its days. Begins with the newest week that was paid, and goes back as far as
   * payslips do and averages ever look.
   *
   * @param earlier oldest first
   * @param mostWeeks how many weeks averages look back
   */
  public static LookBack ofPayslips(List<EarlierPay> earlier, LocalDate day, int mostWeeks) {
    List<LookBackWeek> newestFirst = new ArrayList<>();
    if (earlier.isEmpty()) {
      return new LookBack(newestFirst);
    }
    LocalDate oldest = earlier.getFirst().days().firstDay();
    LocalDate unpaid = earlier.getLast().days().lastDay().plusDays(1);
    LocalDate end = unpaid.isBefore(day) ? unpaid : day;
    for (int back = 1; back <= mostWeeks; back++) {
      LocalDate first = end.minusWeeks(back);
      if (first.isBefore(oldest)) {
        break;
      }
      newestFirst.add(week(DateSpan.of(first, first.plusDays(6)), earlier));
    }
    return new LookBack(newestFirst.reversed());
  }

  private static LookBackWeek week(DateSpan days, List<EarlierPay> earlier) {
    Fraction pence = Fraction.ZERO;
    Fraction minutes = Fraction.ZERO;
    boolean absence = false;
    for (EarlierPay paid : earlier) {
      if (paid.days().overlaps(days)) {
        pence = pence.plus(paid.penceOf(days));
        minutes = minutes.plus(paid.minutesOf(days));
        absence |= paid.absence();
      }
    }
    return new LookBackWeek(days, pence, minutes, absence);
  }

  /** The complete weeks before a day, newest first, at most so many. */
  List<LookBackWeek> before(LocalDate day, int mostWeeks) {
    LocalDate oldest = day.minusWeeks(mostWeeks);
    return weeks.reversed().stream()
        .filter(week -> week.days().lastDay().isBefore(day))
        .filter(week -> !week.days().firstDay().isBefore(oldest))
        .toList();
  }
}
