package coop.commonwage.yearend;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.application.BankAccounts;
import coop.commonwage.people.application.EstatePayees;
import coop.commonwage.surplus.application.BankBatches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where those bank who are paid: their own accounts, or those of who acts for their estates; and
 * whether what the bank sent back would go to the very same account again.
 */
final class WhereMembersBank {

  private final BankAccounts accounts;
  private final EstatePayees estates;

  WhereMembersBank(BankAccounts accounts, EstatePayees estates) {
    this.accounts = accounts;
    this.estates = estates;
  }

  /** Of whom it is known, without unsealing where. */
  Set<UUID> known(UUID employerId, List<BankBatches.Payment> open) {
    Map<Boolean, Set<UUID>> persons = persons(open, payment -> payment.to().died());
    Set<UUID> known = new HashSet<>(accounts.known(employerId, persons.get(false)));
    known.removeAll(persons.get(true));
    known.addAll(estates.known(employerId, persons.get(true)));
    return known;
  }

  /** As below, of what waits: unseals no account but those of whom a payment came back. */
  Set<UUID> unmended(UUID employerId, List<BankBatches.Payment> open) {
    List<BankBatches.Payment> back =
        open.stream().filter(payment -> payment.cameBack().isPresent()).toList();
    return back.isEmpty() ? Set.of() : unmended(employerId, back, payees(employerId, back));
  }

  /**
   * What came back is not sent to the very account again that it came back from, however often that
   * was recorded since. Of what left before its account was kept it is taken that one recorded
   * since is another.
   *
   * @return the entries whose account is that one still
   */
  Set<UUID> unmended(
      UUID employerId, List<BankBatches.Payment> open, Map<UUID, BankAccounts.Payee> payees) {
    Set<UUID> records =
        open.stream()
            .flatMap(payment -> payment.cameBack().stream())
            .flatMap(back -> back.to().stream())
            .collect(Collectors.toSet());
    Map<UUID, BankAccount> were = new HashMap<>(accounts.recorded(employerId, records));
    were.putAll(estates.recorded(employerId, records));
    return open.stream()
        .filter(payment -> payment.cameBack().isPresent())
        .filter(payment -> payees.containsKey(payment.to().personId()))
        .filter(
            payment ->
                isTheSame(
                    payees.get(payment.to().personId()), payment.cameBack().orElseThrow(), were))
        .map(BankBatches.Payment::entryId)
        .collect(Collectors.toSet());
  }

  private static boolean isTheSame(
      BankAccounts.Payee payee, BankBatches.CameBack back, Map<UUID, BankAccount> were) {
    return back.to()
        .flatMap(record -> Optional.ofNullable(were.get(record)))
        .map(account -> account.equals(payee.account()))
        .orElseGet(() -> !payee.since().isAfter(back.sent()));
  }

  /** Who is paid, the estate where somebody died. */
  Map<UUID, BankAccounts.Payee> payees(UUID employerId, List<BankBatches.Payment> lines) {
    return payees(employerId, lines, payment -> payment.to().died());
  }

  Map<UUID, BankAccounts.Payee> payees(
      UUID employerId, List<BankBatches.Payment> lines, Predicate<BankBatches.Payment> toEstate) {
    Map<Boolean, Set<UUID>> persons = persons(lines, toEstate);
    Map<UUID, BankAccounts.Payee> payees =
        new HashMap<>(accounts.of(employerId, persons.get(false)));
    persons.get(true).forEach(payees::remove);
    payees.putAll(estates.of(employerId, persons.get(true)));
    return payees;
  }

  private static Map<Boolean, Set<UUID>> persons(
      List<BankBatches.Payment> lines, Predicate<BankBatches.Payment> toEstate) {
    return lines.stream()
        .collect(
            Collectors.partitioningBy(
                toEstate,
                Collectors.mapping(payment -> payment.to().personId(), Collectors.toSet())));
  }
}
