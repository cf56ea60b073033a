package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.HolidayBroughtForward;
import coop.commonwage.pay.instructions.HolidayCarriedOver;
import coop.commonwage.pay.instructions.HolidayTaken;
import coop.commonwage.pay.instructions.HolidayTerms;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.HolidayFacts;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.HolidaySettled;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what one worker's holiday follows from, in the transaction that is open. */
@Dependent
public class HolidayRecords {

  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");
  private static final String ON_TOP = "on-top";

  private final Contracts contracts;
  private final Instructions instructions;
  private final EarlierPayments payments;
  private final RecordedChoices choices;
  private final EmployerOnBooks employer;
  private final RuleSet rules;

  @Inject
  public HolidayRecords(
      Contracts contracts,
      Instructions instructions,
      EarlierPayments payments,
      RecordedChoices choices,
      EmployerOnBooks employer,
      RuleSet rules) {
    this.contracts = contracts;
    this.instructions = instructions;
    this.payments = payments;
    this.choices = choices;
    this.employer = employer;
    this.rules = rules;
  }

  /** Empty for somebody who has no contract yet. */
  Optional<HolidayFacts> of(Employments.Entry employment) {
    List<Contracts.Issued> versions = contracts.of(employment.id());
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    List<Given<?>> told =
        instructions.of(employment.id()).stream()
            .filter(entry -> !entry.isTakenBack())
            .<Given<?>>map(InstructionEntry::given)
            .toList();
    List<Given<HolidayTerms>> holidayTerms = given(told, InstructionKinds.HOLIDAY_TERMS);
    return Optional.of(
        new HolidayFacts(
            employment.startDate(),
            employment.leaveDate(),
            terms(versions, holidayTerms),
            settled(),
            LeaveOfRun.ofPartYear(payments.of(employment.id()), holidayTerms),
            holidays(told),
            absences(told),
            carried(told),
            openings(told)));
  }

  private static List<HolidayFacts.Terms> terms(
      List<Contracts.Issued> versions, List<Given<HolidayTerms>> holidayTerms) {
    List<LocalDate> changes =
        Stream.of(
                versions.stream().map(Contracts.Issued::from),
                holidayTerms.stream().map(each -> each.instruction().from()),
                holidayTerms.stream()
                    .flatMap(each -> each.instruction().until().stream())
                    .map(last -> last.plusDays(1)))
            .flatMap(days -> days)
            .distinct()
            .sorted()
            .toList();
    return changes.stream().map(from -> terms(from, versions, holidayTerms)).toList();
  }

  private static HolidayFacts.Terms terms(
      LocalDate from, List<Contracts.Issued> versions, List<Given<HolidayTerms>> holidayTerms) {
    Contracts.Issued holding =
        versions.stream()
            .filter(version -> !version.from().isAfter(from))
            .reduce((earlier, later) -> later)
            .orElse(versions.getFirst());
    HolidayTerms beside = HolidayTerms.on(holidayTerms, from);
    return new HolidayFacts.Terms(
        from,
        HolidayScheme.of(holding.terms().kind(), beside.partYear()),
        holding.terms().guaranteedMinutesWeekly(),
        beside.daysAWeek(),
        beside.extraDays());
  }

  private HolidaySettled settled() {
    EmployerChoices settled = choices.choices();
    EmployerOnBooks.Facts facts = employer.facts();
    return new HolidaySettled(
        day -> yearStart(settled.on(Choice.LEAVE_YEAR_START, day)),
        day -> AccrualRounding.ofWord(settled.on(Choice.HOLIDAY_ACCRUAL, day)),
        day -> settled.isYes(Choice.ROLLED_UP_HOLIDAY, day),
        day -> settled.on(Choice.BANK_HOLIDAYS, day).equals(ON_TOP),
        year -> bankHolidays(rules.bankHolidays(facts.bankHolidays()), year),
        facts.bankHolidays());
  }

  private static Optional<MonthDay> yearStart(String answer) {
    return answer.equals(Choice.LEAVE_YEAR_START.usual())
        ? Optional.empty()
        : Optional.of(MonthDay.parse(answer, DAY_OF_YEAR));
  }

  private static int bankHolidays(BankHolidays days, LeaveYear year) {
    return Math.toIntExact(
        year.firstDay().datesUntil(year.lastDay().plusDays(1)).filter(days::includes).count());
  }

  private static List<HolidayFacts.Holiday> holidays(List<Given<?>> told) {
    return given(told, InstructionKinds.HOLIDAY_TAKEN).stream()
        .map(HolidayRecords::holiday)
        .toList();
  }

  private static HolidayFacts.Holiday holiday(Given<HolidayTaken> given) {
    LocalDate first = given.instruction().from();
    return new HolidayFacts.Holiday(
        UUID.fromString(given.reference()),
        DateSpan.of(first, given.instruction().until().orElse(first)),
        given.body().minutes(),
        given.body().onLeaving());
  }

  private static List<HolidayFacts.Absence> absences(List<Given<?>> told) {
    return told.stream()
        .filter(
            given ->
                given.instruction().kind() == InstructionKinds.SICKNESS
                    || given.instruction().kind() == InstructionKinds.FAMILY_LEAVE)
        .map(
            given ->
                new HolidayFacts.Absence(
                    DateSpan.of(
                        given.instruction().from(),
                        given.instruction().until().orElse(LocalDate.MAX)),
                    given.instruction().kind() == InstructionKinds.SICKNESS))
        .toList();
  }

  private static List<HolidayFacts.Carried> carried(List<Given<?>> told) {
    return given(told, InstructionKinds.HOLIDAY_CARRIED_OVER).stream()
        .map(
            given -> {
              HolidayCarriedOver body = given.body();
              return new HolidayFacts.Carried(
                  given.instruction().from(),
                  given.instruction().until(),
                  body.reason(),
                  body.minutes(),
                  body.lawfulFrom());
            })
        .toList();
  }

  private static List<HolidayFacts.Opening> openings(List<Given<?>> told) {
    return given(told, InstructionKinds.HOLIDAY_BROUGHT_FORWARD).stream()
        .map(
            given -> {
              HolidayBroughtForward body = given.body();
              return new HolidayFacts.Opening(
                  given.instruction().from(), body.minutesTaken(), body.minutesAccrued());
            })
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <B> List<Given<B>> given(List<Given<?>> told, InstructionKind<B> kind) {
    return told.stream()
        .filter(given -> given.instruction().kind() == kind)
        .map(given -> (Given<B>) given)
        .toList();
  }
}
