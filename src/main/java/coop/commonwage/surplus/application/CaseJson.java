package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.FundStep;
import coop.commonwage.surplus.distributions.Member;
import coop.commonwage.surplus.distributions.PercentOf;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.distributions.ShareLot;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.membership.MemberClass;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the case of the stateless distributor. Every problem names its place, as {@code
 * members[3].hours}; keys nobody knows are refused, so that a slip of the pen cannot pass.
 */
public final class CaseJson {

  private CaseJson() {}

  /**
   * @throws UnusableCase naming the place and what is allowed there
   */
  public static DistributionCase read(JsonObject json, LegalForms forms) {
    Fields fields = Fields.ofTexts(json);
    LegalForm form = fields.parsed("form", forms::form);
    DistributionCase input =
        new DistributionCase(
            form,
            fields.parsed("year_end", CaseJson::date),
            fields.parsed("declared_surplus", Money::of),
            fields.optional("losses_brought_forward", Money::of).orElse(Money.ZERO),
            fields.has("funds")
                ? fields.each("funds", CaseJson::fund)
                : DistributionCase.fundsOf(form),
            fields.optionalObject("share_interest", FactsJson::rate),
            fields.has("pools") ? fields.each("pools", CaseJson::pool) : poolsOf(form),
            fields.each("members", CaseJson::member),
            FactsJson.read(fields));
    fields.refuseOthers();
    return input;
  }

  /** The policy parts alone: funds and pools as a co-operative decided them, or the form's own. */
  static List<FundStep> funds(JsonObject policy, LegalForm form) {
    Fields fields = new Fields("", policy);
    return fields.has("funds")
        ? fields.each("funds", CaseJson::fund)
        : DistributionCase.fundsOf(form);
  }

  static List<Pool> pools(JsonObject policy, LegalForm form) {
    Fields fields = new Fields("", policy);
    return fields.has("pools") ? fields.each("pools", CaseJson::pool) : poolsOf(form);
  }

  private static List<Pool> poolsOf(LegalForm form) {
    if (form.pools().isEmpty() && !form.receivers().isEmpty()) {
      throw new UnusableCase(
          "pools: %s has no usual pools; say who shares what is left, or [] to keep all of it"
              .formatted(form.title()));
    }
    return DistributionCase.poolsOf(form);
  }

  private static FundStep fund(Fields fund) {
    return new FundStep(
        fund.parsed("fund", CaseJson::named),
        fund.parsed("percent", Rate::ofPercent),
        fund.optional("base", PercentOf::ofWord).orElse(PercentOf.SURPLUS_AFTER_LOSSES),
        fund.optional("until", CaseJson::capital).isPresent(),
        fund.optional("then", CaseJson::named).orElse(""));
  }

  private static Pool pool(Fields pool) {
    Products products = new Products();
    List<Pool.Factor> factors =
        pool.has("entitlements") && !pool.has("factors")
            ? List.of()
            : pool.each("factors", products::factor);
    List<Pool.Entitlement> entitlements =
        pool.has("entitlements") ? pool.each("entitlements", products::entitlement) : List.of();
    String combine = pool.optional("combine", Products::combine).orElse(Products.SUM);
    return new Pool(
        pool.parsed("class", CaseJson::named),
        pool.parsed("percent", Rate::ofPercent),
        factors,
        products.seen() ? Products.MULTIPLY : combine,
        pool.optional("cap_per_member", Money::of),
        pool.optional("cap_percent_of_pay", Rate::ofPercent),
        pool.optional("floor_per_member", Money::of),
        pool.optional("cash_percent", Rate::ofPercent).orElse(Pool.ALL),
        entitlements,
        pool.optional("minimum_payment", Money::of));
  }

  private static String capital(String word) {
    if (!word.equals("capital")) {
      throw new IllegalArgumentException("\"" + word + "\" is not known: capital");
    }
    return word;
  }

  private static Member member(Fields member) {
    Map<Basis, Fraction> figures = new EnumMap<>(Basis.class);
    for (Basis basis : Basis.values()) {
      if (basis != Basis.EQUAL && basis != Basis.LEVELLING) {
        member.optional(basis.word(), Fraction::of).ifPresent(figure -> figures.put(basis, figure));
      }
    }
    Optional<Integer> daysHeld = member.optionalWhole("days_held");
    return new Member(
        member.parsed("id", CaseJson::named),
        member.optional("class", CaseJson::named).orElse(MemberClass.WORKER),
        figures,
        member.optional("share_capital", Money::of).orElse(Money.ZERO),
        daysHeld.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        member.has("share_lots") ? member.each("share_lots", CaseJson::lot) : List.of(),
        member.optionalFlag("eligible").orElse(true),
        member.optional("excluded_because", CaseJson::named).orElse(""),
        member.optional("exempt_used", Money::of).orElse(Money.ZERO),
        member.optional("credit", Money::of).orElse(Money.ZERO),
        member.optionalFlag("society").orElse(false),
        member.optionalFlag("employed").orElse(true));
  }

  static Integer wholeNumber(String text) {
    if (!text.matches("-?[0-9]+")) {
      throw new NumberFormatException(text);
    }
    return Integer.valueOf(text);
  }

  /** Capital with the first and the last day it was held, both counted. */
  private static ShareLot lot(Fields lot) {
    LocalDate from = lot.parsed("from", CaseJson::date);
    LocalDate to = lot.parsed("to", CaseJson::date);
    if (to.isBefore(from)) {
      throw new UnusableCase("share_lots: a lot cannot end on %s before %s".formatted(to, from));
    }
    return new ShareLot(lot.parsed("amount", CaseJson::notNegative), DateSpan.of(from, to));
  }

  static Money notNegative(String text) {
    Money amount = Money.of(text);
    if (amount.isNegative()) {
      throw new IllegalArgumentException(amount + " is below zero");
    }
    return amount;
  }

  static String named(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be empty");
    }
    return text;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("\"" + text + "\" is not a date such as 2026-03-31");
    }
  }
}
