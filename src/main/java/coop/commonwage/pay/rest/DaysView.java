package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.DaysDetails;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.payruns.PayForTime;
import coop.commonwage.platform.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some days of one worker. */
@Schema(
    description =
        "Some days of one worker with the minutes of each by kind. Guaranteed minutes are given for"
            + " a whole pay period. Money is before the guarantee, tax and every deduction, and"
            + " left out for readers who do not see pay.")
public record DaysView(
    String payrollId,
    String name,
    String from,
    String to,
    boolean payPeriod,
    List<DayRow> days,
    Map<String, Integer> minutes,
    int paidMinutes,
    int minimumWageMinutes,
    int unpaidGapMinutes,
    int sleepIns,
    String miles,
    int guaranteedMinutes,
    int holidayMinutes,
    List<DayView.EarnedView> earned,
    String earnedTotal) {

  /** One day; running minutes are those of all days up to it. */
  public record DayRow(
      String day,
      Map<String, Integer> minutes,
      int paidMinutes,
      int minimumWageMinutes,
      int runningMinutes,
      int ownMinutes,
      int sleepIns,
      String miles,
      List<String> away,
      int openQuestions,
      List<DayView.PaidByView> paidBy) {}

  static DaysView of(DaysDetails details, Language language) {
    return new DaysView(
        details.employment().payrollId(),
        details.employment().name(),
        details.span().firstDay().toString(),
        details.span().lastDay().toString(),
        details.period(),
        details.days().stream().map(day -> row(day, details)).toList(),
        byKind(details.worked()::minutes),
        details.worked().paidMinutes(),
        details.worked().minimumWageMinutes(),
        details.worked().unpaidGapMinutes(),
        details.worked().sleepIns(),
        DayView.miles(details.worked().milesTenths()),
        details.guaranteedMinutes(),
        details.holidayMinutes(),
        details.earned().map(all -> DayView.earned(all, language)).orElse(List.of()),
        details.earned().map(PayForTime.Earned::total).map(Object::toString).orElse(""));
  }

  private static DayRow row(WorkerDay day, DaysDetails details) {
    int running =
        details.days().stream()
            .filter(one -> !one.day().isAfter(day.day()))
            .mapToInt(one -> one.worked().paidMinutes())
            .sum();
    long open =
        details.questions().stream()
            .filter(one -> one.day().equals(day.day()))
            .filter(TimeQuestion::isOpen)
            .count();
    return new DayRow(
        day.day().toString(),
        byKind(day.worked()::minutes),
        day.worked().paidMinutes(),
        day.worked().minimumWageMinutes(),
        running,
        day.ownMinutes(),
        day.worked().sleepIns(),
        DayView.miles(day.worked().milesTenths()),
        day.away().stream().map(one -> one.kind()).toList(),
        Math.toIntExact(open),
        day.paidBy().stream().map(DayView::paidBy).toList());
  }

  private static Map<String, Integer> byKind(java.util.function.ToIntFunction<TimeKind> minutes) {
    Map<String, Integer> byKind = new LinkedHashMap<>();
    for (TimeKind kind : TimeKind.values()) {
      if (minutes.applyAsInt(kind) > 0) {
        byKind.put(kind.word(), minutes.applyAsInt(kind));
      }
    }
    return byKind;
  }
}
