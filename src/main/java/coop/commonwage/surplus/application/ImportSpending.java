package coop.commonwage.surplus.application;

import coop.commonwage.digest.Sha256;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.spending.Spending;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes in what members spent in a year and what of it a public body paid; nothing is written while
 * any row is wrong. A figure that differs replaces the one before, which stays readable; a
 * distribution that was proposed keeps the figures it was proposed with.
 */
@Dependent
public class ImportSpending {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final Spendings spendings;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportSpending(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      Spendings spendings,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.spendings = spendings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was taken in.
   *
   * @param added figures of members and years there were none of
   * @param changed figures that differ from the one before
   * @param unchanged figures that were known
   */
  public record Imported(int added, int changed, int unchanged) {}

  /**
   * @throws Refused with row and column of everything that is wrong, or when this very file was
   *     taken in before
   */
  public Imported from(byte[] file) {
    return transactions.in(caller.employerId(), () -> keep(file, Sha256.of(file)));
  }

  private Imported keep(byte[] bytes, String sha256) {
    spendings.hold();
    if (spendings.isKnownFile(sha256)) {
      throw Refused.conflict(
          "file-known", "The file is known", "This very file has been taken in before.");
    }
    SpendingFile file =
        new SpendingFile(memberships.personsByPayrollId(), clock.today()).read(bytes);
    if (!file.errors().isEmpty()) {
      throw Refused.invalid(
          "Nothing was taken in: %d values of the file cannot be used."
              .formatted(file.errors().size()),
          file.errors());
    }
    Map<Key, Spending> known = new HashMap<>();
    file.spendings().stream()
        .map(Spending::yearEnd)
        .distinct()
        .forEach(year -> spendings.of(year).forEach(one -> known.put(Key.of(one), one)));
    List<Spending> kept = new ArrayList<>();
    int changed = 0;
    for (Spending one : file.spendings()) {
      Spending before = known.get(Key.of(one));
      if (!one.equals(before)) {
        kept.add(one);
        changed += before == null ? 0 : 1;
      }
    }
    Instant at = clock.instant();
    spendings.keepFile(sha256, file.spendings().size(), at, caller.login());
    spendings.add(kept, sha256, at, caller.login());
    Imported imported =
        new Imported(kept.size() - changed, changed, file.spendings().size() - kept.size());
    audit.record(
        caller.employerId(),
        caller.login(),
        "spending.imported",
        "spending-file/" + sha256,
        Map.of(
            "added", Integer.toString(imported.added()),
            "changed", Integer.toString(imported.changed())));
    return imported;
  }

  private record Key(UUID person, LocalDate yearEnd) {

    static Key of(Spending one) {
      return new Key(one.personId(), one.yearEnd());
    }
  }
}
