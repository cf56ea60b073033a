package coop.commonwage.launcher;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one row of payments to calculate, and collects everything that is wrong with it. */
final class CalculationRow {

  private static final Money MOST = Money.ofPounds(99_999_999);

  private final Map<CalculationColumn, Integer> places;
  private final List<String> fields;
  private final List<String> problems = new ArrayList<>(0);

  CalculationRow(Map<CalculationColumn, Integer> places, List<String> fields) {
    this.places = places;
    this.fields = fields;
  }

  String id() {
    return text(CalculationColumn.ID);
  }

  /** What was wrong, each with its column; empty when the request is good. */
  List<String> problems() {
    return problems;
  }

  /** The request; empty when something is wrong. */
  Optional<DeductionRequest> request() {
    if (fields.size() != places.size()) {
      problems.add("the row has %d fields, the header %d".formatted(fields.size(), places.size()));
      return Optional.empty();
    }
    if (id().isEmpty()) {
      problems.add("id: is empty");
    }
    LocalDate payDate = required(CalculationColumn.PAY_DATE, CalculationRow::date);
    PayFrequency frequency = required(CalculationColumn.FREQUENCY, PayFrequency::ofWord);
    TaxPeriod period = period(payDate, frequency);
    TaxCode code = code();
    NiCategory category = required(CalculationColumn.NI_CATEGORY, NiCategory::ofLetter);
    Money gross = required(CalculationColumn.GROSS, CalculationRow::amount);
    Money taxableBefore = orZero(CalculationColumn.TAXABLE_BEFORE);
    Money taxBefore = orZero(CalculationColumn.TAX_BEFORE);
    Optional<StudentLoanPlan> plan =
        optional(CalculationColumn.STUDENT_LOAN_PLAN, StudentLoanPlan::ofNumber);
    boolean postgraduate =
        optional(CalculationColumn.POSTGRADUATE_LOAN, CalculationRow::yesOrNo).orElse(false);
    return problems.isEmpty()
        ? Optional.of(
            new DeductionRequest(
                payDate,
                period,
                code,
                category,
                gross,
                taxableBefore,
                taxBefore,
                plan,
                postgraduate))
        : Optional.empty();
  }

  /** The period the date falls in; one that is given must be it. */
  private TaxPeriod period(LocalDate payDate, PayFrequency frequency) {
    if (payDate == null || frequency == null) {
      return null;
    }
    TaxPeriod fallsIn = TaxPeriod.of(payDate, frequency);
    String given = text(CalculationColumn.PERIOD);
    if (!given.isEmpty() && !given.equals(Integer.toString(fallsIn.number()))) {
      problems.add(
          "period: \"%s\" does not fit pay_date %s, which is in tax %s %d"
              .formatted(
                  given, payDate, frequency.isMonthly() ? "month" : "week", fallsIn.number()));
    }
    return fallsIn;
  }

  private TaxCode code() {
    TaxCode code = required(CalculationColumn.TAX_CODE, TaxCode::of);
    String basis = text(CalculationColumn.TAX_BASIS);
    switch (basis) {
      case "" -> {
        return code;
      }
      case "week1month1" -> {
        return code == null ? null : code.on(true);
      }
      case "cumulative" -> {
        if (code != null && code.nonCumulative()) {
          problems.add(
              "tax_basis: \"cumulative\" contradicts tax_code \"%s\", which ends in W1, M1 or X"
                  .formatted(text(CalculationColumn.TAX_CODE)));
        }
        return code;
      }
      default -> {
        problems.add(
            "tax_basis: \"%s\" is not a basis: cumulative, week1month1 or empty".formatted(basis));
        return code;
      }
    }
  }

  private Money orZero(CalculationColumn column) {
    return optional(column, CalculationRow::amount).orElse(Money.ZERO);
  }

  /** The value of a column that must be filled; null, with the problem noted, when it is wrong. */
  private <T> T required(CalculationColumn column, Function<String, T> parser) {
    if (text(column).isEmpty()) {
      problems.add(column.header() + ": is empty");
      return null;
    }
    return optional(column, parser).orElse(null);
  }

  private <T> Optional<T> optional(CalculationColumn column, Function<String, T> parser) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      problems.add(column.header() + ": " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private String text(CalculationColumn column) {
    Integer place = places.get(column);
    return place == null || place >= fields.size() ? "" : fields.get(place).strip();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a date such as 2026-11-05", notADate);
    }
  }

  private static Money amount(String text) {
    Money amount = Money.of(text);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("\"" + text + "\" must not be negative");
    }
    if (amount.isMoreThan(MOST)) {
      throw new IllegalArgumentException("\"%s\" is more than %s".formatted(text, MOST));
    }
    return amount;
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "Y" -> true;
      case "N" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" must be Y or N");
    };
  }
}
