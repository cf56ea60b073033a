package coop.commonwage.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.CarriedPayment;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.MemberStatement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is under the least payment is owed, waits by name, and is paid once; on a real database. */
class CarriedPaymentsIT {

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

  private void hasOneOfEachClass() {
    coop.works("w-0", 600);
    coop.works("u-0", 0);
    coop.works("i-0", 0);
    coop.importsMembers(
        "payroll_id,member_class,member_since\n"
            + "w-0,worker,2020-01-01\nu-0,user,2020-01-01\ni-0,investor,2020-01-01\n");
  }

  private static JsonObject policy(String least) {
    String pool =
        "{\"class\":\"%s\",\"percent\":\"%s\",\"factors\":[{\"basis\":\"equal\",\"percent\":\"100\"}],"
            + "\"cash_percent\":\"100\"%s}";
    String minimum = least.isEmpty() ? "" : ",\"minimum_payment\":\"" + least + "\"";
    String text =
        "{\"funds\":[{\"fund\":\"general-reserve\",\"percent\":\"20\","
            + "\"base\":\"surplus-after-losses\"}],\"pools\":["
            + pool.formatted("worker", "50", minimum)
            + ","
            + pool.formatted("user", "30", minimum)
            + ","
            + pool.formatted("investor", "20", "")
            + "]}";
    return Json.createReader(new StringReader(text)).readObject();
  }

  private UUID drafts(int year, String surplus, String least) {
    coop.isInTheYear(DateSpan.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    return coop.declares(surplus, "uk-fairshares", policy(least));
  }

  private UUID shares(int year, String surplus, String least) {
    return coop.decides(drafts(year, surplus, least), "s/" + year);
  }

  private List<String> waiting() {
    return coop.carried().stream()
        .map(
            one ->
                coop.payrollId(one.personId()) + " " + one.yearEnd().getYear() + " " + one.amount())
        .sorted()
        .toList();
  }

  private String handed() {
    return coop.handedToPay().stream()
        .map(one -> coop.payrollId(one.personId()) + " " + one.amount())
        .collect(Collectors.joining(", "));
  }

  private String forTheBank() {
    return coop.batches(false).open().stream()
        .map(one -> one.to().payrollId() + " " + one.amount())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private MemberStatement statement(UUID distribution, String payrollId) {
    return coop.statements(distribution).stream()
        .filter(one -> one.payrollNumber().equals(payrollId))
        .map(one -> coop.statement(one.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String refused(Runnable action) {
    return assertThrows(Refused.class, action::run).detail();
  }

  @Test
  void whatIsTooLittleWaitsByYearAndIsPaidWhenTogetherItIsEnough() {
    hasOneOfEachClass();
    UUID first = shares(2023, "10.00", "5.00");
    coop.paysDividends(first);
    assertEquals(List.of("u-0 2023 2.40", "w-0 2023 4.00"), waiting());
    assertEquals("", handed());
    assertEquals("i-0 1.60", forTheBank());
    assertEquals(Money.ZERO, coop.paying().follows(first).difference());

    UUID second = shares(2024, "10.00", "5.00");
    coop.paysDividends(second);
    assertEquals(List.of("u-0 2023 2.40", "u-0 2024 2.40"), waiting());
    assertEquals("w-0 8.00", handed());
    assertEquals("i-0 1.60, i-0 1.60", forTheBank());

    UUID third = shares(2025, "10.00", "5.00");
    coop.paysDividends(third);
    assertEquals(List.of("w-0 2025 4.00"), waiting());
    assertEquals("w-0 8.00", handed());
    assertEquals("i-0 1.60, i-0 1.60, i-0 1.60, u-0 7.20", forTheBank());
    assertEquals(
        Optional.of(
            new MemberShare.Credit(
                Money.of("4.80"),
                Money.of("4.80"),
                Money.ZERO,
                List.of(
                    new MemberShare.From(LocalDate.of(2023, 12, 31), Money.of("2.40")),
                    new MemberShare.From(LocalDate.of(2024, 12, 31), Money.of("2.40"))))),
        statement(third, "u-0").credit());
    assertEquals(
        List.of("allocated 2.40", "brought 4.80", "paid-in-cash -7.20"),
        statement(third, "u-0").account().movements().stream()
            .map(move -> move.kind() + " " + move.amount())
            .toList());
    assertEquals(Money.of("7.20"), statement(third, "u-0").paidOut());
    assertEquals(Money.ZERO, coop.paying().follows(third).difference());
    assertEquals(List.of(), coop.verifies().faults());
  }

  @Test
  void whatReachesTheLeastPaymentToThePennyIsPaidAndAPennyLessIsNot() {
    hasOneOfEachClass();
    shares(2023, "10.00", "8.01");
    UUID justUnder = shares(2024, "10.00", "8.01");
    coop.paysDividends(justUnder);
    assertEquals("", handed());
    UUID again = shares(2025, "0.25", "8.10");
    coop.paysDividends(again);
    assertEquals("w-0 8.10", handed());
  }

  @Test
  void withoutALeastPaymentInTheNextYearEverythingThatWaitedIsPaid() {
    hasOneOfEachClass();
    shares(2024, "10.00", "5.00");
    coop.paysDividends(shares(2025, "1.00", ""));
    assertEquals("w-0 4.40", handed());
    assertEquals(List.of(), waiting());
  }

  @Test
  void whoHasLeftIsPaidHoweverLittleItIsOnceThroughTheDistributionItIsOf() {
    hasOneOfEachClass();
    UUID first = shares(2024, "10.00", "5.00");
    coop.paysDividends(first);
    coop.leaves("u-0", TODAY);
    coop.leaves("w-0", LocalDate.of(2026, 11, 13));
    assertEquals(new PayDueDividends.Done(1, 0, 0), coop.paying().paysWhatIsDue());
    assertEquals(new PayDueDividends.Done(0, 0, 0), coop.paying().paysWhatIsDue());
    assertEquals("w-0 4.00", handed());
    assertEquals(List.of("u-0 2024 2.40"), waiting());
    MoneyTrail trail = coop.paying().follows(first);
    assertEquals(Money.of("5.60"), trail.due());
    assertEquals(Money.ZERO, trail.difference());

    coop.decides(coop.reverses(first), "r/1");
    assertEquals(List.of(), waiting());
    assertEquals("", forTheBank());
    assertEquals(
        Money.of("4.00"), coop.paying().follows(first).withdrawn().minus(Money.of("1.60")));
  }

  @Test
  void whoIsNoWorkerAndHasLeftIsPaidByTheBank() {
    hasOneOfEachClass();
    shares(2024, "10.00", "5.00");
    coop.leaves("u-0", LocalDate.of(2026, 11, 13));
    assertEquals(new PayDueDividends.Done(0, 0, 0), coop.paying().paysWhatIsDue());
    assertEquals(List.of("w-0 2024 4.00"), waiting());
    assertEquals("i-0 1.60, u-0 2.40", forTheBank());
  }

  @Test
  void whatAProposalBringsInIsNotPaidBesideItAndWhatChangedSinceTheVoteIsRefused() {
    hasOneOfEachClass();
    UUID first = shares(2024, "10.00", "5.00");
    UUID second = drafts(2025, "10.00", "5.00");
    coop.proposes(second, coop.reads(second).hash());
    coop.leaves("w-0", LocalDate.of(2026, 11, 13));
    coop.paying().paysWhatIsDue();
    assertEquals(List.of("u-0 2024 2.40", "w-0 2024 4.00"), waiting());

    UUID reversal = coop.reverses(first);
    coop.proposes(reversal, coop.reads(reversal).hash());
    coop.adopts(reversal, coop.reads(reversal).hash(), "r/1");
    assertEquals(
        "What the distribution of 2024-01-01 to 2024-12-31 left waiting is brought into that of"
            + " 2025-01-01 to 2025-12-31, which is before the members: withdraw that one first.",
        refused(() -> coop.posts(reversal)));
    coop.adopts(second, coop.reads(second).hash(), "s/2025");
    assertEquals(
        "What the distribution of 2024-01-01 to 2024-12-31 left waiting is brought into that of"
            + " 2025-01-01 to 2025-12-31, which the members resolved: post that one and reverse it"
            + " first.",
        refused(() -> coop.posts(reversal)));
    coop.posts(second);
    coop.decides(coop.reverses(second), "r/2");
    coop.posts(reversal);
    assertEquals(List.of(), waiting());
    assertEquals(List.of(), coop.verifies().faults());
  }

  @Test
  void twoOpenYearsDoNotBringTheSamePennies() {
    hasOneOfEachClass();
    shares(2023, "10.00", "5.00");
    UUID second = drafts(2024, "10.00", "5.00");
    UUID third = drafts(2025, "10.00", "5.00");
    String both = coop.reads(third).hash();
    coop.proposes(second, coop.reads(second).hash());
    assertTrue(refused(() -> coop.proposes(third, both)).contains("have changed since"));
    coop.proposes(third, coop.reads(third).hash());
    coop.adopts(third, coop.reads(third).hash(), "s/2025");
    coop.posts(third);
    assertEquals(
        List.of("u-0 2023 2.40", "u-0 2025 2.40", "w-0 2023 4.00", "w-0 2025 4.00"), waiting());
    UUID again = drafts(2024, "10.00", "5.00");
    coop.proposes(again, coop.reads(again).hash());
    coop.adopts(second, coop.reads(second).hash(), "s/2024");
    coop.posts(second);
    assertEquals(
        List.of("u-0 2023 2.40", "u-0 2024 2.40", "u-0 2025 2.40", "w-0 2025 4.00"), waiting());
    UUID fourth = drafts(2022, "10.00", "5.00");
    coop.proposes(fourth, coop.reads(fourth).hash());
    assertEquals(
        Money.of("7.20"),
        statement(fourth, "u-0").credit().orElseThrow().broughtForward(),
        "a proposal of a year that is shared keeps nothing back");
  }

  @Test
  void whatWasPostedBeforeAnythingWaitedStaysInTheAccountAndIsToldSo() {
    hasOneOfEachClass();
    UUID first = shares(2024, "10.00", "5.00");
    for (String table : List.of("capital_entry", "carried_entry")) {
      database.asOwner(
          "delete from surplus.%s where distribution_id = '%s' and kind = 'carried'"
              .formatted(table, first));
    }
    assertEquals(List.of(), waiting());
    MemberStatement worker = statement(first, "w-0");
    assertEquals(Optional.empty(), worker.credit());
    assertEquals(Money.ZERO, worker.waiting());
    assertEquals(Money.of("4.00"), worker.kept());
    assertEquals(Money.of("4.00"), worker.account().closing());
    assertEquals(
        List.of("i-0 0.00", "u-0 2.40", "w-0 4.00"),
        coop.statements(first).stream()
            .map(one -> one.payrollNumber() + " " + one.split().kept())
            .toList());
  }

  @Test
  void aDistributionWhoseCarriedMoneyWasPaidLaterIsReversedAfterTheLaterOne() {
    hasOneOfEachClass();
    UUID first = shares(2024, "10.00", "5.00");
    UUID second = shares(2025, "10.00", "5.00");
    UUID tooEarly = coop.reverses(first);
    assertTrue(
        refused(() -> coop.decides(tooEarly, "r/1"))
            .endsWith("was paid with that of 2025-01-01 to 2025-12-31: reverse that one first."));
    coop.decides(coop.reverses(second), "r/2");
    assertEquals(List.of("u-0 2024 2.40", "w-0 2024 4.00"), waiting());
    coop.posts(tooEarly);
    assertEquals(List.of(), waiting());
    assertEquals(List.of(), coop.verifies().faults());
  }

  @Test
  void theDatabaseLetsNothingWaitThatNoAccountMoved() {
    hasOneOfEachClass();
    UUID first = shares(2024, "10.00", "5.00");
    UUID worker = coop.person("w-0");
    assertTrue(
        coop.databaseRefuses(
                ("insert into surplus.carried_entry (employer_id, person_id, source,"
                        + " distribution_id, day, kind, amount, recorded_at) values ('%s', '%s',"
                        + " '%s', '%s', '2026-11-14', 'released', -400, now())")
                    .formatted(coop.employer(), worker, first, first))
            .contains("moves with the member's account and in no other way"));
    assertTrue(
        coop.databaseRefuses(
                ("insert into surplus.capital_entry (id, employer_id, person_id, distribution_id,"
                        + " day, kind, holding, tranche_year, amount, recorded_at) values"
                        + " (gen_random_uuid(), '%s', '%s', '%s', '2026-11-14', 'released',"
                        + " 'account', 2024, 401, now())")
                    .formatted(coop.employer(), worker, first))
            .contains("would stand at -1 pence"));
    assertTrue(
        coop.databaseRefuses(
                ("insert into surplus.capital_entry (id, employer_id, person_id, distribution_id,"
                        + " day, kind, holding, tranche_year, amount, recorded_at) values"
                        + " (gen_random_uuid(), '%s', '%s', '%s', '2026-11-14', 'brought',"
                        + " 'account', 2024, 1, now())")
                    .formatted(coop.employer(), worker, first))
            .contains("what is carried does not"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyPennyOfManyYearsIsPaidOnceOrWaits(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    hasOneOfEachClass();
    Map<String, Money> shared = new HashMap<>();
    List<UUID> made = new ArrayList<>();
    for (int year = 2020; year < 2026; year++) {
      UUID id =
          shares(
              year,
              Money.ofPence(random.nextLong(100, 1_500)).toString(),
              random.nextInt(4) == 0 ? "" : Money.ofPence(random.nextLong(1, 2_500)).toString());
      coop.paysDividends(id);
      made.add(id);
      coop.statements(id)
          .forEach(one -> shared.merge(one.payrollNumber(), one.allocation(), Money::plus));
    }
    Map<String, Money> got = new HashMap<>();
    for (AddOneOffEarnings.OneOff one : coop.handedToPay()) {
      got.merge(coop.payrollId(one.personId()), one.amount(), Money::plus);
    }
    for (BankBatches.Payment one : coop.batches(false).open()) {
      got.merge(one.to().payrollId(), one.amount(), Money::plus);
    }
    for (CarriedPayment one : coop.carried()) {
      got.merge(coop.payrollId(one.personId()), one.amount(), Money::plus);
    }
    assertEquals(shared, got);
    for (UUID id : made.reversed()) {
      coop.decides(coop.reverses(id), "r/" + id);
    }
    assertEquals(List.of(), coop.carried());
    assertEquals("", forTheBank());
  }

  @Test
  void whatWaitedIsPaidByTheBankLikeAnyShare() {
    hasOneOfEachClass();
    shares(2023, "10.00", "5.00");
    shares(2024, "10.00", "5.00");
    shares(2025, "10.00", "5.00");
    PayMembersByBank bank =
        new PayMembersByBank(
            coop.batches(false), AccountsForTests.ofEverybody(), AccountsForTests.none());
    UUID batch = bank.prepare(coop.employer(), TODAY).batchId();
    assertEquals(Money.of("12.00"), coop.batches(false).one(batch).total());
    assertEquals("", forTheBank());
    assertEquals(
        coop.batches(false).payments(batch).subList(1, 2),
        coop.batches(false).payments(batch, 1, 1),
        "the second page of one");
    assertEquals(
        PayMembersByBank.byKind(coop.batches(false).payments(batch)),
        coop.batches(false).sums(batch));
    assertEquals(
        Money.sum(coop.carried().stream().map(CarriedPayment::amount).toList()),
        coop.batches(false).carried().total());
    assertEquals(
        coop.carried().stream().map(CarriedPayment::personId).distinct().count(),
        coop.batches(false).carried().people());
  }
}
