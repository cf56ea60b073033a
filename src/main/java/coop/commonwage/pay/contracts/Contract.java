package coop.commonwage.pay.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The terms one worker and the co-operative are bound by from a day on. Its life:
 *
 * <ol>
 *   <li><b>drafted</b>: HR has written it; nothing is owed under it, it may still be thrown away.
 *   <li><b>issued</b>: the worker has been given it. From its first day it decides pay, whether or
 *       not the worker has signed: work done under it is owed under it.
 *   <li><b>acknowledged</b>: the worker has said, with the date, that it has arrived.
 *   <li><b>superseded</b>: another contract of the same employment took its place; its last day is
 *       the day before the other's first.
 *   <li><b>ended</b>: the employment ended; its last day is the leaving date.
 * </ol>
 *
 * Terms never change inside a contract: an amendment is the next contract. A contract that was
 * superseded or ended keeps deciding the days it held, for ever.
 *
 * @param id never changes
 * @param employmentId the employment it belongs to
 * @param firstDay the first day it decides pay
 * @param terms what was agreed
 * @param state where it stands
 * @param issuedOn the day the worker was given it
 * @param acknowledgedOn the day the worker said it had arrived
 * @param lastDay the last day it decides pay, once superseded or ended
 */
public record Contract(
    UUID id,
    UUID employmentId,
    LocalDate firstDay,
    ContractTerms terms,
    ContractState state,
    Optional<LocalDate> issuedOn,
    Optional<LocalDate> acknowledgedOn,
    Optional<LocalDate> lastDay) {

  public Contract {
    boolean isOver = state == ContractState.SUPERSEDED || state == ContractState.ENDED;
    require(isOver == lastDay.isPresent(), "a contract has a last day exactly when it is over");
    require(
        issuedOn.isPresent() != (state == ContractState.DRAFTED),
        "a contract has a day of issue exactly when it is no longer a draft");
    require(
        state != ContractState.ACKNOWLEDGED || acknowledgedOn.isPresent(),
        "an acknowledged contract has the day it was acknowledged");
    require(
        acknowledgedOn.isEmpty() || issuedOn.isPresent(),
        "a contract cannot be acknowledged before it is issued");
  }

  public static Contract draft(
      UUID id, UUID employmentId, LocalDate firstDay, ContractTerms terms) {
    return new Contract(
        id,
        employmentId,
        firstDay,
        terms,
        ContractState.DRAFTED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The worker is given the contract. */
  public Contract issued(LocalDate day) {
    mustBe(ContractState.DRAFTED, "issued");
    return with(ContractState.ISSUED, Optional.of(day), Optional.empty(), Optional.empty());
  }

  /** The worker says it has arrived. */
  public Contract acknowledged(LocalDate day) {
    mustBe(ContractState.ISSUED, "acknowledged");
    if (day.isBefore(issuedOn.orElseThrow())) {
      throw new IllegalArgumentException(
          "acknowledged on " + day + ", before it was issued on " + issuedOn.orElseThrow());
    }
    return with(ContractState.ACKNOWLEDGED, issuedOn, Optional.of(day), Optional.empty());
  }

  /** Another contract takes over from {@code nextFirstDay}. */
  public Contract superseded(LocalDate nextFirstDay) {
    mustBind("superseded");
    if (!nextFirstDay.isAfter(firstDay)) {
      throw new IllegalArgumentException(
          "the next contract must begin after "
              + firstDay
              + ", the first day of the one it supersedes; it begins on "
              + nextFirstDay);
    }
    Optional<LocalDate> last = Optional.of(nextFirstDay.minusDays(1));
    return with(ContractState.SUPERSEDED, issuedOn, acknowledgedOn, last);
  }

  /** The employment ends. */
  public Contract ended(LocalDate last) {
    mustBind("ended");
    if (last.isBefore(firstDay)) {
      throw new IllegalArgumentException(
          "cannot end on " + last + ", before its first day " + firstDay);
    }
    return with(ContractState.ENDED, issuedOn, acknowledgedOn, Optional.of(last));
  }

  /** Whether this contract decides pay for work done on a day. */
  public boolean decides(LocalDate day) {
    return state != ContractState.DRAFTED
        && !day.isBefore(firstDay)
        && lastDay.map(last -> !day.isAfter(last)).orElse(true);
  }

  private Contract with(
      ContractState next,
      Optional<LocalDate> issued,
      Optional<LocalDate> acknowledged,
      Optional<LocalDate> last) {
    return new Contract(id, employmentId, firstDay, terms, next, issued, acknowledged, last);
  }

  private void mustBe(ContractState needed, String wanted) {
    if (state != needed) {
      throw new IllegalStateException(
          "a contract that is %s cannot be %s: it must be %s"
              .formatted(state.word(), wanted, needed.word()));
    }
  }

  private void mustBind(String wanted) {
    if (state != ContractState.ISSUED && state != ContractState.ACKNOWLEDGED) {
      throw new IllegalStateException(
          "a contract that is %s cannot be %s: it must be issued or acknowledged"
              .formatted(state.word(), wanted));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
