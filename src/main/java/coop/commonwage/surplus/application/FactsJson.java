package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.CaseFacts;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what only some legal forms ask for; every part of it may be absent. */
final class FactsJson {

  private static final String AS_OF = "as_of";

  private FactsJson() {}

  static CaseFacts read(Fields fields) {
    Optional<Interest> interest = fields.optionalObject("share_interest", FactsJson::interest);
    return new CaseFacts(
        fields.has("not_shared") ? fields.each("not_shared", FactsJson::notShared) : List.of(),
        fields.has("balances") ? balances(fields) : Map.of(),
        fields.optional("capital", Money::of),
        fields.optionalObject("member_margin", FactsJson::margin),
        interest.flatMap(Interest::reference),
        interest.map(Interest::excessTo).orElse(""),
        fields.optionalObject("ownership", FactsJson::ownership),
        interest.flatMap(Interest::declared),
        fields.optionalObject("social_cooperative", FactsJson::social),
        fields.has("plan_shares") ? planShares(fields) : List.of());
  }

  /** The yearly rate; what else stands beside it is read with the facts. */
  static Rate rate(Fields interest) {
    return interest(interest).rate();
  }

  private record Interest(
      Rate rate, Optional<Rate> reference, String excessTo, Optional<Rate> declared) {}

  private static Interest interest(Fields interest) {
    return new Interest(
        interest.parsed("rate_percent", Rate::ofPercent),
        interest.optional("reference_rate_percent", Rate::ofPercent),
        interest.optional("excess_to", CaseJson::named).orElse(""),
        interest.optional("declared_maximum_percent", Rate::ofPercent));
  }

  private static CaseFacts.NotShared notShared(Fields part) {
    return new CaseFacts.NotShared(
        part.parsed("part", CaseJson::named),
        part.parsed("amount", Money::of),
        part.optional("fund", CaseJson::named));
  }

  private static Map<String, Money> balances(Fields fields) {
    Map<String, Money> balances = new HashMap<>();
    for (Balance balance : fields.each("balances", FactsJson::balance)) {
      if (balances.put(balance.fund(), balance.amount()) != null) {
        throw new UnusableCase("balances names " + balance.fund() + " twice");
      }
    }
    return balances;
  }

  private record Balance(String fund, Money amount) {}

  private static Balance balance(Fields balance) {
    return new Balance(
        balance.parsed("fund", CaseJson::named), balance.parsed("amount", Money::of));
  }

  private static CaseFacts.MemberMargin margin(Fields margin) {
    CaseFacts.MemberMargin read =
        new CaseFacts.MemberMargin(
            margin.optional("non_mutual", Money::of).orElse(Money.ZERO),
            margin.parsed("member_labour_cost", Money::of),
            margin.parsed("total_labour_cost", Money::of));
    if (read.nonMutual().isNegative()
        || read.memberLabour().isNegative()
        || read.memberLabour().isMoreThan(read.allLabour())) {
      throw new UnusableCase(
          "member_margin: amounts are zero or more, and the members' labour is part of all labour");
    }
    return read;
  }

  /** What was on record of employee ownership on a day, as a policy keeps it. */
  static JsonObject ofRecord(OwnershipHistory history, LocalDate day) {
    JsonObjectBuilder record = Json.createObjectBuilder().add(AS_OF, day.toString());
    history
        .isMetOn(OwnershipTest.TRADING, day)
        .ifPresent(trading -> record.add("trading", trading));
    Optional<Boolean> control = history.isMetOn(OwnershipTest.CONTROLLING_INTEREST, day);
    Optional<Boolean> benefit = history.isMetOn(OwnershipTest.ALL_EMPLOYEE_BENEFIT, day);
    if (control.equals(Optional.of(false)) || benefit.equals(Optional.of(false))) {
      record.add("controlled_by_trust", false);
    } else if (control.isPresent() && benefit.isPresent()) {
      record.add("controlled_by_trust", true);
    }
    history
        .on(OwnershipTest.OFFICE_HOLDERS, day)
        .ifPresent(
            counted ->
                record
                    .add("office_holders_and_connected", counted.holders())
                    .add("employees_and_office_holders", counted.everybody()));
    return record.build();
  }

  static CaseFacts.Ownership recordOn(OwnershipHistory history, LocalDate day) {
    return recordOfOwnership(new Fields("", ofRecord(history, day)));
  }

  static CaseFacts.Ownership recordOfOwnership(Fields record) {
    record.optional(AS_OF, LocalDate::parse);
    return ownership(record).asRecord();
  }

  private static CaseFacts.Ownership ownership(Fields ownership) {
    Optional<Integer> holders = ownership.optionalWhole("office_holders_and_connected");
    Optional<Integer> everybody = ownership.optionalWhole("employees_and_office_holders");
    if (holders.isPresent() != everybody.isPresent()
        || holders.isPresent() && (holders.get() < 0 || holders.get() > everybody.get())) {
      throw new UnusableCase(
          "ownership: office_holders_and_connected are some of employees_and_office_holders, and"
              + " both are given or neither");
    }
    return new CaseFacts.Ownership(
        ownership.optionalFlag("trading"),
        ownership.optionalFlag("controlled_by_trust"),
        holders,
        everybody,
        false);
  }

  private static CaseFacts.SocialCooperative social(Fields people) {
    CaseFacts.SocialCooperative read =
        new CaseFacts.SocialCooperative(
            people.parsed("type", FactsJson::isTypeB),
            count(people, "members"),
            count(people, "volunteers"),
            count(people, "workers"),
            count(people, "disadvantaged_workers"));
    if (read.volunteers() > read.members() || read.disadvantaged() > read.workers()) {
      throw new UnusableCase(
          "social_cooperative: volunteers are some of the members, and disadvantaged_workers some"
              + " of the workers");
    }
    return read;
  }

  private static int count(Fields people, String key) {
    int count = people.whole(key);
    if (count < 0) {
      throw new UnusableCase("social_cooperative." + key + " is " + count + ": zero or more");
    }
    return count;
  }

  private static boolean isTypeB(String type) {
    return switch (type) {
      case "A" -> false;
      case "B" -> true;
      default -> throw new IllegalArgumentException("\"" + type + "\" is not known: A or B");
    };
  }

  private static List<CaseFacts.PlanShares> planShares(Fields fields) {
    List<CaseFacts.PlanShares> all = fields.each("plan_shares", FactsJson::bought);
    Set<String> seen = new HashSet<>();
    for (CaseFacts.PlanShares bought : all) {
      if (!seen.add(bought.memberId())) {
        throw new UnusableCase("plan_shares names " + bought.memberId() + " twice");
      }
    }
    return all;
  }

  private static CaseFacts.PlanShares bought(Fields bought) {
    return new CaseFacts.PlanShares(
        bought.parsed("member", CaseJson::named),
        bought.parsed("salary", CaseJson::notNegative),
        bought.parsed("partnership", CaseJson::notNegative),
        bought.optional("matching", CaseJson::notNegative).orElse(Money.ZERO));
  }
}
