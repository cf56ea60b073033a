package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.spending.CareShare;
import coop.commonwage.surplus.spending.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What members spent, year by year, of the employer whose transaction is open. */
public interface Spendings {

  /** The newest figure of everybody who spent something in the year that ended on this day. */
  List<Spending> of(LocalDate yearEnd);

  /** Some of a year's figures with whose they are, by payroll id. */
  List<Row> rows(LocalDate yearEnd, int from, int most);

  /** The years there are figures of, newest first. */
  List<Year> years();

  /** Nobody else takes spending in until the transaction ends. */
  void hold();

  boolean isKnownFile(String sha256);

  void keepFile(String sha256, int rows, Instant at, String by);

  /** Keeps figures; one that is there already becomes an older one. */
  void add(List<Spending> spendings, String sha256, Instant at, String by);

  /** What is frozen with a proposal. */
  void freeze(UUID distributionId, List<CareShare> shares);

  List<CareShare> frozen(UUID distributionId);

  /** What one member spent, and who that is. */
  record Row(String payrollId, String name, Spending spending) {}

  /** A year and what was spent in it by all, in public and in private. */
  record Year(LocalDate yearEnd, int members, Money privately, Money publicly) {}
}
