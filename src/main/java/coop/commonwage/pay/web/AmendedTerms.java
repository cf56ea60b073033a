package coop.commonwage.pay.web;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The terms somebody typed in, read field by field.
 *
 * @param from the first day; null when an error is about it
 * @param terms what holds from then on; null when there are errors
 * @param errors what is wrong, by field, in the order of the form
 */
record AmendedTerms(LocalDate from, ContractTerms terms, Map<String, String> errors) {

  private static final int MINUTES_OF_A_QUARTER = 15;
  private static final int MOST_MINUTES_WEEKLY = 60 * 60;

  /** Reads what was typed; what the form does not ask for stays as it is now. */
  static AmendedTerms read(ContractEntries typed, ContractTerms now, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate from = TypedDate.of(typed.from());
    from.orError(errors, "from", words.say("pay.amend.from.wrong"));
    boolean promises = typed.kind().equals(ContractKind.GUARANTEED_HOURS.word());
    Optional<Integer> minutes = minutes(typed.hours());
    if (minutes.isEmpty()) {
      errors.put("hours", words.say("pay.amend.hours.wrong"));
    } else if (promises != minutes.get() > 0) {
      errors.put("hours", words.say(promises ? "pay.amend.hours.missing" : "pay.amend.hours.zero"));
    }
    Optional<Rate> hourly = rate(typed.hourlyRate());
    Optional<Rate> travel = rate(typed.travelRate());
    if (hourly.isEmpty()) {
      errors.put("hourlyRate", words.say("pay.amend.rate.wrong"));
    }
    if (travel.isEmpty()) {
      errors.put("travelRate", words.say("pay.amend.rate.wrong"));
    }
    if (!errors.isEmpty()) {
      return new AmendedTerms(from.day(), null, errors);
    }
    ContractTerms terms =
        new ContractTerms(
            promises ? ContractKind.GUARANTEED_HOURS : ContractKind.ZERO_HOURS,
            now.jobTitle(),
            minutes.get(),
            hourly.get(),
            travel.get(),
            now.sleepInRate(),
            now.mileageRate(),
            now.weekendEnhancement(),
            now.bankHolidayEnhancement());
    return new AmendedTerms(from.day(), terms, errors);
  }

  /** {@code 37.5}, {@code 37:30} or nothing at all, in whole quarters of an hour. */
  private static Optional<Integer> minutes(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.of(0);
    }
    try {
      int colon = text.indexOf(':');
      Rate exact =
          colon < 0
              ? Rate.of(text).times(Rate.of("60"))
              : Rate.of(text.substring(0, colon))
                  .times(Rate.of("60"))
                  .plus(Rate.of(text.substring(colon + 1)));
      boolean usable =
          exact.scale() == 0
              && !exact.isNegative()
              && exact.unscaled() <= MOST_MINUTES_WEEKLY
              && exact.unscaled() % MINUTES_OF_A_QUARTER == 0;
      return usable ? Optional.of((int) exact.unscaled()) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<Rate> rate(String typed) {
    try {
      Rate rate = Rate.of(typed.strip().replace("£", ""));
      return rate.compareTo(Rate.ZERO) > 0 ? Optional.of(rate) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException notARate) {
      return Optional.empty();
    }
  }
}
