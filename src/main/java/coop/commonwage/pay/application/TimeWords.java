package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.TimeReason;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Why time is paid, and what was found about it, as sentences of one language. */
public final class TimeWords {

  private final Words words;

  private TimeWords(Words words) {
    this.words = words;
  }

  public static TimeWords in(Language language) {
    return new TimeWords(Words.in(language, "platform", "pay"));
  }

  /** Such as: no check-out, so no time was counted. */
  public String say(TimeFinding finding) {
    return words.say(
        "pay.time-finding." + finding.code().word(),
        finding.arguments().stream().map(this::written).toArray());
  }

  /** The same of what stands in the way of an approval. */
  public String say(TimeException found) {
    Object[] arguments = found.arguments().stream().map(this::written).toArray();
    return words
        .find("pay.time-finding." + found.code(), arguments)
        .or(() -> words.find("pay.time-exception." + found.code(), arguments))
        .orElse(found.message());
  }

  /** Such as: gap of 25 minutes, travel 12 minutes, waiting 13 minutes, paid because short. */
  public String say(TimeReason reason) {
    return words.say(
        "pay.time-basis." + reason.basis().word(),
        reason.minutes().stream().map(minutes -> (Object) words.hours(minutes)).toArray());
  }

  /** What stands beside what, and that a person has to say which is paid. */
  public String say(DoubledTime doubled) {
    return words.say(
        "pay.time-exception." + TimeException.DOUBLED,
        argumentsOf(doubled).stream().map(this::written).toArray());
  }

  static List<TimeArgument> argumentsOf(DoubledTime doubled) {
    return List.of(
        TimeArgument.day(doubled.days().firstDay()),
        TimeArgument.day(doubled.days().lastDay()),
        TimeArgument.number(doubled.visits().size()),
        TimeArgument.minutes(doubled.visitMinutes()),
        TimeArgument.number(doubled.totals().size()),
        TimeArgument.minutes(doubled.totalMinutes()));
  }

  private String written(TimeArgument argument) {
    return switch (argument.type()) {
      case TEXT -> argument.value();
      case MINUTES -> words.hours(Long.parseLong(argument.value()));
      case NUMBER -> words.number(Long.parseLong(argument.value()));
      case DAY -> words.date(LocalDate.parse(argument.value()));
      case MOMENT ->
          words.time(LocalDateTime.parse(argument.value()).atZone(LondonTime.ZONE).toInstant());
    };
  }
}
