package coop.commonwage.surplus.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The register of members as it stood on one day: one person, one class. */
public final class MembershipRoll {

  private final Map<UUID, String> classes = new HashMap<>();

  private MembershipRoll() {}

  /**
   * @throws IllegalArgumentException when somebody is a member in two classes on that day
   */
  public static MembershipRoll on(LocalDate day, Collection<Membership> memberships) {
    MembershipRoll roll = new MembershipRoll();
    for (Membership membership : memberships) {
      if (membership.holdsOn(day)) {
        String before = roll.classes.put(membership.personId(), membership.memberClass());
        if (before != null && !before.equals(membership.memberClass())) {
          throw new IllegalArgumentException(
              "person %s is a member in two classes on %s: %s and %s"
                  .formatted(membership.personId(), day, before, membership.memberClass()));
        }
      }
    }
    return roll;
  }

  /** The class of a person; empty when not a member. */
  public Optional<String> classOf(UUID personId) {
    return Optional.ofNullable(classes.get(personId));
  }

  public int size() {
    return classes.size();
  }
}
