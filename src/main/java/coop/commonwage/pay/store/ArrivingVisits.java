package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.ImportOutcome.Cell;
import coop.commonwage.pay.application.ImportOutcome.Change;
import coop.commonwage.pay.application.ImportOutcome.Entry;
import coop.commonwage.pay.application.ImportOutcome.Withdrawn;
import coop.commonwage.pay.application.VisitArrivals.Arriving;
import coop.commonwage.pay.application.VisitArrivals.Block;
import coop.commonwage.pay.application.VisitArrivals.Compared;
import coop.commonwage.pay.application.VisitArrivals.Keeping;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.database.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file's visits, block after block: compared with the current versions, and kept beside them.
 */
final class ArrivingVisits implements Arriving {

  static final String KNOWN_TABLE =
      "create temporary table known_visit (row_no int not null, id uuid not null, version int not"
          + " null, differs boolean not null, by_hand boolean not null, is_kept boolean not null"
          + " default false) on commit drop";

  /**
   * Each row of a block with the version it meets. Written so that the database looks each up by
   * its index: left to choose, by sizes it does not know yet, it may join the block with the whole
   * of a large table, again for every block.
   */
  private static final String MEETING =
      " from arriving_visit a cross join lateral (select v.* from pay.visit v where v.employer_id ="
          + " register.current_employer() and %s limit 1) old";

  private static final String KNOWN =
      MEETING.formatted("v.visit_ref = a.visit_ref and v.superseded_at is null");
  private static final String REPLACED = MEETING.formatted("v.id = a.corrects");
  private static final String NAMED =
      " join pay.employment e on e.employer_id = register.current_employer() and e.id ="
          + " %s.employment_id join register.person p on p.id = e.person_id";

  private final Sql sql;
  private final Optional<Keeping> keeping;
  private final Optional<DateSpan> complete;
  private final Instant at;
  private final VisitTotals before = new VisitTotals();
  private final VisitTotals after = new VisitTotals();
  private final List<Change> changes = new ArrayList<>();
  private final List<Entry> additions = new ArrayList<>();
  private final List<Entry> withdrawals = new ArrayList<>();
  private final ArrivalNotes notes;
  private int added;
  private int changed;
  private int unchanged;
  private Withdrawn withdrawn = Withdrawn.NOTHING;
  private int paid;
  private long print;

  ArrivingVisits(Sql sql, Optional<Keeping> keeping, Optional<DateSpan> complete, Instant at) {
    this.sql = sql;
    this.notes = new ArrivalNotes(sql);
    this.keeping = keeping;
    this.complete = complete;
    this.at = keeping.map(Keeping::at).orElse(at);
  }

  @Override
  public Block block() {
    return new ArrivingColumns.Rows(at);
  }

  @Override
  public void take(Block block) {
    ArrivingColumns.Rows rows = (ArrivingColumns.Rows) block;
    sql.run("truncate arriving_visit");
    sql.copy(ArrivingColumns.TARGET, rows.rows());
    if (complete.isPresent()) {
      sql.run("insert into sent_visit select visit_ref from arriving_visit");
    }
    int arrived = rows.rows().rows();
    int known = compare();
    added += arrived - known;
    addUp(known);
    listAdditions(arrived - known);
    if (arrived > known) {
      notes.tellPaidTime(rows);
    }
    notes.tellUnknownAccounts();
    notes.tellFarAhead(rows, at.atZone(LondonTime.ZONE).toLocalDate());
    if (keeping.isPresent()) {
      keep(known);
    }
    rows.clear();
  }

  /** Marks what is known and what of it differs. */
  private int compare() {
    sql.run("truncate known_visit");
    int known =
        sql.run(
            "insert into known_visit (row_no, id, version, differs, by_hand) select a.row_no,"
                + " old.id, old.version, ("
                + ArrivingColumns.contentOf("a")
                + ") is distinct from ("
                + ArrivingColumns.contentOf("old")
                + "), old.source = 'manual'"
                + KNOWN);
    if (known > 0) {
      notes.keepByHand();
      sql.run(
          "update arriving_visit a set corrects = k.id, version = k.version + 1, differs ="
              + " k.differs from known_visit k where k.row_no = a.row_no");
      sql.run(
          "update arriving_visit a set was_paid = true from pay.visit old where a.differs and"
              + " old.id = a.corrects and "
              + ArrivalNotes.IS_PAID);
    }
    return known;
  }

  private void addUp(int known) {
    sql.list(
        "select service_type, corrects is not null as known, differs, "
            + VisitTotals.SUMS
            + ", bit_xor(hashtextextended(concat_ws('/', row_no, corrects, differs, was_paid), 0))"
            + " filter (where corrects is not null) as print,"
            + " count(*) filter (where differs and was_paid) as paid"
            + " from arriving_visit group by 1, 2, 3",
        row -> {
          boolean wasKnown = row.getBoolean("known");
          after.add(row);
          if (wasKnown) {
            print ^= row.getLong("print");
            paid += row.getInt("paid");
            if (row.getBoolean("differs")) {
              changed += row.getInt("rows");
            } else {
              unchanged += row.getInt("rows");
              before.add(row);
            }
          }
          return true;
        });
    if (known > 0) {
      addUpWhatDiffers();
    }
  }

  private void addUpWhatDiffers() {
    List<Visit> old = new ArrayList<>();
    sql.each(
        "select old.*, p.payroll_id"
            + KNOWN
            + NAMED.formatted("old")
            + " where a.differs"
            + " order by a.row_no",
        2_000,
        row -> {
          Visit visit = SqlVisits.read(row, row.getString("payroll_id"));
          before.add(visit);
          if (changes.size() + old.size() < ImportOutcome.MOST_LISTED) {
            old.add(visit);
          }
        });
    if (old.isEmpty()) {
      return;
    }
    List<Visit> replaced = List.copyOf(old);
    int[] next = new int[1];
    sql.list(
        "select a.*, p.payroll_id from arriving_visit a"
            + NAMED.formatted("a")
            + " where a.differs order by a.row_no limit ?",
        row -> {
          Visit visit = SqlVisits.read(row, row.getString("payroll_id"));
          List<Cell> cells = VisitCells.changed(replaced.get(next[0]++), visit);
          return changes.add(
              new Change(
                  row.getInt("row_no"),
                  visit.visitId(),
                  visit.carerRef(),
                  visit.day(),
                  row.getBoolean("was_paid"),
                  cells));
        },
        replaced.size());
  }

  private void listAdditions(int howMany) {
    int wanted = ImportOutcome.MOST_LISTED - additions.size();
    if (howMany > 0 && wanted > 0) {
      additions.addAll(
          sql.list(
              "select a.row_no, a.visit_ref, p.payroll_id, a.work_day, a.service_type"
                  + " from arriving_visit a"
                  + NAMED.formatted("a")
                  + " where a.corrects is null order by a.row_no limit ?",
              row ->
                  new Entry(
                      row.getInt("row_no"),
                      row.getString("visit_ref"),
                      row.getString("payroll_id"),
                      Sql.date(row, "work_day"),
                      row.getString("service_type")),
              wanted));
    }
  }

  private void keep(int known) {
    Keeping where = keeping.orElseThrow();
    if (known > 0) {
      supersede();
    }
    insert(where, "", "where corrects is null or differs");
  }

  private void supersede() {
    sql.run(
        TouchedDays.added(
            "select old.employment_id, min(old.work_day), max(greatest(old.work_day,"
                + " old.actual_end::date))"
                + REPLACED
                + " where a.differs group by 1"));
    sql.run(
        "update pay.visit set superseded_at = ? where employer_id = register.current_employer() and"
            + " id = any (array(select corrects from arriving_visit where differs))",
        at);
  }

  private void insert(Keeping where, String reason, String which) {
    sql.run(
        "insert into pay.visit (employer_id, file_id, recorded_at, recorded_by, reason, source, id,"
            + " visit_ref, version, corrects, "
            + ArrivingColumns.CONTENT
            + ") select register.current_employer(), ?, ?, ?, ?, 'file', id, visit_ref, version,"
            + " case when version > 1 then corrects end, "
            + ArrivingColumns.CONTENT
            + " from arriving_visit "
            + which,
        where.fileId(),
        at,
        where.by(),
        reason);
    sql.run(
        TouchedDays.added(
            "select employment_id, min(work_day), max(greatest(work_day, last_day))"
                + " from arriving_visit "
                + which
                + " group by 1"));
  }

  @Override
  public Compared finish() {
    complete.ifPresent(this::withdraw);
    return new Compared(
        new ImportOutcome(
            0,
            added,
            changed,
            unchanged,
            0,
            withdrawn,
            paid,
            before.totals(),
            after.totals(),
            changes,
            additions,
            withdrawals,
            List.of(),
            0,
            List.of(),
            0),
        print,
        notes.listed(),
        notes.count());
  }

  /** What a complete file does not name any more is called off, in a version of its own. */
  private void withdraw(DateSpan days) {
    sql.run("truncate arriving_visit");
    int gone =
        sql.run(
            "insert into arriving_visit (row_no, id, visit_ref, "
                + ArrivingColumns.CONTENT
                + ", last_day, minutes, corrects, version, differs, was_paid) select 0,"
                + " gen_random_uuid(), old.visit_ref, "
                + ArrivingColumns.contentOf("old").replace("old.status", "'cancelled'")
                + ", greatest(old.work_day, old.actual_end::date), 0, old.id, old.version + 1,"
                + " true, "
                + ArrivalNotes.IS_PAID
                + " from pay.visit old where old.superseded_at is"
                + " null and old.source = 'file' and old.status <> 'cancelled' and old.work_day"
                + " between ? and ? and not exists (select 1 from sent_visit s where s.visit_ref ="
                + " old.visit_ref)",
            days.firstDay(),
            days.lastDay());
    if (gone == 0) {
      return;
    }
    Set<String> losing = new HashSet<>();
    long[] minutes = new long[1];
    sql.each(
        "select old.*, p.payroll_id, a.was_paid, hashtextextended(a.corrects::text, 1) as print"
            + REPLACED
            + NAMED.formatted("old")
            + " order by old.work_day, old.visit_ref",
        2_000,
        row -> {
          Visit visit = SqlVisits.read(row, row.getString("payroll_id"));
          before.add(visit);
          losing.add(visit.carerRef());
          minutes[0] += ArrivingColumns.minutes(visit);
          print ^= row.getLong("print");
          paid += row.getBoolean("was_paid") ? 1 : 0;
          if (withdrawals.size() < ImportOutcome.MOST_LISTED) {
            withdrawals.add(
                new Entry(
                    0, visit.visitId(), visit.carerRef(), visit.day(), visit.serviceType().word()));
          }
        });
    withdrawn = new Withdrawn(gone, losing.size(), minutes[0]);
    keeping.ifPresent(
        where -> {
          supersede();
          insert(where, "absent from a file said to be complete", "");
        });
  }
}
