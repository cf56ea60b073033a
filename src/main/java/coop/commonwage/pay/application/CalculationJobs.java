package coop.commonwage.pay.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calculations under way: each is cut into slices that any node may claim. */
public interface CalculationJobs {

  void begin(Job job, List<List<UUID>> slices);

  Optional<Job> find(UUID jobId);

  Optional<Progress> progress(UUID jobId);

  /** The job that is calculating this run now. */
  Optional<UUID> running(UUID payRunId);

  /** Claims a slice nobody works on; it is free again when the transaction ends undone. */
  Optional<Slice> claim(UUID jobId);

  /**
   * @return true when it was the last one of its job
   * @throws IllegalStateException when the job has failed meanwhile: its run is calculated anew
   */
  boolean finish(Slice slice, Instant at);

  void fail(UUID jobId, String message, Instant at);

  /** Unfinished jobs nobody has touched since. */
  List<UUID> untouchedSince(Instant at);

  /**
   * A calculation somebody asked for.
   *
   * @param accountId who asked: the run's preparer
   * @param actor their login
   * @param reason why, in their words
   */
  record Job(
      UUID id, UUID payRunId, UUID accountId, String actor, String reason, Instant createdAt) {}

  /** Some employments that are calculated together. */
  record Slice(UUID jobId, int number, List<UUID> employments) {
    public Slice {
      employments = List.copyOf(employments);
    }
  }
}
