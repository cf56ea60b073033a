package coop.commonwage.surplus.web;

import coop.commonwage.platform.web.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the office writes down about the accounts on a page of its own, with the fields of each. */
public enum CapitalForm {
  TERMS(
      "terms",
      false,
      "rolling-years",
      List.of(
          Field.needed("from", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.choice("retained-to", "account", "shares"),
          Field.choice("interest-on", "shares", "account", "both"),
          Field.choice("interest-on-opening-balance", "no", "yes"),
          Field.choice("interest-paid-out", "yes", "no"),
          Field.optional("rolling-years", As.WHOLE),
          Field.optional("percent-of-balances", As.PERCENT),
          Field.optional("cash-limit", As.MONEY),
          Field.optional("leaver-instalments", As.WHOLE),
          Field.optional("leaver-rate-percent", As.PERCENT),
          Field.optional("retained-yearly", As.MONEY),
          Field.optional("least-shares", As.MONEY),
          Field.optional("highest-interest-percent", As.PERCENT),
          Field.optional("yearly-interest-percent", As.PERCENT),
          Field.optional("year-ends", As.DATE))),
  ENTRY_SHARE(
      "entry-share",
      false,
      "instalments",
      List.of(
          Field.needed("member", As.MEMBER),
          Field.needed("agreed-on", As.DATE),
          Field.needed("amount", As.MONEY),
          Field.needed("instalments", As.WHOLE),
          Field.needed("first-due", As.DATE))),
  RECEIPT(
      "receipt",
      false,
      "amount",
      List.of(
          Field.needed("member", As.MEMBER),
          Field.needed("day", As.DATE),
          Field.needed("amount", As.MONEY),
          Field.choice("paid-as", "instalment", "whole"),
          Field.needed("reference", As.TEXT))),
  PAYMENT(
      "payment",
      false,
      "paid-on",
      List.of(
          Field.needed("debt", As.HIDDEN),
          Field.needed("number", As.HIDDEN),
          Field.needed("paid-on", As.DATE))),
  WRITE_DOWN(
      "write-down",
      true,
      "loss",
      List.of(
          Field.needed("day", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.needed("loss", As.MONEY),
          Field.needed("reserve", As.MONEY),
          Field.needed("reserve-percent", As.PERCENT),
          Field.needed("shared-by", As.YEAR))),
  PAY_BACK(
      "over-limit",
      true,
      "day",
      List.of(Field.needed("day", As.DATE), Field.needed("decision", As.TEXT))),
  TRANSFER(
      "transfer",
      true,
      "amount",
      List.of(
          Field.needed("day", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.needed("member", As.MEMBER),
          Field.needed("to", As.MEMBER),
          Field.needed("amount", As.MONEY))),
  WITHDRAWALS(
      "withdrawals",
      true,
      "wanted",
      List.of(
          Field.needed("day", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.needed("reserve", As.MONEY),
          Field.needed("wanted", As.SUMS))),
  LEAVING(
      "leaving",
      true,
      "member",
      List.of(
          Field.needed("day", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.needed("member", As.MEMBER))),
  FORFEITURE(
      "forfeiture",
      true,
      "day",
      List.of(
          Field.needed("day", As.DATE),
          Field.needed("decision", As.TEXT),
          Field.needed("member", As.MEMBER),
          Field.needed("notice-on", As.DATE)));

  /** How a field is read. */
  public enum As {
    DATE,
    MONEY,
    PERCENT,
    WHOLE,
    TEXT,
    MEMBER,
    /** A member and an amount in each line. */
    SUMS,
    CHOICE,
    YEAR,
    HIDDEN
  }

  /**
   * A field.
   *
   * @param options what may be chosen; empty where something is typed
   */
  public record Field(String name, As as, boolean isNeeded, List<String> options) {

    private static Field needed(String name, As as) {
      return new Field(name, as, true, List.of());
    }

    private static Field optional(String name, As as) {
      return new Field(name, as, false, List.of());
    }

    private static Field choice(String name, String... options) {
      return new Field(name, As.CHOICE, true, List.of(options));
    }

    /** The type of its entry. */
    public String type() {
      return as == As.DATE ? "date" : "text";
    }

    /** How wide its entry is. */
    public String size() {
      return switch (as) {
        case DATE -> "date";
        case MONEY, PERCENT, WHOLE, MEMBER -> "short";
        default -> "";
      };
    }

    /** The keyboard a phone shows; null for the usual one. */
    public String inputmode() {
      return switch (as) {
        case MONEY, PERCENT -> "decimal";
        case WHOLE -> "numeric";
        default -> null;
      };
    }
  }

  private final String word;
  private final boolean moves;
  private final String blamed;
  private final List<Field> fields;

  CapitalForm(String word, boolean moves, String blamed, List<Field> fields) {
    this.word = word;
    this.moves = moves;
    this.blamed = blamed;
    this.fields = fields;
  }

  /**
   * @throws Refused when there is no such form
   */
  static CapitalForm ofWord(String word) {
    for (CapitalForm form : values()) {
      if (form.word.equals(word)) {
        return form;
      }
    }
    throw Refused.notFound("form for the accounts with the name \"" + word + "\"");
  }

  public String word() {
    return word;
  }

  /** Whether capital moves by it, so that another person has to approve it. */
  public boolean moves() {
    return moves;
  }

  /**
   * Whether a legal form knows it at all.
   *
   * @param rules the rules of the form, by their names
   */
  public boolean isKnownTo(Set<String> rules) {
    return switch (this) {
      case WITHDRAWALS -> rules.contains("redemption-fund");
      case FORFEITURE -> rules.contains("forfeited-after-notice");
      default -> true;
    };
  }

  public List<Field> fields() {
    return fields;
  }

  /**
   * The field beside which a refusal stands.
   *
   * @param column the name the refusal gives it, {@code noticeOn} for {@code notice-on}
   */
  String fieldOf(String column) {
    String name = column.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return fields.stream().anyMatch(field -> field.name().equals(name)) ? name : blamed;
  }
}
