package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotCount;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Slip;
import coop.commonwage.surplus.ballots.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The published slips of closed ballots, what they came to, and the minutes of it. */
final class BallotSlips {

  private final Sql sql;

  BallotSlips(Sql sql) {
    this.sql = sql;
  }

  void publish(PublishedList list, Outcome outcome, String hash) {
    sql.run(
        "insert into surplus.ballot_slip (ballot_id, employer_id, receipt, choice, college)"
            + " select ?, register.current_employer(), receipt, choice, college"
            + " from unnest(?, ?, ?) as new (receipt, choice, college) order by receipt",
        list.ballotId(),
        texts(list.slips(), slip -> slip.receipt().text()),
        texts(list.slips(), slip -> slip.choice().word()),
        texts(list.slips(), Slip::college));
    sql.run(
        "insert into surplus.ballot_result (ballot_id, employer_id, taken_part, votes_for,"
            + " votes_against, abstained, quorate, carried, list_hash)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?)",
        list.ballotId(),
        outcome.tally().takenPart(),
        outcome.tally().votesFor(),
        outcome.tally().votesAgainst(),
        outcome.tally().abstained(),
        outcome.quorate(),
        outcome.carried(),
        hash);
  }

  PublishedList published(Ballot ballot) {
    return new PublishedList(
        ballot.id(),
        ballot.hash(),
        sql.list(
            "select receipt, choice, college from surplus.ballot_slip where ballot_id = ?"
                + " order by receipt",
            BallotSlips::slip,
            ballot.id()));
  }

  private static Slip slip(ResultSet row) throws SQLException {
    return new Slip(
        new Receipt(row.getString("receipt")),
        Choice.ofWord(row.getString("choice")),
        row.getString("college"));
  }

  Optional<Choice> choiceOf(UUID id, Receipt receipt) {
    return sql.first(
        "select choice from surplus.ballot_slip where ballot_id = ? and receipt = ?",
        row -> Choice.ofWord(row.getString("choice")),
        id,
        receipt.text());
  }

  BallotCount count(UUID id) {
    Map<String, Tally> tallies = new HashMap<>();
    sql.list(
        "select college, count(*) filter (where choice = 'for') as pro,"
            + " count(*) filter (where choice = 'against') as contra,"
            + " count(*) filter (where choice = 'abstain') as abstained"
            + " from surplus.ballot_slip where ballot_id = ? group by college",
        row ->
            tallies.put(
                row.getString("college"),
                new Tally(row.getInt("pro"), row.getInt("contra"), row.getInt("abstained"))),
        id);
    Map<String, Integer> sizes = new HashMap<>();
    sql.list(
        "select college, count(*) as size from surplus.ballot_roll where ballot_id = ?"
            + " group by college",
        row -> sizes.put(row.getString("college"), row.getInt("size")),
        id);
    return new BallotCount(
        tallies.values().stream().reduce(new Tally(0, 0, 0), Tally::plus),
        sizes.values().stream().mapToInt(Integer::intValue).sum(),
        tallies,
        sizes);
  }

  Optional<String> listHash(UUID id) {
    return sql.first(
        "select list_hash from surplus.ballot_result where ballot_id = ?",
        row -> row.getString("list_hash"),
        id);
  }

  boolean isKeptResult(UUID id, Outcome outcome) {
    return sql.first(
            "select * from surplus.ballot_result where ballot_id = ?",
            row ->
                row.getInt("taken_part") == outcome.tally().takenPart()
                    && row.getInt("votes_for") == outcome.tally().votesFor()
                    && row.getInt("votes_against") == outcome.tally().votesAgainst()
                    && row.getInt("abstained") == outcome.tally().abstained()
                    && row.getBoolean("quorate") == outcome.quorate()
                    && row.getBoolean("carried") == outcome.carried(),
            id)
        .orElse(false);
  }

  void keepMinutes(UUID id, Minutes minutes) {
    sql.run(
        "insert into surplus.ballot_minutes"
            + " (ballot_id, employer_id, number, chair, remark, signed_at, signed_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        minutes.number(),
        minutes.chair(),
        minutes.remark(),
        minutes.signedAt(),
        minutes.signedBy());
  }

  Optional<Minutes> minutes(UUID id) {
    return sql.first(
        "select * from surplus.ballot_minutes where ballot_id = ?",
        row ->
            new Minutes(
                row.getString("number"),
                row.getString("chair"),
                row.getString("remark"),
                Sql.instant(row, "signed_at"),
                row.getString("signed_by")),
        id);
  }

  private static <T> String[] texts(List<T> items, Function<T, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }
}
