package coop.commonwage.platform.audit;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** One audit trail for each database role, all writing the same chain. */
@ApplicationScoped
class AuditTrails {

  @Inject Clock clock;

  @Produces
  @Half("register")
  AuditTrail ofRegister(@Half("register") AuditRows rows) {
    return new AuditTrail(rows, clock);
  }

  @Produces
  @Half("pay")
  AuditTrail ofPay(@Half("pay") AuditRows rows) {
    return new AuditTrail(rows, clock);
  }

  @Produces
  @Half("surplus")
  AuditTrail ofSurplus(@Half("surplus") AuditRows rows) {
    return new AuditTrail(rows, clock);
  }
}
