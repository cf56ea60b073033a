package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is due to those who left and what was recorded as paid of it, of the employer whose
 * transaction is open. Facts are added, never changed.
 */
public interface LeaverPayments {

  /** Instalments that are due by a day and neither paid nor kept, the longest due first. */
  List<Due> dueBy(LocalDate day);

  /** What was recorded as paid, taken back or not, the newest first. */
  List<Paid> paid();

  /**
   * Takes back the payment of an instalment that stands.
   *
   * @return whether one stood
   */
  boolean takeBack(UUID debtId, int number, String reason, Instant at, String by);

  /** Whose instalment it is. */
  record Instalment(
      UUID debtId,
      UUID personId,
      String payrollId,
      String name,
      int number,
      LocalDate due,
      Money amount) {}

  /**
   * @param next whether it can be paid now: none before it is unpaid
   */
  record Due(Instalment instalment, boolean next) {}

  /**
   * @param paidOn the day it was paid, as recorded
   * @param last whether no later instalment is settled, so that it can be taken back
   * @param takenBack that it was taken back; empty while it stands
   */
  record Paid(
      Instalment instalment,
      LocalDate paidOn,
      Instant at,
      String by,
      boolean last,
      Optional<TakenBack> takenBack) {}

  /** Who took a payment back, when and why. */
  record TakenBack(Instant at, String by, String reason) {}
}
