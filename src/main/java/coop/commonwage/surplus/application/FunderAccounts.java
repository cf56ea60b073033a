package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What public bodies are owed and were paid, of the employer whose transaction is open. */
public interface FunderAccounts {

  /** Every body that is or was owed something, by name. */
  List<Account> accounts();

  /**
   * What a body is owed, one claim for each member, by day and payroll id; of distributions that
   * stand.
   */
  List<Claim> claims(String funder, int from, int most);

  /** How many claims of a body there are. */
  int claimCount(String funder);

  /** The payment to a body under a reference, in any case of letters, that was not taken back. */
  Optional<Payment> standing(String funder, String reference);

  /** Nobody else records a payment until the transaction ends. */
  void hold();

  void add(Payment payment);

  /**
   * What a body's money brought, for one member.
   *
   * @param distributionId the distribution it is of; empty for a care account of somebody who left
   */
  record Claim(
      String funder,
      LocalDate day,
      String payrollId,
      Money amount,
      Optional<UUID> distributionId) {}

  /**
   * What a body was paid.
   *
   * @param amount negative where a payment that was recorded wrongly is taken back
   * @param reference under which it was paid, or why it is taken back
   * @param reverses the payment that is taken back
   */
  record Payment(
      UUID id,
      String funder,
      LocalDate paidOn,
      Money amount,
      String reference,
      Optional<UUID> reverses,
      Instant at,
      String by) {}

  /**
   * One body.
   *
   * @param owed what all its claims come to
   * @param payments what it was paid, in the order recorded, those taken back among them
   */
  record Account(String funder, Money owed, List<Payment> payments) {

    public Account {
      payments = List.copyOf(payments);
    }

    public Money paid() {
      return Money.sum(payments.stream().map(Payment::amount).toList());
    }

    /** Less than zero where a distribution was reversed after the body was paid for it. */
    public Money left() {
      return owed().minus(paid());
    }

    /** Whether this payment stands, and may be taken back. */
    public boolean stands(Payment payment) {
      return payment.reverses().isEmpty()
          && payments.stream()
              .noneMatch(other -> other.reverses().equals(Optional.of(payment.id())));
    }
  }
}
