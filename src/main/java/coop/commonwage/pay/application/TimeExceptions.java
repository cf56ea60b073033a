package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.LimitsCheck;
import coop.commonwage.pay.hours.LimitsFacts;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Language;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks at workers' time for what somebody should know before it is approved or paid: visits that
 * cannot be counted, the limits of working time, and by the same function that makes payslips what
 * the days so far of the pay period say about guaranteed hours and the minimum wage.
 */
@Dependent
public class TimeExceptions {

  /**
   * What a payslip of the days so far may find that somebody can still do something about. Said
   * without amounts: who approves time need not see pay.
   */
  private static final Map<String, String> OF_PAYSLIP =
      Map.of(
          "guarantee-not-rostered",
          "fewer hours were worked so far than are guaranteed for these days",
          "minimum-wage-topped-up",
          "pay for the time so far is below the minimum wage and would have to be topped up",
          "minimum-wage-close",
          "pay for the time so far is close to the minimum wage",
          "mileage-near-minimum-wage",
          "mileage that is not repaid brings pay for the time so far near the minimum wage",
          "no-contract",
          "there is no contract for these days");

  private static final Set<InstructionKind<?>> AWAY =
      Set.of(
          InstructionKinds.SICKNESS,
          InstructionKinds.FAMILY_LEAVE,
          InstructionKinds.HOLIDAY_TAKEN,
          InstructionKinds.UNPAID_LEAVE,
          InstructionKinds.COMPASSIONATE_LEAVE);

  private final TimeApprovals approvals;
  private final PayslipDrafts drafts;
  private final PayRuns runs;
  private final TimeQuestions questions;
  private final RecordedChoices choices;
  private final EmployerMonths months;
  private final EmployerOnBooks employer;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public TimeExceptions(
      TimeApprovals approvals,
      PayslipDrafts drafts,
      PayRuns runs,
      TimeQuestions questions,
      RecordedChoices choices,
      EmployerMonths months,
      EmployerOnBooks employer,
      RuleSet rules,
      Clock clock) {
    this.approvals = approvals;
    this.drafts = drafts;
    this.runs = runs;
    this.questions = questions;
    this.choices = choices;
    this.months = months;
    this.employer = employer;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What was found about one worker.
   *
   * @param paidMinutes paid minutes of all kinds on the days, so far
   */
  record Looked(int paidMinutes, List<TimeException> exceptions) {}

  Map<UUID, Looked> of(List<TimeApprovals.Sheet> sheets, DateSpan days) {
    EmployerChoices settled = choices.choices();
    Map<UUID, Material> known = new HashMap<>();
    Map<UUID, List<TimeException>> found = new HashMap<>();
    sheets.stream()
        .collect(Collectors.groupingBy(TimeApprovals.Sheet::frequency))
        .forEach((frequency, some) -> preview(frequency, some, days, settled, known, found));
    questions.open(employments(sheets), days.lastDay()).stream()
        .filter(question -> days.contains(question.day()))
        .forEach(
            question ->
                found
                    .computeIfAbsent(question.worker().employmentId(), id -> new ArrayList<>())
                    .add(
                        TimeException.of(
                            "time-question-open",
                            "a question about %s is not settled".formatted(question.day()),
                            TimeArgument.day(question.day()))));
    int weeks = rules.workingTime().referenceWeeks().on(days.firstDay()).value();
    DateSpan averaged = DateSpan.of(days.firstDay().minusWeeks(weeks + 1L), days.lastDay());
    Map<PayFrequency, PayPeriods> periods = new EnumMap<>(PayFrequency.class);
    sheets.forEach(
        sheet ->
            periods.computeIfAbsent(
                sheet.frequency(), each -> new PayPeriods(each, runs.periods(each))));
    Map<UUID, TimeMaterial> time =
        approvals.time(toEndOfPeriods(averaged, periods.values()), employments(sheets));
    TimeByPeriod counted =
        new TimeByPeriod(settled, rules.bankHolidays(employer.facts().bankHolidays()));
    Map<UUID, Looked> looked = new HashMap<>();
    for (TimeApprovals.Sheet sheet : sheets) {
      UUID id = sheet.employmentId();
      PaidTime paid =
          counted.ofDays(
              periods.get(sheet.frequency()),
              averaged,
              time.get(id).visits(),
              time.get(id).entries());
      List<TimeException> exceptions = new ArrayList<>(ofTime(paid, days, known.get(id), averaged));
      exceptions.addAll(found.getOrDefault(id, List.of()));
      addDoubled(time.get(id), periods.get(sheet.frequency()).over(days), exceptions);
      addApproval(sheet, exceptions);
      looked.put(id, new Looked(paid.worked(days).paidMinutes(), exceptions));
    }
    return looked;
  }

  /** A total often stands on the last day of its period. */
  private static DateSpan toEndOfPeriods(DateSpan days, Collection<PayPeriods> periods) {
    LocalDate last =
        periods.stream()
            .map(each -> each.of(days.lastDay()).lastDay())
            .max(Comparator.naturalOrder())
            .orElse(days.lastDay());
    return DateSpan.of(days.firstDay(), last);
  }

  private static void addDoubled(
      TimeMaterial time, List<DateSpan> periods, List<TimeException> exceptions) {
    periods.stream()
        .flatMap(period -> DoubledTime.in(period, time.visits(), time.entries()).stream())
        .filter(doubled -> !time.bothRight().contains(doubled.fingerprint()))
        .map(TimeException::of)
        .forEach(exceptions::add);
  }

  private static List<UUID> employments(List<TimeApprovals.Sheet> sheets) {
    return sheets.stream().map(TimeApprovals.Sheet::employmentId).toList();
  }

  /** Works out payslips of the days so far, and keeps of them what can still be mended. */
  private void preview(
      PayFrequency frequency,
      List<TimeApprovals.Sheet> sheets,
      DateSpan days,
      EmployerChoices settled,
      Map<UUID, Material> known,
      Map<UUID, List<TimeException>> found) {
    PayPeriod period = soFar(frequency, days);
    DraftPayslips drafted =
        new DraftPayslips(
            period,
            new GrossToNet(rules),
            rules,
            employer.facts().bankHolidays(),
            settled,
            new YearBefore(settled, months::of),
            clock.instant());
    for (Material material : drafts.preview(period, employments(sheets), rules)) {
      known.put(material.employmentId(), material);
      drafted.add(material);
    }
    drafted.found().stream()
        .filter(one -> OF_PAYSLIP.containsKey(one.code()))
        .forEach(
            one ->
                found
                    .computeIfAbsent(one.employmentId(), id -> new ArrayList<>())
                    .add(TimeException.of(one.code(), OF_PAYSLIP.get(one.code()))));
  }

  /**
   * The pay period the last of the days lies in, up to today, or the days themselves where no run
   * is opened for them.
   */
  private PayPeriod soFar(PayFrequency frequency, DateSpan days) {
    PayPeriod period =
        runs.overlapping(frequency, DateSpan.of(days.lastDay(), days.lastDay()))
            .map(PayRun::period)
            .orElseGet(() -> new PayPeriod(frequency, days, days.lastDay()));
    LocalDate today = clock.today();
    return period.days().contains(today)
        ? new PayPeriod(frequency, DateSpan.of(period.days().firstDay(), today), period.payDate())
        : period;
  }

  private List<TimeException> ofTime(
      PaidTime paid, DateSpan days, Material material, DateSpan averaged) {
    TimeWords words = TimeWords.in(Language.ENGLISH);
    List<TimeFinding> findings = new ArrayList<>(paid.within(days).findings());
    LimitsFacts facts =
        new LimitsFacts(
            material.dateOfBirth(),
            material.startDate(),
            isOptedOut(material, days.lastDay()),
            0,
            Map.of(),
            daysAway(material, averaged));
    findings.addAll(new LimitsCheck(rules.workingTime()).of(days, paid, facts));
    return findings.stream()
        .map(
            finding ->
                new TimeException(finding.code().word(), words.say(finding), finding.arguments()))
        .toList();
  }

  private static boolean isOptedOut(Material material, LocalDate day) {
    return material.instructions().stream()
        .map(Given::instruction)
        .anyMatch(
            told -> told.kind() == InstructionKinds.WORKING_TIME_OPT_OUT && told.holdsOn(day));
  }

  private static Set<LocalDate> daysAway(Material material, DateSpan averaged) {
    Set<LocalDate> away = new HashSet<>();
    for (Given<?> given : material.instructions()) {
      Instruction<?> told = given.instruction();
      if (AWAY.contains(told.kind())) {
        averaged
            .firstDay()
            .datesUntil(averaged.lastDay().plusDays(1))
            .filter(told::holdsOn)
            .forEach(away::add);
      }
    }
    return away;
  }

  private static void addApproval(TimeApprovals.Sheet sheet, List<TimeException> exceptions) {
    TimeState.exception(sheet.worked(), sheet.approvals()).ifPresent(exceptions::add);
  }
}
