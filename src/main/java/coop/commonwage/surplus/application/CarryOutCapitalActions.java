package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAccount;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.LeaverSchedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes approved actions whose day has come into the accounts, each once. Nothing is carried out
 * that two people did not see, and an account that no longer holds what would go out stops all of
 * it.
 */
@Dependent
public class CarryOutCapitalActions {

  private final EmployerTransactions transactions;
  private final CapitalActions actions;
  private final CapitalAccounts accounts;
  private final CapitalRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CarryOutCapitalActions(
      @Half("surplus") EmployerTransactions transactions,
      CapitalActions actions,
      CapitalAccounts accounts,
      CapitalRules rules,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.actions = actions;
    this.accounts = accounts;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** The approved actions whose day has come, oldest first. */
  public List<UUID> due(UUID employerId) {
    return transactions.in(
        employerId,
        () -> actions.approvedBy(clock.today()).stream().map(CapitalAction::id).toList());
  }

  /**
   * @param by a login, or {@code schedule}
   * @return whether it moved anything: false when it was carried out before
   * @throws Refused when an account no longer holds what would go out
   */
  public boolean carryOut(UUID employerId, String by, UUID id) {
    return transactions.in(employerId, () -> carryOutHeld(employerId, by, id));
  }

  private boolean carryOutHeld(UUID employerId, String by, UUID id) {
    CapitalAction action =
        actions.hold(id).orElseThrow(() -> Refused.notFound("action on the accounts with this id"));
    if (action.state() != CapitalAction.State.APPROVED) {
      return false;
    }
    List<CapitalMove> moves = actions.moves(id);
    if (!action.hash().equals(CapitalAction.fingerprint(action.kind(), action.day(), moves))) {
      throw Refused.conflict(
          "tampered",
          "This cannot be done with the accounts",
          "The figures of this action were changed after they were prepared.");
    }
    accounts.hold();
    refuseOutdatedInterest(action);
    checkAccounts(action, moves);
    Instant at = clock.instant();
    if (action.kind() == CapitalAction.Kind.FORFEITURE) {
      settle(action, by, at);
    }
    actions.carryOut(action, moves, at);
    if (action.kind() == CapitalAction.Kind.LEAVING) {
      openDebt(action, moves, at);
    }
    audit.record(
        employerId,
        by,
        "capital." + action.kind().word() + ".carried-out",
        "capital-action/" + id,
        Map.of("hash", action.hash(), "total", action.total().toString()));
    return true;
  }

  /** Interest is what it would be now, or somebody looks at it again. */
  private void refuseOutdatedInterest(CapitalAction action) {
    if (action.kind() == CapitalAction.Kind.INTEREST) {
      new BoardInterest(accounts, rules)
          .refuseOutdated(
              action, Rate.ofPercent(read(action.terms()).getString("rate").replace("%", "")));
    }
  }

  /** Makes every account that moves anew, which refuses one that would stand below zero. */
  private void checkAccounts(CapitalAction action, List<CapitalMove> moves) {
    if (action.kind() == CapitalAction.Kind.TRANSFER) {
      moves.stream()
          .filter(move -> move.kind() == CapitalEntry.Kind.TRANSFER_IN)
          .map(CapitalMove::personId)
          .distinct()
          .forEach(to -> rules.checkReceiver(action.day(), to, moves));
    }
    if (action.kind() == CapitalAction.Kind.LEAVING) {
      rules.checkLeaver(action.day(), moves.getFirst().personId());
    }
    Set<UUID> moved = new HashSet<>();
    moves.forEach(move -> moved.add(move.personId()));
    List<CapitalEntry> entries = new ArrayList<>(accounts.entriesOf(moved));
    try {
      CapitalAccount.refuseMoreThanIsFree(
          CapitalAccount.all(entries),
          action.day(),
          moves,
          account -> rules.free(account, action.day(), withdrawableAfter(action)));
      moves.forEach(move -> entries.add(move.on(action.day())));
      CapitalAccount.all(entries);
    } catch (IllegalArgumentException below) {
      throw CapitalRules.notNow(
          "An account holds less than it did when this was prepared: withdraw it and prepare it"
              + " again.");
    }
  }

  /** After how many years what is paid back could be withdrawn; empty for any other action. */
  private static Optional<Integer> withdrawableAfter(CapitalAction action) {
    return action.kind() == CapitalAction.Kind.REDEMPTION
        ? Optional.ofNullable(read(action.terms()).getJsonNumber(CapitalRules.WITHDRAWABLE))
            .map(JsonNumber::intValueExact)
        : Optional.empty();
  }

  /** The instalments that were seen unclaimed are still, and are settled now. */
  private void settle(CapitalAction action, String by, Instant at) {
    UUID person = actions.moves(action.id()).getFirst().personId();
    UnclaimedInstalments unclaimed =
        rules.unclaimed(
            new CapitalOrder.Forfeit(
                action.day(),
                action.decision(),
                person,
                LocalDate.parse(read(action.terms()).getString("notice_on"))),
            actions.debtsOf(person));
    if (!action
        .hash()
        .equals(CapitalAction.fingerprint(action.kind(), action.day(), unclaimed.moves()))) {
      throw CapitalRules.notNow(
          "What is unclaimed is not what it was when this was prepared: withdraw it and prepare it"
              + " again.");
    }
    unclaimed
        .instalments()
        .forEach(each -> actions.keepUnclaimed(action, each.debt(), each.line().number(), at, by));
  }

  private void openDebt(CapitalAction action, List<CapitalMove> moves, Instant at) {
    JsonObject terms = read(action.terms());
    Money owed = Money.sum(moves.stream().map(move -> move.amount().negated()).toList());
    actions.openDebt(
        NewId.at(at),
        action,
        moves.getFirst().personId(),
        LeaverSchedule.of(
            owed, Rate.of(terms.getString("rate")), action.day(), terms.getInt("instalments")));
  }

  private static JsonObject read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
