package coop.commonwage.surplus.application;

import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.ControlTotal;
import coop.commonwage.surplus.capital.EntryShare;
import java.time.Instant;
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

  /** Every decision about the accounts, the newest day first. */
  List<Policy> policies();

  void keepPolicy(Policy policy, Instant at, String by);

  /** The legal form the co-operative was taken in with. */
  String legalForm();

  /** The co-operative's name. */
  String cooperative();

  /** Entry shares that were agreed, by person and day. */
  List<EntryShare> entryShares();

  void keepEntryShare(EntryShare share, Instant at, String by);

  /** What was held against the net book value, newest day first. */
  List<Control> controls();

  void keepControl(Control control, Instant at);

  /**
   * A control total with who recorded it.
   *
   * @param explanation what a difference is; empty when there is none
   */
  record Control(ControlTotal total, String explanation, String by) {}

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
