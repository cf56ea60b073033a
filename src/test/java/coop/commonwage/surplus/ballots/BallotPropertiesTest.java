package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Majority;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of every electorate, however large and however it votes. */
class BallotPropertiesTest {

  private static final int ELECTORATES = 300;
  private static final SecureRandom RECEIPTS = new SecureRandom();

  private final SplittableRandom random = new SplittableRandom(20_261_216);

  @Test
  void theTallyIsTheRecountInWhateverOrderTheSlipsCome() {
    for (int i = 0; i < ELECTORATES; i++) {
      List<Slip> slips = slips(random.nextInt(0, 200), "");
      UUID id = UUID.randomUUID();
      PublishedList list = new PublishedList(id, ABallot.HASH, slips);
      List<Slip> shuffled = new ArrayList<>(slips);
      Collections.shuffle(shuffled, new Random(random.nextLong()));
      PublishedList again = new PublishedList(id, ABallot.HASH, shuffled);
      assertEquals(list.hash(), again.hash());
      assertEquals(list.tally(), again.tally());
      assertEquals(slips.size(), list.tally().takenPart());
      for (Slip slip : slips) {
        assertEquals(slip.choice(), list.choiceOf(slip.receipt()).orElseThrow());
      }
    }
  }

  @Test
  void oneChangedDroppedOrAddedSlipGivesAnotherHash() {
    for (int i = 0; i < ELECTORATES; i++) {
      List<Slip> slips = slips(random.nextInt(1, 60), "");
      UUID id = UUID.randomUUID();
      String hash = new PublishedList(id, ABallot.HASH, slips).hash();
      int at = random.nextInt(slips.size());
      List<Slip> changed = new ArrayList<>(slips);
      Slip slip = slips.get(at);
      Choice other = Choice.values()[(slip.choice().ordinal() + 1) % 3];
      changed.set(at, new Slip(slip.receipt(), other, ""));
      assertTrue(!hash.equals(new PublishedList(id, ABallot.HASH, changed).hash()));
      changed.remove(at);
      assertTrue(!hash.equals(new PublishedList(id, ABallot.HASH, changed).hash()));
      List<Slip> added = new ArrayList<>(slips);
      added.addAll(slips(1, ""));
      assertTrue(!hash.equals(new PublishedList(id, ABallot.HASH, added).hash()));
    }
  }

  @Test
  void theSameReceiptTwiceIsNoList() {
    List<Slip> slips = slips(1, "");
    List<Slip> twice = List.of(slips.getFirst(), slips.getFirst());
    assertThrows(
        BallotRefused.class, () -> new PublishedList(UUID.randomUUID(), ABallot.HASH, twice));
  }

  @Test
  void oneMoreVoteForNeverLosesWhatWasCarriedAndOneMoreAgainstNeverCarriesWhatWasLost() {
    Majority extraordinary = Majority.extraordinary(Rate.ofPercent("75"));
    for (int i = 0; i < ELECTORATES; i++) {
      int pro = random.nextInt(0, 50);
      int contra = random.nextInt(1, 50);
      for (Majority majority : List.of(Majority.ORDINARY, extraordinary)) {
        boolean carried = majority.isReachedBy(Fraction.of(pro, pro + contra));
        boolean more = majority.isReachedBy(Fraction.of(pro + 1, pro + contra + 1));
        boolean less = majority.isReachedBy(Fraction.of(pro, pro + contra + 1));
        assertTrue(!carried || more);
        assertTrue(carried || !less);
        assertEquals(carried, pro >= majority.needed(pro + contra));
      }
    }
  }

  @Test
  void theCollegesOfARandomElectorateAddUpToAllOfIt() {
    for (int i = 0; i < ELECTORATES; i++) {
      int first = random.nextInt(1, 100);
      List<College> colleges =
          List.of(
              new College("a", List.of("worker"), Rate.ofPercent(Integer.toString(first))),
              new College("b", List.of("user"), Rate.ofPercent(Integer.toString(100 - first))));
      int workers = random.nextInt(5, 60);
      int users = random.nextInt(5, 60);
      List<Roll.Member> members = new ArrayList<>(ABallot.members("worker", workers));
      members.addAll(ABallot.members("user", users));
      Roll roll = Roll.of(LocalDate.of(2026, 12, 1), members, colleges);
      Ballot ballot =
          ABallot.of(
              ABallot.call(false, OwnRules.NONE, colleges), "uk-multi-stakeholder-somerset", roll);
      List<Slip> slips = new ArrayList<>(slips(random.nextInt(0, workers + 1), "a"));
      slips.addAll(slips(random.nextInt(0, users + 1), "b"));
      Outcome outcome = ballot.outcome(new PublishedList(ballot.id(), ballot.hash(), slips), roll);
      List<CollegeVotes> counted = outcome.counting().colleges();
      assertEquals(roll.size(), counted.stream().mapToInt(CollegeVotes::entitled).sum());
      assertEquals(slips.size(), counted.stream().mapToInt(CollegeVotes::present).sum());
      assertTrue(outcome.partFor().compareTo(Fraction.ONE) <= 0);
      assertTrue(outcome.weightPresent().orElseThrow().compareTo(Fraction.ONE) <= 0);
      if (slips.size() == roll.size()) {
        assertEquals(Fraction.ONE, outcome.weightPresent().orElseThrow());
      }
    }
  }

  @Test
  void theRollHasTheSameHashInWhateverOrderItIsReadAndAnotherWithoutOneMember() {
    for (int i = 0; i < 50; i++) {
      List<Roll.Member> members = ABallot.members("worker", random.nextInt(2, 80));
      List<Roll.Member> shuffled = new ArrayList<>(members);
      Collections.shuffle(shuffled, new Random(random.nextLong()));
      LocalDate day = LocalDate.of(2026, 12, 1);
      String hash = Roll.of(day, members, List.of()).hash();
      assertEquals(hash, Roll.of(day, shuffled, List.of()).hash());
      shuffled.removeLast();
      assertTrue(!hash.equals(Roll.of(day, shuffled, List.of()).hash()));
      assertTrue(!hash.equals(Roll.of(day.minusDays(1), members, List.of()).hash()));
    }
  }

  private List<Slip> slips(int count, String college) {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slips.add(new Slip(Receipt.random(RECEIPTS), Choice.values()[random.nextInt(3)], college));
    }
    return slips;
  }
}
