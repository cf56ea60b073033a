package coop.commonwage.pay.web;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.LineNames;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.platform.language.Words;

/** Says a payslip line in words a person reads. */
public final class LineWords {

  private static final Rate A_TENTH = Rate.of("0.1");

  private LineWords() {}

  /** What the line is: {@code Care visits at weekends}. */
  public static String label(Words words, PayslipLine line) {
    return LineNames.of(words, line).orElseGet(() -> words.say("payslip.line." + line.code()));
  }

  /** How it comes to its amount: {@code 41 hours 20 minutes × £13.45 an hour}; may be empty. */
  public static String how(Words words, PayslipLine line) {
    if (line.quantity().isEmpty()) {
      return line.rate()
          .map(share -> words.say("pay.line.qualifying", share.inPercent()))
          .orElse("");
    }
    Quantity quantity = line.quantity().get();
    String much = quantity(words, quantity);
    return line.rate()
        .map(rate -> words.say("pay.line.times", much, rate(words, rate, quantity)))
        .orElse(much);
  }

  /** What the line means, in a sentence or two; empty when there is nothing to add. */
  public static String meaning(Words words, PayslipLine line) {
    String code = PayslipLine.corrected(line.code()).map(of -> "correction").orElse(line.code());
    return words
        .find("pay.why." + code)
        .or(() -> words.find("pay.why." + code.replaceFirst("-(weekend|bank-holiday)$", "")))
        .orElse("");
  }

  private static String quantity(Words words, Quantity quantity) {
    return switch (quantity.unit()) {
      case MINUTES, ENHANCED_MINUTES -> words.hours(quantity.amount());
      case TENTHS_OF_A_MILE ->
          words.say("pay.line.miles", new Rate(quantity.amount(), 0).times(A_TENTH).toString());
      case NIGHTS -> words.count("pay.line.nights", quantity.amount());
      case DAYS -> words.count("pay.line.days", quantity.amount());
      case TURNS -> words.count("pay.line.turns", quantity.amount());
    };
  }

  private static String rate(Words words, Rate rate, Quantity quantity) {
    return switch (quantity.unit()) {
      case MINUTES, ENHANCED_MINUTES -> words.say("pay.line.an-hour", rate.inPounds());
      case TENTHS_OF_A_MILE -> words.say("pay.line.a-mile", rate.inPounds());
      case NIGHTS -> words.say("pay.line.a-night", rate.inPounds());
      case DAYS -> words.say("pay.line.a-day", rate.inPounds());
      case TURNS -> words.say("pay.line.a-turn", rate.inPounds());
    };
  }
}
