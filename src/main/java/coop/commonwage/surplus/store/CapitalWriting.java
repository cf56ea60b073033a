package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes entries of capital accounts, and lines of actions on them, some thousands at once. */
final class CapitalWriting {

  /** Enough for the cost of a statement to vanish, few enough for their arrays to be small. */
  private static final int AT_ONCE = 10_000;

  private final Sql sql;

  CapitalWriting(Sql sql) {
    this.sql = sql;
  }

  void ofDistribution(UUID id, List<CapitalEntry> entries, Instant at) {
    inParts(entries, CapitalEntry::personId, part -> entries("distribution_id", id, part, at));
  }

  void ofAction(UUID id, List<CapitalEntry> entries, Instant at) {
    inParts(entries, CapitalEntry::personId, part -> entries("action_id", id, part, at));
  }

  void lines(UUID actionId, List<CapitalMove> moves) {
    inParts(moves, CapitalMove::personId, part -> part(actionId, part));
  }

  /**
   * By person, as the indexes are: written in any other order, each row would touch pages of its
   * own. What is of one person stays in the order it has.
   */
  private static <T> void inParts(List<T> rows, Function<T, UUID> person, Consumer<List<T>> write) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(person));
    for (List<T> part : parts(sorted, person, AT_ONCE)) {
      write.accept(part);
    }
  }

  /**
   * Parts of at least so many rows. What is of one person is never cut: a row that takes more out
   * than there is may be made good only by the next one, and the database looks after each part.
   *
   * @param sorted by person
   */
  static <T> List<List<T>> parts(List<T> sorted, Function<T, UUID> person, int atOnce) {
    List<List<T>> parts = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = Math.min(sorted.size(), from + atOnce);
      while (to < sorted.size()
          && person.apply(sorted.get(to)).equals(person.apply(sorted.get(to - 1)))) {
        to++;
      }
      parts.add(sorted.subList(from, to));
      from = to;
    }
    return parts;
  }

  private void entries(String source, UUID id, List<CapitalEntry> entries, Instant at) {
    Supplier<UUID> ids = NewId.seriesAt(at);
    sql.run(
        "insert into surplus.capital_entry (id, employer_id, person_id, "
            + source
            + ", day, kind, holding, tranche_year, amount, recorded_at)"
            + " select id, register.current_employer(), person_id, ?, day, kind, holding,"
            + " tranche_year, amount, ? from unnest(?, ?, ?, ?, ?, ?, ?) as new"
            + " (id, person_id, day, kind, holding, tranche_year, amount)",
        id,
        at,
        entries.stream().map(entry -> ids.get()).toArray(UUID[]::new),
        entries.stream().map(CapitalEntry::personId).toArray(UUID[]::new),
        entries.stream().map(CapitalEntry::day).toArray(LocalDate[]::new),
        texts(entries, entry -> entry.kind().word()),
        texts(entries, entry -> entry.holding().word()),
        entries.stream().map(CapitalEntry::tranche).toArray(Integer[]::new),
        entries.stream().map(entry -> entry.amount().pence()).toArray(Long[]::new));
  }

  private void part(UUID actionId, List<CapitalMove> moves) {
    sql.run(
        "insert into surplus.capital_action_line (action_id, employer_id, person_id, kind, holding,"
            + " tranche_year, base_amount, amount) select ?, register.current_employer(),"
            + " person_id, kind, holding, tranche_year, base_amount, amount"
            + " from unnest(?, ?, ?, ?, ?, ?) as new"
            + " (person_id, kind, holding, tranche_year, base_amount, amount)",
        actionId,
        moves.stream().map(CapitalMove::personId).toArray(UUID[]::new),
        texts(moves, move -> move.kind().word()),
        texts(moves, move -> move.holding().word()),
        moves.stream().map(CapitalMove::tranche).toArray(Integer[]::new),
        moves.stream().map(move -> move.base().pence()).toArray(Long[]::new),
        moves.stream().map(move -> move.amount().pence()).toArray(Long[]::new));
  }

  private static <T> String[] texts(List<T> items, Function<T, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }
}
