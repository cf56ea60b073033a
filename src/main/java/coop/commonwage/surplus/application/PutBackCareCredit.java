package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.spending.CareEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts a credit towards care that went out back into the care account: what was to be paid to the
 * member, as long as no payment of it is under way, or what was to go back to a public body, as
 * long as that body was not paid for it.
 */
@Dependent
public class PutBackCareCredit {

  private static final int LONGEST_EVIDENCE = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CareAccounts accounts;
  private final FunderAccounts funders;
  private final BankBatches batches;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PutBackCareCredit(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CareAccounts accounts,
      FunderAccounts funders,
      BankBatches batches,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.funders = funders;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param wayOut the movement by which it went out
   * @param evidence why it is put back and what that rests on, in 1 to 400 characters
   * @return what is back
   * @throws Refused when it was taken back before, a batch of payments holds or has paid it, or the
   *     body was paid
   */
  public Money put(UUID person, UUID wayOut, String evidence) {
    String rests = evidence.strip();
    if (rests.isEmpty() || rests.length() > LONGEST_EVIDENCE) {
      throw CapitalRules.wrong(
          "evidence",
          rests,
          "say what it rests on, in up to %d characters".formatted(LONGEST_EVIDENCE));
    }
    return transactions.in(caller.employerId(), () -> putHeld(person, wayOut, rests));
  }

  private Money putHeld(UUID person, UUID wayOut, String evidence) {
    accounts.hold();
    batches.hold();
    funders.hold();
    List<CareEntry> entries = accounts.entries(person);
    CareEntry out =
        entries.stream()
            .filter(entry -> entry.id().equals(wayOut) && entry.isWayOut())
            .findFirst()
            .orElseThrow(() -> Refused.notFound("credit that went out with this id"));
    Money back = out.standsOut(entries);
    refuse(out, back);
    accounts.putBack(out, back, evidence, clock.instant(), caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "care-credits.put-back",
        "person/" + person,
        Map.of(
            "wayOut", wayOut.toString(),
            "kind", out.kind(),
            "amount", back.toString(),
            "evidence", evidence));
    return back;
  }

  private void refuse(CareEntry out, Money back) {
    if (!back.isPositive()) {
      throw conflict("All of it is back in the care account already.");
    }
    if (out.kind().equals(CareEntry.PAID_OUT) && accounts.isUnderWay(out.id())) {
      throw conflict(
          "A batch of payments holds it or has paid it: cancel that batch, or record that the bank"
              + " sent it back, first.");
    }
    if (out.kind().equals(CareEntry.RETURNED) && back.isMoreThan(left(out))) {
      throw conflict(
          "%s was paid for it already: record first that this payment is taken back."
              .formatted(out.ofBody().orElseThrow().funder()));
    }
  }

  private Money left(CareEntry out) {
    String funder = out.ofBody().orElseThrow().funder();
    return funders.accounts().stream()
        .filter(account -> account.funder().equals(funder))
        .map(FunderAccounts.Account::left)
        .findFirst()
        .orElse(Money.ZERO);
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("care-credit", "The credit cannot be put back", detail);
  }
}
