package coop.commonwage.platform.audit;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** One audit trail for each database role, all writing the same chain. */
@ApplicationScoped
class AuditTrails {

  @Inject Clock clock;

  @Produces
  @Half("register")
  AuditTrail ofRegister(@Half("register") DataSource database) {
    return new AuditTrail(database, clock);
  }

  @Produces
  @Half("pay")
  AuditTrail ofPay(@Half("pay") DataSource database) {
    return new AuditTrail(database, clock);
  }

  @Produces
  @Half("surplus")
  AuditTrail ofSurplus(@Half("surplus") DataSource database) {
    return new AuditTrail(database, clock);
  }
}
