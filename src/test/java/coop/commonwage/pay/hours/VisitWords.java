package coop.commonwage.pay.hours;

import java.time.LocalDateTime;
import java.util.Optional;

/** Visits as words: {@code aVisit("08:00", "08:30").travel(10).miles("3.2")}. */
final class VisitWords {

  private final String start;
  private final String end;
  private String id;
  private VisitStatus status = VisitStatus.DELIVERED;
  private ServiceType type = ServiceType.PERSONAL_CARE;
  private int travel;
  private int milesTenths;
  private Optional<String> plannedStart = Optional.empty();
  private Optional<String> plannedEnd = Optional.empty();
  private Optional<LocalDateTime> claimedStart = Optional.empty();
  private Optional<LocalDateTime> claimedEnd = Optional.empty();
  private Optional<LocalDateTime> cancelledAt = Optional.empty();
  private Optional<String> funder = Optional.empty();
  private int breakMinutes;
  private int awakeMinutes;
  private boolean wentHome;

  private VisitWords(String start, String end) {
    this.start = start;
    this.end = end;
    this.id = "V-" + start;
  }

  /** Times of Monday 5 October 2026, or whole local times, or "" where one is missing. */
  static VisitWords aVisit(String start, String end) {
    return new VisitWords(whole(start), whole(end));
  }

  private static String whole(String time) {
    return time.length() == 5 ? "2026-10-05T" + time : time;
  }

  VisitWords called(String visitId) {
    id = visitId;
    return this;
  }

  VisitWords of(ServiceType service) {
    type = service;
    return this;
  }

  VisitWords thatWas(VisitStatus outcome) {
    status = outcome;
    return this;
  }

  VisitWords travel(int minutes) {
    travel = minutes;
    return this;
  }

  VisitWords milesTenths(int tenths) {
    milesTenths = tenths;
    return this;
  }

  /** Called off: it was planned and has no times. */
  static VisitWords cancelled(String plannedStart, String plannedEnd, String at) {
    VisitWords visit =
        aVisit("", "").planned(plannedStart, plannedEnd).thatWas(VisitStatus.CANCELLED);
    visit.cancelledAt =
        Optional.of(at)
            .filter(time -> !time.isEmpty())
            .map(VisitWords::whole)
            .map(LocalDateTime::parse);
    return visit.called("V-" + plannedStart);
  }

  VisitWords planned(String from, String until) {
    plannedStart = Optional.of(whole(from));
    plannedEnd = Optional.of(whole(until));
    return this;
  }

  VisitWords claimed(String from, String until) {
    claimedStart = Optional.of(LocalDateTime.parse(whole(from)));
    claimedEnd = Optional.of(LocalDateTime.parse(whole(until)));
    return this;
  }

  VisitWords withBreak(int minutes) {
    breakMinutes = minutes;
    return this;
  }

  VisitWords awake(int minutes) {
    awakeMinutes = minutes;
    return this;
  }

  VisitWords fromHome() {
    wentHome = true;
    return this;
  }

  VisitWords fundedBy(String account) {
    funder = Optional.of(account);
    return this;
  }

  Visit visit() {
    LocalDateTime planned = LocalDateTime.parse(plannedStart.orElse(start.isEmpty() ? end : start));
    return new Visit(
        id,
        Optional.of("C0001"),
        "W0001",
        planned,
        plannedEnd.map(LocalDateTime::parse).orElse(planned.plusMinutes(30)),
        Optional.of(start).filter(s -> !s.isEmpty()).map(LocalDateTime::parse),
        Optional.of(end).filter(e -> !e.isEmpty()).map(LocalDateTime::parse),
        Optional.of("gps"),
        Optional.of("gps"),
        Optional.empty(),
        status,
        false,
        type,
        milesTenths,
        travel,
        Optional.empty(),
        new VisitParticulars(
            claimedStart, claimedEnd, breakMinutes, awakeMinutes, funder, wentHome, cancelledAt));
  }
}
