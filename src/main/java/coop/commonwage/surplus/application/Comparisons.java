package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparisons of the employer whose transaction is open; written once, never changed. */
public interface Comparisons {

  void add(StoredComparison comparison, List<Share> shares);

  Optional<StoredComparison> find(UUID id);

  /** Newest first. */
  List<StoredComparison> list();

  /** Of every member, by payroll id and then by way. */
  List<Line> lines(UUID id);

  /** Of one member, by way. */
  List<Share> sharesOf(UUID id, UUID personId);

  /** Lets members see their own figures; a second time changes nothing. */
  void open(UUID id, Instant at, String by);

  /** Notes which way a draft was made from. */
  void keepOrigin(UUID distributionId, Origin origin);

  Optional<Origin> origin(UUID distributionId);

  /**
   * What one member would get by one way.
   *
   * @param way its place, from 1
   * @param exempt what of the cash would be free of income tax
   */
  record Share(
      int way,
      UUID personId,
      Money shareInterest,
      Money amount,
      Money cash,
      Money retained,
      Money exempt) {}

  /** The same with the name. */
  record Line(String payrollId, String name, Share share) {}

  /**
   * A way of a comparison.
   *
   * @param way its place, from 1
   */
  record Origin(UUID comparisonId, int way) {}
}
