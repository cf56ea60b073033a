package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.UnusableCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of the members on the register may share, and which of their labour counts, as the
 * co-operative decided before the vote. A co-operative that decided nothing shares among everybody,
 * by what was paid.
 *
 * @param minimumHours hours that count in the year; fewer share nothing
 * @param minimumServiceMonths whole months of employment by the year's last day
 * @param isProbationLeftOut whether hours in probation do not count, nor who is in it on the last
 *     day
 * @param probationMonths how long probation is where pay does not know
 * @param areLeaversLeftOut whether who has left work or membership by the record date shares
 *     nothing; who was expelled never does
 * @param areDirectorsLeftOut whether who holds a directorship shares nothing
 * @param isProtectedAbsenceCounted whether sickness and family leave count as if worked
 * @param leftOut others who share nothing, by payroll id, with the reason
 */
record Eligibility(
    Optional<Fraction> minimumHours,
    int minimumServiceMonths,
    boolean isProbationLeftOut,
    int probationMonths,
    boolean areLeaversLeftOut,
    boolean areDirectorsLeftOut,
    boolean isProtectedAbsenceCounted,
    Map<String, String> leftOut) {

  static final Eligibility EVERYBODY =
      new Eligibility(Optional.empty(), 0, false, 0, false, false, false, Map.of());

  private static final String LEFT_OUT = "left-out";
  private static final List<String> REASON_WORDS =
      List.of("gross-misconduct", "resigned-membership", "not-in-relevant-employment");

  static Eligibility read(Fields fields) {
    return new Eligibility(
        fields.optional("minimum_hours", Eligibility::hours),
        fields.optional("minimum_service_months", Eligibility::months).orElse(0),
        oneOf(fields, "probation", "counted"),
        fields.optional("probation_months", Eligibility::months).orElse(0),
        oneOf(fields, "leavers", "paid"),
        oneOf(fields, "directors", "included"),
        !fields
            .optional("protected_absence", word -> choice(word, "counted", "as-paid"))
            .orElse("counted")
            .equals("as-paid"),
        fields.has("left_out") ? leftOut(fields) : Map.of());
  }

  /**
   * @param lastDay of the labour year
   * @param recordDate the day on which who has left is looked at
   * @throws UnusableCase when probation is left out and the facts for that are missing
   */
  Member member(
      LabourYears.LabourRecord record,
      String memberClass,
      LocalDate lastDay,
      LocalDate recordDate) {
    requireProbationFacts(record, lastDay);
    Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
    Fraction hours = Fraction.of(minutes(record), 60);
    Money earned = record.pay().orZeroIfNegative();
    figures.put(Basis.HOURS, hours);
    figures.put(
        Basis.PAY,
        Fraction.of(isProtectedAbsenceCounted ? earned.plus(record.protectedPay()) : earned));
    figures.put(Basis.DAYS, Fraction.of(record.days(), 1));
    long years = ChronoUnit.YEARS.between(record.employedSince(), lastDay.plusDays(1));
    figures.put(Basis.SERVICE_YEARS, Fraction.of(Math.max(0, years), 1));
    Member member = Member.of(record.personId().toString(), memberClass, figures);
    String because = reason(record, hours, lastDay, recordDate);
    return because.isEmpty() ? member : member.notEligible(because);
  }

  /**
   * The member as who left shares: who was a member for a part of the year shares by what was done
   * in it, where those who left are paid.
   *
   * @param hasLeft whether the membership ended in the year, before the record date
   */
  Member leaving(Member member, boolean hasLeft) {
    return hasLeft && areLeaversLeftOut && member.eligible() ? member.notEligible("left") : member;
  }

  /** A member who did not work in the year: nothing of labour is asked of them. */
  Member withoutLabour(Member member, String payrollId, boolean hasLeft) {
    return leftOut.containsKey(payrollId)
        ? member.notEligible(leftOut.get(payrollId))
        : leaving(member, hasLeft);
  }

  private long minutes(LabourYears.LabourRecord record) {
    long counted = record.minutes();
    if (isProtectedAbsenceCounted) {
      counted += record.protectedMinutes();
    }
    return isProbationLeftOut ? Math.max(0, counted - record.probationMinutes()) : counted;
  }

  private String reason(
      LabourYears.LabourRecord record, Fraction hours, LocalDate lastDay, LocalDate recordDate) {
    if (leftOut.containsKey(record.payrollId())) {
      return leftOut.get(record.payrollId());
    }
    if (areLeaversLeftOut
        && record.employedUntil().filter(until -> !until.isAfter(recordDate)).isPresent()) {
      return "left";
    }
    if (areDirectorsLeftOut && record.director()) {
      return "director";
    }
    if (isProbationLeftOut && !probationUntil(record).isBefore(lastDay)) {
      return "probation";
    }
    if (record.employedSince().plusMonths(minimumServiceMonths).isAfter(lastDay.plusDays(1))) {
      return "minimum-service";
    }
    boolean tooFew = minimumHours.filter(least -> hours.compareTo(least) < 0).isPresent();
    return tooFew ? "minimum-hours" : "";
  }

  /** Where pay knows no probation, it is as long as the policy says. */
  private LocalDate probationUntil(LabourYears.LabourRecord record) {
    return record
        .probationUntil()
        .orElseGet(() -> record.employedSince().plusMonths(probationMonths).minusDays(1));
  }

  /**
   * Leaving probation out asks for facts: its end, and how many of the hours lay in it. Pay that
   * was worked before a probation ended and cannot be told apart would be shared as if it counted.
   */
  private void requireProbationFacts(LabourYears.LabourRecord record, LocalDate lastDay) {
    if (!isProbationLeftOut || record.probationUntil().isPresent()) {
      return;
    }
    if (probationMonths == 0) {
      throw new UnusableCase(
          ("eligibility.probation is left-out, but when probation ended is not known, for %s to"
                  + " begin with: say with probation_months how long it is")
              .formatted(record.payrollId()));
    }
    LocalDate until = probationUntil(record);
    if (until.isBefore(lastDay) && !until.isBefore(DateSpan.yearEnding(lastDay).firstDay())) {
      throw new UnusableCase(
          ("eligibility.probation is left-out, but %s was in probation until %s, within the year,"
                  + " and which hours lay in it is not known: count probation, or ask for"
                  + " minimum_service_months instead")
              .formatted(record.payrollId(), until));
    }
  }

  private static Map<String, String> leftOut(Fields fields) {
    Map<String, String> reasons = new HashMap<>();
    for (LeftOut one : fields.each("left_out", Eligibility::one)) {
      if (reasons.put(one.payrollId(), one.because()) != null) {
        throw new UnusableCase("eligibility.left_out names " + one.payrollId() + " twice");
      }
    }
    return reasons;
  }

  private record LeftOut(String payrollId, String because) {}

  private static LeftOut one(Fields one) {
    return new LeftOut(
        one.parsed("member", CaseJson::named),
        one.parsed("because", word -> choice(word, REASON_WORDS.toArray(String[]::new))));
  }

  private static boolean oneOf(Fields fields, String key, String otherwise) {
    return fields
        .optional(key, word -> choice(word, otherwise, LEFT_OUT))
        .filter(LEFT_OUT::equals)
        .isPresent();
  }

  private static String choice(String word, String... allowed) {
    if (!List.of(allowed).contains(word)) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is not one of: " + String.join(", ", allowed));
    }
    return word;
  }

  private static Fraction hours(String text) {
    Fraction hours = Fraction.of(text);
    if (hours.signum() < 0) {
      throw new IllegalArgumentException("must not be below zero");
    }
    return hours;
  }

  private static int months(String text) {
    int months = CaseJson.wholeNumber(text);
    if (months < 0 || months > 600) {
      throw new IllegalArgumentException("must be a number of months from 0 to 600");
    }
    return months;
  }
}
