package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalAction;
import coop.commonwage.surplus.capital.CapitalMove;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is to be done with the accounts of the employer whose transaction is open. */
public interface CapitalActions {

  void add(CapitalAction action, List<CapitalMove> moves);

  Optional<CapitalAction> find(UUID id);

  /** As {@link #find}, and nobody else may move it until the transaction ends. */
  Optional<CapitalAction> hold(UUID id);

  /** Approved ones whose day has come by a day, first prepared first. */
  List<CapitalAction> approvedBy(LocalDate day);

  /** What redemptions of a calendar year paid, or will when they are carried out. */
  Money redeemedIn(int year);

  /** Which of these payments are recorded already. */
  Set<String> received(Collection<String> references);

  /**
   * What was decided, receipts left out, newest first.
   *
   * @param page counted from 1
   */
  List<CapitalAction> decided(int page, int most);

  /** How many there are of them. */
  int decidedCount();

  /** Interest that was carried out for a year that ends on a day or later, the oldest first. */
  List<CapitalAction> interestCarriedOutSince(LocalDate day);

  /** The lines of an action, by person and tranche. */
  List<CapitalMove> moves(UUID id);

  /**
   * Whether anything of a kind was prepared for days of a calendar year and stands, or was proposed
   * by the schedule, withdrawn or not.
   */
  boolean proposed(CapitalAction.Kind kind, int year);

  /** Those that wait for another person to approve them, first prepared first. */
  List<CapitalAction> waiting();

  /** One that has this reference and was not withdrawn. */
  Optional<CapitalAction> withReference(String reference);

  void approve(UUID id, UUID approver, String by, Instant at);

  void withdraw(UUID id);

  /** Writes the lines into the accounts as entries of the day. */
  void carryOut(CapitalAction action, List<CapitalMove> moves, Instant at);

  /** Opens what is owed to a leaver, with its schedule. */
  void openDebt(UUID id, CapitalAction action, UUID personId, LeaverSchedule schedule);

  /** What is owed to leavers, by the day it was opened. */
  List<LeaverDebt> debts();

  List<LeaverDebt> debtsOf(UUID personId);

  Optional<LeaverDebt> debt(UUID id);

  /**
   * @return whether it was not recorded before
   */
  boolean keepPayment(UUID debtId, int number, LocalDate paidOn, Instant at, String by);

  /** Records that an instalment is kept by an action, because nobody claimed it. */
  void keepUnclaimed(CapitalAction action, UUID debtId, int number, Instant at, String by);
}
