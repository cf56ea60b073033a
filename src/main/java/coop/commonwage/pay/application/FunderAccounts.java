package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The funder accounts of the employer of the open transaction, and whose care each pays for. */
public interface FunderAccounts {

  /** As they are now, in the order of their references. */
  List<FunderAccount> all();

  Optional<FunderAccount> find(String reference);

  /** Keeps an account, or what changed about it, and gives the id of the record. */
  UUID add(FunderAccount account, Instant at, String by);

  /** In the order they were recorded. */
  List<ClientFunding> clients();

  /**
   * The payslips that may hold work for an account: those whose period ended in these days and
   * whose worker was with one of its clients, or on a visit that names it.
   */
  List<UUID> payslipsOf(String reference, DateSpan periodEnds);

  /** Keeps who pays for a client from a day on and gives the id of the record. */
  UUID fund(ClientFunding funding, Instant at, String by);
}
