package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.FrozenShare;
import coop.commonwage.surplus.application.Seal;
import coop.commonwage.surplus.resolutions.Proposal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Frozen figures: sealed, summed up, and read one by one. */
class FrozenFiguresIT extends AClosedYear {

  @Test
  void oneShareIsReadWithTheStepsEverybodyHasInCommon() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    inSurplus(
        sources ->
            assertEquals(
                new FrozenShare(
                    figures.distribution().waterfall(),
                    figures.distribution().pools(),
                    figures.distribution().members().get(1),
                    figures.holders().get(1)),
                new SqlDistributions(sources).share(id, figures.holders().get(1).id())));
  }

  @Test
  void oneShareIsNotReadWhenTheSharesOfAllDoNotAddUp() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    database.asOwner(
        "update surplus.allocation set amount = amount + 1, cash = cash + 1 where distribution_id ="
            + " '%s' and payroll_id = 'B2'".formatted(id));
    inSurplus(
        sources ->
            assertEquals(
                "urn:commonwage:tampered",
                assertThrows(
                        Refused.class,
                        () ->
                            new SqlDistributions(sources)
                                .share(id, figures.holders().getFirst().id()))
                    .type()));
  }

  @Test
  void theSealCoversTheOwnFiguresAndIsKeptOnce() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          assertEquals(
              Seal.of(distributions.find(id).orElseThrow(), distributions.frozen(id)),
              distributions.seal(id).orElseThrow());
        });
    database.asOwner(
        "update surplus.allocation_pot set own_figure = '1/1' where allocation_id = '%s'"
            .formatted(figures.holders().getFirst().id()));
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          FrozenDistribution touched = distributions.frozen(id);
          assertEquals(hash(figures), hash(touched));
          assertNotEquals(
              Seal.of(distributions.find(id).orElseThrow(), touched),
              distributions.seal(id).orElseThrow());
        });
    assertRefused(
        "distribution_seal_pkey",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .run(
                            "insert into surplus.distribution_seal values"
                                + " (?, register.current_employer(), repeat('a', 64))",
                            id)));
  }

  @Test
  void nothingIsProposedWithoutASeal() {
    UUID id = UUID.randomUUID();
    assertRefused(
        "without the seal",
        () ->
            inSurplus(
                sources -> {
                  SqlDistributions distributions = new SqlDistributions(sources);
                  distributions.draft(draft(id, "60000.00"), STEP);
                  new FrozenFigures(new Sql(sources)).write(id, figures());
                  distributions.move(
                      id, new Proposal.Draft().propose(bo, hash(figures())), bo, STEP);
                }));
  }

  @Test
  void noPartOfAPotCanBeAddedToAProposalOrToAShareOfNobody() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(sources -> propose(new SqlDistributions(sources), id, figures));
    for (UUID share : List.of(figures.holders().getFirst().id(), UUID.randomUUID())) {
      assertRefused(
          "a part of a pot belongs to a share of a draft",
          () ->
              inSurplus(
                  sources ->
                      new Sql(sources)
                          .run(
                              "insert into surplus.allocation_pot values"
                                  + " (?, register.current_employer(), 7, 'hours', '1/1', 1)",
                              share)));
    }
    assertRefused(
        "are frozen",
        () ->
            inSurplus(
                sources ->
                    new Sql(sources)
                        .run(
                            "insert into surplus.distribution_pot values"
                                + " (?, register.current_employer(), 0, 7, 'hours', '1', 1, '1/1')",
                            id)));
  }

  @Test
  void noPartOfAPotBelongsToAShareOfAnotherCooperative() {
    UUID id = UUID.randomUUID();
    FrozenDistribution figures = figures();
    inSurplus(
        sources -> {
          SqlDistributions distributions = new SqlDistributions(sources);
          distributions.draft(draft(id, "60000.00"), STEP);
          distributions.freeze(id, figures);
        });
    assertRefused(
        "a part of a pot belongs to a share of a draft",
        () ->
            in(
                SURPLUS,
                UUID.randomUUID(),
                sources ->
                    new Sql(sources)
                        .run(
                            "insert into surplus.allocation_pot values"
                                + " (?, register.current_employer(), 7, 'hours', '1/1', 1)",
                            figures.holders().getFirst().id())));
  }
}
