package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.PaidKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of workers through payroll and of everybody else by bank, on a real PostgreSQL. */
class PaidByClassIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 14);

  private static DatabaseForTests database;

  private final ASharingCooperative coop = ASharingCooperative.on(database);

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private PayMembersByBank bank(boolean asBoard) {
    return new PayMembersByBank(
        coop.batches(asBoard), AccountsForTests.ofEverybody(), AccountsForTests.none());
  }

  private UUID prepares() {
    return bank(false).prepare(coop.employer(), TODAY).batchId();
  }

  private UUID paysByBank() {
    UUID batch = prepares();
    bank(true).release(coop.employer(), batch);
    return batch;
  }

  private void joins(Map<String, Integer> classes, SplittableRandom random) {
    StringBuilder members = new StringBuilder("payroll_id,member_class,member_since\n");
    for (String memberClass : List.of("worker", "user", "investor")) {
      for (int i = 0; i < classes.get(memberClass); i++) {
        String id = memberClass.charAt(0) + "-" + i;
        coop.works(id, memberClass.equals("worker") ? random.nextLong(1, 9_000) : 0);
        members.append(id).append(',').append(memberClass).append(",2020-01-01\n");
      }
    }
    coop.importsMembers(members.toString());
  }

  private static JsonObject policy(int worker, int user, int investor) {
    String pool =
        "{\"class\":\"%s\",\"percent\":\"%s\",\"factors\":[{\"basis\":\"%s\",\"percent\":\"100\"}],"
            + "\"cash_percent\":\"%d\"}";
    String text =
        "{\"funds\":[{\"fund\":\"general-reserve\",\"percent\":\"20\","
            + "\"base\":\"surplus-after-losses\"}],\"pools\":["
            + pool.formatted("worker", "50", "hours", worker)
            + ","
            + pool.formatted("user", "30", "equal", user)
            + ","
            + pool.formatted("investor", "20", "equal", investor)
            + "]}";
    return Json.createReader(new StringReader(text)).readObject();
  }

  private UUID shares(Money surplus, JsonObject policy, String number) {
    return coop.decides(coop.declares(surplus.toString(), "uk-fairshares", policy), number);
  }

  private Money handedToPay(UUID distribution) {
    return Money.sum(
        coop.handedToPay().stream()
            .filter(one -> one.reference().contains(distribution.toString()))
            .map(AddOneOffEarnings.OneOff::amount)
            .toList());
  }

  private Money open() {
    return Money.sum(coop.batches(false).open().stream().map(BankBatches.Payment::amount).toList());
  }

  private void everyPennyOf(UUID distribution) {
    coop.paysDividends(distribution);
    Money open = open();
    MoneyTrail before = coop.paying().follows(distribution);
    assertEquals(Money.ZERO, before.difference());
    if (open.isPositive()) {
      UUID batch = paysByBank();
      assertEquals(open, coop.batches(false).one(batch).total());
    } else {
      assertThrows(Refused.class, this::prepares);
    }
    MoneyTrail trail = coop.paying().follows(distribution);
    assertEquals(Money.ZERO, trail.difference());
    assertEquals(open, trail.paidByBank());
    assertEquals(
        coop.sumOfShares(distribution, "amount"),
        handedToPay(distribution)
            .plus(open)
            .plus(coop.sumOfShares(distribution, "retained"))
            .plus(trail.setOff()));
    assertEquals(Money.ZERO, open());
    assertThrows(Refused.class, this::prepares);
    assertTrue(
        coop.handedToPay().stream()
            .allMatch(one -> coop.payrollId(one.personId()).startsWith("w-")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyPennyOfThreeClassesIsPaidOnceRetainedOrSetOff(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    joins(
        Map.of(
            "worker", random.nextInt(1, 5),
            "user", random.nextInt(1, 7),
            "investor", random.nextInt(1, 4)),
        random);
    List<UUID> shared = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      JsonObject policy =
          policy(random.nextInt(0, 101), random.nextInt(0, 101), random.nextInt(0, 101));
      UUID id = shares(Money.ofPence(random.nextLong(10_000, 9_000_000)), policy, "s/" + round);
      everyPennyOf(id);
      shared.add(id);
      coop.handedToPay().forEach(one -> coop.office().pays(one.personId()));
      if (round < 2) {
        coop.decides(coop.reverses(id), "r/" + round);
      }
    }
    Money paid = Money.ZERO;
    Money settled = Money.ZERO;
    for (UUID id : shared) {
      MoneyTrail trail = coop.paying().follows(id);
      paid = paid.plus(trail.paid()).plus(trail.paidByBank());
      settled = settled.plus(trail.open());
    }
    assertEquals(coop.sumOfShares(shared.getLast(), "cash"), paid.minus(settled));
  }

  @Test
  void aReversedPaymentIsNotReleasedAndIsPaidBesideItsSuccessorByNobody() {
    joins(Map.of("worker", 1, "user", 2, "investor", 1), new SplittableRandom(7));
    UUID first = shares(Money.of("1000.00"), policy(100, 100, 0), "2026/1");
    UUID batch = prepares();
    coop.decides(coop.reverses(first), "2026/2");
    assertEquals(
        "The members have reversed the distribution that 2 of these payments are of, 240.00 in all:"
            + " cancel this batch and prepare it again without them.",
        assertThrows(Refused.class, () -> bank(true).release(coop.employer(), batch)).detail());
    assertEquals(Money.of("240.00"), coop.paying().follows(first).withdrawn());
    UUID second = shares(Money.of("2000.00"), policy(100, 100, 0), "2026/3");
    coop.batches(false).cancel(batch, "reversed");
    assertEquals(Money.of("480.00"), coop.batches(false).one(paysByBank()).total());
    assertEquals(Money.ZERO, coop.paying().follows(second).setOff());
  }

  @Test
  void whatTheBankPaidOfAReversedDistributionIsSetOffLikeAgainstLikeAndTheRestStandsOpen() {
    joins(Map.of("worker", 1, "user", 2, "investor", 1), new SplittableRandom(8));
    UUID first = shares(Money.of("1000.00"), policy(100, 100, 0), "2026/1");
    paysByBank();
    coop.decides(coop.reverses(first), "2026/2");
    UUID user = coop.person("u-0");
    assertEquals(Money.of("240.00"), coop.paying().follows(first).open());

    UUID second = shares(Money.of("500.00"), policy(100, 100, 0), "2026/3");
    assertEquals(List.of("set-off 60.00 2026/1"), ToldPayments.of(coop, second, "u-0"));
    assertEquals(
        List.of("to-set-off 60.00 2026/3", "open 60.00 "),
        ToldPayments.owedBack(coop, first, "u-0"));
    assertEquals(Money.ZERO, open());
    assertThrows(Refused.class, this::prepares);
    assertEquals(Money.of("120.00"), coop.paying().follows(first).open());
    coop.decides(coop.reverses(second), "2026/4");
    assertEquals(Money.of("240.00"), coop.paying().follows(first).open());
    UUID third = shares(Money.of("900.00"), policy(100, 100, 0), "2026/5");
    assertEquals(Money.ZERO, open());
    coop.decides(coop.reverses(third), "2026/6");
    UUID fourth = shares(Money.of("1100.00"), policy(100, 100, 0), "2026/7");
    assertEquals(Money.of("24.00"), open());
    assertEquals(
        List.of("set-off 120.00 2026/1", "for-bank 12.00 "), ToldPayments.of(coop, fourth, "u-0"));
    assertEquals(List.of("to-set-off 120.00 2026/7"), ToldPayments.owedBack(coop, first, "u-0"));
    paysByBank();
    assertEquals(
        List.of("set-off 120.00 2026/1", "paid-by-bank 12.00 "),
        ToldPayments.of(coop, fourth, "u-0"));
    assertEquals(List.of("set-off 120.00 2026/7"), ToldPayments.owedBack(coop, first, "u-0"));
    assertEquals(List.of("paid-by-bank 120.00 "), ToldPayments.of(coop, first, "u-0"));
    MoneyTrail trail = coop.paying().follows(fourth);
    assertEquals(Money.of("240.00"), trail.setOff());
    assertEquals(Money.of("24.00"), trail.paidByBank());
    assertEquals(Money.ZERO, coop.paying().follows(first).open());
    assertEquals(4, coop.audited("dividend.set-off").size());
    assertEquals(
        Optional.of(MoneyTrail.Where.BY_BANK),
        trail.line(user, PaidKind.SHARE).map(MoneyTrail.Line::where));
  }
}
