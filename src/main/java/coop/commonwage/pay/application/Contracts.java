package coop.commonwage.pay.application;

import coop.commonwage.pay.contracts.ContractTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contracts as issued: versions are added, never changed. */
public interface Contracts {

  void issue(List<Issued> contracts);

  /** The versions of one employment, oldest first. */
  List<Issued> of(UUID employmentId);

  /**
   * One version.
   *
   * @param id the version
   * @param employmentId the employment it binds
   * @param version 1, 2, 3, …
   * @param from first day of its terms
   * @param terms what was agreed
   * @param text the written terms
   * @param textHash SHA-256 of the text, in hex
   * @param at when it was issued
   * @param by who issued it
   * @param acknowledgedAt when the worker said they have it
   */
  record Issued(
      UUID id,
      UUID employmentId,
      int version,
      LocalDate from,
      ContractTerms terms,
      String text,
      String textHash,
      Instant at,
      String by,
      Optional<Instant> acknowledgedAt) {}
}
