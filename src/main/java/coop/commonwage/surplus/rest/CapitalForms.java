package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.CapitalOrder;
import coop.commonwage.surplus.capital.ControlItem;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is sent about capital accounts, read field by field. */
final class CapitalForms {

  private CapitalForms() {}

  /** What the co-operative decided, from a day on. */
  public record TermsForm(
      @NotNull LocalDate from,
      @NotBlank @Size(max = 200) String decision,
      @NotNull JsonObject terms) {}

  /** An entry share somebody agreed to take. */
  public record EntryShareForm(
      @NotNull UUID personId,
      @NotNull LocalDate agreedOn,
      @NotBlank String amount,
      @NotNull Integer instalments,
      @NotNull LocalDate firstDue) {}

  /** Money that came in. */
  public record ReceiptForm(
      @NotNull UUID personId,
      @NotNull LocalDate day,
      @NotBlank String amount,
      boolean instalment,
      @NotBlank @Size(max = 100) String reference) {}

  /** The board's figures for a day. */
  public record ControlForm(
      @NotNull LocalDate day,
      @NotBlank String netBookValue,
      @NotBlank String collective,
      @Size(max = 50) List<@Valid @NotNull ControlItemForm> items) {

    List<ControlItem> read() {
      return items == null ? List.of() : items.stream().map(ControlItemForm::read).toList();
    }
  }

  /** What a part of a difference is, and where in the books it stands. */
  public record ControlItemForm(
      @NotBlank String amount, @NotBlank String what, @NotBlank String where) {

    private ControlItem read() {
      try {
        return new ControlItem(parsed("items", amount, Money::of), what, where);
      } catch (IllegalArgumentException wrong) {
        throw wrong("items", what, wrong.getMessage());
      }
    }
  }

  /** Which control total another person looked at. */
  public record ConfirmationForm(@NotNull UUID controlId) {}

  /** Whether an action is approved or withdrawn; approving names the figures that were seen. */
  public record StateForm(@NotBlank String target, String hash) {}

  /** An instalment that was paid to a leaver. */
  public record PaymentForm(@NotNull Integer number, @NotNull LocalDate paidOn) {}

  /** That a payment to somebody who left is taken back, and why. */
  public record PaymentBackForm(@NotNull Integer number, @NotNull String reason) {}

  /**
   * What the board decided to have done.
   *
   * @param kind {@code redemption}, {@code repayment}, {@code withdrawals}, {@code interest},
   *     {@code write-down}, {@code transfer}, {@code leaving} or {@code forfeiture}; each needs the
   *     fields of its own
   * @param withdrawals by person id, what each asked for
   */
  public record ActionForm(
      @NotBlank String kind,
      @NotNull LocalDate day,
      @NotBlank @Size(max = 200) String decision,
      String ratePercent,
      String loss,
      String reserve,
      String reservePercent,
      UUID labourYearId,
      UUID personId,
      UUID toPersonId,
      String amount,
      LocalDate noticeOn,
      JsonObject withdrawals) {

    CapitalOrder order() {
      return switch (kind) {
        case "redemption" -> new CapitalOrder.Redeem(day, decision);
        case "repayment" -> new CapitalOrder.PayBackOver(day, decision);
        case "withdrawals" ->
            new CapitalOrder.Withdrawals(day, decision, money("reserve", reserve), wanted());
        case "interest" ->
            new CapitalOrder.Interest(
                day, decision, parsed("ratePercent", ratePercent, Rate::ofPercent));
        case "write-down" ->
            new CapitalOrder.WriteDown(
                day,
                decision,
                money("loss", loss),
                money("reserve", reserve),
                parsed("reservePercent", reservePercent, CapitalForms::share),
                labourYearId);
        case "transfer" ->
            new CapitalOrder.Transfer(
                day,
                decision,
                needed("personId", personId),
                needed("toPersonId", toPersonId),
                money("amount", amount));
        case "leaving" -> new CapitalOrder.Leaving(day, decision, needed("personId", personId));
        case "forfeiture" ->
            new CapitalOrder.Forfeit(
                day, decision, needed("personId", personId), needed("noticeOn", noticeOn));
        default ->
            throw wrong(
                "kind",
                kind,
                "must be redemption, repayment, withdrawals, interest, write-down, transfer,"
                    + " leaving or forfeiture");
      };
    }

    private Map<UUID, Money> wanted() {
      Map<UUID, Money> wanted = new HashMap<>();
      needed("withdrawals", withdrawals)
          .keySet()
          .forEach(
              person ->
                  wanted.put(
                      parsed("withdrawals", person, UUID::fromString),
                      money("withdrawals", withdrawals.getString(person, null))));
      return wanted;
    }
  }

  static Money money(String field, String text) {
    Money amount = parsed(field, text, Money::of);
    if (amount.isNegative()) {
      throw wrong(field, text, "must be zero or more");
    }
    return amount;
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("must be a date such as 2026-03-31");
    }
  }

  private static Rate share(String percent) {
    Rate rate = Rate.ofPercent(percent);
    if (rate.isNegative() || rate.compareTo(Rate.ofPercent("100")) > 0) {
      throw new IllegalArgumentException("must be from 0 to 100");
    }
    return rate;
  }

  static <T> T parsed(String field, String text, Function<String, T> parser) {
    try {
      return parser.apply(needed(field, text));
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      throw wrong(field, text, unreadable.getMessage());
    }
  }

  private static <T> T needed(String field, T value) {
    if (value == null) {
      throw wrong(field, "", "is needed here");
    }
    return value;
  }

  static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
