package coop.commonwage.pay.application;

import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the employer of the open transaction settled, kept for ever: a new answer is added, none is
 * changed. The table {@code pay.employer_choice} holds any {@link
 * coop.commonwage.pay.choices.Choice}; who needs another question adds a constant there.
 */
public interface RecordedChoices {

  /** Every answer, in the order they were recorded. */
  List<Entry> all();

  /**
   * Keeps an answer and gives its id.
   *
   * @param reason why, or on whose word; may be empty
   */
  UUID add(EmployerChoice answer, String reason, Instant at, String by);

  /** The answers as pay reads them. */
  default EmployerChoices choices() {
    return new EmployerChoices(all().stream().map(Entry::answer).toList());
  }

  /**
   * An answer and who gave it.
   *
   * @param reason why, or on whose word; empty when it was not said
   * @param recordedAt when it was recorded, which may be long after it holds
   * @param recordedBy the login of who recorded it
   */
  record Entry(EmployerChoice answer, String reason, Instant recordedAt, String recordedBy) {}
}
