package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code payroll-rules/surplus/capital-accounts.cases.json} comes out exactly. */
class CapitalCasesTest {

  private static final Path CASES =
      Path.of("payroll-rules", "surplus", "capital-accounts.cases.json");
  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutExactly() throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(CASES))) {
      return reader.readArray().stream()
          .map(JsonValue::asJsonObject)
          .map(each -> DynamicTest.dynamicTest(each.getString("id"), () -> check(each)));
    }
  }

  private static void check(JsonObject each) {
    LocalDate day = each.containsKey("day") ? LocalDate.parse(each.getString("day")) : null;
    switch (each.getString("do")) {
      case "rolling" ->
          redeemed(
              each,
              day,
              Redemption.rolling(
                  accounts(each),
                  day,
                  each.getInt("years"),
                  Optional.ofNullable(each.getString("limit", null)).map(Money::of)));
      case "percentage" ->
          redeemed(
              each,
              day,
              Redemption.percentage(
                  accounts(each),
                  day,
                  Rate.ofPercent(each.getString("percent")),
                  Optional.empty()));
      case "requested" -> requested(each, day);
      case "loss" -> loss(each, day);
      case "control" -> control(each, day);
      case "entry" -> entry(each, day);
      case "interest" -> interest(each, day);
      case "leaver" -> leaver(each, day);
      case "holding" -> holding(each, day);
      case "return" -> interestReturn(each);
      default -> throw new IllegalArgumentException(each.getString("do"));
    }
  }

  private static List<CapitalAccount> accounts(JsonObject each) {
    return each.getJsonArray("members").stream()
        .map(JsonValue::asJsonObject)
        .map(
            member -> {
              Map<Integer, String> tranches = new TreeMap<>();
              member
                  .getJsonObject("tranches")
                  .keySet()
                  .forEach(
                      year ->
                          tranches.put(
                              Integer.valueOf(year),
                              member.getJsonObject("tranches").getString(year)));
              return Accounts.holding(member.getString("id"), tranches);
            })
        .toList();
  }

  private static void requested(JsonObject each, LocalDate day) {
    Map<UUID, Money> wanted = new HashMap<>();
    for (JsonObject member : each.getJsonArray("members").getValuesAs(JsonObject.class)) {
      wanted.put(Accounts.person(member.getString("id")), money(member, "asks"));
    }
    Money fund =
        money(each, "reserves")
            .times(limit(each, day, "redemption-fund").number())
            .rounded(coop.commonwage.money.Rounding.HALF_UP);
    int years = Integer.parseInt(limit(each, day, "shares-withdrawable-after").number().toString());
    redeemed(each, day, Redemption.requested(accounts(each), day, wanted, fund, years));
  }

  private static void loss(JsonObject each, LocalDate day) {
    Map<UUID, BigInteger> figures = new HashMap<>();
    for (JsonObject member : each.getJsonArray("members").getValuesAs(JsonObject.class)) {
      figures.put(
          Accounts.person(member.getString("id")), BigInteger.valueOf(member.getInt("figure")));
    }
    LossShare share =
        LossShare.of(
            accounts(each),
            day,
            money(each, "loss"),
            money(each, "reserve"),
            limit(each, day, "loss-to-reserve").number(),
            figures);
    JsonObject expected = each.getJsonObject("expect");
    assertEquals(money(expected, "to_reserve"), share.toReserve());
    assertEquals(money(expected, "carried"), share.carried());
    assertEquals(
        money(each, "loss"), share.toReserve().plus(share.writtenDown()).plus(share.carried()));
    moved(each, day, share.moves());
  }

  private static void redeemed(JsonObject each, LocalDate day, Redemption redemption) {
    assertEquals(money(each.getJsonObject("expect"), "waiting"), redemption.waiting());
    moved(each, day, redemption.moves());
  }

  private static void moved(JsonObject each, LocalDate day, List<CapitalMove> moves) {
    JsonObject expected = each.getJsonObject("expect");
    for (CapitalAccount account : accounts(each)) {
      String name = nameOf(each, account.personId());
      Money paid =
          Money.sum(
              moves.stream()
                  .filter(move -> move.personId().equals(account.personId()))
                  .map(move -> move.amount().negated())
                  .toList());
      assertEquals(money(expected.getJsonObject("paid"), name), paid, name);
      assertEquals(
          money(expected.getJsonObject("after"), name),
          Accounts.after(account, moves, day).balance(),
          name);
    }
    if (expected.containsKey("by_tranche")) {
      Map<String, String> found = new TreeMap<>();
      moves.forEach(
          move ->
              found.put(
                  nameOf(each, move.personId()) + "/" + move.tranche(),
                  move.amount().negated().toString()));
      Map<String, String> wanted = new TreeMap<>();
      JsonObject byTranche = expected.getJsonObject("by_tranche");
      byTranche.keySet().forEach(key -> wanted.put(key, byTranche.getString(key)));
      assertEquals(wanted, found);
    }
  }

  private static String nameOf(JsonObject each, UUID person) {
    return each.getJsonArray("members").getValuesAs(JsonObject.class).stream()
        .map(member -> member.getString("id"))
        .filter(name -> Accounts.person(name).equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static void control(JsonObject each, LocalDate day) {
    Money accounts =
        Money.sum(accounts(each).stream().map(account -> account.balanceOn(day)).toList());
    assertEquals(
        money(each.getJsonObject("expect"), "difference"),
        new ControlTotal(day, money(each, "net_book_value"), money(each, "collective"), accounts)
            .difference());
  }

  private static void entry(JsonObject each, LocalDate day) {
    Rate reserve = limit(each, day, "entry-share-to-reserve").number();
    Money before = Money.ZERO;
    List<CapitalEntry> entries = new ArrayList<>();
    for (int i = 0; i < each.getJsonArray("payments").size(); i++) {
      Money paid = Money.of(each.getJsonArray("payments").getString(i));
      LocalDate on = day.plusMonths(i);
      EntryShare.payment(Accounts.person("A"), Kind.INSTALMENT, on, before, paid, reserve)
          .forEach(move -> entries.add(move.on(on)));
      before = before.plus(paid);
    }
    CapitalAccount account = new CapitalAccount(Accounts.person("A"), entries);
    JsonObject expected = each.getJsonObject("expect");
    assertEquals(money(expected.getJsonObject("after"), "A"), account.balance());
    assertEquals(money(expected, "to_reserve"), account.entrySharePaid().minus(account.balance()));
  }

  private static void interest(JsonObject each, LocalDate first) {
    CapitalTerms terms =
        new CapitalTerms(
            Holding.ACCOUNT,
            Set.of(Holding.ACCOUNT, Holding.SHARES),
            true,
            true,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Rate.ZERO,
            Money.ZERO);
    Rate rate = Rate.ofPercent(each.getString("rate"));
    List<CapitalEntry> entries = new ArrayList<>();
    entries.add(Accounts.shares("A", first.minusDays(1), each.getString("opening")));
    JsonObject expected = each.getJsonObject("expect");
    for (int i = 0; i < each.getJsonArray("allocations").size(); i++) {
      DateSpan year = DateSpan.yearEnding(first.plusYears(i + 1).minusDays(1));
      String allocation = each.getJsonArray("allocations").getString(i);
      if (Money.of(allocation).isPositive()) {
        entries.add(Accounts.allocated("A", year.lastDay(), year.lastDay().getYear(), allocation));
      }
      YearlyInterest interest =
          YearlyInterest.of(
              List.of(new CapitalAccount(Accounts.person("A"), entries)), year, rate, terms);
      assertEquals(Money.of(expected.getJsonArray("interest").getString(i)), interest.total());
      interest.moves().forEach(move -> entries.add(move.on(year.lastDay())));
      assertEquals(
          Money.of(expected.getJsonArray("close").getString(i)),
          new CapitalAccount(Accounts.person("A"), entries).balance());
    }
  }

  private static void leaver(JsonObject each, LocalDate day) {
    LeaverSchedule schedule =
        LeaverSchedule.of(
            money(each, "principal"),
            Rate.ofPercent(each.getString("rate")),
            day,
            each.getInt("instalments"));
    JsonObject expected = each.getJsonObject("expect");
    Map<String, List<String>> found = new LinkedHashMap<>();
    found.put("interest", texts(schedule, "interest"));
    found.put("payments", texts(schedule, "payments"));
    found.put("closing", texts(schedule, "closing"));
    found.forEach(
        (key, values) ->
            assertEquals(
                expected.getJsonArray(key).getValuesAs(text -> text.toString().replace("\"", "")),
                values));
    assertEquals(day.plusYears(2), schedule.lines().getLast().due());
  }

  private static List<String> texts(LeaverSchedule schedule, String part) {
    return schedule.lines().stream()
        .map(
            line ->
                switch (part) {
                  case "interest" -> line.interest();
                  case "payments" -> line.payment();
                  default -> line.closing();
                })
        .map(Money::toString)
        .toList();
  }

  private static void holding(JsonObject each, LocalDate day) {
    HoldingLimit split =
        HoldingLimit.split(
            money(each, "held"),
            money(each, "allocation"),
            Optional.of(limit(each, day, "share-holding-at-most").amount()));
    JsonObject expected = each.getJsonObject("expect");
    assertEquals(money(expected, "to_shares"), split.toShares());
    assertEquals(money(expected, "over"), split.over());
  }

  private static void interestReturn(JsonObject each) {
    LocalDate end = LocalDate.parse(each.getString("period_end"));
    JsonObject paid = each.getJsonObject("paid");
    Map<UUID, Money> interest = new HashMap<>();
    paid.keySet().forEach(name -> interest.put(Accounts.person(name), money(paid, name)));
    InterestReturn found =
        InterestReturn.of(
            interest,
            DateSpan.yearEnding(end),
            limit(each, end, "interest-return-from").amount(),
            Integer.parseInt(limit(each, end, "interest-return-within").number().toString()));
    JsonObject expected = each.getJsonObject("expect");
    assertEquals(
        expected.getJsonArray("in_return").getValuesAs(name -> name.toString().replace("\"", "")),
        paid.keySet().stream()
            .filter(name -> found.paid().containsKey(Accounts.person(name)))
            .toList());
    assertEquals(LocalDate.parse(expected.getString("due")), found.due());
    assertEquals(1, found.below());
  }

  private static LegalLimit limit(JsonObject each, LocalDate day, String rule) {
    return FORMS.form(each.getString("form")).limitsOn(day).stream()
        .filter(limit -> limit.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Money money(JsonObject object, String key) {
    return Money.of(object.getString(key));
  }
}
