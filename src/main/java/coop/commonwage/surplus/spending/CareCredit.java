package coop.commonwage.surplus.spending;

import coop.commonwage.money.Money;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one member has towards care, and whose money brought it: the member's own may be paid out to
 * them; what a public body's money brought is for care alone, and goes back to that body when the
 * member leaves. An invoice uses public money first, the oldest before the newer, so that what is
 * left for the member is never less than their own credits less what only those could pay for. No
 * source orders it otherwise: a body that wants it otherwise says so when it is asked.
 *
 * @param own the member's own
 * @param ofBodies what each public body's money brought and is left, oldest credit first; each more
 *     than zero
 */
public record CareCredit(Money own, Map<String, Money> ofBodies) {

  public CareCredit {
    ofBodies = Collections.unmodifiableMap(new LinkedHashMap<>(ofBodies));
  }

  /** All there is. */
  public Money all() {
    return own.plus(Money.sum(List.copyOf(ofBodies.values())));
  }

  /**
   * @param entries of one member, in the order they were recorded
   */
  public static CareCredit of(List<CareEntry> entries) {
    Account account = new Account();
    entries.forEach(account::take);
    return account.left();
  }

  private static final class Account {

    private final Map<String, Money> bodies = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Money>> usedOfBodies = new HashMap<>();
    private Money all = Money.ZERO;

    void take(CareEntry entry) {
      all = all.plus(entry.amount());
      switch (entry.kind()) {
        case CareEntry.USED -> usedOfBodies.put(entry.id(), use(entry.amount().negated()));
        case CareEntry.USE_REVERSED ->
            usedOfBodies.getOrDefault(entry.reverses().orElseThrow(), Map.of()).forEach(this::add);
        default -> entry.ofBody().ifPresent(part -> add(part.funder(), part.amount()));
      }
    }

    private void add(String funder, Money amount) {
      bodies.merge(funder, amount, Money::plus);
    }

    private Map<String, Money> use(Money amount) {
      Map<String, Money> used = new HashMap<>();
      Money rest = amount;
      for (String funder : List.copyOf(bodies.keySet())) {
        Money part = rest.min(bodies.get(funder).max(Money.ZERO));
        if (part.isPositive()) {
          used.put(funder, part);
          add(funder, part.negated());
          rest = rest.minus(part);
        }
      }
      return used;
    }

    /**
     * A credit taken back after it was used leaves less than nothing of a body: the rest bears it.
     */
    CareCredit left() {
      Map<String, Money> left = new LinkedHashMap<>();
      Money rest = all.max(Money.ZERO);
      for (Map.Entry<String, Money> body : bodies.entrySet()) {
        Money part = body.getValue().max(Money.ZERO).min(rest);
        if (part.isPositive()) {
          left.put(body.getKey(), part);
          rest = rest.minus(part);
        }
      }
      return new CareCredit(rest, left);
    }
  }

  /** What of a movement is a public body's, positive when it adds. */
  public record OfBody(String funder, Money amount) {}
}
