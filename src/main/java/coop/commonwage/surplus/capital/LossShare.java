package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Split;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Who bears a loss: the reserve first, with the part the rules give it and never more than it
 * holds; the members the rest, by the same figures a surplus is shared by. Nobody's account goes
 * below zero: what an account cannot bear is carried to the next year and is nobody else's to pay.
 *
 * @param toReserve what the reserve bears
 * @param moves what is written down, the newest money first and shares after the account
 * @param writtenDown the sum of it
 * @param carried what is left of the loss
 * @param unable how many could not bear all of their part, which is why something is carried
 */
public record LossShare(
    Money toReserve, List<CapitalMove> moves, Money writtenDown, Money carried, int unable) {

  public LossShare {
    moves = List.copyOf(moves);
    Money sum = Money.sum(moves.stream().map(move -> move.amount().negated()).toList());
    if (!sum.equals(writtenDown)) {
      throw new IllegalArgumentException(
          "the lines write %s down, not %s".formatted(sum, writtenDown));
    }
  }

  /**
   * @param loss more than zero
   * @param reserve what the reserve holds
   * @param reservePart the part of the loss that goes to it
   * @param figures what each member's part is measured by; those without one bear none, and the
   *     part of those who hold nothing is carried like any other that an account cannot bear
   * @throws IllegalArgumentException when the loss is not above zero, or nobody has a figure
   */
  public static LossShare of(
      List<CapitalAccount> accounts,
      LocalDate day,
      Money loss,
      Money reserve,
      Rate reservePart,
      Map<UUID, BigInteger> figures) {
    if (!loss.isPositive() || reserve.isNegative()) {
      throw new IllegalArgumentException(
          "a loss of %s and a reserve of %s: the loss is above zero, the reserve not below"
              .formatted(loss, reserve));
    }
    Money toReserve = loss.times(reservePart).rounded(Rounding.HALF_UP).min(reserve);
    Money rest = loss.minus(toReserve);
    List<UUID> people = figures.keySet().stream().sorted().toList();
    if (rest.isPositive() && people.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody has a figure to share the loss of %s by: choose another one".formatted(rest));
    }
    Map<UUID, CapitalAccount> account = new HashMap<>();
    accounts.forEach(each -> account.put(each.personId(), each));
    List<CapitalMove> moves = new ArrayList<>();
    Money writtenDown = Money.ZERO;
    int unable = 0;
    List<Money> parts =
        rest.isPositive()
            ? Split.byLargestRemainder(rest, people.stream().map(figures::get).toList())
            : List.of();
    for (int i = 0; i < parts.size(); i++) {
      CapitalAccount bearing = account.get(people.get(i));
      Money part = Money.ZERO;
      if (bearing != null) {
        SortedMap<Tranche, Money> available = bearing.bearingLossOn(day);
        part = parts.get(i).min(Money.sum(available.values()));
        moves.addAll(bearing.take(available, part, Kind.WRITE_DOWN, false));
        writtenDown = writtenDown.plus(part);
      }
      unable += part.isLessThan(parts.get(i)) ? 1 : 0;
    }
    return new LossShare(toReserve, moves, writtenDown, rest.minus(writtenDown), unable);
  }
}
