package coop.commonwage.pay.web;

import coop.commonwage.pay.application.TimeWords;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.TimeReason;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.language.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what stands on a day in words a person reads. */
public final class DayWords {

  private DayWords() {}

  /** {@code 07:05}, Europe/London. */
  public static String clock(Instant at) {
    return LondonTime.clock(at);
  }

  /** {@code 07:05}. */
  public static String clock(LocalDateTime local) {
    return LondonTime.clock(local);
  }

  /** {@code 07:05 – 07:35}; empty for what lasts from no time to another. */
  public static String times(Words words, Stretch stretch) {
    return stretch.isMoment()
        ? ""
        : words.say("pay.day.from-to", clock(stretch.from().get()), clock(stretch.to().get()));
  }

  /** What it is: {@code Visit, C0012}, {@code Travel}. */
  public static String title(Words words, Stretch stretch) {
    return switch (stretch.kind()) {
      case VISIT, SLEEP_IN, ON_CALL, NOT_COUNTED ->
          ofVisit(words, stretch.visit().orElseThrow().visit());
      case ENTRY -> words.say("pay.time." + stretch.entry().orElseThrow().entry().kind().word());
      case TRAVEL, WAITING, OWN_TIME, BREAK, FROM_HOME ->
          words.say("pay.day.kind." + stretch.kind().word());
    };
  }

  private static String ofVisit(Words words, Visit visit) {
    String service = words.say("pay.day.service." + visit.serviceType().word());
    return visit
        .clientRef()
        .map(client -> words.say("pay.day.service-at", service, client))
        .orElse(service);
  }

  /** What was planned and what was checked in and out, in a sentence. */
  public static String planned(Words words, Visit visit) {
    String plan = span(words, Optional.of(visit.plannedStart()), Optional.of(visit.plannedEnd()));
    String done = span(words, visit.actualStart(), visit.actualEnd());
    return visit.actualStart().isEmpty() && visit.actualEnd().isEmpty()
        ? words.say("pay.day.planned", plan)
        : words.say("pay.day.planned-done", plan, done);
  }

  /** {@code 07:03 – 07:31}, with a dash where a time is missing. */
  public static String span(
      Words words, Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
    return words.say(
        "pay.day.from-to",
        start.map(DayWords::clock).orElse("?"),
        end.map(DayWords::clock).orElse("?"));
  }

  /** Why it is paid or is not, in a sentence. */
  public static String why(Words words, Stretch stretch) {
    return reasonFirst(stretch)
        .map(TimeWords.in(words.language())::say)
        .orElseGet(() -> note(words, stretch.notes().getFirst()));
  }

  /** Where visits overlapped, that comes first: it is why the travel has no times. */
  private static Optional<TimeReason> reasonFirst(Stretch stretch) {
    return stretch
        .reason()
        .filter(reason -> !stretch.notes().contains(Stretch.Note.TRAVEL_BESIDE_OVERLAP));
  }

  /** What else there is to say of it: further reasons, then notes. */
  public static List<String> more(Words words, Stretch stretch) {
    TimeWords time = TimeWords.in(words.language());
    Stream<String> reasons =
        stretch.paid().stream()
            .map(TimeSegment::reason)
            .distinct()
            .filter(reason -> !reasonFirst(stretch).equals(Optional.of(reason)))
            .map(time::say);
    Stream<String> notes =
        stretch.notes().stream()
            .skip(reasonFirst(stretch).isPresent() ? 0 : 1)
            .map(note -> note(words, note));
    return Stream.concat(reasons, notes).toList();
  }

  /** What somebody should look at, without what the time line says already. */
  public static List<String> findings(Words words, WorkerDay day) {
    TimeWords time = TimeWords.in(words.language());
    return day.findings().stream()
        .filter(found -> !found.code().isIncomplete() && !found.code().isOverlap())
        .map(time::say)
        .toList();
  }

  /** Visits beside totals that nobody settled. */
  public static String doubled(Words words, DoubledTime doubled) {
    return TimeWords.in(words.language()).say(doubled);
  }

  private static String note(Words words, Stretch.Note note) {
    return words.say("pay.day.note." + note.word());
  }

  /** Fit for a path or a query. */
  public static String encoded(String text) {
    return WebText.encoded(text);
  }

  /** {@code 4.2 miles}. */
  public static String miles(Words words, int tenths) {
    return words.say("pay.line.miles", tenths / 10 + "." + tenths % 10);
  }

  /** What one version of a visit said. */
  public static String version(Words words, RecordedVisit kept) {
    Visit visit = kept.visit();
    return words.say(
        "pay.day.version",
        words.number(kept.version()),
        words.say("pay.day.status." + visit.status().word()),
        span(words, visit.actualStart(), visit.actualEnd()));
  }

  /** Who recorded a version, when and why. */
  public static String recorded(Words words, RecordedVisit kept) {
    return kept.source().equals("manual")
        ? words.say("pay.day.version.by-hand", words.time(kept.at()), kept.by(), kept.reason())
        : words.say("pay.day.version.by-file", words.time(kept.at()));
  }

  /** What a question is about: {@code Visit, C0012}, or the whole day. */
  public static String about(Words words, TimeQuestion question, Optional<Stretch> stretch) {
    return stretch
        .map(one -> title(words, one) + " " + times(words, one))
        .map(String::strip)
        .orElseGet(
            () ->
                question.about() == TimeQuestion.About.DAY
                    ? words.say("pay.question.about.day")
                    : words.say(
                        "pay.question.about." + question.about().word(), question.reference()));
  }
}
