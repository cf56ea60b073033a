package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Slip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody who owns the database and reads every table can and cannot join. */
class BallotSecrecyIT {

  private static final int VOTERS = 30;

  private static DatabaseForTests database;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void thirtyVoteAtOnceOneOfThemTwiceAndExactlyOneOfTheTwoCounts() throws Exception {
    AVotingCooperative coop = AVotingCooperative.of(database, VOTERS);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    coop.at(AVotingCooperative.OPENS);
    Map<UUID, Receipt> receipts = new ConcurrentHashMap<>();
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(1);
    List<UUID> voters = new ArrayList<>(coop.members);
    voters.add(coop.members.getFirst());
    try (ExecutorService phones = Executors.newFixedThreadPool(voters.size())) {
      List<Future<?>> cast = new ArrayList<>();
      for (UUID voter : voters) {
        cast.add(
            phones.submit(
                () -> {
                  together.await();
                  try {
                    receipts.put(voter, coop.votes(voter, ballot, choiceOf(coop, voter)));
                  } catch (Refused twice) {
                    assertEquals("urn:commonwage:voted", twice.type());
                    refused.incrementAndGet();
                  }
                  return null;
                }));
      }
      together.countDown();
      for (Future<?> one : cast) {
        one.get();
      }
    }
    assertEquals(1, refused.get());
    assertEquals(VOTERS, coop.read().one(ballot).used());
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    PublishedList list = coop.read().published(ballot);
    Outcome outcome = coop.read().one(ballot).outcome().orElseThrow();
    assertEquals(VOTERS, list.slips().size());
    assertEquals(list.tally(), outcome.tally());
    receipts.forEach(
        (voter, receipt) ->
            assertEquals(choiceOf(coop, voter), list.choiceOf(receipt).orElseThrow()));
  }

  private static Choice choiceOf(AVotingCooperative coop, UUID voter) {
    return Choice.values()[coop.members.indexOf(voter) % 3];
  }

  @Test
  void whoOwnsTheDatabaseReadsNoVoteWhileTheBallotIsOpen() {
    AVotingCooperative coop = AVotingCooperative.of(database, 6);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    coop.at(AVotingCooperative.OPENS);
    List<Integer> lengths = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Receipt receipt = coop.votes(coop.members.get(i), ballot, Choice.values()[i % 3]);
      lengths.add(Integer.parseInt(database.asOwnerReading(length(ballot)).getFirst()));
      texts.add(receipt.text());
    }
    for (int i = 1; i < lengths.size(); i++) {
      assertEquals(22, lengths.get(i) - lengths.get(i - 1), "each slip is as long as any other");
    }
    String everything = everyRowOf(coop.employer);
    for (String receipt : texts) {
      assertFalse(everything.contains(receipt), "a receipt is in the database before it closes");
    }
    assertEquals(
        List.of("0"),
        database.asOwnerReading(
            "select count(*) from surplus.ballot_slip where ballot_id = '" + ballot + "'"));
  }

  private static String length(UUID ballot) {
    return "select length(sealed) from surplus.ballot_box where ballot_id = '" + ballot + "'";
  }

  /** Every row of every table of this half and of the audit trail, as text. */
  private static String everyRowOf(UUID employer) {
    StringBuilder everything = new StringBuilder();
    for (String table :
        database.asOwnerReading(
            "select schemaname || '.' || tablename from pg_tables where schemaname = 'surplus'"
                + " and tablename <> 'flyway_schema_history' union all"
                + " select 'register.audit_entry'")) {
      database
          .asOwnerReading(
              "select to_jsonb(t)::text from "
                  + table
                  + " t where employer_id = '"
                  + employer
                  + "'")
          .forEach(everything::append);
    }
    return everything.toString();
  }

  @Test
  void noColumnTransactionOrOrderJoinsWhoVotedToWhatWasVoted() {
    AVotingCooperative coop = AVotingCooperative.of(database, 12);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    coop.at(AVotingCooperative.OPENS);
    for (int i = 0; i < 12; i++) {
      coop.votes(coop.members.get(i), ballot, i < 6 ? Choice.FOR : Choice.AGAINST);
    }
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    assertEquals(
        List.of("ballot_id employer_id person_id", "ballot_id employer_id receipt choice college"),
        List.of(columns("ballot_used"), columns("ballot_slip")));
    assertEquals(
        List.of("1"),
        database.asOwnerReading(
            "select count(distinct xmin::text) from surplus.ballot_slip where ballot_id = '"
                + ballot
                + "'"),
        "one transaction wrote every slip");
    assertEquals(
        List.of("0"),
        database.asOwnerReading(
            "select count(*) from surplus.ballot_slip s join surplus.ballot_used u"
                + " on u.ballot_id = s.ballot_id and u.xmin::text = s.xmin::text"
                + " where s.ballot_id = '"
                + ballot
                + "'"),
        "and none of those in which members voted");
    assertEquals(
        database.asOwnerReading(
            "select receipt from surplus.ballot_slip where ballot_id = '"
                + ballot
                + "' order by receipt"),
        database.asOwnerReading(
            "select receipt from surplus.ballot_slip where ballot_id = '"
                + ballot
                + "' order by ctid"),
        "the slips lie in the order of their random receipts");
    assertEquals(
        List.of("0"),
        database.asOwnerReading(
            "select count(*) from surplus.ballot_box where sealed is not null and ballot_id = '"
                + ballot
                + "'"),
        "the box is empty");
    assertEquals(
        List.of("ballot.called", "ballot.closed", "ballot.notice-given", "ballot.opened"),
        database.asOwnerReading(
            "select distinct action from register.audit_entry where subject = 'ballot/"
                + ballot
                + "' order by 1"),
        "the audit trail tells of the ballot and of no vote");
  }

  @Test
  void theReceiptsOfTwelveVotersAreNotInTheOrderInWhichTheyVoted() {
    AVotingCooperative coop = AVotingCooperative.of(database, 12);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    coop.at(AVotingCooperative.OPENS);
    List<Receipt> cast = new ArrayList<>();
    for (UUID member : coop.members) {
      cast.add(coop.votes(member, ballot, Choice.FOR));
    }
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    List<Receipt> published =
        coop.read().published(ballot).slips().stream().map(Slip::receipt).toList();
    assertTrue(published.containsAll(cast));
    assertFalse(published.equals(cast), "one in 479,001,600 by chance");
  }

  private static String columns(String table) {
    return String.join(
        " ",
        database.asOwnerReading(
            "select column_name from information_schema.columns where table_schema = 'surplus'"
                + " and table_name = '"
                + table
                + "' order by ordinal_position"));
  }
}
