package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CareAccounts.Gone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who of some people is no member who uses care any more, or no member of anything. */
final class GoneMembers {

  private final Sql sql;

  GoneMembers(Sql sql) {
    this.sql = sql;
  }

  Gone by(Set<UUID> people, LocalDate day) {
    if (people.isEmpty()) {
      return new Gone(Set.of(), Set.of());
    }
    List<Found> found =
        sql.many(
            "select p.person, coalesce(bool_or(m.member_class = 'user' and m.since <= ?"
                + " and (m.until is null or m.until >= ?)), false) as uses,"
                + " bool_and(coalesce(m.until < ?, false)) as gone from unnest(?) as p (person)"
                + " left join surplus.membership m on m.person_id = p.person group by p.person",
            row ->
                new Found(Sql.uuid(row, "person"), row.getBoolean("uses"), row.getBoolean("gone")),
            day,
            day,
            day,
            people.toArray(UUID[]::new));
    return new Gone(
        found.stream().filter(one -> !one.uses()).map(Found::person).collect(Collectors.toSet()),
        found.stream().filter(Found::gone).map(Found::person).collect(Collectors.toSet()));
  }

  private record Found(UUID person, boolean uses, boolean gone) {}
}
