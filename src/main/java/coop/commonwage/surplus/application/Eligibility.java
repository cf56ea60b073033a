package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.YearsMembers;
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
 * @param isProbationLeftOut whether labour in probation does not count, nor who is in it on the
 *     last day
 * @param probationMonths how long probation is where pay does not know
 * @param areLeaversLeftOut whether who has left work or membership by the record date shares
 *     nothing; who was expelled never does
 * @param areEstatesPaid whether who died shares also where leavers are left out
 * @param areDirectorsLeftOut whether who holds a directorship shares nothing
 * @param isProtectedAbsenceCounted whether sickness and family leave count as if worked
 * @param classOfTheYear in which class somebody shares who had more than one in the year
 * @param isLabourAsMemberOnly whether only the labour of the days counts on which somebody was a
 *     member of the class they share in; otherwise that of the whole year does, and of who left
 *     that up to the last day as a member
 * @param leftOut others who share nothing, by payroll id, with the reason
 */
record Eligibility(
    Optional<Fraction> minimumHours,
    int minimumServiceMonths,
    boolean isProbationLeftOut,
    int probationMonths,
    boolean areLeaversLeftOut,
    boolean areEstatesPaid,
    boolean areDirectorsLeftOut,
    boolean isProtectedAbsenceCounted,
    YearsMembers.ClassRule classOfTheYear,
    boolean isLabourAsMemberOnly,
    Map<String, String> leftOut) {

  static final Eligibility EVERYBODY =
      new Eligibility(
          Optional.empty(),
          0,
          false,
          0,
          false,
          false,
          false,
          false,
          YearsMembers.ClassRule.RECORD_DATE,
          false,
          Map.of());

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
        choice(fields, "estates", "as-leavers", "paid").equals("paid"),
        oneOf(fields, "directors", "included"),
        choice(fields, "protected_absence", "counted", "as-paid").equals("counted"),
        choice(fields, "class_of_the_year", "record-date", "most-days").equals("most-days")
            ? YearsMembers.ClassRule.MOST_DAYS
            : YearsMembers.ClassRule.RECORD_DATE,
        choice(fields, "labour", "of-the-year", "as-member").equals("as-member"),
        fields.has("left_out") ? leftOut(fields) : Map.of());
  }

  /**
   * Whether only a part of the year's labour counts, so that it has to be known month by month.
   *
   * @param standing how the person stands in the labour year
   */
  boolean asksForMonths(
      LabourYears.LabourRecord record, YearsMembers.Standing standing, DateSpan year) {
    return !counted(record, standing, year, true).equals(List.of(year));
  }

  /**
   * @param months the labour month by month, where a part of it counts and it is known
   * @param standing how the person stands in the labour year
   * @param recordDate the day on which who has left is looked at
   * @throws UnusableCase when probation is left out and the facts for that are missing
   */
  Member member(
      LabourYears.LabourRecord record,
      List<LabourYears.LabourMonth> months,
      YearsMembers.Standing standing,
      DateSpan year,
      LocalDate recordDate) {
    requireProbationFacts(record, months, year);
    CountedLabour labour =
        CountedLabour.of(record, months, year, counted(record, standing, year, !months.isEmpty()));
    Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
    Fraction hours = orZero(minutes(record, months, labour)).dividedBy(Fraction.of(60, 1));
    Fraction earned = orZero(labour.earned());
    figures.put(Basis.HOURS, hours);
    figures.put(Basis.PAY, isProtectedAbsenceCounted ? earned.plus(labour.protectedPay()) : earned);
    figures.put(Basis.DAYS, Fraction.of(labour.days(), 1));
    LocalDate servedUntil = servedUntil(record, year.lastDay());
    long years = ChronoUnit.YEARS.between(record.employedSince(), servedUntil.plusDays(1));
    figures.put(Basis.SERVICE_YEARS, Fraction.of(Math.max(0, years), 1));
    Member member = Member.of(record.personId().toString(), standing.memberClass(), figures);
    String because = reason(record, hours, year.lastDay(), recordDate, standing);
    return because.isEmpty() ? member : member.notEligible(because);
  }

  /**
   * The days of the year whose labour counts.
   *
   * @param areMonthsKnown without them no day in probation can be told from another
   */
  private List<DateSpan> counted(
      LabourYears.LabourRecord record,
      YearsMembers.Standing standing,
      DateSpan year,
      boolean areMonthsKnown) {
    List<DateSpan> spans =
        isLabourAsMemberOnly
            ? standing.days()
            : List.of(
                DateSpan.of(
                    year.firstDay(), standing.hasLeft() ? standing.lastDay() : year.lastDay()));
    if (!isProbationLeftOut || !areMonthsKnown) {
      return spans;
    }
    LocalDate probation = probationUntil(record);
    return spans.stream()
        .filter(span -> span.lastDay().isAfter(probation))
        .map(
            span ->
                span.firstDay().isAfter(probation)
                    ? span
                    : DateSpan.of(probation.plusDays(1), span.lastDay()))
        .toList();
  }

  private static Fraction orZero(Fraction figure) {
    return figure.signum() < 0 ? Fraction.ZERO : figure;
  }

  private static LocalDate servedUntil(LabourYears.LabourRecord record, LocalDate lastDay) {
    return record.employedUntil().filter(until -> until.isBefore(lastDay)).orElse(lastDay);
  }

  /**
   * The member as who left shares: by what was done up to then, where those who left are paid, or
   * the estates of those who died are.
   */
  Member leaving(Member member, YearsMembers.Standing standing) {
    return standing.hasLeft() && isLeftOut(standing) && member.eligible()
        ? member.notEligible("left")
        : member;
  }

  private boolean isLeftOut(YearsMembers.Standing standing) {
    boolean died = standing.because().equals(Optional.of(EndReason.DIED));
    return areLeaversLeftOut && !(died && areEstatesPaid);
  }

  /** A member who did not work in the year: nothing of labour is asked of them. */
  Member withoutLabour(Member member, String payrollId, YearsMembers.Standing standing) {
    return leftOut.containsKey(payrollId)
        ? member.notEligible(leftOut.get(payrollId))
        : leaving(member, standing);
  }

  /** Where months are not known, neither is what of them lay in probation but for its minutes. */
  private Fraction minutes(
      LabourYears.LabourRecord record, List<LabourYears.LabourMonth> months, CountedLabour labour) {
    Fraction minutes = orZero(labour.minutes());
    if (isProtectedAbsenceCounted) {
      minutes = minutes.plus(labour.protectedMinutes());
    }
    return isProbationLeftOut && months.isEmpty()
        ? minutes.minus(Fraction.of(record.probationMinutes(), 1))
        : minutes;
  }

  private String reason(
      LabourYears.LabourRecord record,
      Fraction hours,
      LocalDate lastDay,
      LocalDate recordDate,
      YearsMembers.Standing standing) {
    if (leftOut.containsKey(record.payrollId())) {
      return leftOut.get(record.payrollId());
    }
    if (isLeftOut(standing)
        && record.employedUntil().filter(until -> !until.isAfter(recordDate)).isPresent()) {
      return "left";
    }
    if (areDirectorsLeftOut && record.director()) {
      return "director";
    }
    if (isProbationLeftOut && !probationUntil(record).isBefore(lastDay)) {
      return "probation";
    }
    LocalDate served = servedUntil(record, lastDay).plusDays(1);
    if (record.employedSince().plusMonths(minimumServiceMonths).isAfter(served)) {
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
  private void requireProbationFacts(
      LabourYears.LabourRecord record, List<LabourYears.LabourMonth> months, DateSpan year) {
    if (!isProbationLeftOut || record.probationUntil().isPresent()) {
      return;
    }
    if (probationMonths == 0) {
      throw UnusableCase.of(
          "probation_months",
          "probation is left out, and payroll does not know when it ended, for %s to begin with: say how many months it lasts"
              .formatted(record.payrollId()));
    }
    LocalDate until = probationUntil(record);
    if (months.isEmpty() && until.isBefore(year.lastDay()) && !until.isBefore(year.firstDay())) {
      throw UnusableCase.of(
          "probation",
          "probation is left out, but %s was in it until %s, within the year, and which hours lay in it is not known: let probation count, or ask for months of service instead"
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
    return choice(fields, key, otherwise, LEFT_OUT).equals(LEFT_OUT);
  }

  /** The first word where nothing was decided. */
  private static String choice(Fields fields, String key, String first, String second) {
    return fields.optional(key, word -> choice(word, first, second)).orElse(first);
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
