package coop.commonwage.surplus.application;

import coop.commonwage.surplus.membership.Membership;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of members of the employer whose transaction is open. */
public interface Memberships {

  List<Membership> all();

  void add(List<Membership> memberships, Instant at);

  /** Everybody in the register of people, by payroll id. */
  Map<String, UUID> personsByPayrollId();

  boolean isKnownFile(String sha256);

  void keepFile(String sha256, int members, Instant at, String by);
}
