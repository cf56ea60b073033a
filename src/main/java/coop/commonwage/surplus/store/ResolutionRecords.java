package coop.commonwage.surplus.store;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Majority;
import coop.commonwage.surplus.resolutions.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes and reads the resolutions that adopted distributions, with how their votes were counted.
 */
final class ResolutionRecords {

  private final Sql sql;

  ResolutionRecords(Sql sql) {
    this.sql = sql;
  }

  void keep(
      UUID distributionId, String hash, Resolution resolution, Distributions.Signature signature) {
    Counting counting = resolution.counting();
    sql.run(
        "insert into surplus.resolution (distribution_id, employer_id, hash, number, held_on,"
            + " present, entitled, votes_for, votes_against, recorded_at, majority, majority_share,"
            + " adjourned, quorum_percent, ballot_id, weighed, minutes_id, signed_by) values (?,"
            + " register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?,"
            + " ?::uuid, ?)",
        distributionId,
        hash,
        resolution.number(),
        resolution.date(),
        resolution.present(),
        resolution.entitled(),
        resolution.votesFor(),
        resolution.votesAgainst(),
        signature.at(),
        counting.majority().word(),
        counting.majority().share().toString(),
        counting.adjourned(),
        counting.quorumPercent().map(Rate::toString).orElse(null),
        counting.ballotId().map(UUID::toString).orElse(null),
        !counting.colleges().isEmpty(),
        signature.minutes().map(UUID::toString).orElse(null),
        signature.by());
    for (int i = 0; i < counting.colleges().size(); i++) {
      keepCollege(distributionId, i, counting.colleges().get(i));
    }
  }

  private void keepCollege(UUID distributionId, int position, CollegeVotes college) {
    sql.run(
        "insert into surplus.resolution_college (distribution_id, employer_id, position, name,"
            + " weight, entitled, present, votes_for, votes_against)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?)",
        distributionId,
        position,
        college.name(),
        college.weight().toString(),
        college.entitled(),
        college.present(),
        college.votesFor(),
        college.votesAgainst());
  }

  /** The resolution in a row that holds the columns of {@code surplus.resolution}. */
  Resolution read(UUID distributionId, ResultSet row) throws SQLException {
    return new Resolution(
        row.getString("number"),
        Sql.date(row, "held_on"),
        row.getInt("present"),
        row.getInt("entitled"),
        row.getInt("votes_for"),
        row.getInt("votes_against"),
        new Counting(
            majority(row),
            row.getBoolean("adjourned"),
            Optional.ofNullable(row.getString("quorum_percent")).map(Rate::of),
            row.getBoolean("weighed") ? colleges(distributionId) : List.of(),
            Optional.ofNullable(Sql.uuid(row, "ballot_id"))));
  }

  private List<CollegeVotes> colleges(UUID distributionId) {
    return sql.list(
        "select * from surplus.resolution_college where distribution_id = ? order by position",
        ResolutionRecords::votes,
        distributionId);
  }

  /** What majority the columns {@code majority} and {@code majority_share} name. */
  static Majority majority(ResultSet row) throws SQLException {
    Rate share = Rate.of(row.getString("majority_share"));
    return row.getString("majority").equals(Majority.EXTRAORDINARY_WORD)
        ? Majority.extraordinary(share)
        : Majority.ORDINARY;
  }

  /** How a college voted. */
  static CollegeVotes votes(ResultSet row) throws SQLException {
    return new CollegeVotes(
        row.getString("name"),
        Rate.of(row.getString("weight")),
        row.getInt("entitled"),
        row.getInt("present"),
        row.getInt("votes_for"),
        row.getInt("votes_against"));
  }
}
