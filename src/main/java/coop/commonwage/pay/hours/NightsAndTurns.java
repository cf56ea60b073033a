package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is counted and not timed, sleep-ins and turns on call, with the minutes awake in a sleep-in;
 * and the time only the limits of working time count. A sleep-in is spent at the workplace, so all
 * of it is working time, whatever is paid for it; no minute is counted twice.
 */
final class NightsAndTurns {

  private final List<Work> asleep = new ArrayList<>(0);
  private final List<Work> ready = new ArrayList<>(0);
  private final List<UnpaidWorkingTime> unpaid = new ArrayList<>(0);

  void add(Work work) {
    if (work.visit().serviceType() == ServiceType.SLEEP_IN) {
      asleep.add(work);
    } else {
      ready.add(work);
    }
  }

  /** The way from home to the first visit of a chain, as far as nothing was worked before it. */
  void addFromHome(Work first, Work before) {
    if (!first.visit().serviceType().kind().orElseThrow().isContact()) {
      return;
    }
    long from = first.start() - first.visit().travelMinutes();
    addUnpaid(
        before == null ? from : Math.max(from, before.end()),
        first.start(),
        UnpaidWorkingTime.Why.FROM_HOME,
        first.visit());
  }

  /** Adds the minutes awake, and counts what else of the sleep-ins is working time. */
  void addTo(Segments segments) {
    asleep.sort(Work.BY_START);
    ready.sort(Work.BY_START);
    if (asleep.isEmpty()) {
      return;
    }
    Stretches worked = segments.workedStretches();
    for (Work night : asleep) {
      addAwake(night, segments);
      for (Stretches.Stretch left : worked.leftOf(night.start(), night.end())) {
        addUnpaid(left.start(), left.end(), UnpaidWorkingTime.Why.SLEEP_IN, night.visit());
      }
      worked.add(night.start(), night.end());
    }
  }

  /** Nobody tells when the worker was awake: the minutes are taken from the first on. */
  private static void addAwake(Work night, Segments segments) {
    int told = night.visit().particulars().awakeMinutes();
    int awake = Math.min(told, night.elapsed());
    if (awake > 0) {
      segments.goBack();
      segments.addToDayOf(
          night.visit(),
          night.start(),
          night.start() + awake,
          TimeKind.AWAKE,
          TimeReason.of(TimeBasis.AWAKE, told));
    }
  }

  private void addUnpaid(long from, long until, UnpaidWorkingTime.Why why, Visit visit) {
    LocalDate day = LondonTime.dayOf(from);
    long begin = from;
    while (begin < until) {
      long end = Math.min(until, LondonTime.startOfDay(day.plusDays(1)));
      unpaid.add(
          new UnpaidWorkingTime(
              day,
              LondonTime.instant(begin),
              LondonTime.instant(end),
              Math.toIntExact(end - begin),
              why,
              visit.visitId()));
      begin = end;
      day = day.plusDays(1);
    }
  }

  List<SleepIn> sleepIns() {
    return asleep.stream()
        .map(
            night ->
                new SleepIn(
                    night.visit().day(),
                    night.visit().visitId(),
                    LondonTime.instant(night.start()),
                    LondonTime.instant(night.end()),
                    night.visit().clientRef(),
                    night.visit().particulars().funderAccount()))
        .toList();
  }

  List<OnCall> onCalls() {
    return ready.stream()
        .map(
            turn ->
                new OnCall(
                    turn.visit().day(),
                    turn.visit().visitId(),
                    LondonTime.instant(turn.start()),
                    LondonTime.instant(turn.end()),
                    turn.visit().particulars().funderAccount()))
        .toList();
  }

  List<UnpaidWorkingTime> unpaidWorkingTime() {
    return unpaid;
  }
}
