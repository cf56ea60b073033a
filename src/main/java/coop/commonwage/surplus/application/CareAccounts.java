package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.spending.CareEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What members have towards care, and how they want a dividend, of the open transaction. */
public interface CareAccounts {

  /** Every movement, by payroll id and day. */
  List<CareEntry> entries();

  /** One member's movements, by day. */
  List<CareEntry> entries(UUID personId);

  /** Whether somebody is a member of the class of users on a day. */
  boolean usesCare(UUID personId, LocalDate day);

  /** Keeps others from changing care accounts until the transaction ends. */
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
   * As {@link #credited()}, for a distribution that was proposed: the co-operative's own rule is
   * the one that stood when it was put to the members, whatever was recorded since.
   */
  Credited credited(UUID distributionId);

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

  /** What a public body's money brought, for one member. */
  record Return(String funder, String payrollId, Money amount) {}
}
