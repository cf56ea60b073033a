package coop.commonwage.pay.web;

import coop.commonwage.pay.application.CalendarFeed;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a feed in the format calendars read (RFC 5545). Times are local with their zone, so that a
 * shift over a clock change stands where the worker's own clock shows it; a time that comes twice
 * when clocks go back is the earlier one.
 */
final class ShiftCalendar {

  private static final String DOMAIN = "@shifts.commonwage";

  static {
    // the zone's rules come with the library; it must not ask the network for newer ones
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
  }

  private ShiftCalendar() {}

  /** The whole feed as text, the same bytes for the same facts. */
  static String of(CalendarFeed feed, Language language) {
    Words words = Words.in(language, "platform", "leave");
    Calendar calendar = new Calendar();
    calendar.add(
        new ProdId("-//Commonwage//Shifts and leave//" + language.code().toUpperCase(Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", words.say("leave.feed.name")));
    calendar.add(
        TimeZoneRegistryFactory.getInstance()
            .createRegistry()
            .getTimeZone(Clock.ZONE.getId())
            .getVTimeZone());
    for (CalendarFeed.Shift shift : feed.shifts()) {
      VEvent event = event(shift.id().toString(), shift.changed(), words.say("leave.feed.visit"));
      event.add(new DtStart<>(local(shift.start())));
      event.add(new DtEnd<>(local(shift.end())));
      event.add(
          shift.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
      calendar.add(event);
    }
    for (CalendarFeed.Away away : feed.leave()) {
      VEvent event =
          event(away.id().toString(), away.changed(), words.say("leave.feed." + label(away)));
      event.add(new DtStart<>(away.firstDay()));
      event.add(new DtEnd<>(away.lastDay().plusDays(1)));
      event.add(status(away.state()));
      calendar.add(event);
    }
    return written(calendar);
  }

  private static VEvent event(String id, CalendarFeed.Changed changed, String summary) {
    VEvent event = new VEvent(false);
    event.add(new Uid(id + DOMAIN));
    event.add(new DtStamp(changed.at()));
    event.add(new LastModified(changed.at()));
    event.add(new Sequence(changed.times()));
    event.add(new Summary(summary));
    return event;
  }

  private static Temporal local(LocalDateTime time) {
    return time.atZone(Clock.ZONE).withEarlierOffsetAtOverlap();
  }

  /** Why somebody is away is nobody's business who sees their calendar; holiday is no secret. */
  private static String label(CalendarFeed.Away away) {
    return switch (away.kind()) {
      case HOLIDAY -> "holiday";
      case TRAINING -> "training";
      case SICKNESS, FAMILY_LEAVE, UNPAID, COMPASSIONATE, AWAY -> "leave";
    };
  }

  private static Status status(CalendarFeed.State state) {
    return switch (state) {
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case ASKED -> ImmutableStatus.VEVENT_TENTATIVE;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  private static String written(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
