package coop.commonwage.surplus.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's memberships, oldest first. They follow each other and never overlap; an end is never
 * taken back, who returns begins a new one.
 */
public final class MembershipHistory {

  private final UUID personId;
  private final List<Membership> periods;

  private MembershipHistory(UUID personId, List<Membership> periods) {
    this.personId = personId;
    this.periods = periods;
  }

  /** The memberships of one person among all. */
  public static MembershipHistory of(UUID personId, List<Membership> memberships) {
    return new MembershipHistory(
        personId,
        memberships.stream()
            .filter(one -> one.personId().equals(personId))
            .sorted(Comparator.comparing(Membership::since))
            .toList());
  }

  public List<Membership> periods() {
    return periods;
  }

  /** The membership that has no last day yet; empty when there is none. */
  public Optional<Membership> open() {
    return periods.stream().filter(one -> one.until().isEmpty()).findFirst();
  }

  /** The membership that began on a day. */
  public Optional<Membership> begunOn(LocalDate day) {
    return periods.stream().filter(one -> one.since().equals(day)).findFirst();
  }

  /**
   * With one more membership.
   *
   * @throws MembershipRefused when one of the others has a day of it
   */
  public MembershipHistory joining(Membership joined) {
    for (Membership one : periods) {
      if (one.overlaps(joined)) {
        throw new MembershipRefused(MembershipRefused.Why.OVERLAPS, one);
      }
    }
    List<Membership> all = new ArrayList<>(periods);
    all.add(joined);
    return of(personId, all);
  }

  /**
   * With the membership that goes on ended.
   *
   * @throws MembershipRefused when none goes on, or it begins after that day
   */
  public MembershipHistory ending(LocalDate lastDay, EndReason because) {
    Membership open =
        open()
            .orElseThrow(() -> new MembershipRefused(MembershipRefused.Why.NO_MEMBER, "", lastDay));
    if (lastDay.isBefore(open.since())) {
      throw new MembershipRefused(MembershipRefused.Why.BEFORE_IT_BEGAN, open);
    }
    List<Membership> all = new ArrayList<>(periods);
    all.remove(open);
    all.add(
        new Membership(
            personId,
            open.memberClass(),
            open.since(),
            Optional.of(lastDay),
            Optional.of(because)));
    return of(personId, all);
  }

  /**
   * With the membership that goes on continued in another class.
   *
   * @param from the first day in the new class
   * @throws MembershipRefused when none goes on, it has that class, or begins on that day or later
   */
  public MembershipHistory changing(String memberClass, LocalDate from) {
    if (open().filter(one -> one.memberClass().equals(memberClass)).isPresent()) {
      throw new MembershipRefused(MembershipRefused.Why.SAME_CLASS, open().get());
    }
    return ending(from.minusDays(1), EndReason.CLASS_CHANGED)
        .joining(new Membership(personId, memberClass, from, Optional.empty()));
  }
}
