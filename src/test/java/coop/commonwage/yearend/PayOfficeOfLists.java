package coop.commonwage.yearend;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.pay.application.FollowOneOffEarnings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A pay office without pay runs: what it takes waits until a test says that it was paid. */
final class PayOfficeOfLists implements AddOneOffEarnings, FollowOneOffEarnings {

  static final LocalDate PAY_DATE = LocalDate.of(2026, 12, 4);

  private final List<OneOff> taken = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private boolean outOfReach;
  private final Set<UUID> unknown = new HashSet<>();

  /** From now on it cannot be told to withdraw anything. */
  void isOutOfReach(boolean now) {
    outOfReach = now;
  }

  void doesNotEmploy(UUID person) {
    unknown.add(person);
  }

  void employs(UUID person) {
    unknown.remove(person);
  }

  void pays(UUID person) {
    taken.stream()
        .filter(one -> one.personId().equals(person))
        .filter(one -> places.get(one.reference()).equals("waiting"))
        .forEach(one -> places.put(one.reference(), "paid"));
  }

  /** A run was finalised at the very moment its shares were withdrawn. */
  void hasPaidAlthoughWithdrawn(UUID person) {
    taken.stream()
        .filter(one -> one.personId().equals(person))
        .filter(one -> places.get(one.reference()).equals("withdrawn"))
        .forEach(one -> places.put(one.reference(), "paid"));
  }

  List<OneOff> taken() {
    return taken;
  }

  @Override
  public synchronized Taken add(UUID employerId, List<OneOff> earnings) {
    int added = 0;
    List<UUID> without = new ArrayList<>();
    for (OneOff one : earnings) {
      if (unknown.contains(one.personId())) {
        without.add(one.personId());
      } else if (places.putIfAbsent(one.reference(), "waiting") == null) {
        taken.add(one);
        added++;
      }
    }
    return new Taken(added, without);
  }

  @Override
  public Optional<Place> place(UUID employerId, String reference) {
    return places(employerId, reference).stream()
        .filter(place -> place.reference().equals(reference))
        .findFirst();
  }

  @Override
  public List<Place> places(UUID employerId, String beginning) {
    return taken.stream()
        .filter(one -> one.reference().startsWith(beginning))
        .map(
            one -> {
              String where = places.get(one.reference());
              boolean paid = where.equals("paid");
              return new Place(
                  one.reference(),
                  one.personId(),
                  one.amount(),
                  where,
                  paid ? Optional.of(PAY_DATE) : Optional.empty(),
                  paid ? one.amount() : Money.ZERO,
                  Money.ZERO);
            })
        .toList();
  }

  @Override
  public List<String> notPaid(UUID employerId, String beginning) {
    return places.entrySet().stream()
        .filter(place -> place.getValue().equals("waiting"))
        .map(place -> place.getKey().substring(0, place.getKey().lastIndexOf('/') + 1))
        .filter(start -> start.startsWith(beginning))
        .distinct()
        .toList();
  }

  @Override
  public int withdraw(UUID employerId, String beginning, String why) {
    if (outOfReach) {
      throw new IllegalStateException("payroll cannot be reached");
    }
    int withdrawn = 0;
    for (OneOff one : taken) {
      if (one.reference().startsWith(beginning) && places.get(one.reference()).equals("waiting")) {
        places.put(one.reference(), "withdrawn");
        withdrawn++;
      }
    }
    return withdrawn;
  }
}
