package coop.commonwage.surplus.application;

import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.OwnershipFact;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The legal form on record of the employer whose transaction is open, and the facts of employee
 * ownership; added to, never changed.
 */
public interface FormRecords {

  /** The form on a day: a year's surplus is shared under the one of its last day. */
  String on(LocalDate day);

  FormHistory history();

  /** Waits for whoever records, or shares under, a form at the moment, and keeps others out. */
  void hold();

  void propose(FormChange change);

  void decide(UUID changeId, FormChange.Outcome outcome, Instant at, String by, UUID decider);

  /**
   * The latest year that ends on a day or after it and whose surplus is proposed, adopted or posted
   * under another form; not what was reversed.
   */
  Optional<SharedYear> sharedUnderAnother(String form, LocalDate from);

  OwnershipHistory ownership();

  void keep(OwnershipFact fact);

  /** A year and the form its surplus is shared under. */
  record SharedYear(LocalDate lastDay, String form) {}
}
