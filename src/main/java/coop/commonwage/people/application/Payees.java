package coop.commonwage.people.application;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Payee;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** To whom people's money is sent, in the transaction that is open. */
public interface Payees {

  /** Nobody else decides about a payee until the transaction ends. */
  void hold();

  void add(Payee payee);

  Optional<Payee> find(UUID id);

  /** Keeps what became of it; a bank account that was mended is the person's from then on. */
  void decide(Payee payee, Payee.Decision decision);

  /** Keeps that somebody wants a confirmed payee ended. */
  void askToEnd(Payee payee, Payee.Ending asked);

  /** Keeps what became of that. */
  void decideEnding(Payee payee, Payee.Decision decision);

  /** What waits for a second person, oldest first, then what was decided, newest first. */
  List<Named> list(int from, int most);

  /** How many there are, whatever became of them. */
  int count();

  /**
   * Who acts for the estates of these by now: whoever was confirmed last, unless that was ended;
   * one who was overruled does not act again then.
   */
  Map<UUID, Payee> ofEstates(Collection<UUID> persons);

  /** For whose estates of these somebody acts; nothing is unsealed to know it. */
  Set<UUID> withEstatePayee(Collection<UUID> persons);

  /** The accounts of some, whatever became of them. */
  Map<UUID, BankAccount> accounts(Collection<UUID> ids);

  /** A payee with the person's number and name. */
  record Named(String payrollId, String person, Payee payee) {}
}
