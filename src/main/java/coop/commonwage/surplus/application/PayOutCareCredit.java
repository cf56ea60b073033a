package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import coop.commonwage.surplus.spending.CareCredit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a credit towards care go out in money: to a member who left, to the estate of one who died,
 * and on the member's wish where the co-operative allows it. The member's own goes to the next bank
 * batch; what a public body's money brought goes back to that body, and never to a member who
 * stays. All of it goes at once, so nothing goes twice.
 */
@Dependent
public class PayOutCareCredit {

  private static final int LONGEST_EVIDENCE = 400;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final CareAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PayOutCareCredit(
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
   * What goes out.
   *
   * @param paid to the member or the estate
   * @param returned to public bodies
   */
  public record PaidOut(Money paid, Money returned) {}

  /** Why a credit goes out. */
  public enum Reason {
    LEFT("left"),
    DIED("died"),
    WISH("wish");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Empty when there is no such reason. */
    public static Optional<Reason> ofWord(String word) {
      for (Reason reason : values()) {
        if (reason.word.equals(word)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }

  /** Records whether members who stay may have their own credit paid out. */
  public void allowOnWish(boolean allowed) {
    transactions.run(
        caller.employerId(),
        () -> {
          accounts.payOnWish(allowed, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "care-credits.terms",
              "employer/" + caller.employerId(),
              Map.of("paidOnWish", Boolean.toString(allowed)));
        });
  }

  /**
   * @param reason {@code left}, {@code died} or {@code wish}
   * @param evidence the letter or certificate it rests on, who acts for an estate, or how the
   *     member said so; 1 to 400 characters
   * @throws Refused when the register says otherwise of the member, the co-operative does not allow
   *     it, or there is nothing to go out
   */
  public PaidOut pay(UUID person, String reason, String evidence) {
    String rests = evidence.strip();
    if (rests.isEmpty() || rests.length() > LONGEST_EVIDENCE) {
      throw CapitalRules.wrong(
          "evidence",
          rests,
          "say what it rests on, in up to %d characters".formatted(LONGEST_EVIDENCE));
    }
    Reason why =
        Reason.ofWord(reason)
            .orElseThrow(() -> CapitalRules.wrong("reason", reason, "left, died or wish"));
    return transactions.in(caller.employerId(), () -> payHeld(person, why, rests));
  }

  private PaidOut payHeld(UUID person, Reason reason, String evidence) {
    accounts.hold();
    memberships.person(person).orElseThrow(() -> Refused.notFound("person with this id"));
    refuse(person, reason);
    CareCredit credit = CareCredit.of(accounts.entries(person));
    Map<String, Money> toBodies = reason == Reason.WISH ? Map.of() : credit.ofBodies();
    if (!credit.own().isPositive() && toBodies.isEmpty()) {
      throw conflict("There is no credit here that can be paid out.");
    }
    accounts.payOut(
        new CareAccounts.WayOut(
            person, clock.today(), reason.word(), evidence, credit.own(), toBodies),
        clock.instant(),
        caller.login());
    PaidOut paid = new PaidOut(credit.own(), Money.sum(toBodies.values().stream().toList()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "care-credits.paid-out",
        "person/" + person,
        Map.of(
            "reason", reason.word(),
            "paid", paid.paid().toString(),
            "returned", paid.returned().toString(),
            "evidence", evidence));
    return paid;
  }

  private void refuse(UUID person, Reason reason) {
    if (reason == Reason.WISH) {
      if (!accounts.isPaidOnWish()) {
        throw conflict(
            "This co-operative pays a credit out only when a member leaves or dies; its rule can be"
                + " changed first.");
      }
      return;
    }
    Optional<Membership> last =
        memberships.of(person).stream().max(Comparator.comparing(Membership::since));
    Optional<LocalDate> until = last.flatMap(Membership::until);
    if (until.filter(day -> !day.isBefore(clock.today())).isPresent()) {
      throw conflict(
          "The membership lasts until %s: the credit goes out from the day after."
              .formatted(until.get()));
    }
    if (until.isEmpty()) {
      throw conflict(
          "The register says that this person is a member: record there first that the membership"
              + " ended.");
    }
    boolean died = last.flatMap(Membership::because).filter(EndReason.DIED::equals).isPresent();
    if (died != (reason == Reason.DIED)) {
      throw conflict(
          died
              ? "The register says that this member died: the credit goes to the estate."
              : "The register does not say that this member died: record that there first.");
    }
  }

  private static Refused conflict(String detail) {
    return Refused.conflict("care-credit", "The credit cannot be paid out", detail);
  }
}
