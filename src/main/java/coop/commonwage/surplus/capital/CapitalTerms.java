package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a co-operative decided about its members' capital. None of it is law; the legal form may set
 * limits, and a decision may only be tighter.
 *
 * @param retainedTo where the retained part of a share of the surplus goes
 * @param interestOn the holdings that bear interest
 * @param interestOnOpening whether interest counts what the year began with only, or else every
 *     amount for the days it was held
 * @param interestPaidOut whether interest is paid out, or else stays in the account
 * @param rollingYears after how many full years a tranche is paid back; empty when it is not
 * @param percentOfBalances what part of every balance is paid back, as the alternative; empty when
 *     that is not done
 * @param cashLimit the most that is paid back in a year; empty when there is no limit
 * @param leaverInstalments in how many yearly instalments a leaver is paid; at least 1
 * @param leaverRate the yearly rate on what is still owed to a leaver
 * @param retainedYearly what the co-operative assumes will be retained each year, for the forecast
 *     only
 * @param leastShares what a member keeps in shares for as long as the membership lasts, whatever is
 *     withdrawn; zero where the rules ask nothing
 * @param yearly what is proposed to the board every year, and the rate nobody goes over
 */
public record CapitalTerms(
    CapitalEntry.Holding retainedTo,
    Set<CapitalEntry.Holding> interestOn,
    boolean interestOnOpening,
    boolean interestPaidOut,
    OptionalInt rollingYears,
    Optional<Rate> percentOfBalances,
    Optional<Money> cashLimit,
    int leaverInstalments,
    Rate leaverRate,
    Money retainedYearly,
    Money leastShares,
    Yearly yearly) {

  private static final int MOST_YEARS = 50;
  private static final Rate ALL = Rate.ofPercent("100");

  /** What holds until a co-operative decides: shares bear interest, it is paid, nothing rolls. */
  public static final CapitalTerms UNDECIDED =
      new CapitalTerms(
          CapitalEntry.Holding.ACCOUNT,
          Set.of(CapitalEntry.Holding.SHARES),
          false,
          true,
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          1,
          Rate.ZERO,
          Money.ZERO,
          Money.ZERO,
          Yearly.UNDECIDED);

  /**
   * Interest, year by year.
   *
   * @param highestRate the highest rate the co-operative declared beforehand; empty when it
   *     declared none
   * @param rate what is proposed to the board after every year; empty when nothing is
   * @param ends the last day of one accounting year, whichever; the others end on the same day
   */
  public record Yearly(Optional<Rate> highestRate, Optional<Rate> rate, Optional<LocalDate> ends) {

    /** Nothing is declared and nothing proposed. */
    public static final Yearly UNDECIDED =
        new Yearly(Optional.empty(), Optional.empty(), Optional.empty());

    public Yearly {
      for (Optional<Rate> each : List.of(highestRate, rate)) {
        each.ifPresent(
            percent -> {
              if (percent.isZero() || percent.isNegative()) {
                throw new IllegalArgumentException(
                    "a yearly rate of interest is more than 0%, not " + percent.inPercent());
              }
            });
      }
      if (rate.isPresent() && ends.isEmpty()) {
        throw new IllegalArgumentException(
            "year_ends is missing: interest is proposed after the last day of every year");
      }
      if (rate.isPresent()
          && highestRate.filter(most -> rate.get().compareTo(most) > 0).isPresent()) {
        throw new IllegalArgumentException(
            "yearly_interest_percent is %s: at most the highest rate declared, %s"
                .formatted(rate.get().inPercent(), highestRate.get().inPercent()));
      }
    }

    /** The last accounting year that was over before a day; empty when nobody said when it ends. */
    public Optional<DateSpan> over(LocalDate day) {
      return ends.map(end -> over(end, day));
    }

    static DateSpan over(LocalDate end, LocalDate day) {
      LocalDate last = in(day.getYear(), end);
      return DateSpan.yearEnding(last.isBefore(day) ? last : in(day.getYear() - 1, end));
    }

    /** The end of a month stays the end of a month. */
    static LocalDate in(int year, LocalDate end) {
      LocalDate last = end.withDayOfMonth(1).withYear(year);
      return end.equals(end.with(TemporalAdjusters.lastDayOfMonth()))
          ? last.with(TemporalAdjusters.lastDayOfMonth())
          : last.withDayOfMonth(end.getDayOfMonth());
    }
  }

  public CapitalTerms {
    interestOn = Set.copyOf(interestOn);
    if (rollingYears.isPresent() && percentOfBalances.isPresent()) {
      throw new IllegalArgumentException(
          "capital is paid back either after years or as a percentage of all balances, not both");
    }
    if (rollingYears.isPresent()
        && (rollingYears.getAsInt() < 1 || rollingYears.getAsInt() > MOST_YEARS)) {
      throw new IllegalArgumentException(
          "rolling_years is %d: a tranche is paid back after 1 to %d years"
              .formatted(rollingYears.getAsInt(), MOST_YEARS));
    }
    percentOfBalances.ifPresent(
        percent -> {
          if (percent.isZero() || percent.isNegative() || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException(
                "percent_of_balances is %s: more than 0%% and at most 100%%"
                    .formatted(percent.inPercent()));
          }
        });
    if (cashLimit.isPresent() && cashLimit.get().isNegative()) {
      throw new IllegalArgumentException(
          "cash_limit is %s: zero or more".formatted(cashLimit.get()));
    }
    if (leaverInstalments < 1 || leaverInstalments > MOST_YEARS) {
      throw new IllegalArgumentException(
          "leaver_instalments is %d: 1 to %d yearly instalments"
              .formatted(leaverInstalments, MOST_YEARS));
    }
    if (leaverRate.isNegative() || retainedYearly.isNegative()) {
      throw new IllegalArgumentException("leaver_rate and retained_yearly are zero or more");
    }
    if (leastShares.isNegative()) {
      throw new IllegalArgumentException("least_shares is %s: zero or more".formatted(leastShares));
    }
  }
}
