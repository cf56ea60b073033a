package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.HoldingLimit;
import coop.commonwage.surplus.capital.InterestReturn;
import coop.commonwage.surplus.capital.LeaverSchedule;
import coop.commonwage.surplus.capital.LossShare;
import coop.commonwage.surplus.capital.Redemption;
import coop.commonwage.surplus.capital.YearlyInterest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The cases of capital accounts beside the profiles, worked out as the accounts are. */
public final class CapitalCases {

  private static final String FILE = "surplus/capital-accounts.cases.json";

  private final LegalForms forms;
  private final CasesFile file;

  private CapitalCases(LegalForms forms, CasesFile file) {
    this.forms = forms;
    this.file = file;
  }

  /**
   * @param directory of the rules; null for those shipped with the program
   */
  public static CapitalCases in(Path directory, LegalForms forms) {
    return new CapitalCases(forms, CasesFile.read(directory, FILE));
  }

  public int count() {
    return file.cases().size();
  }

  /** What does not come out, each with its file and its id. */
  public List<String> faults() {
    return file.faults(this::worked);
  }

  private JsonObject worked(JsonObject each) {
    LocalDate day = LocalDate.parse(each.getString("day", each.getString("period_end", "")));
    return switch (each.getString("do")) {
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
      case "return" -> interestReturn(each, day);
      default -> throw new IllegalArgumentException("nobody does \"" + each.getString("do") + "\"");
    };
  }

  private JsonObject requested(JsonObject each, LocalDate day) {
    Map<UUID, Money> wanted = new HashMap<>();
    for (JsonObject member : members(each)) {
      wanted.put(person(member.getString("id")), money(member, "asks"));
    }
    Money fund =
        money(each, "reserves")
            .times(limit(each, day, "redemption-fund").number())
            .rounded(Rounding.HALF_UP);
    int years = whole(limit(each, day, "shares-withdrawable-after"));
    Money least = Money.of(each.getString("least", "0"));
    return redeemed(
        each,
        day,
        Redemption.requested(
            accounts(each), wanted, fund, account -> account.withdrawableOn(day, years, least)));
  }

  private static JsonObject redeemed(JsonObject each, LocalDate day, Redemption redemption) {
    return moved(each, day, redemption.moves())
        .add("waiting", redemption.waiting().toString())
        .build();
  }

  private JsonObject loss(JsonObject each, LocalDate day) {
    Map<UUID, BigInteger> figures = new HashMap<>();
    for (JsonObject member : members(each)) {
      figures.put(person(member.getString("id")), BigInteger.valueOf(member.getInt("figure")));
    }
    LossShare share =
        LossShare.of(
            accounts(each),
            day,
            money(each, "loss"),
            money(each, "reserve"),
            limit(each, day, "loss-to-reserve").number(),
            figures);
    return moved(each, day, share.moves())
        .add("to_reserve", share.toReserve().toString())
        .add("carried", share.carried().toString())
        .build();
  }

  /** What each member gets, out of which years, and what each account holds afterwards. */
  private static JsonObjectBuilder moved(JsonObject each, LocalDate day, List<CapitalMove> moves) {
    JsonObjectBuilder paid = Json.createObjectBuilder();
    JsonObjectBuilder after = Json.createObjectBuilder();
    JsonObjectBuilder byTranche = Json.createObjectBuilder();
    for (JsonObject member : members(each)) {
      String name = member.getString("id");
      List<CapitalMove> own =
          moves.stream().filter(move -> move.personId().equals(person(name))).toList();
      Money sum = Money.sum(own.stream().map(move -> move.amount().negated()).toList());
      paid.add(name, sum.toString());
      after.add(name, account(member).balance().minus(sum).toString());
      own.forEach(
          move -> byTranche.add(name + "/" + move.tranche(), move.amount().negated().toString()));
    }
    return Json.createObjectBuilder()
        .add("paid", paid)
        .add("after", after)
        .add("by_tranche", byTranche);
  }

  private static JsonObject control(JsonObject each, LocalDate day) {
    Money accounts =
        Money.sum(accounts(each).stream().map(account -> account.balanceOn(day)).toList());
    ControlTotal total =
        new ControlTotal(day, money(each, "net_book_value"), money(each, "collective"), accounts);
    return Json.createObjectBuilder().add("difference", total.difference().toString()).build();
  }

  private JsonObject entry(JsonObject each, LocalDate day) {
    Rate reserve = limit(each, day, "entry-share-to-reserve").number();
    UUID person = person("A");
    Money before = Money.ZERO;
    List<CapitalEntry> entries = new ArrayList<>();
    for (JsonString payment : each.getJsonArray("payments").getValuesAs(JsonString.class)) {
      Money paid = Money.of(payment.getString());
      EntryShare.payment(person, Kind.INSTALMENT, day, before, paid, reserve)
          .forEach(move -> entries.add(move.on(day)));
      before = before.plus(paid);
    }
    CapitalAccount account = new CapitalAccount(person, entries);
    return Json.createObjectBuilder()
        .add("to_reserve", account.entrySharePaid().minus(account.balance()).toString())
        .add("after", Json.createObjectBuilder().add("A", account.balance().toString()))
        .build();
  }

  private static JsonObject interest(JsonObject each, LocalDate first) {
    Rate rate = Rate.ofPercent(each.getString("rate"));
    UUID person = person("A");
    LocalDate before = first.minusDays(1);
    List<CapitalEntry> entries = new ArrayList<>();
    entries.add(
        new CapitalEntry(
            person,
            before,
            Kind.ENTRY_SHARE,
            Holding.SHARES,
            before.getYear(),
            money(each, "opening")));
    JsonArrayBuilder paid = Json.createArrayBuilder();
    JsonArrayBuilder close = Json.createArrayBuilder();
    List<JsonString> allocations = each.getJsonArray("allocations").getValuesAs(JsonString.class);
    for (int i = 0; i < allocations.size(); i++) {
      DateSpan year = DateSpan.yearEnding(first.plusYears(i + 1L).minusDays(1));
      Money allocation = Money.of(allocations.get(i).getString());
      if (allocation.isPositive()) {
        entries.add(allocated(person, year.lastDay(), year.lastDay().getYear(), allocation));
      }
      YearlyInterest interest =
          YearlyInterest.of(
              List.of(new CapitalAccount(person, entries)), year, rate, onOpeningBalances());
      interest.moves().forEach(move -> entries.add(move.on(year.lastDay())));
      paid.add(interest.total().toString());
      close.add(new CapitalAccount(person, entries).balance().toString());
    }
    return Json.createObjectBuilder().add("interest", paid).add("close", close).build();
  }

  /** Interest on all that stood at the beginning of the year, paid out. */
  private static CapitalTerms onOpeningBalances() {
    return new CapitalTerms(
        Holding.ACCOUNT,
        Set.of(Holding.values()),
        true,
        true,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Rate.ZERO,
        Money.ZERO,
        Money.ZERO,
        CapitalTerms.Yearly.UNDECIDED);
  }

  private static JsonObject leaver(JsonObject each, LocalDate day) {
    JsonArrayBuilder interest = Json.createArrayBuilder();
    JsonArrayBuilder payments = Json.createArrayBuilder();
    JsonArrayBuilder closing = Json.createArrayBuilder();
    LeaverSchedule.of(
            money(each, "principal"),
            Rate.ofPercent(each.getString("rate")),
            day,
            each.getInt("instalments"))
        .lines()
        .forEach(
            line -> {
              interest.add(line.interest().toString());
              payments.add(line.payment().toString());
              closing.add(line.closing().toString());
            });
    return Json.createObjectBuilder()
        .add("interest", interest)
        .add("payments", payments)
        .add("closing", closing)
        .build();
  }

  private JsonObject holding(JsonObject each, LocalDate day) {
    HoldingLimit split =
        HoldingLimit.split(
            money(each, "held"),
            money(each, "allocation"),
            Optional.of(limit(each, day, "share-holding-at-most").amount()));
    return Json.createObjectBuilder()
        .add("to_shares", split.toShares().toString())
        .add("over", split.over().toString())
        .build();
  }

  private JsonObject interestReturn(JsonObject each, LocalDate end) {
    JsonObject paid = each.getJsonObject("paid");
    Map<UUID, Money> interest = new HashMap<>();
    paid.keySet().forEach(name -> interest.put(person(name), money(paid, name)));
    InterestReturn found =
        InterestReturn.of(
            interest,
            DateSpan.yearEnding(end),
            limit(each, end, "interest-return-from").amount(),
            whole(limit(each, end, "interest-return-within")));
    JsonArrayBuilder named = Json.createArrayBuilder();
    paid.keySet().stream()
        .filter(name -> found.paid().containsKey(person(name)))
        .forEach(named::add);
    return Json.createObjectBuilder()
        .add("in_return", named)
        .add("due", found.due().toString())
        .build();
  }

  private static List<JsonObject> members(JsonObject each) {
    return each.getJsonArray("members").getValuesAs(JsonObject.class);
  }

  private static List<CapitalAccount> accounts(JsonObject each) {
    return members(each).stream().map(CapitalCases::account).toList();
  }

  /** An account whose tranches were allocated in the middle of the year after their own. */
  private static CapitalAccount account(JsonObject member) {
    UUID person = person(member.getString("id"));
    JsonObject tranches = member.getJsonObject("tranches");
    Map<Integer, Money> byYear = new TreeMap<>();
    tranches.keySet().forEach(year -> byYear.put(Integer.valueOf(year), money(tranches, year)));
    List<CapitalEntry> entries = new ArrayList<>();
    byYear.forEach(
        (year, amount) ->
            entries.add(allocated(person, LocalDate.of(year + 1, 6, 30), year, amount)));
    return new CapitalAccount(person, entries);
  }

  private static CapitalEntry allocated(UUID person, LocalDate day, int year, Money amount) {
    return new CapitalEntry(person, day, Kind.ALLOCATED, Holding.ACCOUNT, year, amount);
  }

  private static UUID person(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private LegalLimit limit(JsonObject each, LocalDate day, String rule) {
    return forms.form(each.getString("form")).limitsOn(day).stream()
        .filter(limit -> limit.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static int whole(LegalLimit limit) {
    return Integer.parseInt(limit.number().toString());
  }

  private static Money money(JsonObject object, String key) {
    return Money.of(object.getString(key));
  }
}
