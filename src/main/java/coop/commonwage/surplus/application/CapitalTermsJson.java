package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what a co-operative decided about its accounts. Keys nobody knows are refused, so that a
 * slip of the pen cannot pass; a key that is left out stands as undecided.
 */
public final class CapitalTermsJson {

  private CapitalTermsJson() {}

  /**
   * @throws UnusableCase naming the place and what is allowed there
   */
  public static CapitalTerms read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return read(reader.readObject());
    }
  }

  /**
   * @throws UnusableCase naming the place and what is allowed there
   */
  public static CapitalTerms read(JsonObject json) {
    Fields fields = new Fields("", json);
    CapitalTerms undecided = CapitalTerms.UNDECIDED;
    try {
      CapitalTerms terms =
          new CapitalTerms(
              fields.optional("retained_to", Holding::ofWord).orElse(undecided.retainedTo()),
              fields.optional("interest_on", CapitalTermsJson::on).orElse(undecided.interestOn()),
              fields
                  .optionalFlag("interest_on_opening_balance")
                  .orElse(undecided.interestOnOpening()),
              fields.optionalFlag("interest_paid_out").orElse(undecided.interestPaidOut()),
              fields
                  .optional("rolling_years", Integer::valueOf)
                  .map(OptionalInt::of)
                  .orElseGet(OptionalInt::empty),
              fields.optional("percent_of_balances", Rate::ofPercent),
              fields.optional("cash_limit", Money::of),
              fields
                  .optional("leaver_instalments", Integer::valueOf)
                  .orElse(undecided.leaverInstalments()),
              fields.optional("leaver_rate_percent", Rate::ofPercent).orElse(Rate.ZERO),
              fields.optional("retained_yearly", Money::of).orElse(Money.ZERO),
              fields.optional("least_shares", Money::of).orElse(Money.ZERO),
              new CapitalTerms.Yearly(
                  fields.optional("highest_interest_percent", Rate::ofPercent),
                  fields.optional("yearly_interest_percent", Rate::ofPercent),
                  fields.optional("year_ends", CapitalTermsJson::day)));
      fields.refuseOthers();
      return terms;
    } catch (UnusableCase unusable) {
      throw unusable;
    } catch (IllegalArgumentException contradictory) {
      throw new UnusableCase(contradictory.getMessage());
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("must be a date such as 2026-03-31");
    }
  }

  private static Set<Holding> on(String text) {
    return text.equals("both") ? EnumSet.allOf(Holding.class) : Set.of(Holding.ofWord(text));
  }
}
