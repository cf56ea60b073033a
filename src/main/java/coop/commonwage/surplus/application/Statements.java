package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.spending.CareShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Members' statements of the employer whose transaction is open; drafts have none. */
public interface Statements {

  /** By payroll id. */
  List<Line> ofDistribution(UUID distributionId);

  /** Newest year first. */
  List<Line> ofPerson(UUID personId);

  /** Where a statement belongs; empty when there is none with this id. */
  Optional<Place> place(UUID statementId);

  /** What the account of a person held before a distribution moved it. */
  Money openingBalance(UUID personId, UUID distributionId);

  /**
   * What a posted distribution moved out of the accounts and let go again, by person and kind:
   * where each share went.
   *
   * @param only of this person; empty for everybody
   */
  Map<UUID, Map<CapitalEntry.Kind, Money>> moved(UUID distributionId, Optional<UUID> only);

  /** How a distribution moved the account of a person. */
  List<CapitalEntry> movements(UUID personId, UUID distributionId);

  /** What a public body's money brought in somebody's share; empty where there was none. */
  Optional<CareShare> careShare(UUID personId, UUID distributionId);

  /**
   * What public bodies' money brought in a distribution, in whose shares.
   *
   * @param only in this person's; empty for everybody
   */
  List<CareShare> careShares(UUID distributionId, Optional<UUID> only);

  /**
   * Whether what of a share is under the least payment waits outside the account, or is to. What
   * was posted before it did stays in the account, and waits for nothing.
   */
  boolean isKeptApart(Place place);

  /** What was set off against somebody's payments of a distribution, and noted. */
  List<DividendBook.Recovery> setOffIn(UUID distributionId, UUID personId);

  /**
   * How what somebody was paid of a reversed distribution was settled; what was set off in one that
   * was itself reversed since is settled no more.
   */
  List<DividendBook.Recovery> recoveries(UUID distributionId, UUID personId);

  /** The posted distributions of the same labour year that share it, with this one if posted. */
  List<UUID> ofSameYear(UUID distributionId);

  /** The person's statement in the distribution that stands for the same year instead of this. */
  Optional<Instead> instead(UUID personId, UUID distributionId);

  /** The person's statement in a distribution; empty where they have none. */
  Optional<UUID> of(UUID personId, UUID distributionId);

  /** What of earlier distributions somebody's share brings, by year. */
  List<CarriedPayment> brought(UUID personId, UUID distributionId);

  /** What the account of a person holds by now of each year, oldest first; nothing of none. */
  SortedMap<Integer, Money> tranches(UUID personId);

  /** The co-operative's name. */
  String cooperative();

  /**
   * A statement in a list, without its pots.
   *
   * @param id the statement's
   * @param share with what waits for later years; its pots and its tax are left out
   */
  record Line(
      UUID id,
      UUID distributionId,
      UUID personId,
      DateSpan year,
      String formConfidence,
      String state,
      String memberName,
      String payrollNumber,
      MemberShare share) {}

  /** A statement in the distribution that stands for the year. */
  record Instead(UUID statementId, UUID distributionId) {}

  /** Whose statement it is and of which distribution. */
  record Place(UUID distributionId, UUID personId) {}
}
