package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.TimeQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What workers asked about their days, and what was said to it: added to, never changed. */
public interface TimeQuestions {

  void ask(UUID employmentId, TimeQuestion question);

  /**
   * Adds what was said.
   *
   * @param number how many things were said before, and one
   * @return false when somebody else has said something with this number
   */
  boolean say(UUID id, UUID questionId, int number, TimeQuestion.Said said);

  Optional<TimeQuestion> find(UUID id);

  /** About one worker's days, oldest first. */
  List<TimeQuestion> of(UUID employmentId, DateSpan days);

  /** All that are open, the oldest first. */
  List<TimeQuestion> open();

  /** The open ones of these workers about days up to one. */
  List<TimeQuestion> open(List<UUID> employments, LocalDate upTo);

  int countOpen();
}
