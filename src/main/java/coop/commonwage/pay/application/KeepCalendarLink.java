package coop.commonwage.pay.application;

import coop.commonwage.digest.Sha256;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret address of the caller's own calendar: made, made anew, ended. The secret is told once,
 * when it is made; only its hash is kept.
 */
@Dependent
public class KeepCalendarLink {

  /** How long a secret is when it is written. */
  static final int LENGTH = 43;

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final LeaveRequests requests;
  private final CalendarLinks links;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public KeepCalendarLink(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      LeaveRequests requests,
      CalendarLinks links,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.requests = requests;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /** When the address in use was made; empty when there is none. */
  public Optional<Instant> madeAt() {
    return transactions.in(
        caller.employerId(),
        () ->
            caller
                .personId()
                .flatMap(employments::ofPerson)
                .flatMap(employment -> links.madeAt(employment.id())));
  }

  /**
   * Makes an address and ends the one before.
   *
   * @return the secret, which nobody can read again
   */
  public String make() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    transactions.run(
        caller.employerId(),
        () -> {
          UUID employment = own();
          requests.hold(employment);
          Instant now = clock.instant();
          boolean renewed = links.end(employment, now);
          UUID id = NewId.at(now);
          links.add(id, employment, hash(token), now, caller.login());
          record(renewed ? "calendar.renewed" : "calendar.made", employment);
        });
    return token;
  }

  /** Ends the address in use; from then on nobody reads anything there. */
  public void end() {
    transactions.run(
        caller.employerId(),
        () -> {
          UUID employment = own();
          requests.hold(employment);
          if (links.end(employment, clock.instant())) {
            record("calendar.revoked", employment);
          }
        });
  }

  private UUID own() {
    return caller
        .personId()
        .flatMap(employments::ofPerson)
        .map(Employments.Entry::id)
        .orElseThrow(() -> Refused.notFound("employment of yours"));
  }

  private void record(String action, UUID employment) {
    audit.record(caller.employerId(), caller.login(), action, "employment/" + employment, Map.of());
  }

  /** SHA-256 in hex. A secret of 32 random bytes needs no slower hash. */
  static String hash(String token) {
    return Sha256.of(token);
  }
}
