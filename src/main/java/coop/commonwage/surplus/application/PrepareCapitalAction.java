package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Works out what the board decided, figure by figure, for another person to approve. */
@Dependent
public class PrepareCapitalAction {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalActions actions;
  private final CapitalAccounts accounts;
  private final WorkOutCapital workOut;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PrepareCapitalAction(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalActions actions,
      CapitalAccounts accounts,
      WorkOutCapital workOut,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.actions = actions;
    this.accounts = accounts;
    this.workOut = workOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the action's id
   * @throws Refused when it cannot be worked out, the form does not allow it, there is nothing to
   *     do, or the same was prepared before
   */
  public UUID prepare(CapitalOrder order) {
    Preparer me = new Preparer(caller.employerId(), caller.login(), caller.accountId());
    return transactions.in(caller.employerId(), () -> prepareIn(me, order));
  }

  /**
   * Who prepares.
   *
   * @param by a login, or {@code schedule}
   * @param account of the login
   */
  record Preparer(UUID employerId, String by, UUID account) {}

  /**
   * What preparing would do, line by line, before anything is kept.
   *
   * @param action as it would be prepared; its fingerprint is that of the figures
   */
  public record Preview(CapitalAction action, List<CapitalMove> moves) {
    public Preview {
      moves = List.copyOf(moves);
    }
  }

  /**
   * Works the same out and keeps nothing.
   *
   * @throws Refused for the reasons {@link #prepare} would be
   */
  public Preview preview(CapitalOrder order) {
    Preparer me = new Preparer(caller.employerId(), caller.login(), caller.accountId());
    return transactions.in(caller.employerId(), () -> workedOut(me, order));
  }

  /** Alone, so that two orders at once do not both take what is left of a limit. */
  UUID prepareIn(Preparer preparer, CapitalOrder order) {
    accounts.hold();
    Preview workedOut = workedOut(preparer, order);
    CapitalAction action = workedOut.action();
    actions.add(action, workedOut.moves());
    audit.record(
        preparer.employerId(),
        preparer.by(),
        "capital." + action.kind().word() + ".prepared",
        "capital-action/" + action.id(),
        Map.of("hash", action.hash(), "total", action.total().toString()));
    return action.id();
  }

  private Preview workedOut(Preparer preparer, CapitalOrder order) {
    if (order.decision().isBlank()) {
      throw CapitalRules.wrong(
          "decision", "", "name the board's resolution or minute: nothing moves without one");
    }
    WorkOutCapital.Figures figures = workOut.of(order);
    if (figures.moves().isEmpty()) {
      throw CapitalRules.notNow(
          "There is nothing to do: no account would move on %s.".formatted(order.day()));
    }
    Optional<CapitalAction> before = actions.withReference(figures.reference());
    if (before.isPresent()) {
      throw CapitalRules.notNow(
          "The same was %s already, by %s: withdraw it first."
              .formatted(before.get().state().word(), before.get().preparedBy()));
    }
    Instant at = clock.instant();
    CapitalAction action =
        new CapitalAction(
            NewId.at(at),
            figures.kind(),
            order.day(),
            figures.reference(),
            order.decision().strip(),
            figures.terms(),
            total(figures),
            figures.notTaken(),
            CapitalAction.fingerprint(figures.kind(), order.day(), figures.moves()),
            CapitalAction.State.PREPARED,
            at,
            preparer.by(),
            preparer.account(),
            Optional.empty());
    return new Preview(action, figures.moves());
  }

  /** What goes out, or what comes in where nothing goes out. */
  private static Money total(WorkOutCapital.Figures figures) {
    Money out = Money.ZERO;
    Money in = Money.ZERO;
    for (var move : figures.moves()) {
      if (move.amount().isNegative()) {
        out = out.plus(move.amount().negated());
      } else {
        in = in.plus(move.amount());
      }
    }
    return out.max(in);
  }
}
