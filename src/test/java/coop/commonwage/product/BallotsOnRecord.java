package coop.commonwage.product;

import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.Slip;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ballots that were held long ago; calling one now would need two weeks of notice. */
final class BallotsOnRecord {

  private static final List<Slip> SLIPS =
      List.of(
          new Slip(new Receipt("0000-1111-2222-3333"), Choice.FOR, ""),
          new Slip(new Receipt("4444-5555-6666-7777"), Choice.AGAINST, ""));

  private BallotsOnRecord() {}

  /**
   * A closed ballot in which both members of the roll voted.
   *
   * @return its id
   */
  static String closed(
      DatabaseSession all, String employer, String distribution, List<String> members) {
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.of(2026, 10, 1);
    String hash =
        all.value("select hash from surplus.distribution where id = ?::uuid", distribution);
    Roll roll =
        new Roll(
            day,
            members.stream()
                .map(
                    person ->
                        new Roll.Entry(
                            UUID.fromString(person), person, "A member", "worker", "", true))
                .toList());
    all.change(
        "insert into surplus.ballot (id, employer_id, distribution_id, hash, title, motion,"
            + " majority, majority_share, required_by, notice_days, quorum_least, quorum_percent,"
            + " rules_source, record_date, roll_size, roll_hash, meeting, notice_at, opens_at,"
            + " closes_at, called_at, called_by) values (?, ?::uuid, ?::uuid, ?, 'Surplus',"
            + " 'That it be applied.', 'ordinary', '0.5', '', 14, 1, '0.25', 'rules', ?, 2, ?, '',"
            + " '2026-10-01T10:00Z', '2026-10-17T10:00Z', '2026-10-18T10:00Z',"
            + " '2026-10-01T10:00Z', 'board')",
        id,
        employer,
        distribution,
        hash,
        day,
        roll.hash());
    all.change(
        "insert into surplus.ballot_roll (ballot_id, employer_id, person_id, payroll_id, name,"
            + " member_class, college, has_login) select ?, ?::uuid, p::uuid, p, 'A member',"
            + " 'worker', '', true from unnest(string_to_array(?, ',')) p",
        id,
        employer,
        String.join(",", members));
    step(all, id, employer, "opened");
    all.change(
        "insert into surplus.ballot_used select ballot_id, employer_id, person_id"
            + " from surplus.ballot_roll where ballot_id = ?",
        id);
    PublishedList list = new PublishedList(id, hash, SLIPS);
    for (Slip slip : list.slips()) {
      all.change(
          "insert into surplus.ballot_slip values (?, ?::uuid, ?, ?, '')",
          id,
          employer,
          slip.receipt().text(),
          slip.choice().word());
    }
    all.change(
        "insert into surplus.ballot_result values (?, ?::uuid, 2, 1, 1, 0, true, false, ?)",
        id,
        employer,
        list.hash());
    step(all, id, employer, "closed");
    return id.toString();
  }

  private static void step(DatabaseSession all, UUID id, String employer, String kind) {
    all.change(
        "insert into surplus.ballot_step values (?, ?::uuid, ?, '2026-10-18T10:00Z', 'schedule',"
            + " '')",
        id,
        employer,
        kind);
  }
}
