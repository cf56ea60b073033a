package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Writes an adopted distribution into the capital accounts, once and for good. */
@Dependent
public class PostDistribution {

  private static final Logger LOG = Logger.getLogger(PostDistribution.class.getName());

  private static final int MOST_NAMED = 10;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final Postings postings;
  private final DividendsPaid paid;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PostDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Postings postings,
      DividendsPaid paid,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.postings = postings;
    this.paid = paid;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a reversal takes back and payroll has not paid is taken out of payroll at once.
   *
   * @throws Refused when it was not adopted, somebody was paid another way for the same year and
   *     that is not settled, its figures were tampered with, or its labour year has a posted
   *     distribution already
   */
  public void post(UUID id, String reason) {
    List<DividendsPaid.Paid> before = paid.notSettled(caller.employerId(), id);
    boolean isReversal = transactions.in(caller.employerId(), () -> postHeld(id, reason, before));
    if (isReversal) {
      takeOutOfPayroll(id);
    }
  }

  /** Payroll asks again before it approves: a failure here is caught up with, and is no lie. */
  private void takeOutOfPayroll(UUID id) {
    try {
      paid.takeOutOfPayroll(caller.employerId(), caller.login(), id);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "What " + id + " took back is still in payroll", failed);
    }
  }

  /** Whether it took another back. */
  private boolean postHeld(UUID id, String reason, List<DividendsPaid.Paid> before) {
    postings.hold();
    StoredDistribution stored =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Adopted adopted)) {
      throw Refusals.wrongState(stored, "posted: only an adopted one can");
    }
    Optional<StoredDistribution> reversed = stored.reverses().flatMap(distributions::hold);
    reversed.ifPresent(this::refuseReversing);
    if (reversed.isEmpty() && distributions.isYearPosted(stored.labourYearId())) {
      throw Refusals.conflict(
          "A distribution of %s has been posted already; a year is shared once."
              .formatted(stored.year()));
    }
    OpenToVotes.requireNoLaterDecision(distributions, stored);
    FrozenDistribution figures = distributions.frozen(id);
    if (reversed.isEmpty()) {
      refuseChangedCarry(stored, figures);
    }
    Instant at = clock.instant();
    try {
      Proposal.Posted posted = adopted.post(Figures.print(stored, figures));
      Figures.refuseUnsealed(stored, figures, distributions);
      LocalDate day = adopted.resolution().date();
      List<CapitalEntry> entries =
          reversed.isEmpty()
              ? postings.of(stored, figures, day, clock.today())
              : CapitalEntry.reversing(distributions.entries(reversed.get().id()), day);
      OneWayOnly.refuseAnother(before, figures, entries);
      reversed.ifPresent(original -> postings.takeCareBack(original.id(), id, day, at));
      distributions.addToAccounts(id, entries, at);
      distributions.move(
          id, posted, caller.accountId(), new Distributions.Step(at, caller.login(), reason));
      reversed.ifPresent(original -> distributions.reversed(original.id(), id));
    } catch (ProposalRefused refused) {
      throw Refusals.of(refused);
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.posted",
        "distribution/" + id,
        Map.of("hash", adopted.hash()));
    return reversed.isPresent();
  }

  /** What was carried when the members voted is carried still, or their vote was on other sums. */
  private void refuseChangedCarry(StoredDistribution stored, FrozenDistribution figures) {
    Set<CarriedPayment> waiting = postings.waitingFor(stored);
    figures.brought().stream()
        .filter(brought -> !waiting.contains(brought))
        .findFirst()
        .ifPresent(
            gone -> {
              throw Refusals.conflict(
                  ("What the distribution of the year to %s left waiting for a member, %s, is not"
                          + " waiting any more, and the members resolved figures that bring it in:"
                          + " draft the distribution of this year again and put that to them.")
                      .formatted(gone.yearEnd(), gone.amount()));
            });
  }

  private void refuseReversing(StoredDistribution original) {
    if (original.reversedBy().isPresent()) {
      throw Refusals.conflict(
          "The distribution of %s was reversed already.".formatted(original.year()));
    }
    distributions
        .carriedIsPaidIn(original.id())
        .ifPresent(
            later -> {
              throw Refusals.conflict(
                  ("What the distribution of %s left waiting was paid with that of %s: reverse that"
                          + " one first.")
                      .formatted(original.year(), later.year()));
            });
    distributions.carriedIsBroughtSoon(original.id()).ifPresent(open -> refuse(original, open));
    refuseInterestGivenLater(original);
    List<CapitalAccounts.Owner> people = distributions.shortAfterReversing(original.id());
    if (!people.isEmpty()) {
      throw Refusals.conflict(
          "What it gave was redeemed, written down or moved since of %s: put that right first."
              .formatted(named(people)));
    }
    List<CapitalAccounts.Owner> users = postings.usedByInvoices(original.id());
    if (!users.isEmpty()) {
      throw Refusals.conflict(
          "Invoices used what it credited towards the care of %s: give back what invoices used first."
              .formatted(named(users)));
    }
  }

  /** By name and payroll number, because only the treasurer posts: so who can act knows where. */
  static String named(List<CapitalAccounts.Owner> people) {
    String some =
        people.stream()
            .limit(MOST_NAMED)
            .map(one -> one.name() + " (" + one.payrollId() + ")")
            .collect(Collectors.joining(", "));
    return people.size() > MOST_NAMED ? some + ", + " + (people.size() - MOST_NAMED) : some;
  }

  /** What the members resolved is never edited: interest on this money goes back with all of it. */
  private void refuseInterestGivenLater(StoredDistribution original) {
    LocalDate last =
        distributions.list().stream()
            .map(one -> one.year().lastDay())
            .max(LocalDate::compareTo)
            .orElseThrow();
    postings
        .interestGivenLater(original, distributions.entries(original.id()), last)
        .ifPresent(
            year -> {
              throw Refusals.conflict(
                  ("The distribution of %s gave interest on what that of %s gave: reverse that one"
                          + " first.")
                      .formatted(year, original.year()));
            });
  }

  /** What the members are asked about, or resolved, is not taken from under them. */
  private static void refuse(StoredDistribution original, StoredDistribution open) {
    if (open.proposal() instanceof Proposal.Adopted) {
      throw Refusals.conflict(
          ("What the distribution of %s left waiting is brought into that of %s, which the members"
                  + " resolved: post that one and reverse it first.")
              .formatted(original.year(), open.year()));
    }
    throw Refusals.conflict(
        ("What the distribution of %s left waiting is brought into that of %s, which is before the"
                + " members: withdraw that one first.")
            .formatted(original.year(), open.year()));
  }
}
