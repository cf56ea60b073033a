package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.surplus.distributions.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The labour of the days of a year that count. Of a month of which only some days count, its days
 * at work count alike; what was paid in a month without a day at work belongs to the last day at
 * work, or to the first where that comes later. Of a year that was closed before months were kept,
 * all days at work count alike.
 *
 * @param minutes paid minutes; below zero where more was taken back
 * @param earned pounds of gross pay
 * @param days days at work
 * @param protectedMinutes minutes that protected absence kept somebody from
 * @param protectedPay pounds lost by that
 */
record CountedLabour(
    Fraction minutes, Fraction earned, int days, Fraction protectedMinutes, Fraction protectedPay) {

  /** All labour of the year. */
  static CountedLabour all(LabourYears.LabourRecord record) {
    return part(record, record.days(), Fraction.ONE);
  }

  /**
   * @param months the same labour month by month; empty where that is not known
   * @param counted days of the year that count, no day twice
   */
  static CountedLabour of(
      LabourYears.LabourRecord record,
      List<LabourYears.LabourMonth> months,
      DateSpan year,
      List<DateSpan> counted) {
    Optional<DateSpan> employed =
        shared(year, record.employedSince(), record.employedUntil().orElse(LocalDate.MAX));
    if (employed.isEmpty()) {
      return all(record);
    }
    int days = days(counted, employed.get());
    if (days == employed.get().days()) {
      return all(record);
    }
    if (months.isEmpty()) {
      return part(record, days, Fraction.of(days, employed.get().days()));
    }
    CountedLabour sum =
        new CountedLabour(Fraction.ZERO, Fraction.ZERO, days, Fraction.ZERO, Fraction.ZERO);
    for (LabourYears.LabourMonth month : months) {
      sum = sum.plus(month, share(month.month(), employed.get(), counted));
    }
    return sum;
  }

  private static CountedLabour part(LabourYears.LabourRecord record, int days, Fraction share) {
    return new CountedLabour(
        Fraction.of(record.minutes(), 1).times(share),
        Fraction.of(record.pay()).times(share),
        days,
        Fraction.of(record.protectedMinutes(), 1).times(share),
        Fraction.of(record.protectedPay()).times(share));
  }

  private CountedLabour plus(LabourYears.LabourMonth month, Fraction share) {
    return new CountedLabour(
        minutes.plus(Fraction.of(month.minutes(), 1).times(share)),
        earned.plus(Fraction.of(month.pay()).times(share)),
        days,
        protectedMinutes.plus(Fraction.of(month.protectedMinutes(), 1).times(share)),
        protectedPay.plus(Fraction.of(month.protectedPay()).times(share)));
  }

  /** How much of a month counts, from 0 to 1. */
  private static Fraction share(LocalDate month, DateSpan employed, List<DateSpan> counted) {
    Optional<DateSpan> atWork =
        shared(DateSpan.monthOf(month), employed.firstDay(), employed.lastDay());
    if (atWork.isPresent()) {
      return Fraction.of(days(counted, atWork.get()), atWork.get().days());
    }
    LocalDate day = month.isAfter(employed.lastDay()) ? employed.lastDay() : employed.firstDay();
    return counted.stream().anyMatch(span -> span.contains(day)) ? Fraction.ONE : Fraction.ZERO;
  }

  private static int days(List<DateSpan> counted, DateSpan of) {
    return counted.stream().mapToInt(of::daysShared).sum();
  }

  private static Optional<DateSpan> shared(DateSpan of, LocalDate first, LocalDate last) {
    LocalDate from = first.isAfter(of.firstDay()) ? first : of.firstDay();
    LocalDate to = last.isBefore(of.lastDay()) ? last : of.lastDay();
    return to.isBefore(from) ? Optional.empty() : Optional.of(DateSpan.of(from, to));
  }
}
