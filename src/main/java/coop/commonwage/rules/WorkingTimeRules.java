package coop.commonwage.rules;

import java.time.LocalTime;

/**
 * What {@code uk/working-time.yaml} says; entries are picked by the day worked. Lengths of time are
 * whole minutes here, though the file gives most of them in hours.
 *
 * @param weeklyLimit average minutes of a week
 * @param referenceWeeks over how many weeks they are averaged
 * @param dailyRest consecutive minutes of rest in each 24 hours
 * @param weeklyRest uninterrupted minutes of rest in each seven days
 * @param breakAfter minutes worked in a day above which a break is due
 * @param breakLength minutes of the break
 * @param nightBegins when the night begins
 * @param nightEnds when it ends
 * @param nightWorkerMinutes minutes in the night that make a day a night worker's
 * @param nightLimit average minutes of a night worker in 24 hours
 * @param youngUntilAge the age at which the limits of young workers end
 * @param youngDailyLimit minutes a day of a young worker
 * @param youngWeeklyLimit minutes a week of a young worker
 * @param youngDailyRest a young worker's rest in each 24 hours
 * @param youngWeeklyRest a young worker's rest in each seven days
 * @param youngBreakAfter minutes above which a young worker's break is due
 * @param youngBreakLength minutes of a young worker's break
 */
public record WorkingTimeRules(
    RuleFile file,
    Rule<Integer> weeklyLimit,
    Rule<Integer> referenceWeeks,
    Rule<Integer> dailyRest,
    Rule<Integer> weeklyRest,
    Rule<Integer> breakAfter,
    Rule<Integer> breakLength,
    Rule<LocalTime> nightBegins,
    Rule<LocalTime> nightEnds,
    Rule<Integer> nightWorkerMinutes,
    Rule<Integer> nightLimit,
    Rule<Integer> youngUntilAge,
    Rule<Integer> youngDailyLimit,
    Rule<Integer> youngWeeklyLimit,
    Rule<Integer> youngDailyRest,
    Rule<Integer> youngWeeklyRest,
    Rule<Integer> youngBreakAfter,
    Rule<Integer> youngBreakLength) {}
