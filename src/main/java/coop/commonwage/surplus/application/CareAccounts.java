package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.spending.CareEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What members have towards care, and how they want a dividend, of the open transaction. */
public interface CareAccounts {

  /** Some of all movements, by payroll id and day. */
  List<CareEntry> entries(int from, int most);

  /** How many movements there are. */
  int entryCount();

  /** Every movement of some members, in the order they were recorded. */
  List<CareEntry> entriesOf(Set<UUID> people);

  /** One member's movements, in the order they were recorded. */
  List<CareEntry> entries(UUID personId);

  /**
   * Some of the accounts, by payroll id.
   *
   * @param query what a name or number has in it; empty for all
   */
  List<Balance> balances(String query, int from, int most);

  /** Whether somebody is a member of the class of users on a day. */
  boolean usesCare(UUID personId, LocalDate day);

  /**
   * Who of these people is gone by a day: no member who uses care, or no member at all. Who never
   * was a member of anything is not gone.
   */
  Gone gone(Set<UUID> people, LocalDate day);

  /** Keeps others from changing care accounts, and capital accounts, until the transaction ends. */
  void hold();

  void use(List<Use> uses, Instant at, String by);

  /**
   * Keeps a choice; without a person it is the co-operative's own.
   *
   * @param consent how the member said so to whoever recorded it; empty for what is their own deed
   */
  void choose(Optional<UUID> person, boolean credit, String consent, Instant at, String by);

  /** Who wants it credited: by their own choice, otherwise the co-operative's, otherwise paid. */
  Credited credited();

  /**
   * Whether the next dividend of one member is credited: as they chose, or as those who did not.
   */
  boolean isCredited(UUID personId);

  /**
   * As {@link #credited()}, for a distribution that was proposed: the co-operative's own rule is
   * the one that stood when it was put to the members, whatever was recorded since.
   */
  Credited credited(UUID distributionId);

  /** Whether members who stay may have their own credit paid out; not before it was recorded. */
  boolean isPaidOnWish();

  void payOnWish(boolean allowed, Instant at, String by);

  /** Takes a credit out of a care account; what is paid waits for the next bank batch. */
  void payOut(WayOut out, Instant at, String by);

  /** Whether a payment of this way out stands in a batch, or has left and not come back. */
  boolean isUnderWay(UUID paidOut);

  /** Takes a way out back to the care account. */
  void putBack(CareEntry wayOut, Money amount, String evidence, Instant at, String by);

  /**
   * Of whom neither the account nor what went out of it holds by now what a distribution credited,
   * because invoices used it, by payroll number.
   */
  List<CapitalAccounts.Owner> shortAfterReversing(UUID distributionId);

  /**
   * Takes back, with the reversal of a distribution, what of its credits went out. What the bank
   * has paid by then says in which batch, and is to be settled.
   */
  void takeBack(UUID reversed, UUID reversal, LocalDate day, Instant at);

  /** What the movements of all accounts come to, by kind, and what there is in all. */
  Totals totals();

  /** What goes back to public bodies for a distribution that stands. */
  List<Return> returns(UUID distributionId);

  /**
   * @param chosen who chose credit
   * @param paid who chose payment
   * @param otherwise whether the others are credited
   */
  record Credited(Set<UUID> chosen, Set<UUID> paid, boolean otherwise) {

    boolean of(UUID person) {
      return chosen.contains(person) || otherwise && !paid.contains(person);
    }
  }

  /**
   * Who cannot have a credit any more. The last day of a membership is one of its days.
   *
   * @param noUsers who is no member of those who use care on the day
   * @param left whose every membership ended before the day
   */
  record Gone(Set<UUID> noUsers, Set<UUID> left) {

    public Gone {
      noUsers = Set.copyOf(noUsers);
      left = Set.copyOf(left);
    }
  }

  /**
   * An invoice that uses a credit, or gives back what it used.
   *
   * @param id of the movement
   * @param reverses the use that is given back; empty for a use
   * @param amount positive
   */
  record Use(
      UUID id,
      UUID personId,
      LocalDate day,
      String invoice,
      Money amount,
      Optional<UUID> reverses) {}

  /** What one member has towards care. */
  record Balance(UUID personId, String payrollId, String name, Money left) {}

  /** What a public body's money brought, for one member. */
  record Return(String funder, String payrollId, Money amount) {}

  /**
   * A credit that goes out.
   *
   * @param reason {@code left}, {@code died} or {@code wish}
   * @param evidence what it rests on
   * @param paid to the member or the estate; may be zero
   * @param toBodies what each public body gets back
   */
  record WayOut(
      UUID personId,
      LocalDate day,
      String reason,
      String evidence,
      Money paid,
      Map<String, Money> toBodies) {}

  /**
   * What the movements of all accounts come to.
   *
   * @param byKind sums of the kinds that occur, positive when they add
   * @param fromCapital what the members' capital accounts gave to care accounts, less what was
   *     taken back: the same as what was credited, or the books disagree
   */
  record Totals(Map<String, Money> byKind, Money fromCapital) {

    /** What all members together have towards care. */
    public Money left() {
      return Money.sum(List.copyOf(byKind.values()));
    }

    /** Whether the care accounts hold what the capital accounts gave them. */
    public boolean agrees() {
      return of("credited").plus(of("credit-reversed")).equals(fromCapital);
    }

    private Money of(String kind) {
      return byKind.getOrDefault(kind, Money.ZERO);
    }
  }
}
