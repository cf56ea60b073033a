package coop.commonwage.surplus.application;

import coop.commonwage.surplus.capital.CapitalEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The members' capital accounts of the employer whose transaction is open. */
public interface CapitalAccounts {

  /** Every entry, by person, day and the order in which they were recorded. */
  List<CapitalEntry> entries();

  /** The entries of one person, in the same order. */
  List<CapitalEntry> entries(UUID personId);

  /** Everybody in the register, whether they hold capital or not. */
  Map<UUID, Owner> owners();

  /** What the co-operative had decided about its accounts by a day; empty when nothing. */
  Optional<Policy> policyOn(LocalDate day);

  /** Whose account it is. */
  record Owner(String payrollId, String name) {}

  /**
   * A decision about the accounts.
   *
   * @param form the legal form's name
   * @param decision the resolution or minute it was made by
   * @param terms as {@link CapitalTermsJson} reads them
   */
  record Policy(LocalDate from, String form, String decision, String terms) {}
}
