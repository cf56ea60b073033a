package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one payment whose fields came in as text, and collects everything that is wrong with it.
 * The calculator's file and the API read their payments here, so that both refuse the same things
 * in the same words. For one payment; not to be shared between threads.
 */
public final class PaymentReader {

  /** The widest amount HMRC's own returns have room for. */
  private static final Money MOST = Money.of("99999999.99");

  static final String AMOUNT_ALLOWED =
      "an amount in pounds from 0.00 to 99999999.99 with at most two decimals";

  private final StatutoryDeductions deductions;
  private final Function<PaymentField, String> texts;
  private final Function<String, Optional<String>> standsAlready;
  private final List<FieldProblem> problems = new ArrayList<>(0);

  /**
   * A payment that comes alone.
   *
   * @param deductions knows which days the rules are verified for
   * @param texts what each field says; empty where it is not there
   */
  public PaymentReader(StatutoryDeductions deductions, Function<PaymentField, String> texts) {
    this(deductions, texts, id -> Optional.empty());
  }

  /**
   * A payment among others, whose id must be its own.
   *
   * @param ids those of the payments before it
   * @param number where it stands among them, counted from 1
   */
  public PaymentReader(
      StatutoryDeductions deductions,
      Function<PaymentField, String> texts,
      PaymentIds ids,
      int number) {
    this(deductions, texts, id -> ids.standsAlready(id, number));
  }

  private PaymentReader(
      StatutoryDeductions deductions,
      Function<PaymentField, String> texts,
      Function<String, Optional<String>> standsAlready) {
    this.deductions = deductions;
    this.texts = texts;
    this.standsAlready = standsAlready;
  }

  /** What was wrong, in the order of the fields; empty when the request is good. */
  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** The request; empty when something is wrong. */
  public Optional<DeductionRequest> read() {
    checkId();
    LocalDate payDate = required(PaymentField.PAY_DATE, this::date);
    PayFrequency frequency = required(PaymentField.FREQUENCY, PayFrequency::ofWord);
    TaxPeriod period = payDate == null || frequency == null ? null : period(payDate, frequency);
    TaxCode code = onBasis(required(PaymentField.TAX_CODE, TaxCode::of));
    NiCategory category = required(PaymentField.NI_CATEGORY, NiCategory::ofLetter);
    Money gross = required(PaymentField.GROSS, PaymentReader::amount);
    Money taxableBefore = orZero(PaymentField.TAXABLE_BEFORE);
    Money taxBefore = orZero(PaymentField.TAX_BEFORE);
    if (taxBefore.isMoreThan(taxableBefore)) {
      refuseTaxAbovePay(taxBefore, taxableBefore);
    }
    Optional<StudentLoanPlan> plan =
        optional(PaymentField.STUDENT_LOAN_PLAN, StudentLoanPlan::ofNumber);
    boolean postgraduate =
        optional(PaymentField.POSTGRADUATE_LOAN, PaymentReader::yesOrNo).orElse(false);
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

  private void refuseTaxAbovePay(Money taxBefore, Money taxableBefore) {
    if (problems.stream().noneMatch(wrong -> wrong.field() == PaymentField.TAXABLE_BEFORE)) {
      refuse(
          PaymentField.TAX_BEFORE,
          "%s is more than taxable_before, %s: tax is never more than the pay it was taken from"
              .formatted(taxBefore, taxableBefore));
    }
  }

  private void checkId() {
    String id = text(PaymentField.ID);
    if (id.isEmpty()) {
      refuse(PaymentField.ID, "is empty, and must be " + PaymentField.ID.allowed());
      return;
    }
    standsAlready
        .apply(id)
        .ifPresent(
            place ->
                refuse(
                    PaymentField.ID,
                    "\"%s\" stands already in %s, and every payment needs an id of its own"
                        .formatted(id, place)));
  }

  /**
   * The period the date falls in; one that is given must be it, with or without a zero before it.
   */
  private TaxPeriod period(LocalDate payDate, PayFrequency frequency) {
    TaxPeriod fallsIn = TaxPeriod.of(payDate, frequency);
    String given = text(PaymentField.PERIOD);
    String number = Integer.toString(fallsIn.number());
    if (!given.isEmpty() && !given.equals(number) && !given.equals("0" + number)) {
      refuse(
          PaymentField.PERIOD,
          "\"%s\" does not fit pay_date %s, which for %s pay is in tax %s %d"
              .formatted(
                  given,
                  payDate,
                  frequency.word(),
                  frequency.isMonthly() ? "month" : "week",
                  fallsIn.number()));
    }
    return fallsIn;
  }

  private TaxCode onBasis(TaxCode code) {
    String basis = text(PaymentField.TAX_BASIS);
    switch (basis) {
      case "" -> {
        return code;
      }
      case "week1month1" -> {
        return code == null ? null : code.on(true);
      }
      case "cumulative" -> {
        if (code != null && code.nonCumulative()) {
          refuse(
              PaymentField.TAX_BASIS,
              "\"cumulative\" contradicts tax_code \"%s\", which ends in W1, M1 or X"
                  .formatted(text(PaymentField.TAX_CODE)));
        }
        return code;
      }
      default -> {
        refuse(
            PaymentField.TAX_BASIS,
            "\"%s\" is not a basis: %s".formatted(basis, PaymentField.TAX_BASIS.allowed()));
        return code;
      }
    }
  }

  private Money orZero(PaymentField field) {
    return optional(field, PaymentReader::amount).orElse(Money.ZERO);
  }

  /** The value of a field that must be filled; null, with the problem noted, when it is wrong. */
  private <T> T required(PaymentField field, Function<String, T> parser) {
    if (text(field).isEmpty()) {
      refuse(field, "is empty, and must be " + field.allowed());
      return null;
    }
    return optional(field, parser).orElse(null);
  }

  private <T> Optional<T> optional(PaymentField field, Function<String, T> parser) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException wrong) {
      refuse(field, wrong.getMessage());
      return Optional.empty();
    }
  }

  private void refuse(PaymentField field, String message) {
    problems.add(new FieldProblem(field, message));
  }

  private String text(PaymentField field) {
    return texts.apply(field).strip();
  }

  /** A day the rules are verified for; nothing is ever worked out on another. */
  private LocalDate date(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "\"%s\" is not %s".formatted(text, PaymentField.PAY_DATE.allowed()), notADate);
    }
    try {
      deductions.checkDate(day);
    } catch (OutsideVerifiedSpan outside) {
      RuleFile file = outside.file();
      throw new IllegalArgumentException(
          "%s must be from %s to %s, the days payroll-rules/%s.yaml is verified for"
              .formatted(day, file.coversFrom(), file.verifiedUntil(), file.name()),
          outside);
    }
    return day;
  }

  private static Money amount(String text) {
    Money amount;
    try {
      amount = Money.of(text);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw refusedAmount(text, wrong);
    }
    if (text.startsWith("-") || amount.isMoreThan(MOST)) {
      throw refusedAmount(text, null);
    }
    return amount;
  }

  private static IllegalArgumentException refusedAmount(String text, RuntimeException why) {
    return new IllegalArgumentException("\"%s\" is not %s".formatted(text, AMOUNT_ALLOWED), why);
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "Y" -> true;
      case "N" -> false;
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is not %s".formatted(text, PaymentField.POSTGRADUATE_LOAN.allowed()));
    };
  }
}
