package coop.commonwage.surplus.application;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a public body was paid what its money brought, never more than it is owed; and takes
 * a payment back that was recorded wrongly. The money itself leaves by the co-operative's own bank.
 */
@Dependent
public class RecordFunderPayment {

  private static final int LONGEST_REFERENCE = 120;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FunderAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordFunderPayment(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      FunderAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param funder the body as it is named in what was spent
   * @param paidOn today or earlier
   * @param amount more than zero
   * @param reference under which it was paid, in 1 to 120 characters; a form that is sent twice
   *     finds it taken
   * @throws Refused with the field that is wrong, or when it is more than is owed
   */
  public void paid(String funder, LocalDate paidOn, Money amount, String reference) {
    List<FieldError> errors = new ArrayList<>();
    if (paidOn.isAfter(clock.today())) {
      errors.add(
          FieldError.ofField(
              "paidOn",
              paidOn.toString(),
              "a payment is recorded once it was made: this day is still to come"));
    }
    if (!amount.isPositive()) {
      errors.add(
          FieldError.ofField(
              "amount", amount.toString(), "a payment to a public body is more than 0.00"));
    }
    refuseReference(reference, errors);
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          FunderAccounts.Account account =
              accounts.accounts().stream()
                  .filter(one -> one.funder().equals(funder))
                  .findFirst()
                  .orElseThrow(() -> Refused.notFound("public body of this name"));
          accounts
              .standing(funder, reference.strip())
              .ifPresent(
                  recorded -> {
                    throw CapitalRules.wrong(
                        "reference",
                        reference.strip(),
                        "a payment to this body under this reference is recorded already, %s of %s: another payment has another reference"
                            .formatted(recorded.amount(), recorded.paidOn()));
                  });
          if (amount.isMoreThan(account.left())) {
            throw CapitalRules.wrong(
                "amount",
                amount.toString(),
                "this body is owed %s and is not paid more than that"
                    .formatted(account.left().inPounds()));
          }
          keep(funder, paidOn, amount, reference.strip(), Optional.empty(), "funder.paid");
        });
  }

  /**
   * Takes a payment back that was recorded wrongly; the row stays.
   *
   * @param reason why, in 1 to 120 characters
   * @throws Refused when there is no such payment, or it was taken back before
   */
  public void takeBack(UUID payment, String reason) {
    List<FieldError> errors = new ArrayList<>();
    refuseReference(reason, errors);
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.hold();
          FunderAccounts.Account account =
              accounts.accounts().stream()
                  .filter(one -> one.payments().stream().anyMatch(of -> of.id().equals(payment)))
                  .findFirst()
                  .orElseThrow(() -> Refused.notFound("payment with this id"));
          FunderAccounts.Payment paid =
              account.payments().stream()
                  .filter(of -> of.id().equals(payment))
                  .findFirst()
                  .orElseThrow();
          if (!account.stands(paid)) {
            throw Refused.conflict(
                "funder-payment",
                "The payment cannot be taken back",
                "This payment was taken back already.");
          }
          keep(
              paid.funder(),
              clock.today(),
              paid.amount().negated(),
              reason.strip(),
              Optional.of(payment),
              "funder.payment-taken-back");
        });
  }

  private static void refuseReference(String reference, List<FieldError> errors) {
    if (reference.isBlank() || reference.strip().length() > LONGEST_REFERENCE) {
      errors.add(
          FieldError.ofField(
              "reference",
              reference,
              "give a reference of up to %d characters".formatted(LONGEST_REFERENCE)));
    }
  }

  private void keep(
      String funder,
      LocalDate paidOn,
      Money amount,
      String reference,
      Optional<UUID> reverses,
      String what) {
    Instant at = clock.instant();
    UUID id = NewId.at(at);
    accounts.add(
        new FunderAccounts.Payment(
            id, funder, paidOn, amount, reference, reverses, at, caller.login()));
    audit.record(
        caller.employerId(),
        caller.login(),
        what,
        "funder-payment/" + id,
        Map.of("funder", funder, "amount", amount.toString(), "reference", reference));
  }
}
