package coop.commonwage.surplus.membership;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who shares in what a year brought: whoever was a member on some day of it and is one on the
 * record date, and who left in between unless expelled. Who joined after the year's last day, or
 * after the record date, has no part in it.
 */
public final class YearsMembers {

  private final Map<UUID, Standing> standings = new HashMap<>();

  private YearsMembers() {}

  /** In which class somebody shares who had more than one in the year. */
  public enum ClassRule {
    /** The class of the record date, or of the year's last day where the record date is later. */
    RECORD_DATE,
    /** The class held on most days of the year; the later one of two held equally long. */
    MOST_DAYS
  }

  /**
   * How somebody stands in a year.
   *
   * @param memberClass the class they share in
   * @param hasLeft whether they were no member on the record date any more
   * @param because why the membership ended, where it had by the record date
   * @param days the days of the year on which they were a member of that class, in order
   */
  public record Standing(
      String memberClass, boolean hasLeft, Optional<EndReason> because, List<DateSpan> days) {

    public Standing {
      days = List.copyOf(days);
    }

    /** A member throughout a year. */
    public static Standing throughout(DateSpan year, String memberClass) {
      return new Standing(memberClass, false, Optional.empty(), List.of(year));
    }

    /** The same standing, with why the membership ended, where it had. */
    public Standing because(Optional<EndReason> ended) {
      return new Standing(memberClass, hasLeft, ended, days);
    }

    /** On how many days of the year they were a member of the class. */
    public int daysInAll() {
      return days.stream().mapToInt(DateSpan::days).sum();
    }

    /** The last day of the year on which they were a member of the class. */
    public LocalDate lastDay() {
      return days.getLast().lastDay();
    }
  }

  /**
   * @param recordDate the day on which the register is looked at, in the year or after it
   * @param register every membership there was
   */
  public static YearsMembers of(
      DateSpan year, LocalDate recordDate, ClassRule rule, Collection<Membership> register) {
    Map<UUID, List<Membership>> byPerson = new HashMap<>();
    for (Membership one : register) {
      if (!one.since().isAfter(recordDate)) {
        byPerson.computeIfAbsent(one.personId(), person -> new ArrayList<>(1)).add(one);
      }
    }
    YearsMembers members = new YearsMembers();
    byPerson.forEach(
        (person, theirs) ->
            standing(year, recordDate, rule, theirs)
                .ifPresent(standing -> members.standings.put(person, standing)));
    return members;
  }

  private static Optional<Standing> standing(
      DateSpan year, LocalDate recordDate, ClassRule rule, List<Membership> theirs) {
    theirs.sort(Comparator.comparing(Membership::since));
    Membership last = theirs.getLast();
    boolean hasLeft = !last.holdsOn(recordDate);
    Optional<EndReason> because =
        last.because().filter(reason -> !last.until().orElseThrow().isAfter(recordDate));
    if (hasLeft && because.equals(Optional.of(EndReason.EXPELLED))) {
      return Optional.empty();
    }
    List<Membership> inYear = theirs.stream().filter(one -> !daysIn(year, one).isEmpty()).toList();
    if (inYear.isEmpty()) {
      return Optional.empty();
    }
    String memberClass =
        switch (rule) {
          case RECORD_DATE -> inYear.getLast().memberClass();
          case MOST_DAYS -> classOfMostDays(year, inYear);
        };
    return Optional.of(
        new Standing(
            memberClass,
            hasLeft,
            because,
            inYear.stream()
                .filter(one -> one.memberClass().equals(memberClass))
                .flatMap(one -> daysIn(year, one).stream())
                .toList()));
  }

  private static String classOfMostDays(DateSpan year, List<Membership> inYear) {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (Membership one : inYear) {
      int before = Optional.ofNullable(days.remove(one.memberClass())).orElse(0);
      days.put(one.memberClass(), before + daysIn(year, one).orElseThrow().days());
    }
    String most = "";
    for (Map.Entry<String, Integer> one : days.entrySet()) {
      if (most.isEmpty() || one.getValue() >= days.get(most)) {
        most = one.getKey();
      }
    }
    return most;
  }

  private static Optional<DateSpan> daysIn(DateSpan year, Membership one) {
    LocalDate first = one.since().isAfter(year.firstDay()) ? one.since() : year.firstDay();
    LocalDate last =
        one.until().filter(until -> until.isBefore(year.lastDay())).orElse(year.lastDay());
    return last.isBefore(first) ? Optional.empty() : Optional.of(DateSpan.of(first, last));
  }

  /** How a person stands; empty when they have no part in the year. */
  public Optional<Standing> of(UUID personId) {
    return Optional.ofNullable(standings.get(personId));
  }
}
