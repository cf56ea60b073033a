package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One movement of a member's capital. It stands in a holding and in the tranche of a year, so that
 * whatever goes out says out of which year's money it goes.
 *
 * @param day the day it counts from
 * @param tranche the year the money was earned or paid in: the calendar year in which the labour
 *     year ended, or the year of the payment
 * @param amount positive when it adds to the account, as its kind says
 */
public record CapitalEntry(
    UUID personId, LocalDate day, Kind kind, Holding holding, int tranche, Money amount) {

  /** Where a member's capital stands. */
  public enum Holding {
    /** Share capital: held up to a limit where the form has one. */
    SHARES("shares"),
    /** The member's account with the co-operative. */
    ACCOUNT("account");

    private final String word;

    Holding(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static Holding ofWord(String word) {
      for (Holding holding : values()) {
        if (holding.word.equals(word)) {
          return holding;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is no holding: shares and account are known");
    }
  }

  /** Why an account moves. */
  public enum Kind {
    /** An entry share paid at once. */
    ENTRY_SHARE("entry-share", true),
    /** A part of an entry share. */
    INSTALMENT("instalment", true),
    /**
     * What pay took for shares over what the member agreed to or may hold: it is the member's
     * money, and no share.
     */
    OVER_LIMIT("over-limit", true),
    /** The way back of such money. */
    OVER_LIMIT_REPAID("over-limit-repaid", false),
    /** The part of an entry share that the form gives to the collective reserve for good. */
    TO_RESERVE("to-reserve", false),
    /** A member's share of a surplus. */
    ALLOCATED("allocated", true),
    /** The part of that share that is paid out at once. */
    PAID_IN_CASH("paid-in-cash", false),
    /** What of a share is under the least payment: it stays owed and waits for later years. */
    CARRIED("carried", false),
    /** What was carried in earlier years, to be paid with this year's share. */
    BROUGHT("brought", true),
    /** What was carried of this share, to be paid because the membership has ended. */
    RELEASED("released", true),
    /** The part of a share that is a credit towards the member's care instead of money. */
    CREDITED_TO_CARE("credited-to-care", false),
    /** The part of a share that goes back to the public body that paid for the care. */
    RETURNED_TO_FUNDER("returned-to-funder", false),
    INTEREST("interest", true),
    /** Interest that is paid out instead of staying in the account. */
    INTEREST_PAID("interest-paid", false),
    /** A member's part of a loss. */
    WRITE_DOWN("write-down", false),
    TRANSFER_IN("transfer-in", true),
    TRANSFER_OUT("transfer-out", false),
    /** Paid back while the member stays. */
    REDEEMED("redeemed", false),
    /** What is owed to a member who left; from then on it is a debt with a schedule. */
    TRANSFERRED_TO_LOAN("transferred-to-loan", false),
    /** What was owed after leaving comes back into the account, because nobody claimed it. */
    DEBT_BACK("debt-back", true),
    /** Kept by the co-operative where the form allows it. */
    FORFEITED("forfeited", false),
    /** What was left of a credit towards care comes back to be paid out. */
    CARE_CREDIT_BACK("care-credit-back", true),
    /** What was left of a credit towards care, paid out to the member or the estate. */
    CARE_CREDIT_PAID("care-credit-paid", false),
    /** A credit towards care that went out goes back to the care account. */
    CARE_CREDIT_BACK_REVERSED("care-credit-back-reversed", false),
    /** What was paid out of a credit towards care is paid no more, or is to be had back. */
    CARE_CREDIT_PAID_REVERSED("care-credit-paid-reversed", true),
    /** A distribution was reversed: its share goes back. */
    ALLOCATION_REVERSED("allocation-reversed", false),
    /** A distribution was reversed: its cash came back. */
    CASH_REVERSED("cash-reversed", true),
    /** A distribution was reversed: what it carried is owed no more. */
    CARRIED_REVERSED("carried-reversed", true),
    /** A distribution was reversed: what it brought is carried again. */
    BROUGHT_REVERSED("brought-reversed", false),
    /** A distribution was reversed: what was released of it goes back with it. */
    RELEASED_REVERSED("released-reversed", false),
    /** A distribution was reversed: its credit towards care came back. */
    CARE_CREDIT_REVERSED("care-credit-reversed", true),
    /** A distribution was reversed: what a public body was to get came back. */
    FUNDER_RETURN_REVERSED("funder-return-reversed", true),
    /** A distribution was reversed: its interest goes back. */
    INTEREST_REVERSED("interest-reversed", false),
    /** A distribution was reversed: the interest it paid came back. */
    INTEREST_PAID_REVERSED("interest-paid-reversed", true);

    private final String word;
    private final boolean adds;

    Kind(String word, boolean adds) {
      this.word = word;
      this.adds = adds;
    }

    public String word() {
      return word;
    }

    /** Whether it adds to the account; every other kind takes from it. */
    public boolean adds() {
      return adds;
    }

    /**
     * @throws IllegalArgumentException naming the kinds there are
     */
    public static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "\"%s\" is no kind of capital entry: %s"
              .formatted(
                  word, Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
    }
  }

  public CapitalEntry {
    if (amount.isZero() || amount.isPositive() != kind.adds()) {
      throw new IllegalArgumentException(
          "an entry \"%s\" of %s: it %s the account"
              .formatted(kind.word(), amount, kind.adds() ? "adds to" : "takes from"));
    }
  }

  /**
   * What takes entries of a distribution back, one for one, so that every tranche stands as if they
   * had never been.
   *
   * @param day the day they count from; an entry that counts from a later one is taken back on that
   * @throws IllegalArgumentException when one of them is of a kind that no distribution makes
   */
  public static List<CapitalEntry> reversing(List<CapitalEntry> entries, LocalDate day) {
    return entries.stream()
        .map(
            entry ->
                new CapitalEntry(
                    entry.personId(),
                    entry.day().isAfter(day) ? entry.day() : day,
                    reversing(entry.kind()),
                    entry.holding(),
                    entry.tranche(),
                    entry.amount().negated()))
        .toList();
  }

  private static Kind reversing(Kind kind) {
    return switch (kind) {
      case ALLOCATED -> Kind.ALLOCATION_REVERSED;
      case PAID_IN_CASH -> Kind.CASH_REVERSED;
      case CARRIED -> Kind.CARRIED_REVERSED;
      case BROUGHT -> Kind.BROUGHT_REVERSED;
      case RELEASED -> Kind.RELEASED_REVERSED;
      case CREDITED_TO_CARE -> Kind.CARE_CREDIT_REVERSED;
      case RETURNED_TO_FUNDER -> Kind.FUNDER_RETURN_REVERSED;
      case INTEREST -> Kind.INTEREST_REVERSED;
      case INTEREST_PAID -> Kind.INTEREST_PAID_REVERSED;
      default ->
          throw new IllegalArgumentException(
              "an entry \"" + kind.word() + "\" is not taken back with a distribution");
    };
  }

  /** The entries of one allocation: all of it in, the cash part out, the retained part stays. */
  public static List<CapitalEntry> ofAllocation(
      UUID personId, LocalDate day, int tranche, Money allocation, Money cash) {
    return ofAllocation(personId, day, tranche, allocation, Money.ZERO, cash);
  }

  /**
   * As above, paid together with what waited since earlier years.
   *
   * @param brought what waited; it has its own entry
   */
  public static List<CapitalEntry> ofAllocation(
      UUID personId, LocalDate day, int tranche, Money allocation, Money brought, Money cash) {
    if (cash.isNegative() || cash.isMoreThan(allocation.plus(brought))) {
      throw new IllegalArgumentException(
          "cash of %s cannot be paid out of an allocation of %s".formatted(cash, allocation));
    }
    List<CapitalEntry> entries = new ArrayList<>();
    if (allocation.isPositive()) {
      entries.add(
          new CapitalEntry(personId, day, Kind.ALLOCATED, Holding.ACCOUNT, tranche, allocation));
    }
    if (cash.isPositive()) {
      entries.add(
          new CapitalEntry(
              personId, day, Kind.PAID_IN_CASH, Holding.ACCOUNT, tranche, cash.negated()));
    }
    return entries;
  }
}
