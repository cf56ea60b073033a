package coop.commonwage.surplus.legalforms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What another legal form on record rests on: the registrar's own evidence and, unless only the
 * record was wrong, the members' decision.
 *
 * @param registeredOn the day the registrar registered the form
 * @param evidence the registrar's paper, in words: an acknowledgement, a certificate
 * @param decision how the members decided; empty where the form did not change and the record of it
 *     was wrong from the start
 */
public record FormGrounds(
    LocalDate registeredOn, String evidence, Optional<MembersDecision> decision) {

  /** How long the evidence may be. */
  public static final int LONGEST_EVIDENCE = 500;

  public FormGrounds {
    if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
      throw new FormRefused(
          "evidence", "name the registrar’s paper in 1 to 500 characters: nothing else shows it");
    }
    decision
        .map(MembersDecision::finalDay)
        .filter(registeredOn::isBefore)
        .ifPresent(
            decided -> {
              throw new FormRefused(
                  "registeredOn",
                  "nothing is registered before the members decided it, on %s".formatted(decided));
            });
  }

  /** Whether the form itself did not change: the record was wrong. */
  public boolean isCorrection() {
    return decision.isEmpty();
  }

  /**
   * Whether a form may hold from a day on.
   *
   * @param takenInOn the day the employer was taken in
   */
  void checkFrom(LocalDate from, LocalDate today, LocalDate takenInOn) {
    if (registeredOn.isAfter(today)) {
      throw new FormRefused("registeredOn", "is still to come: record the form once it is one");
    }
    if (from.isBefore(registeredOn)) {
      throw new FormRefused(
          "from",
          "a legal form holds from the day the registrar registered it, %s, at the earliest"
              .formatted(registeredOn));
    }
    if (isCorrection() && registeredOn.isAfter(takenInOn)) {
      throw new FormRefused(
          "registeredOn",
          "the record was wrong only where the form was registered when the employer was taken in, on %s; what was registered later is a change the members decided"
              .formatted(takenInOn));
    }
    if (isCorrection() && from.isAfter(takenInOn)) {
      throw new FormRefused(
          "from",
          "a record that was wrong was wrong when the employer was taken in: it is corrected from %s or an earlier day"
              .formatted(takenInOn));
    }
  }
}
