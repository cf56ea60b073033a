package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a line of a finalised payslip paid under an instruction, and for which days. An instruction
 * may end before them since: the days stay paid.
 *
 * @param code of the payslip line
 * @param amount what it paid for all of the days together
 * @param days the days, oldest first, without one that stands in two spans; at least one
 */
public record PaidDays(String code, Money amount, List<DateSpan> days) {

  public PaidDays {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days paid by %s: there are none".formatted(code));
    }
  }

  /** Days that follow each other as one span; in any order, each once. */
  public static List<DateSpan> spans(Collection<LocalDate> days) {
    List<DateSpan> spans = new ArrayList<>();
    for (LocalDate day : days.stream().sorted().toList()) {
      if (!spans.isEmpty() && spans.getLast().lastDay().plusDays(1).equals(day)) {
        DateSpan last = spans.removeLast();
        spans.add(DateSpan.of(last.firstDay(), day));
      } else {
        spans.add(DateSpan.of(day, day));
      }
    }
    return List.copyOf(spans);
  }

  public boolean contains(LocalDate day) {
    return days.stream().anyMatch(span -> span.contains(day));
  }

  /** How many days it paid for. */
  public int count() {
    return days.stream().mapToInt(DateSpan::days).sum();
  }

  /** Every day it paid for, oldest first. */
  public List<LocalDate> each() {
    return days.stream()
        .flatMap(span -> span.firstDay().datesUntil(span.lastDay().plusDays(1)))
        .toList();
  }

  /** Its amount shared evenly over its days: the part of some of them, in pence. */
  public Fraction penceOf(Predicate<LocalDate> some) {
    return Fraction.of(amount.pence())
        .times(each().stream().filter(some).count())
        .dividedBy(count());
  }
}
