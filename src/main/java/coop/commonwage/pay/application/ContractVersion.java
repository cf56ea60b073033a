package coop.commonwage.pay.application;

import coop.commonwage.pay.contracts.ContractTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One issued version of a worker's contract; older versions stay as they were issued.
 *
 * @param id the version
 * @param personId the worker
 * @param payrollId their number
 * @param version 1 for the first contract, then counting up
 * @param from the first day its terms hold
 * @param terms what was agreed
 * @param issuedAt when it was issued
 * @param issuedBy the login of who issued it
 * @param acknowledgedAt when the worker said they have it
 * @param text the written terms, as issued
 * @param textHash SHA-256 of the text, in hex
 */
public record ContractVersion(
    UUID id,
    UUID personId,
    String payrollId,
    int version,
    LocalDate from,
    ContractTerms terms,
    Instant issuedAt,
    String issuedBy,
    Optional<Instant> acknowledgedAt,
    String text,
    String textHash) {}
