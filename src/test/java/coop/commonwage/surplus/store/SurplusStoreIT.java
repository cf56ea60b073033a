package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.resolutions.Proposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SurplusStoreIT extends AClosedYear {

  @Test
  void aProposedDistributionIsReadBackExactlyAndUnderTheSameFingerprint() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          FrozenDistribution read = distributions.frozen(id);
          assertEquals(figures, read);
          assertEquals(Money.of("60000.00"), read.distribution().total());
          assertEquals(
              new Proposal.Proposed(bo, hash(figures)),
              distributions.find(id).orElseThrow().proposal());
        });
  }

  @Test
  void aDistributionGoesFromDraftToPostedAndIntoTheAccounts() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    post(id, figures);
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          assertTrue(distributions.isYearPosted(year));
          assertEquals(
              List.of("draft", "proposed", "adopted", "posted"),
              distributions.history(id).stream().map(entry -> entry.state()).toList());
          SqlStatements statements = new SqlStatements(sources);
          assertEquals("Care Together " + employer, statements.cooperative());
          assertEquals(2, statements.ofDistribution(id).size());
          assertEquals(1, statements.ofPerson(ana).size());
          assertEquals(
              List.of(Money.of("23920.27"), Money.of("-23920.27")),
              statements.movements(ana, id).stream().map(CapitalEntry::amount).toList());
          assertEquals(Money.ZERO, statements.openingBalance(ana, id));
        });
  }

  @Test
  void aYearIsPostedOnceWhateverTheProgramDoes() {
    post(UUID.randomUUID(), figures());
    assertRefused("one_posted_distribution_of_a_year", () -> post(UUID.randomUUID(), figures()));
  }

  @Test
  void theLaterDecisionTakesThePlaceOfTheEarlierAndAPostedOneOfAllOthers() {
    UUID open = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          propose(distributions, open, figures());
          decide(sources, first, 1);
          assertEquals(Map.of(), distributions.replaced());
          decide(sources, second, 2);
          assertEquals(Map.of(first, second), distributions.replaced());
          assertEquals(Optional.of(second), distributions.replacedBy(first));
          assertEquals(Optional.empty(), distributions.replacedBy(second));
          SqlStatements statements = new SqlStatements(sources);
          assertEquals(
              second,
              statements
                  .place(statements.of(ana, second).orElseThrow())
                  .orElseThrow()
                  .distributionId());
        });
    UUID posted = UUID.randomUUID();
    post(posted, figures());
    inSurplus(
        sources ->
            assertEquals(
                Map.of(open, posted, first, posted, second, posted),
                new SqlDistributions(sources).replaced()));
  }

  private void decide(DataSource sources, UUID id, int minutes) {
    SqlDistributions distributions = new SqlDistributions(sources);
    propose(distributions, id, figures());
    adopt(
        distributions,
        new SqlMeetingBook(sources),
        id,
        figures(),
        ana,
        new Distributions.Step(STEP.at().plusSeconds(60L * minutes), "pat", "test"));
  }

  @Test
  void noStepCanBeSkippedEvenBySql() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "cannot go from proposed to posted",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .run(
                            "update surplus.distribution set state = 'posted', adopter = ?"
                                + " where id = ?",
                            ana,
                            id)));
  }

  @Test
  void theProposerCannotAlsoRecordTheResolution() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "proposer_is_not_adopter",
        () ->
            inSurplus(
                sources ->
                    adopt(
                        new SqlDistributions(sources),
                        new SqlMeetingBook(sources),
                        id,
                        figures(),
                        bo)));
  }

  @Test
  void figuresThatDoNotSumCannotBeProposed() {
    UUID id = UUID.randomUUID();
    assertRefused(
        "do not sum to the declared surplus",
        () ->
            inSurplus(
                sources -> {
                  SqlDistributions distributions = new SqlDistributions(sources);
                  distributions.draft(draft(id, "60000.01"), STEP);
                  distributions.freeze(id, figures());
                  distributions.move(
                      id, new Proposal.Draft().propose(bo, hash(figures())), bo, STEP);
                }));
  }

  @Test
  void nothingThatIsFrozenCanBeEditedOrDeleted() {
    post(UUID.randomUUID(), figures());
    for (String statement :
        List.of(
            "update surplus.allocation set amount = amount + 1",
            "update surplus.labour_record set minutes = 0",
            "update surplus.capital_entry set amount = 1",
            "update surplus.distribution set declared_surplus = 1",
            "update surplus.resolution set votes_for = 99",
            "delete from surplus.allocation",
            "delete from surplus.capital_entry",
            "delete from surplus.distribution",
            "delete from surplus.labour_record")) {
      assertRefused(
          "permission denied", () -> inSurplus(sources -> new Sql(sources).run(statement)));
    }
  }

  @Test
  void figuresCannotBeAddedToAProposal() {
    UUID id = UUID.randomUUID();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures()));
    assertRefused(
        "are frozen",
        () -> inSurplus(sources -> new SqlDistributions(sources).freeze(id, figures())));
  }

  @Test
  void anotherCooperativeSeesNothing() {
    post(UUID.randomUUID(), figures());
    in(
        SURPLUS,
        UUID.randomUUID(),
        sources -> {
          assertEquals(List.of(), new SqlDistributions(sources).list());
          assertEquals(List.of(), new SqlLabourYears(sources).list());
          assertEquals(Map.of(), new SqlMemberships(sources).personsByPayrollId());
        });
  }

  @Test
  void thePayRoleIsRefusedOnTheSurplusAndTheSurplusRoleOnPay() {
    assertRefused(
        "permission denied for schema surplus",
        () ->
            in(
                "pay",
                employer,
                sources -> new Sql(sources).list("select * from surplus.allocation", row -> row)));
    assertRefused(
        "permission denied for schema pay",
        () -> inSurplus(sources -> new Sql(sources).list("select * from pay.payslip", row -> row)));
  }

  @Test
  void theSurplusRoleSeesNoBirthdayAndNoBankAccount() {
    assertRefused(
        "permission denied",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .list("select date_of_birth from register.person", row -> row)));
    assertRefused(
        "permission denied",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources).list("select * from register.bank_account", row -> row)));
  }

  @Test
  void aHandoverIsNotedOnce() {
    UUID id = UUID.randomUUID();
    post(id, figures());
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          assertFalse(distributions.handover(id).isPresent());
          distributions.keepHandover(id, new Distributions.Handover(AT, "pat", 2, Money.of("1")));
          distributions.keepHandover(id, new Distributions.Handover(AT, "sam", 9, Money.of("9")));
          assertEquals("pat", distributions.handover(id).orElseThrow().by());
        });
  }
}
