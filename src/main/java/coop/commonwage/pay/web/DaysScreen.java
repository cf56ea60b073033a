package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.DaysDetails;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.TimeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Some days as one reader sees them.
 *
 * @param details the days
 * @param own whether they are the reader's own
 * @param only the kind of time looked for; empty for all days
 */
public record DaysScreen(DaysDetails details, boolean own, Optional<TimeKind> only) {

  private static final int WIDTH = 1000;

  public String path() {
    return own ? "/me/days" : "/pay/people/" + details.employment().personId() + "/days";
  }

  public String path(WorkerDay day) {
    return path() + "/" + day.day();
  }

  /** The same number of days before. */
  public String earlier() {
    DateSpan span = details.span();
    LocalDate last = span.firstDay().minusDays(1);
    LocalDate first = isMonth() ? last.withDayOfMonth(1) : last.minusDays(span.days() - 1L);
    return path() + "?from=" + first + "&to=" + last;
  }

  /** The same number of days after. */
  public String later() {
    DateSpan span = details.span();
    LocalDate first = span.lastDay().plusDays(1);
    LocalDate last =
        isMonth() ? first.plusMonths(1).minusDays(1) : first.plusDays(span.days() - 1L);
    return path() + "?from=" + first + "&to=" + last;
  }

  private boolean isMonth() {
    return details.span().equals(DateSpan.monthOf(details.span().firstDay()));
  }

  /** The days with anything on them, and with the kind that is looked for. */
  public List<WorkerDay> shown() {
    return details.days().stream()
        .filter(day -> !day.isEmpty())
        .filter(day -> only.map(kind -> day.worked().minutes(kind) > 0).orElse(true))
        .toList();
  }

  /** Minutes paid on all days up to one. */
  public int running(WorkerDay day) {
    return details.days().stream()
        .filter(one -> !one.day().isAfter(day.day()))
        .mapToInt(one -> one.worked().paidMinutes())
        .sum();
  }

  /** Minutes that are neither contact nor the way between visits. */
  public int other(WorkerDay day) {
    return day.worked().paidMinutes()
        - day.worked().minutes(TimeKind.CONTACT)
        - day.worked().minutes(TimeKind.TRAVEL)
        - day.worked().minutes(TimeKind.WAITING);
  }

  public int openQuestions(WorkerDay day) {
    return Math.toIntExact(
        details.questions().stream()
            .filter(one -> one.day().equals(day.day()) && one.isOpen())
            .count());
  }

  /** Questions about these days that nobody has settled. */
  public int openQuestions() {
    return Math.toIntExact(details.questions().stream().filter(TimeQuestion::isOpen).count());
  }

  /** How long a part of a day's bar is, of a thousand, the longest day being the whole. */
  public int width(int minutes) {
    int longest =
        details.days().stream().mapToInt(day -> day.worked().paidMinutes()).max().orElse(0);
    return longest == 0 ? 0 : minutes * WIDTH / longest;
  }

  /** Hours that count towards the guarantee: worked, and on holiday. */
  public int towardsGuarantee() {
    return details.worked().paidMinutes() + details.holidayMinutes();
  }

  /** What is missing to the guarantee; 0 when it is reached. */
  public int missing() {
    return Math.max(0, details.guaranteedMinutes() - towardsGuarantee());
  }
}
