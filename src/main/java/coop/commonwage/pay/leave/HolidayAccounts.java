package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The leave years of one worker, one after the other: each with what the year before carried into
 * it. A pure function of the facts; the order in which holiday was recorded makes no difference.
 *
 * <p>Holiday that lies in two leave years is shared over its days. What was carried over is used
 * first, what lapses soonest before the rest. Holiday that sickness or statutory leave kept from
 * being taken to the last day of the year is carried over by itself; any other cause has to be
 * recorded.
 */
public final class HolidayAccounts {

  /** What a figure of the account is explained under. */
  public static final String ENTITLEMENT = "holiday-entitlement";

  /** Under which what was carried over is explained. */
  public static final String CARRIED = "holiday-carried-over";

  /** Until then the first payslip, of at most a month, is finalised here or was made elsewhere. */
  private static final int FIRST_PAYSLIP_WITHIN_MONTHS = 2;

  private static final Function<String, Working> NOBODY_LISTENS = name -> Working.SILENT;

  private final HolidayRules rules;
  private final HolidayFacts facts;

  public HolidayAccounts(HolidayRules rules, HolidayFacts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /** The account of the leave year a day lies in, as it stands on that day. */
  public HolidayAccount on(LocalDate day) {
    return on(day, NOBODY_LISTENS);
  }

  /**
   * The same, explained.
   *
   * @param listeners who listens to which figure, by its name
   * @throws IllegalArgumentException when the day is before the employment began
   */
  public HolidayAccount on(LocalDate day, Function<String, Working> listeners) {
    if (day.isBefore(facts.startDate())) {
      throw new IllegalArgumentException(
          "%s is before the employment began, on %s".formatted(day, facts.startDate()));
    }
    LeaveYear asked = year(day);
    LeaveYear year = year(earliestKnown(asked.firstDay()));
    List<HolidayAccount.Lot> lots = List.of();
    while (year.firstDay().isBefore(asked.firstDay())) {
      LeaveYear next = year(year.lastDay().plusDays(1));
      Function<String, Working> heard = next.equals(asked) ? listeners : NOBODY_LISTENS;
      lots = carriedInto(next, account(year, year.lastDay(), lots, Working.SILENT), heard);
      year = next;
    }
    return account(asked, day, lots, listeners.apply(ENTITLEMENT));
  }

  private LeaveYear year(LocalDate day) {
    return facts.settled().year(facts.startDate(), day);
  }

  /** The first day anything is known of; years before it carry nothing. */
  private LocalDate earliestKnown(LocalDate orElse) {
    LocalDate earliest =
        Stream.of(
                facts.earlier().stream().map(paid -> paid.days().firstDay()),
                facts.holidays().stream().map(holiday -> holiday.days().firstDay()),
                facts.openings().stream().map(HolidayFacts.Opening::day),
                facts.carried().stream().map(HolidayFacts.Carried::into))
            .flatMap(days -> days)
            .min(Comparator.naturalOrder())
            .filter(orElse::isAfter)
            .orElse(orElse);
    return earliest.isBefore(facts.startDate()) ? facts.startDate() : earliest;
  }

  private HolidayAccount account(
      LeaveYear year, LocalDate asOf, List<HolidayAccount.Lot> lots, Working working) {
    Entitlement entitlement = new Entitlement(rules, facts, year);
    boolean rolledUp = entitlement.isRolledUp(asOf);
    List<HolidayAccount.Use> uses = uses(year, asOf);
    return new HolidayAccount(
        year,
        asOf,
        entitlement.isByHours(asOf),
        rolledUp,
        isKnown(year, asOf),
        entitlement.ofYear(asOf, working),
        entitlement.earnedBy(asOf),
        used(lots, year),
        uses,
        facts.openings().stream()
            .filter(each -> year.days().contains(each.day()))
            .mapToLong(HolidayFacts.Opening::minutesTaken)
            .sum(),
        facts.holidays().stream()
            .filter(each -> each.inLieu() && year.equals(yearOfLieu(each)))
            .mapToLong(HolidayFacts.Holiday::minutes)
            .sum());
  }

  /** What is left on leaving belongs to the leave year of the last day, whenever it is paid. */
  private LeaveYear yearOfLieu(HolidayFacts.Holiday paid) {
    LocalDate first = paid.days().firstDay();
    return year(facts.leaveDate().filter(first::isAfter).orElse(first));
  }

  /**
   * Whether payslips, or what was brought forward, tell of the year from its beginning. Of somebody
   * who has just begun there is no payslip yet, and nothing to tell.
   */
  private boolean isKnown(LeaveYear year, LocalDate asOf) {
    LocalDate first =
        facts.startDate().isAfter(year.firstDay()) ? facts.startDate() : year.firstDay();
    boolean hasJustBegun =
        facts.earlier().isEmpty()
            && facts.startDate().equals(first)
            && asOf.isBefore(first.plusMonths(FIRST_PAYSLIP_WITHIN_MONTHS));
    return hasJustBegun
        || facts.openings().stream().anyMatch(each -> year.days().contains(each.day()))
        || facts.earlier().stream().anyMatch(paid -> !paid.days().firstDay().isAfter(first));
  }

  private List<HolidayAccount.Use> uses(LeaveYear year, LocalDate asOf) {
    return taken()
        .filter(holiday -> holiday.days().overlaps(year.days()))
        .map(
            holiday -> {
              long taken = 0;
              long booked = 0;
              LocalDate first = null;
              LocalDate last = null;
              for (Map.Entry<LocalDate, Long> each : byDay(holiday).entrySet()) {
                if (year.days().contains(each.getKey())) {
                  first = first == null ? each.getKey() : first;
                  last = each.getKey();
                  if (each.getKey().isAfter(asOf)) {
                    booked += each.getValue();
                  } else {
                    taken += each.getValue();
                  }
                }
              }
              return new HolidayAccount.Use(holiday.id(), first, last, taken, booked);
            })
        .toList();
  }

  private Stream<HolidayFacts.Holiday> taken() {
    return facts.holidays().stream()
        .filter(holiday -> !holiday.inLieu())
        .sorted(
            Comparator.<HolidayFacts.Holiday, LocalDate>comparing(
                    holiday -> holiday.days().firstDay())
                .thenComparing(holiday -> holiday.days().lastDay())
                .thenComparing(HolidayFacts.Holiday::id));
  }

  /** Its minutes shared over its days, down to the minute; the last day has what is over. */
  private static Map<LocalDate, Long> byDay(HolidayFacts.Holiday holiday) {
    Map<LocalDate, Long> byDay = new TreeMap<>();
    DateSpan days = holiday.days();
    long before = 0;
    for (int i = 1; i <= days.days(); i++) {
      long upTo = holiday.minutes() * i / days.days();
      byDay.put(days.firstDay().plusDays(i - 1L), upTo - before);
      before = upTo;
    }
    return byDay;
  }

  /** What of the carried holiday the days of a leave year use, day by day. */
  private List<HolidayAccount.Lot> used(List<HolidayAccount.Lot> lots, LeaveYear year) {
    List<HolidayAccount.Lot> left =
        new ArrayList<>(
            lots.stream()
                .sorted(
                    Comparator.comparing(HolidayAccount.Lot::takenBy)
                        .thenComparing(lot -> lot.from().firstDay())
                        .thenComparing(HolidayAccount.Lot::reason)
                        .thenComparing(HolidayAccount.Lot::minutes))
                .toList());
    Map<LocalDate, Long> days = new TreeMap<>();
    taken()
        .forEach(
            holiday -> byDay(holiday).forEach((day, each) -> days.merge(day, each, Long::sum)));
    days.forEach(
        (day, minutes) -> {
          long toUse = year.days().contains(day) ? minutes : 0;
          for (int i = 0; i < left.size() && toUse > 0; i++) {
            HolidayAccount.Lot lot = left.get(i);
            if (!lot.takenBy().isBefore(day)) {
              long part = Math.min(toUse, lot.rest());
              left.set(
                  i,
                  new HolidayAccount.Lot(
                      lot.from(), lot.reason(), lot.minutes(), lot.used() + part, lot.takenBy()));
              toUse -= part;
            }
          }
        });
    return left;
  }

  private List<HolidayAccount.Lot> carriedInto(
      LeaveYear next, HolidayAccount account, Function<String, Working> listeners) {
    List<HolidayAccount.Lot> lots = new ArrayList<>();
    for (HolidayAccount.Lot lot : account.carried()) {
      if (lot.rest() > 0 && !lot.takenBy().isBefore(next.firstDay())) {
        lots.add(new HolidayAccount.Lot(lot.from(), lot.reason(), lot.rest(), 0, lot.takenBy()));
      }
    }
    Untaken untaken = new Untaken(account);
    facts.carried().stream()
        .filter(each -> year(each.into()).equals(next))
        .sorted(
            Comparator.comparing(HolidayFacts.Carried::into)
                .thenComparing(HolidayFacts.Carried::reason)
                .thenComparing(each -> each.minutes().orElse(0)))
        .forEach(each -> untaken.carry(each, next, listeners).ifPresent(lots::add));
    if (account.known()) {
      lastingAbsence(account.year())
          .flatMap(
              absence ->
                  untaken.carry(
                      new HolidayFacts.Carried(
                          next.firstDay(),
                          Optional.empty(),
                          absence.sickness()
                              ? CarryOver.Reason.SICKNESS
                              : CarryOver.Reason.FAMILY_LEAVE,
                          Optional.empty(),
                          Optional.empty()),
                      next,
                      listeners))
          .ifPresent(lots::add);
    }
    return lots;
  }

  /** What kept the worker away on the last day of a leave year; statutory leave before sickness. */
  private Optional<HolidayFacts.Absence> lastingAbsence(LeaveYear year) {
    return facts.absences().stream()
        .filter(absence -> absence.days().contains(year.lastDay()))
        .min(Comparator.comparing(HolidayFacts.Absence::sickness));
  }

  /** What of a leave year's own holiday is not taken and not yet carried. */
  private final class Untaken {
    private final HolidayAccount account;
    private final HolidayFacts.Terms terms;
    private long gone;

    Untaken(HolidayAccount account) {
      this.account = account;
      this.terms = Entitlement.terms(facts, account.year().lastDay());
      long usedOfEarlier = account.carried().stream().mapToLong(HolidayAccount.Lot::used).sum();
      this.gone = account.taken() + account.inLieu() - usedOfEarlier;
    }

    Optional<HolidayAccount.Lot> carry(
        HolidayFacts.Carried recorded, LeaveYear next, Function<String, Working> listeners) {
      Working working = listeners.apply(CARRIED);
      CarryOver.Carried most = most(recorded, next, working);
      long minutes =
          recorded.minutes().map(Long::valueOf).orElseGet(() -> most.amount().rounded(Rounding.UP));
      working.step("carried-amount", hours(minutes));
      LocalDate takenBy = recorded.takenBy().orElse(most.takenBy());
      gone += minutes;
      return minutes <= 0 || takenBy.isBefore(next.firstDay())
          ? Optional.empty()
          : Optional.of(
              new HolidayAccount.Lot(account.year(), recorded.reason(), minutes, 0, takenBy));
    }

    private CarryOver.Carried most(HolidayFacts.Carried recorded, LeaveYear next, Working working) {
      LeaveYear lawful = recorded.lawfulFrom().map(HolidayAccounts.this::year).orElse(next);
      boolean isLater = lawful.firstDay().isAfter(account.year().lastDay());
      return new CarryOver(rules, account.year())
          .of(
              recorded.reason(),
              new CarryOver.Untaken(
                  terms.scheme(),
                  Fraction.of(account.entitled()),
                  Fraction.of(Math.max(0, gone)),
                  week()),
              isLater ? lawful : next,
              working);
    }

    private String hours(long minutes) {
      return Fraction.of(minutes).dividedBy(60).toDecimals(4, Rounding.HALF_UP).toString();
    }

    /** A week of holiday; of open hours the part of what the year earned that is one. */
    private Fraction week() {
      if (terms.minutesWeekly() > 0) {
        return Fraction.of(terms.minutesWeekly());
      }
      Fraction week =
          Fraction.of(account.entitled())
              .dividedBy(
                  Fraction.of(rules.entitlementWeeks().on(account.year().firstDay()).value()));
      return week.isPositive() ? week : Fraction.of(1);
    }
  }
}
