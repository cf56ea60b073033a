package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any accounts, tried on many made up by chance and always the same. */
class CapitalPropertiesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final int ROUNDS = 40;

  private static List<CapitalAccount> accounts(SplittableRandom random) {
    List<CapitalAccount> accounts = new ArrayList<>();
    int members = random.nextInt(1, 12);
    for (int m = 0; m < members; m++) {
      Map<Integer, String> tranches = new TreeMap<>();
      for (int year = 2016; year < 2026; year++) {
        if (random.nextInt(3) > 0) {
          tranches.put(year, Money.ofPence(random.nextLong(1, 200_000)).toString());
        }
      }
      CapitalAccount account = Accounts.holding("member " + m, tranches);
      List<CapitalEntry> entries = new ArrayList<>(account.entries());
      if (random.nextBoolean()) {
        entries.add(Accounts.shares("member " + m, LocalDate.of(2017, 3, 4), "250.00"));
      }
      if (!entries.isEmpty()) {
        accounts.add(new CapitalAccount(account.personId(), entries));
      }
    }
    return accounts;
  }

  private static Money sum(List<CapitalAccount> accounts) {
    return Money.sum(accounts.stream().map(CapitalAccount::balance).toList());
  }

  private static List<CapitalAccount> after(
      List<CapitalAccount> accounts, List<CapitalMove> moves) {
    return accounts.stream().map(account -> Accounts.after(account, moves, DAY)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void aRedemptionKeepsToItsLimitAndToTheOldestMoney(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<CapitalAccount> accounts = accounts(random);
      Money limit = Money.ofPence(random.nextLong(0, 1_500_000));
      int years = random.nextInt(1, 9);
      Redemption redemption = Redemption.rolling(accounts, DAY, years, Optional.of(limit));
      Money due = oldEnough(accounts, years);
      assertEquals(due, redemption.due());
      assertEquals(due.min(limit), redemption.paid());
      assertEquals(due.minus(due.min(limit)), redemption.waiting());
      List<CapitalAccount> left = after(accounts, redemption.moves());
      assertEquals(sum(accounts).minus(redemption.paid()), sum(left));
      int newest =
          redemption.moves().stream()
              .mapToInt(CapitalMove::tranche)
              .max()
              .orElse(Integer.MIN_VALUE);
      assertTrue(newest == Integer.MIN_VALUE || newest + years < DAY.getYear());
      for (CapitalAccount account : left) {
        account
            .redeemableOn(DAY)
            .forEach((tranche, free) -> assertTrue(tranche.year() >= newest, tranche.toString()));
      }
    }
  }

  /** What every account holds of the years that are so many full years past. */
  private static Money oldEnough(List<CapitalAccount> accounts, int years) {
    Money sum = Money.ZERO;
    for (CapitalAccount account : accounts) {
      for (Map.Entry<Tranche, Money> each : account.redeemableOn(DAY).entrySet()) {
        if (DAY.getYear() - each.getKey().year() > years) {
          sum = sum.plus(each.getValue());
        }
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 80, 900, 10000})
  void aPercentageOfEveryBalanceIsPaidAsFarAsTheLimitGoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<CapitalAccount> accounts = accounts(random);
      Money limit = Money.ofPence(random.nextLong(0, 400_000));
      int percent = random.nextInt(1, 101);
      Redemption redemption =
          Redemption.percentage(
              accounts, DAY, Rate.ofPercent(Integer.toString(percent)), Optional.of(limit));
      long due =
          accounts.stream()
              .mapToLong(account -> Money.sum(account.redeemableOn(DAY).values()).pence())
              .map(pence -> (pence * percent + 50) / 100)
              .sum();
      assertEquals(Money.ofPence(due), redemption.due());
      assertEquals(Money.ofPence(due).min(limit), redemption.paid());
      assertEquals(
          sum(accounts).minus(redemption.paid()), sum(after(accounts, redemption.moves())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 60, 700, 8000})
  void theOrderOfMembersDoesNotMatter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<CapitalAccount> accounts = accounts(random);
      Optional<Money> limit = Optional.of(Money.ofPence(random.nextLong(1, 900_000)));
      List<CapitalAccount> shuffled = new ArrayList<>(accounts);
      Collections.shuffle(shuffled, new Random(seed + round));
      assertEquals(
          new HashSet<>(Redemption.rolling(accounts, DAY, 3, limit).moves()),
          new HashSet<>(Redemption.rolling(shuffled, DAY, 3, limit).moves()));
      Rate tenth = Rate.ofPercent("10");
      assertEquals(
          new HashSet<>(Redemption.percentage(accounts, DAY, tenth, limit).moves()),
          new HashSet<>(Redemption.percentage(shuffled, DAY, tenth, limit).moves()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 100, 1100, 12000})
  void aLossIsBorneOrCarriedToThePennyAndNobodyGoesBelowZero(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<CapitalAccount> accounts = accounts(random);
      Map<UUID, BigInteger> figures = new HashMap<>();
      for (CapitalAccount account : accounts) {
        figures.put(account.personId(), BigInteger.valueOf(random.nextInt(1, 2000)));
      }
      Money loss = Money.ofPence(random.nextLong(1, 9_000_000));
      Money reserve = Money.ofPence(random.nextLong(0, 3_000_000));
      LossShare share = LossShare.of(accounts, DAY, loss, reserve, Rate.ofPercent("80"), figures);
      assertFalse(share.toReserve().isMoreThan(reserve));
      assertEquals(loss, share.toReserve().plus(share.writtenDown()).plus(share.carried()));
      assertEquals(sum(accounts).minus(share.writtenDown()), sum(after(accounts, share.moves())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 140, 1500, 16000})
  void aLeaverGetsAllThatWasOwedAndTheInterestOnIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Money principal = Money.ofPence(random.nextLong(100, 5_000_000));
      LeaverSchedule schedule =
          LeaverSchedule.of(
              principal,
              Rate.ofPercent(Integer.toString(random.nextInt(0, 12))),
              DAY,
              random.nextInt(1, 9));
      assertEquals(Money.ZERO, schedule.lines().getLast().closing());
      assertEquals(
          schedule.total(),
          principal.plus(
              Money.sum(
                  schedule.lines().stream().map(LeaverSchedule.Instalment::interest).toList())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {17, 180, 1900, 20000})
  void aForecastPaysAllThatIsDueWithinTheLimitAndLosesNoPenny(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<CapitalAccount> accounts = accounts(random);
      Money limit = Money.ofPence(random.nextLong(0, 800_000));
      Money redeemed = Money.ofPence(random.nextLong(0, 100_000));
      int old = random.nextInt(1, 8);
      Map<Integer, Money> debts = new HashMap<>();
      for (int year = DAY.getYear() - 1; year < DAY.getYear() + 5; year++) {
        debts.put(year, Money.ofPence(random.nextLong(0, 90_000)));
      }
      AccountingYears accounting =
          new AccountingYears(
              DAY.plusDays(random.nextInt(365)), Set.of(random.nextInt(2020, 2030)));
      Map<Integer, Money> holding = new TreeMap<>(Accounts.redeemable(accounts, DAY));
      List<CashForecast.Year> years =
          CashForecast.of(
              holding,
              Terms.rolling(old, limit, "1234.56"),
              DAY,
              redeemed,
              Map.copyOf(debts),
              accounting);
      assertEquals(CashForecast.YEARS, years.size());
      debts.merge(DAY.getYear(), debts.remove(DAY.getYear() - 1), Money::plus);
      for (int i = 0; i < CashForecast.YEARS; i++) {
        int year = DAY.getYear() + i;
        Money retained = Money.ZERO;
        for (int tranche : accounting.comingIn(year, DAY)) {
          holding.merge(tranche, Money.of("1234.56"), Money::plus);
          retained = retained.plus(Money.of("1234.56"));
        }
        Money due = Money.ZERO;
        for (Map.Entry<Integer, Money> each : holding.entrySet()) {
          due = due.plus(year - each.getKey() > old ? each.getValue() : Money.ZERO);
        }
        Money most = i == 0 ? limit.minus(redeemed).orZeroIfNegative() : limit;
        Money paid = due.min(most);
        Money left = paid;
        for (Map.Entry<Integer, Money> each : holding.entrySet()) {
          Money part = each.getValue().min(left);
          each.setValue(each.getValue().minus(part));
          left = left.minus(part);
        }
        Money owed = debts.getOrDefault(year, Money.ZERO);
        assertEquals(
            new CashForecast.Year(
                year,
                retained,
                due,
                paid,
                due.minus(paid),
                owed,
                paid.plus(owed),
                Money.sum(holding.values())),
            years.get(i));
      }
    }
  }
}
