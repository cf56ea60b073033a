package coop.commonwage.pay.pdf;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.LineNames;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.payruns.LineKind;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.Locale;

/** What a payslip says, in the worker's language. */
final class PayslipWords {

  private static final Rate A_TENTH = Rate.of("0.1");

  private final Words words;

  PayslipWords(Locale locale) {
    words = Words.in(Language.ofCode(locale.getLanguage()), "platform", "pay");
  }

  Words words() {
    return words;
  }

  String say(String key, Object... arguments) {
    return words.say("payslip." + key, arguments);
  }

  /** The label of a line; a code nobody has named yet is shown as it is written. */
  String label(PayslipLine line) {
    return LineNames.of(words, line).orElseGet(() -> line.code().replace('-', ' '));
  }

  /** What a line is for, in a sentence; empty where the label says it all. */
  String purpose(PayslipLine line, String taxCode, String niLetter) {
    if (line.kind() == LineKind.DEDUCTION && line.amount().isNegative()) {
      return say("refund");
    }
    String of =
        switch (line.code()) {
          case "income-tax" -> taxCode;
          case "national-insurance" -> niLetter;
          default -> "";
        };
    return line.kind() == LineKind.EMPLOYER_COST
        ? ""
        : words.find("payslip.purpose." + line.code(), of).orElse("");
  }

  /** {@code 12 h 30 min}, {@code 3 nights}, {@code 41.7 miles}. */
  String quantity(Quantity quantity) {
    return switch (quantity.unit()) {
      case MINUTES, ENHANCED_MINUTES -> words.shortHours(quantity.amount());
      case NIGHTS -> words.count("payslip.nights", quantity.amount());
      case DAYS -> words.count("payslip.days", quantity.amount());
      case TURNS -> words.count("payslip.turns", quantity.amount());
      case TENTHS_OF_A_MILE ->
          say("miles", new Rate(quantity.amount(), 0).times(A_TENTH).toString());
    };
  }

  /** Hours with two decimals, as a pocket calculator wants them: {@code 12.50}. */
  static String decimalHours(long minutes) {
    long hundredths = (minutes * 100 + 30) / 60;
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  /** Pounds for a unit where something is counted, else a share. */
  static String rate(PayslipLine line) {
    return line.rate()
        .map(rate -> line.quantity().isPresent() ? rate.inPounds() : rate.inPercent())
        .orElse("");
  }

  /** {@code 1257L}, or {@code 1257L M1} where each month is worked out on its own. */
  static String taxCode(TaxCode code, PayPeriod period) {
    return code.nonCumulative()
        ? code.text() + (period.frequency().isMonthly() ? " M1" : " W1")
        : code.text();
  }

  /** {@code QQ 12 34 56 C}, as people read it out; a number of another shape as it is. */
  String niNumber(String text) {
    String number = text.replace(" ", "");
    if (number.isEmpty()) {
      return say("fact.unknown");
    }
    return number.length() == 9
        ? number.replaceFirst("(..)(..)(..)(..)(.)", "$1 $2 $3 $4 $5")
        : text;
  }

  /** {@code Tax month} or {@code Tax week}. */
  String taxPeriodLabel(PayPeriod period) {
    return say(period.frequency().isMonthly() ? "fact.tax-month" : "fact.tax-week");
  }

  String taxPeriod(PayPeriod period) {
    TaxPeriod taxPeriod = period.taxPeriod();
    return say("tax-period", taxPeriod.number(), taxPeriod.year());
  }
}
