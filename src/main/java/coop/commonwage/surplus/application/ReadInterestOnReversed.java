package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.comparison.Comparison;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of the interest that the board gave is on money that a reversal takes back. Interest on
 * capital is a stream of its own: two people decided it for days on which the money stood in the
 * accounts, and what was carried out is never edited. So it stays the members', whether it was paid
 * or not, and is told to those who decide. What a later distribution gave as interest on it does
 * not stay: that one is reversed first.
 */
@Dependent
public class ReadInterestOnReversed {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final CapitalAccounts accounts;
  private final CapitalActions actions;

  @Inject
  public ReadInterestOnReversed(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      CapitalAccounts accounts,
      CapitalActions actions) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.accounts = accounts;
    this.actions = actions;
  }

  /**
   * Interest of a year on that money.
   *
   * @param actionId what the board decided
   * @param told to how many people and how much; empty where the reader sees no names and they are
   *     so few that it would be somebody's
   */
  public record Stays(UUID actionId, LocalDate yearEnd, Optional<Told> told) {}

  /** How much, to how many people. */
  public record Told(int people, Money amount) {}

  /**
   * The oldest year first; none for a distribution that reverses nothing.
   *
   * @throws Refused when there is no such distribution
   */
  public List<Stays> of(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            distributions
                .find(id)
                .orElseThrow(() -> Refused.notFound("distribution with this id"))
                .reverses()
                .map(this::onMoneyOf)
                .orElse(List.of()));
  }

  private List<Stays> onMoneyOf(UUID reversed) {
    InterestOnMoney money =
        new InterestOnMoney(
            accounts,
            distributions.entries(reversed),
            distributions.find(reversed).orElseThrow().reversedBy().isEmpty());
    List<Stays> stays = new ArrayList<>();
    for (CapitalAction action :
        money.since().map(actions::interestCarriedOutSince).orElse(List.of())) {
      stays(action, money).ifPresent(stays::add);
    }
    return stays;
  }

  private Optional<Stays> stays(CapitalAction action, InterestOnMoney money) {
    DateSpan year = DateSpan.yearEnding(action.day());
    Map<UUID, InterestOnMoney.Bore> bore = money.bore(year);
    if (bore.isEmpty()) {
      return Optional.empty();
    }
    Rate rate = rate(action);
    Map<UUID, Money> given =
        actions.moves(action.id()).stream()
            .filter(move -> move.kind() == CapitalEntry.Kind.INTEREST)
            .collect(Collectors.toMap(CapitalMove::personId, CapitalMove::amount, Money::plus));
    List<Money> of =
        bore.entrySet().stream()
            .map(
                each ->
                    each.getValue()
                        .of(given.getOrDefault(each.getKey(), Money.ZERO), rate, year.days()))
            .filter(Money::isPositive)
            .toList();
    boolean isTold =
        caller.is(Role.TREASURER)
            || caller.is(Role.AUDITOR)
            || of.size() >= Comparison.LEAST_IN_A_GROUP;
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stays(
                action.id(),
                action.day(),
                isTold ? Optional.of(new Told(of.size(), Money.sum(of))) : Optional.empty()));
  }

  private static Rate rate(CapitalAction action) {
    try (JsonReader terms = Json.createReader(new StringReader(action.terms()))) {
      return Rate.ofPercent(terms.readObject().getString("rate").replace("%", ""));
    }
  }
}
