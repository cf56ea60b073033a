package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.days.Away;
import coop.commonwage.pay.days.DaysOfWorker;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.WorkerDay;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.PayForTime;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a worker's days together from what is on record, in the transaction that is open. Time comes
 * from the visits themselves and money from the functions a pay run uses.
 */
@Dependent
public class DaysOnRecord {

  /** Nights and chains that began before reach into a day. */
  private static final int DAYS_BEFORE = 2;

  /** The way to a first visit after midnight begins before it. */
  private static final int DAYS_AFTER = 1;

  static final Set<InstructionKind<?>> ABSENCES =
      Set.of(
          InstructionKinds.SICKNESS,
          InstructionKinds.FAMILY_LEAVE,
          InstructionKinds.HOLIDAY_TAKEN,
          InstructionKinds.UNPAID_LEAVE,
          InstructionKinds.COMPASSIONATE_LEAVE);

  private final RecordedTime time;
  private final TimeQuestions questions;
  private final Contracts contracts;
  private final StandingFacts standing;
  private final DoubledTimeOnRecord doubled;
  private final Instructions instructions;
  private final EmployerOnBooks employer;
  private final RecordedChoices choices;
  private final PayRuns runs;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public DaysOnRecord(
      RecordedTime time,
      TimeQuestions questions,
      DoubledTimeOnRecord doubled,
      Contracts contracts,
      StandingFacts standing,
      Instructions instructions,
      EmployerOnBooks employer,
      RecordedChoices choices,
      PayRuns runs,
      RuleSet rules,
      Clock clock) {
    this.time = time;
    this.questions = questions;
    this.doubled = doubled;
    this.contracts = contracts;
    this.standing = standing;
    this.instructions = instructions;
    this.employer = employer;
    this.choices = choices;
    this.runs = runs;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What a reader may know beside the hours.
   *
   * @param pay whether they see what is paid
   * @param whyAway whether they see why somebody was away
   */
  record Sight(boolean pay, boolean whyAway) {

    /** The worker's own: everything. */
    static final Sight OWN = new Sight(true, true);
  }

  /** The pay period with the worker's newest time up to today, or the one today lies in. */
  DateSpan newestPeriod(Employments.Entry employment) {
    LocalDate today = clock.today();
    return periodWith(employment, time.lastDayWithTime(employment.id(), today).orElse(today));
  }

  DateSpan periodWith(Employments.Entry employment, LocalDate day) {
    return periods(employment).of(day);
  }

  private PayPeriods periods(Employments.Entry employment) {
    return new PayPeriods(employment.frequency(), runs.periods(employment.frequency()));
  }

  DaysDetails days(Employments.Entry employment, DateSpan span, Sight sight) {
    DaysOfWorker laidOut = layOut(employment, span, sight);
    boolean isPeriod = periodWith(employment, span.firstDay()).equals(span);
    WorkedTime worked = laidOut.worked(span);
    Optional<PayslipInputs> inputs =
        oneContract(employment, span).flatMap(terms -> inputs(employment, span, terms, worked));
    PayForTime payForTime = new PayForTime(rules);
    Optional<PayForTime.Earned> earned = Optional.empty();
    int guaranteed = 0;
    int holiday = 0;
    if (inputs.isPresent()) {
      try {
        earned = sight.pay() ? Optional.of(payForTime.of(inputs.get())) : Optional.empty();
        guaranteed = isPeriod ? payForTime.guaranteedMinutes(inputs.get()) : 0;
        holiday = isPeriod ? payForTime.holidayMinutes(inputs.get()) : 0;
      } catch (OutsideVerifiedSpan noLawKnown) {
        earned = Optional.empty();
      }
    }
    return new DaysDetails(
        employment,
        span,
        isPeriod,
        laidOut.in(span),
        worked,
        guaranteed,
        holiday,
        questions.of(employment.id(), span),
        earned);
  }

  DayDetails day(Employments.Entry employment, LocalDate day, Sight sight) {
    DateSpan only = DateSpan.of(day, day);
    WorkerDay laidOut = layOut(employment, only, sight).on(day);
    Map<String, List<RecordedVisit>> versions =
        time.versions(employment.id(), only).stream()
            .collect(Collectors.groupingBy(kept -> kept.visit().visitId()));
    versions.values().removeIf(all -> all.size() == 1);
    return new DayDetails(
        employment,
        periodWith(employment, day),
        laidOut,
        versions,
        questions.of(employment.id(), only),
        doubled.of(employment, day),
        sight.pay() ? money(employment, laidOut) : Optional.empty());
  }

  private DaysOfWorker layOut(Employments.Entry employment, DateSpan span, Sight sight) {
    DateSpan wider =
        DateSpan.of(span.firstDay().minusDays(DAYS_BEFORE), span.lastDay().plusDays(DAYS_AFTER));
    List<Away> away =
        instructions.of(employment.id()).stream()
            .filter(told -> ABSENCES.contains(told.instruction().kind()) && !told.isTakenBack())
            .map(InstructionEntry::instruction)
            .map(told -> new Away(told.kind().word(), told.from(), told.until()))
            .map(one -> sight.whyAway() ? one : one.unnamed())
            .toList();
    List<RecordedVisit> visits = time.visits(employment.id(), wider);
    List<RecordedEntry> entries = time.entries(employment.id(), span);
    PaidTime paid =
        new TimeByPeriod(choices.choices(), rules.bankHolidays(employer.facts().bankHolidays()))
            .ofDays(
                periods(employment),
                span,
                visits.stream().map(RecordedVisit::visit).toList(),
                entries.stream().map(RecordedEntry::entry).toList());
    return new DaysOfWorker(paid, visits, entries, away);
  }

  private Optional<DayDetails.MoneyOfDay> money(Employments.Entry employment, WorkerDay day) {
    DateSpan only = DateSpan.of(day.day(), day.day());
    return oneContract(employment, only)
        .flatMap(
            terms ->
                inputs(employment, only, terms, day.worked())
                    .flatMap(inputs -> priced(inputs, terms, day)));
  }

  private Optional<DayDetails.MoneyOfDay> priced(
      PayslipInputs inputs, ContractTerms terms, WorkerDay day) {
    try {
      PayForTime payForTime = new PayForTime(rules);
      Map<TimeSegment, List<PayslipLine>> lines = new HashMap<>();
      for (Stretch stretch : day.stretches()) {
        for (TimeSegment piece : stretch.paid()) {
          lines.put(piece, payForTime.of(with(inputs, onlyThis(piece))).lines());
        }
      }
      return Optional.of(new DayDetails.MoneyOfDay(terms, payForTime.of(inputs), lines));
    } catch (OutsideVerifiedSpan noLawKnown) {
      return Optional.empty();
    }
  }

  private static WorkedTime onlyThis(TimeSegment piece) {
    return new PaidTime(
            List.of(piece),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of())
        .worked();
  }

  private static PayslipInputs with(PayslipInputs inputs, WorkedTime worked) {
    return new PayslipInputs(
        inputs.terms(),
        inputs.period(),
        worked,
        List.of(),
        inputs.before(),
        inputs.circumstances());
  }

  /** The terms that hold on every one of these days; empty when none do, or they change. */
  private Optional<ContractTerms> oneContract(Employments.Entry employment, DateSpan days) {
    List<Contracts.Issued> versions = contracts.of(employment.id());
    boolean changes =
        versions.stream()
            .anyMatch(
                version ->
                    version.from().isAfter(days.firstDay())
                        && !version.from().isAfter(days.lastDay())
                        && versions.getFirst() != version);
    return changes
        ? Optional.empty()
        : versions.stream()
            .filter(version -> !version.from().isAfter(days.lastDay()))
            .reduce((earlier, later) -> later)
            .map(Contracts.Issued::terms);
  }

  private Optional<PayslipInputs> inputs(
      Employments.Entry employment, DateSpan days, ContractTerms contract, WorkedTime worked) {
    List<Standing> versions =
        standing.of(employment.id()).stream().map(StandingFacts.Recorded::standing).toList();
    Optional<Standing> holding =
        versions.stream()
            .filter(version -> !version.from().isAfter(days.lastDay()))
            .reduce((earlier, later) -> later)
            .or(() -> versions.stream().findFirst());
    return holding.map(
        known ->
            new PayslipInputs(
                new WorkerTerms(
                    time.dateOfBirth(employment.id()),
                    employment.startDate(),
                    employment.leaveDate(),
                    contract,
                    known.tax().taxCode(),
                    known.tax().niCategory(),
                    known.tax().studentLoanPlan(),
                    known.tax().postgraduateLoan(),
                    known.pension()),
                new PayPeriod(employment.frequency(), days, days.lastDay()),
                worked,
                List.of(),
                YearToDate.NOTHING,
                told(employment, days)));
  }

  private Circumstances told(Employments.Entry employment, DateSpan days) {
    DateSpan period = periodWith(employment, days.firstDay());
    return Circumstances.NONE
        .withInstructions(
            List.copyOf(
                instructions.of(employment.id()).reversed().stream()
                    .filter(told -> !told.isTakenBack())
                    .map(InstructionEntry::given)
                    .toList()))
        .withChoices(
            choices.choices(), new PayPeriod(employment.frequency(), period, period.lastDay()));
  }
}
