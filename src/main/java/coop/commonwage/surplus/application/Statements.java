package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.spending.CareShare;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Members' statements of the employer whose transaction is open; drafts have none. */
public interface Statements {

  /** By payroll id. */
  List<StatementSummary> ofDistribution(UUID distributionId);

  /** Newest year first. */
  List<StatementSummary> ofPerson(UUID personId);

  /** Where a statement belongs; empty when there is none with this id. */
  Optional<Place> place(UUID statementId);

  /** What the account of a person held before a distribution moved it. */
  Money openingBalance(UUID personId, UUID distributionId);

  /** How a distribution moved the account of a person. */
  List<CapitalEntry> movements(UUID personId, UUID distributionId);

  /** What a public body's money brought in somebody's share; empty where there was none. */
  Optional<CareShare> careShare(UUID personId, UUID distributionId);

  /**
   * Whether what of a share is under the least payment waits outside the account, or is to. What
   * was posted before it did stays in the account, and waits for nothing.
   */
  boolean isKeptApart(Place place);

  /** What of a worker's cash settled a payment for the same year before. */
  Money setOffFromWages(UUID personId, UUID distributionId);

  /** The person's statement in the distribution that stands for the same year instead of this. */
  Optional<UUID> instead(UUID personId, UUID distributionId);

  /** What of earlier distributions somebody's share brings, by year. */
  List<CarriedPayment> brought(UUID personId, UUID distributionId);

  /** What the account of a person holds by now of each year, oldest first; nothing of none. */
  SortedMap<Integer, Money> tranches(UUID personId);

  /** The co-operative's name. */
  String cooperative();

  /** Whose statement it is and of which distribution. */
  record Place(UUID distributionId, UUID personId) {}
}
