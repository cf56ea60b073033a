package coop.commonwage.surplus.application;

import coop.commonwage.digest.Sha256;
import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in which invoices used credits towards care, from the invoicing side or typed one by one.
 * Nothing is written while any row is wrong.
 */
@Dependent
public class UseCareCredits {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final CareAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public UseCareCredits(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      CareAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many rows were taken in
   * @throws Refused with row and column of everything that is wrong: an invoice that used a credit
   *     already, more than there is, a use that is not there to be taken back
   */
  public int from(byte[] file) {
    return transactions.in(
        caller.employerId(),
        () ->
            take(
                reader(memberships.personsByPayrollId()).read(file),
                "care-credits/" + Sha256.of(file)));
  }

  /**
   * One movement that was typed.
   *
   * @param fields named as the columns of a file
   * @throws Refused with the field that is wrong
   */
  public void one(Map<String, String> fields) {
    String number = fields.getOrDefault(CareUsesFile.NUMBER, "").strip();
    transactions.run(
        caller.employerId(),
        () ->
            take(
                reader(memberships.personsByPayrollId(Set.of(number))).typed(fields),
                "care-credits/" + number));
  }

  private CareUsesFile reader(Map<String, UUID> persons) {
    return new CareUsesFile(persons, clock.today());
  }

  private int take(CareUsesFile file, String subject) {
    accounts.hold();
    Instant at = clock.instant();
    Set<UUID> people =
        file.rows().stream().map(CareUsesFile.Row::personId).collect(Collectors.toSet());
    CareUses uses = new CareUses(accounts.entriesOf(people), NewId.seriesAt(at));
    file.rows().forEach(uses::take);
    List<FieldError> errors =
        Stream.concat(file.errors().stream(), uses.errors().stream())
            .sorted(Comparator.comparingInt(FieldError::row))
            .toList();
    if (!errors.isEmpty()) {
      throw Refused.invalid(
          "Nothing was taken in: %d values of the file cannot be used.".formatted(errors.size()),
          errors);
    }
    accounts.use(uses.uses(), at, caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "care-credits.used",
        subject,
        Map.of(
            "rows", Integer.toString(uses.uses().size()),
            "amount",
                Money.sum(uses.uses().stream().map(CareAccounts.Use::amount).toList()).toString()));
    return uses.uses().size();
  }
}
