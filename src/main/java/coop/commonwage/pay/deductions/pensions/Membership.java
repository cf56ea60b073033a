package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a worker stands with the pension, and since when. Its life:
 *
 * <ol>
 *   <li><b>never in</b>: assessed in every period, and enrolled in the first one above the trigger;
 *   <li><b>postponed</b>: the same from the deferral date on; until then only by asking;
 *   <li><b>member</b>: pays in;
 *   <li><b>opted out</b>: within a month of becoming a member without asking or by opting in; it
 *       was never a membership, and everything is paid back;
 *   <li><b>ceased</b>: later, and what was paid in stays there.
 * </ol>
 *
 * Who opted out or ceased is enrolled again only at the employer's re-enrolment, or by asking.
 *
 * @param standing where the worker stands
 * @param since the day that began; the start of the employment while nothing has happened
 * @param by what brought it about; empty while only the standing is known
 * @param memberships the days of membership, oldest first; the last is open while a member
 */
public record Membership(
    Standing standing, LocalDate since, Optional<MembershipEvent> by, List<Span> memberships) {

  /** Where a worker can stand. */
  public enum Standing {
    NEVER_IN("has never been a member"),
    POSTPONED("has been postponed"),
    MEMBER("is a member"),
    OPTED_OUT("has opted out"),
    CEASED("has ceased to be a member");

    private final String words;

    Standing(String words) {
      this.words = words;
    }
  }

  /**
   * Days of membership.
   *
   * @param from the first
   * @param to the last; empty while it goes on
   */
  record Span(LocalDate from, Optional<LocalDate> to) {

    int daysIn(DateSpan period) {
      LocalDate last = to.orElse(period.lastDay());
      return last.isBefore(from) ? 0 : DateSpan.of(from, last).daysShared(period);
    }
  }

  public Membership {
    memberships = List.copyOf(memberships);
  }

  /** A standing of which only the fact is known. */
  public static Membership known(Standing standing, LocalDate startDate) {
    return new Membership(
        standing,
        startDate,
        Optional.empty(),
        standing == Standing.MEMBER ? List.of(new Span(startDate, Optional.empty())) : List.of());
  }

  /**
   * What became of it by a day.
   *
   * @param events oldest first; those after the day are let be
   * @throws IllegalArgumentException naming the event that cannot follow what was before it
   */
  public Membership after(
      List<MembershipEvent> events, LocalDate lastDay, EnrolmentCalendar calendar) {
    Membership membership = this;
    for (MembershipEvent event : events) {
      if (!event.on().isAfter(lastDay)) {
        membership = membership.after(event, calendar);
      }
    }
    return membership;
  }

  /**
   * What becomes of it by an event.
   *
   * @throws IllegalArgumentException when the event cannot happen now
   */
  public Membership after(MembershipEvent event, EnrolmentCalendar calendar) {
    if (event.on().isBefore(since)) {
      throw refused(
          event,
          "it is dated before %s, since when the worker %s".formatted(since, standing.words));
    }
    return switch (event.kind()) {
      case POSTPONED -> postponed(event, calendar);
      case ENROLLED -> enrolled(event);
      case RE_ENROLLED -> {
        require(event, standing == Standing.OPTED_OUT || standing == Standing.CEASED);
        yield member(event);
      }
      case OPTED_IN, JOINED -> {
        require(event, standing != Standing.MEMBER);
        yield member(event);
      }
      case OPTED_OUT -> optedOut(event, calendar);
      case CEASED -> {
        require(event, standing == Standing.MEMBER);
        yield left(Standing.CEASED, event, Optional.of(event.on().minusDays(1)));
      }
    };
  }

  private Membership postponed(MembershipEvent event, EnrolmentCalendar calendar) {
    require(event, standing == Standing.NEVER_IN || standing == Standing.POSTPONED);
    LocalDate until = event.until().orElseThrow();
    Deadline latest = calendar.latestDeferral(event.on());
    if (!latest.isKeptBy(until)) {
      throw refused(
          event, "it ends on %s, and the latest it may is %s".formatted(until, latest.day()));
    }
    Deadline letter = calendar.postponementNotice(event.on());
    if (event.told().isPresent() && !letter.isKeptBy(event.told().get())) {
      throw refused(
          event,
          "the letter was given on %s, and %s was the last day for it"
              .formatted(event.told().get(), letter.day()));
    }
    if (deferredBeyond(event.on())) {
      throw refused(event, "it is postponed to %s already".formatted(deferral()));
    }
    return new Membership(Standing.POSTPONED, event.on(), Optional.of(event), memberships);
  }

  /** The day a postponement ends. */
  LocalDate deferral() {
    return by.orElseThrow().until().orElseThrow();
  }

  private boolean deferredBeyond(LocalDate day) {
    return standing == Standing.POSTPONED && !day.isAfter(deferral());
  }

  private Membership enrolled(MembershipEvent event) {
    boolean onlyKnown = standing == Standing.MEMBER && by.isEmpty();
    require(event, standing == Standing.NEVER_IN || standing == Standing.POSTPONED || onlyKnown);
    if (standing == Standing.POSTPONED && event.on().isBefore(deferral())) {
      throw refused(event, "it is postponed to %s".formatted(deferral()));
    }
    return new Membership(
        Standing.MEMBER,
        event.on(),
        Optional.of(event),
        List.of(new Span(event.on(), Optional.empty())));
  }

  private Membership member(MembershipEvent event) {
    List<Span> spans = new ArrayList<>(memberships);
    spans.add(new Span(event.on(), Optional.empty()));
    return new Membership(Standing.MEMBER, event.on(), Optional.of(event), spans);
  }

  private Membership optedOut(MembershipEvent event, EnrolmentCalendar calendar) {
    require(event, standing == Standing.MEMBER);
    Deadline last =
        lastDayToOptOut(calendar)
            .orElseThrow(
                () ->
                    refused(
                        event,
                        by.isPresent()
                            ? "who joined by asking without qualifying earnings may cease, not opt"
                                + " out"
                            : "nothing tells when membership began: record the enrolment first, or"
                                + " a ceasing"));
    if (!last.isKeptBy(event.on())) {
      MembershipEvent began = by.orElseThrow();
      if (began.told().isEmpty()) {
        throw new LetterNotRecorded(event.on(), began.on());
      }
      throw refused(
          event,
          "%s was the last day to opt out: it is a ceasing, without a refund"
              .formatted(last.day()));
    }
    return left(Standing.OPTED_OUT, event, Optional.empty());
  }

  /** Until when the present member may opt out; empty for one who may not. */
  public Optional<Deadline> lastDayToOptOut(EnrolmentCalendar calendar) {
    return standing == Standing.MEMBER
        ? by.filter(event -> event.kind().canBeOptedOutOf())
            .map(event -> calendar.optOut(event.on(), event.told()))
        : Optional.empty();
  }

  /**
   * @param last the last day of the membership that ends; empty when it never was one
   */
  private Membership left(Standing next, MembershipEvent event, Optional<LocalDate> last) {
    List<Span> spans = new ArrayList<>(memberships);
    Span ended = spans.removeLast();
    if (last.isPresent()) {
      spans.add(new Span(ended.from(), last));
    }
    return new Membership(next, event.on(), Optional.of(event), spans);
  }

  /** For how much of the days employed in a period the worker was a member. */
  public MemberDays daysIn(DateSpan employed) {
    int days = memberships.stream().mapToInt(span -> span.daysIn(employed)).sum();
    return new MemberDays(days, employed.days());
  }

  private void require(MembershipEvent event, boolean holds) {
    if (!holds) {
      throw refused(event, "the worker %s since %s".formatted(standing.words, since));
    }
  }

  private static IllegalArgumentException refused(MembershipEvent event, String why) {
    return new IllegalArgumentException(
        "pension event \"%s\" of %s: %s".formatted(event.kind().word(), event.on(), why));
  }
}
