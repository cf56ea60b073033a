package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells whom a member asks about a statement and until when, in the transaction that is open. */
@Dependent
public class TellQuestions {

  private final StatementContacts contacts;
  private final StandingBallots ballots;

  @Inject
  public TellQuestions(StatementContacts contacts, StandingBallots ballots) {
    this.contacts = contacts;
    this.ballots = ballots;
  }

  MemberStatement.Questions of(UUID distributionId, Standing standing) {
    Optional<StatementContacts.Contact> contact = contacts.current();
    return new MemberStatement.Questions(
        contact.map(StatementContacts.Contact::name).orElse(""),
        contact.map(StatementContacts.Contact::reach).orElse(""),
        standing.state().stands() ? by(distributionId, standing, contact) : Optional.empty());
  }

  /**
   * Before a decision the last day of voting; after it the day before payroll is given the cash.
   */
  private Optional<LocalDate> by(
      UUID distributionId, Standing standing, Optional<StatementContacts.Contact> contact) {
    return standing
        .decided()
        .map(
            made ->
                standing
                    .payOn()
                    .map(payOn -> payOn.minusDays(1))
                    .or(
                        () ->
                            contact
                                .flatMap(StatementContacts.Contact::days)
                                .map(days -> made.date().plusDays(days))))
        .orElseGet(
            () ->
                ballots
                    .on(distributionId)
                    .map(ballot -> ballot.closesAt().atZone(Clock.ZONE).toLocalDate()));
  }
}
