package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which decision on a year took the place of which: of two the later one counts. */
final class LaterDecisions {

  private static final String REPLACED =
      "select distinct on (d.id) d.id, o.id as by from surplus.distribution d"
          + " join surplus.distribution o on o.labour_year_id = d.labour_year_id and o.id <> d.id"
          + " and o.reverses is null and o.reversed_by is null"
          + " join surplus.distribution_event theirs on theirs.distribution_id = o.id"
          + " and theirs.state = 'adopted'"
          + " left join surplus.distribution_event own on own.distribution_id = d.id"
          + " and own.state = 'adopted' where d.reverses is null"
          + " and (o.state = 'posted' and d.state in ('proposed', 'adopted')"
          + " or o.state = 'adopted' and d.state = 'adopted' and theirs.at > own.at)"
          + " and (?::uuid is null or d.id = ?::uuid)"
          + " order by d.id, o.state = 'posted' desc, theirs.at desc";

  private final Sql sql;

  LaterDecisions(Sql sql) {
    this.sql = sql;
  }

  Optional<UUID> after(UUID id) {
    return Optional.ofNullable(all(id.toString()).get(id));
  }

  Map<UUID, UUID> all() {
    return all(null);
  }

  private Map<UUID, UUID> all(String only) {
    Map<UUID, UUID> replaced = new HashMap<>();
    sql.list(REPLACED, row -> replaced.put(Sql.uuid(row, "id"), Sql.uuid(row, "by")), only, only);
    return replaced;
  }
}
