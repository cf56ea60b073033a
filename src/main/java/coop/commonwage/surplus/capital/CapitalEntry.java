package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One movement of a member's capital account.
 *
 * @param day the day it counts from
 * @param amount positive when it adds to the account
 */
public record CapitalEntry(UUID personId, LocalDate day, Kind kind, Money amount) {

  /** Why an account moves. */
  public enum Kind {
    ALLOCATED("allocated"),
    PAID_IN_CASH("paid-in-cash");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is no kind of capital entry");
    }
  }

  /** The entries of one allocation: all of it in, the cash part out, the retained part stays. */
  public static List<CapitalEntry> ofAllocation(
      UUID personId, LocalDate day, Money allocation, Money cash) {
    if (cash.isNegative() || cash.isMoreThan(allocation)) {
      throw new IllegalArgumentException(
          "cash of %s cannot be paid out of an allocation of %s".formatted(cash, allocation));
    }
    List<CapitalEntry> entries = new ArrayList<>();
    if (allocation.isPositive()) {
      entries.add(new CapitalEntry(personId, day, Kind.ALLOCATED, allocation));
    }
    if (cash.isPositive()) {
      entries.add(new CapitalEntry(personId, day, Kind.PAID_IN_CASH, cash.negated()));
    }
    return entries;
  }
}
