package coop.commonwage.pay.choices;

import static coop.commonwage.pay.choices.Holds.FOR_ONE_TAX_YEAR;
import static coop.commonwage.pay.choices.Holds.FOR_TAX_YEARS;
import static coop.commonwage.pay.choices.Holds.FROM_ANY_DAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question every employer answers, also by saying nothing: then the usual answer holds. A new
 * question is one more constant here; nothing else has to change for it to be asked, kept and read.
 *
 * <p>An answer is read for a day with {@link EmployerChoices#on}. What a payslip was worked out
 * with goes into its inputs, so that a later answer changes no payslip that was made.
 */
public enum Choice {
  /**
   * The day of the month on which pay of a month is due: the first such day after the month's last,
   * in a shorter month its last day.
   */
  PAY_DAY_OF_MONTH(
      "pay-day-of-month",
      Topic.PAY_DAY,
      FROM_ANY_DAY,
      Allowed.wholeNumber("5", "a day of the month", 1, 31)),

  /** How many days after its last day pay of one, two or four weeks is due. */
  PAY_DAYS_AFTER_WEEKS(
      "pay-days-after-weeks", Topic.PAY_DAY, FROM_ANY_DAY, Allowed.wholeNumber("7", "days", 0, 28)),

  /** Whether the employer claims the Employment Allowance. */
  EMPLOYMENT_ALLOWANCE(
      "employment-allowance", Topic.EMPLOYER_YEAR, FOR_TAX_YEARS, Allowed.words("no", "yes")),

  /** What keeps the employer from the Employment Allowance, whatever it claims. */
  EMPLOYMENT_ALLOWANCE_BAR(
      "employment-allowance-bar",
      Topic.EMPLOYER_YEAR,
      FOR_TAX_YEARS,
      Allowed.words(
          "none",
          "connected-employer-claims",
          "sole-director-company",
          "public-body",
          "personal-household")),

  /**
   * Class 1 National Insurance, workers' and employer's together, of the whole tax year before;
   * declared where not all twelve tax months were paid through this installation.
   */
  CLASS_1_OF_YEAR_BEFORE(
      "class-1-of-year-before", Topic.EMPLOYER_YEAR, FOR_ONE_TAX_YEAR, Allowed.moneyOrUnknown()),

  /** The same, the employer's part alone. */
  SECONDARY_CLASS_1_OF_YEAR_BEFORE(
      "secondary-class-1-of-year-before",
      Topic.EMPLOYER_YEAR,
      FOR_ONE_TAX_YEAR,
      Allowed.moneyOrUnknown()),

  /**
   * How much of the yearly Apprenticeship Levy allowance this employer has of a connected group.
   */
  APPRENTICESHIP_LEVY_ALLOWANCE(
      "apprenticeship-levy-allowance",
      Topic.EMPLOYER_YEAR,
      FOR_ONE_TAX_YEAR,
      Allowed.moneyOr("whole")),

  /**
   * What of the year's Employment Allowance was used before the first month paid through this
   * installation; nothing where the year began here.
   */
  ALLOWANCE_USED_BEFORE(
      "employment-allowance-used-before",
      Topic.EMPLOYER_YEAR,
      FOR_ONE_TAX_YEAR,
      Allowed.moneyOr("0.00")),

  /**
   * The pay bill, liable to National Insurance, of the tax months before the first one paid through
   * this installation: the Apprenticeship Levy counts from 6 April.
   */
  LEVY_PAY_BILL_BEFORE(
      "levy-pay-bill-before", Topic.EMPLOYER_YEAR, FOR_ONE_TAX_YEAR, Allowed.moneyOr("0.00")),

  /**
   * Whether irregular hours earn holiday in whole hours each pay period, as the statute rounds, or
   * to the last part of an hour; then the balance is never below what the statute's rounding gives.
   */
  HOLIDAY_ACCRUAL(
      "holiday-accrual", Topic.HOLIDAY, FROM_ANY_DAY, Allowed.words("statutory", "unrounded")),

  /** Whether holiday pay of irregular and part-year workers is paid with every wage. */
  ROLLED_UP_HOLIDAY("rolled-up-holiday", Topic.HOLIDAY, FROM_ANY_DAY, Allowed.words("no", "yes")),

  /**
   * What the percentage of a direct earnings attachment is taken of when another order comes before
   * it: all net earnings, or what the others leave. {@code payroll-rules/uk/gaps.md} explains both.
   */
  DIRECT_EARNINGS_ATTACHMENT(
      "direct-earnings-attachment",
      Topic.ORDERS,
      FROM_ANY_DAY,
      Allowed.words("full-net", "residual-net")),

  /** Whether the employer keeps the fee the law allows for each deduction under an order. */
  ATTACHMENT_FEE("attachment-fee", Topic.ORDERS, FROM_ANY_DAY, Allowed.words("no", "yes")),

  /** How the contribution of a worker enrolled without asking reaches the pension scheme. */
  PENSION_METHOD(
      "pension-method", Topic.PENSION, FROM_ANY_DAY, Allowed.words("relief-at-source", "net-pay")),

  /** Which pay the scheme's shares are of. */
  PENSION_BASIS(
      "pension-basis",
      Topic.PENSION,
      FROM_ANY_DAY,
      Allowed.words("qualifying-earnings", "pensionable-pay", "total-pay")),

  /** The worker's share, tax relief included, of whoever is enrolled without asking. */
  PENSION_WORKER_PERCENT(
      "pension-worker-percent", Topic.PENSION, FROM_ANY_DAY, Allowed.percentOr("least")),

  /** The employer's share of whoever is enrolled without asking. */
  PENSION_EMPLOYER_PERCENT(
      "pension-employer-percent", Topic.PENSION, FROM_ANY_DAY, Allowed.percentOr("least")),

  /** The day the employer's duties of automatic enrolment began. */
  PENSION_DUTIES_START(
      "pension-duties-start", Topic.PENSION, FROM_ANY_DAY, Allowed.dateOr("unknown")),

  /** The day chosen to enrol again whoever left the pension; each third year has its own. */
  PENSION_RE_ENROLMENT("pension-re-enrolment", Topic.PENSION, FROM_ANY_DAY, Allowed.dateOr("none")),

  /** The day a leave year begins; else each worker's own, from the day they started. */
  LEAVE_YEAR_START(
      "leave-year-start", Topic.HOLIDAY, FROM_ANY_DAY, Allowed.dayOfYearOr("start-of-employment")),

  /** Whether bank holidays are part of the weeks of holiday, or days granted on top of them. */
  BANK_HOLIDAYS("bank-holidays", Topic.HOLIDAY, FROM_ANY_DAY, Allowed.words("inside", "on-top")),

  /**
   * The longest gap between two visits of a day that is paid in full, in minutes, this length
   * included. An hour is the measure of the order agreed in Harris and others v Kaamil Education
   * (employment tribunal, 3 September 2020).
   */
  LONGEST_PAID_GAP(
      "longest-paid-gap", Topic.TIME, FROM_ANY_DAY, Allowed.wholeNumber("60", "minutes", 0, 1440)),

  /**
   * Whether a visit is paid for the time checked in and out, or for the longer of that and the
   * plan.
   */
  VISIT_PAY("visit-pay", Topic.TIME, FROM_ANY_DAY, Allowed.words("actual", "longer")),

  /**
   * What a visit is paid for when the carer was there in vain: the time checked in and out, or at
   * least the time planned, or at least the time claimed from the funder.
   */
  FRUSTRATED_VISIT_PAY(
      "frustrated-visit-pay",
      Topic.TIME,
      FROM_ANY_DAY,
      Allowed.words("actual", "planned", "claimed")),

  /**
   * With how many hours' notice a visit must be called off, so that it is not paid; with less, the
   * planned time is, as far as nothing else was paid in it.
   */
  CANCELLED_VISIT_PAY(
      "cancelled-visit-pay",
      Topic.TIME,
      FROM_ANY_DAY,
      Allowed.wholeNumberOr("not-paid", "hours of notice", 1, 672)),

  /**
   * What travel between visits is paid by: the minutes given, the gap by the clock, or the larger.
   * The clock counts only in gaps that are paid in full.
   */
  TRAVEL_PAY("travel-pay", Topic.TIME, FROM_ANY_DAY, Allowed.words("given", "gap", "larger")),

  /**
   * Whether somebody has to approve a worker's time before it is paid, and what a pay run does with
   * time nobody has: says so, or stops for that worker.
   */
  TIME_APPROVAL(
      "time-approval", Topic.TIME, FROM_ANY_DAY, Allowed.words("look", "not-needed", "blocks")),

  /** The evening hours and what each minute in them adds. */
  EVENING_ENHANCEMENT("evening-enhancement", Topic.TIME, FROM_ANY_DAY, Allowed.bandOrNone()),

  /** The night hours and what each minute in them adds. */
  NIGHT_ENHANCEMENT("night-enhancement", Topic.TIME, FROM_ANY_DAY, Allowed.bandOrNone()),

  /**
   * Where a minute has several enhancements (evening, night, weekend or bank holiday), whether the
   * highest is paid or all of them.
   */
  ENHANCEMENTS_TOGETHER(
      "enhancements-together", Topic.TIME, FROM_ANY_DAY, Allowed.words("highest", "added")),

  /**
   * Which days are paid as bank holidays: the official ones with their substitute days, the days of
   * the calendar a substitute stands in for, or both.
   */
  BANK_HOLIDAY_DAYS(
      "bank-holiday-days", Topic.TIME, FROM_ANY_DAY, Allowed.words("official", "calendar", "both")),

  /** The sum for a turn on call at home; responding is paid by time beside it. */
  ON_CALL_SUM("on-call-sum", Topic.TIME, FROM_ANY_DAY, Allowed.moneyOr("0.00")),

  /**
   * How much of a period's pay, in percent, the job may have cost a worker, or accommodation from
   * the employer lowered it by, before the payslip stops for somebody to look. No law says: it
   * catches typing errors before they become a top-up.
   */
  OWN_COSTS_LIMIT(
      "own-costs-limit", Topic.TIME, FROM_ANY_DAY, Allowed.wholeNumber("50", "percent", 1, 100));

  private final String code;
  private final Topic topic;
  private final Holds holds;
  private final Allowed allowed;

  Choice(String code, Topic topic, Holds holds, Allowed allowed) {
    this.code = code;
    this.topic = topic;
    this.holds = holds;
    this.allowed = allowed;
  }

  /** The name in the API and the database. */
  public String code() {
    return code;
  }

  /** Under which heading people find it. */
  public Topic topic() {
    return topic;
  }

  /** From which days an answer may hold. */
  public Holds holds() {
    return holds;
  }

  /** What may be answered, in words. */
  public String allowed() {
    return allowed.inWords();
  }

  /** The answers that are words, the usual one first; what else there may be is in words. */
  public List<String> words() {
    return allowed.words();
  }

  /** Whether an amount, a day or a share may be answered beside {@link #words}. */
  public boolean isOpen() {
    return allowed.isOpen();
  }

  /** The answer of an employer who said nothing. */
  public String usual() {
    return allowed.usual();
  }

  /**
   * @throws IllegalArgumentException saying what is allowed
   */
  public void check(String value) {
    if (!allowed.accepts(value)) {
      throw new IllegalArgumentException(
          "\"%s\" is no answer to %s: %s".formatted(value, code, allowed()));
    }
  }

  /**
   * @throws IllegalArgumentException saying which days are allowed
   */
  public void checkFrom(LocalDate from) {
    if (!holds.accepts(from)) {
      throw new IllegalArgumentException(
          "%s is settled for whole tax years: it holds from a 6 April, not from %s"
              .formatted(code, from));
    }
  }

  /**
   * @throws IllegalArgumentException naming the choices there are
   */
  public static Choice ofCode(String code) {
    for (Choice choice : values()) {
      if (choice.code.equals(code)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a choice: %s"
            .formatted(
                code, Arrays.stream(values()).map(Choice::code).collect(Collectors.joining(", "))));
  }
}
