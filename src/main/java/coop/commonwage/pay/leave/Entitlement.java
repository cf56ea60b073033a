package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The holiday of one leave year in minutes: weeks of the guaranteed hours for the days on which
 * hours were guaranteed, and what hours worked accrued on the others. Terms that change inside the
 * year count each for their own days.
 */
final class Entitlement {

  private final HolidayRules rules;
  private final HolidayFacts facts;
  private final LeaveYear year;
  private final RegularEntitlement regular;
  private final IrregularAccrual irregular;

  Entitlement(HolidayRules rules, HolidayFacts facts, LeaveYear year) {
    this.rules = rules;
    this.facts = facts;
    this.year = year;
    this.regular = new RegularEntitlement(rules, year);
    this.irregular = new IrregularAccrual(rules, year);
  }

  /** Some days of the year under one set of terms. */
  private record Stretch(DateSpan days, HolidayFacts.Terms terms) {}

  /** The terms that hold on a day; before the first, the first. */
  static HolidayFacts.Terms terms(HolidayFacts facts, LocalDate day) {
    return facts.terms().stream()
        .filter(terms -> !terms.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(facts.terms().getFirst());
  }

  boolean isByHours(LocalDate day) {
    return irregular.isFor(terms(facts, day).scheme());
  }

  boolean isRolledUp(LocalDate day) {
    return isRolledUp(day, terms(facts, day).scheme());
  }

  private boolean isRolledUp(LocalDate day, HolidayScheme scheme) {
    return facts.settled().rolledUp().test(day)
        && new RolledUpHoliday(rules, year).whyNot(scheme, facts.settled().nation()).isEmpty();
  }

  /** For the whole year, and by hours as far as payslips tell up to a day. */
  long ofYear(LocalDate asOf, Working working) {
    return minutes(year.lastDay(), asOf, working);
  }

  /** What of it may be taken by a day: in the first year a twelfth for each month begun. */
  long earnedBy(LocalDate asOf) {
    return minutes(asOf, asOf, Working.SILENT);
  }

  private long minutes(LocalDate regularBy, LocalDate hoursBy, Working working) {
    Fraction minutes = Fraction.ZERO;
    List<Stretch> stretches = stretches();
    for (Stretch stretch : stretches) {
      if (!irregular.isFor(stretch.terms().scheme())) {
        minutes = minutes.plus(ofStretch(stretch, stretches, regularBy, working));
      }
    }
    long all = minutes.rounded(Rounding.UP) + accrued(hoursBy, working);
    working.step("holiday-entitled-minutes", Math.toIntExact(all));
    return all;
  }

  private Fraction ofStretch(Stretch stretch, List<Stretch> all, LocalDate by, Working working) {
    HolidayFacts.Terms terms = stretch.terms();
    int minutesWeekly = minutesWeekly(terms, stretch.days().lastDay());
    working.input("terms-from", stretch.days().firstDay());
    working.input("guaranteed-minutes-weekly", minutesWeekly);
    DateSpan employed =
        DateSpan.of(all.getFirst().days().firstDay(), all.getLast().days().lastDay());
    Fraction shareOfEmployed = Fraction.of(stretch.days().days()).dividedBy(employed.days());
    Fraction shareOfYear = Fraction.of(stretch.days().days()).dividedBy(year.days().days());
    Fraction above = Fraction.of(terms.extraDays()).plus(Fraction.of(bankHolidays(working)));
    Fraction days;
    if (leavesInYear()) {
      days =
          regular
              .ofLeaver(terms.daysAWeek(), employed.firstDay(), employed.lastDay(), working)
              .times(shareOfEmployed)
              .plus(above.times(shareOfYear));
    } else if (isFirstYear()) {
      LocalDate asked = by.isAfter(employed.firstDay()) ? by : employed.firstDay();
      days =
          regular
              .inFirstYear(terms.daysAWeek(), employed.firstDay(), asked, working)
              .times(shareOfEmployed)
              .plus(above.times(shareOfYear));
    } else {
      days = regular.fullYear(terms.daysAWeek(), working).plus(above).times(shareOfYear);
    }
    if (above.isPositive()) {
      working.input("days-above-statute", decimals(above));
    }
    if (all.size() > 1) {
      working.input("days-under-terms", stretch.days().days());
      working.input("days-of-leave-year", year.days().days());
    }
    working.step("holiday-days", decimals(days));
    return RegularEntitlement.inMinutes(days, minutesWeekly, terms.daysAWeek());
  }

  /**
   * Guaranteed a week; where hours are open and the leave year began before holiday accrued by
   * them, what an average week before had.
   */
  private int minutesWeekly(HolidayFacts.Terms terms, LocalDate day) {
    if (terms.minutesWeekly() > 0) {
      return terms.minutesWeekly();
    }
    return new HolidayPay(rules, year)
        .average(facts.earlier(), day.plusDays(1), Working.SILENT)
        .map(average -> Math.toIntExact(average.minutes().rounded(Rounding.UP)))
        .orElse(0);
  }

  private int bankHolidays(Working working) {
    if (!facts.settled().bankHolidaysOnTop().test(year.firstDay())) {
      return 0;
    }
    int days = facts.settled().bankHolidays().apply(year);
    working.input("bank-holidays-on-top", days);
    return days;
  }

  /** By hours of finalised payslips, and of the year's part that was paid elsewhere. */
  private long accrued(LocalDate by, Working working) {
    HolidayBalance balance = HolidayBalance.NOTHING;
    long hours = 0;
    for (EarlierPay paid : facts.earlier()) {
      LocalDate last = paid.days().lastDay();
      if (year.days().contains(last)
          && !last.isAfter(by)
          && irregular.isFor(paid.scheme())
          && !isRolledUp(last, paid.scheme())) {
        long minutes = paid.minutesAccruing();
        balance = balance.plus(irregular.of(minutes, Working.SILENT));
        hours += minutes;
      }
    }
    long opening =
        facts.openings().stream()
            .filter(each -> year.days().contains(each.day()))
            .mapToLong(HolidayFacts.Opening::minutesAccrued)
            .sum();
    if (hours > 0) {
      irregular.of(hours, told(working));
      working.step("holiday-minutes-accrued", Math.toIntExact(balance.earned(rounding(by))));
    }
    if (opening > 0) {
      working.input("holiday-minutes-brought-forward", Math.toIntExact(opening));
    }
    return balance.earned(rounding(by)) + opening;
  }

  /** The year's hours and the rules, without the sum the statute never rounds over a year. */
  private static Working told(Working working) {
    return new Working() {
      @Override
      public void formula(String name) {
        working.formula(name);
      }

      @Override
      public void input(String name, Object value) {
        working.input(name, value);
      }

      @Override
      public void rule(RuleEntry<?> entry) {
        working.rule(entry);
      }

      @Override
      public void step(String name, Object value) {
        if (name.equals("holiday-hours-unrounded")) {
          working.step(name, value);
        }
      }
    };
  }

  private AccrualRounding rounding(LocalDate day) {
    return facts.settled().rounding().apply(day);
  }

  private boolean isFirstYear() {
    return !facts.startDate().isBefore(year.firstDay());
  }

  private boolean leavesInYear() {
    return facts.leaveDate().map(year.days()::contains).orElse(false);
  }

  private List<Stretch> stretches() {
    LocalDate first =
        facts.startDate().isAfter(year.firstDay()) ? facts.startDate() : year.firstDay();
    LocalDate last = facts.leaveDate().filter(year.lastDay()::isAfter).orElse(year.lastDay());
    List<Stretch> stretches = new ArrayList<>();
    LocalDate from = first;
    while (!from.isAfter(last)) {
      LocalDate begun = from;
      LocalDate until =
          facts.terms().stream()
              .map(HolidayFacts.Terms::from)
              .filter(day -> day.isAfter(begun) && !day.isAfter(last))
              .min(LocalDate::compareTo)
              .map(day -> day.minusDays(1))
              .orElse(last);
      stretches.add(new Stretch(DateSpan.of(from, until), terms(facts, from)));
      from = until.plusDays(1);
    }
    return stretches;
  }

  private static String decimals(Fraction days) {
    return days.toDecimals(4, Rounding.HALF_UP).toString();
  }
}
