package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.leave.HolidayAccounts;
import coop.commonwage.pay.leave.HolidayFacts;
import coop.commonwage.pay.leave.HolidayPay;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.pay.leave.WeekAverage;
import coop.commonwage.pay.payruns.WorkingNotes;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads requests for leave with what whoever decides should know. Why somebody is away is left out
 * here, so that neither page nor API can forget to: see {@link LeavePrivacy}.
 */
@Dependent
public class ReadLeave {

  private static final int MINUTES_AN_HOUR = 60;
  private static final Set<InstructionKind<?>> AWAY =
      Set.of(
          InstructionKinds.HOLIDAY_TAKEN,
          InstructionKinds.SICKNESS,
          InstructionKinds.FAMILY_LEAVE,
          InstructionKinds.UNPAID_LEAVE,
          InstructionKinds.COMPASSIONATE_LEAVE);

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final LeaveRequests requests;
  private final Instructions instructions;
  private final HolidayRecords records;
  private final Contracts contracts;
  private final RuleSet rules;

  @Inject
  public ReadLeave(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      LeaveRequests requests,
      Instructions instructions,
      HolidayRecords records,
      Contracts contracts,
      RuleSet rules) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.requests = requests;
    this.instructions = instructions;
    this.records = records;
    this.contracts = contracts;
    this.rules = rules;
  }

  /** The caller's own, the latest days first; whose they are comes from the login alone. */
  public List<LeaveDetails> mine() {
    return caller.personId().map(this::ofPerson).orElseGet(List::of);
  }

  /** The latest days first; empty for a person who has no employment. */
  public List<LeaveDetails> ofPerson(UUID personId) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Optional<Employments.Entry> employment = employments.ofPerson(personId);
          return employment.isEmpty()
              ? List.of()
              : requests.of(employment.get().id()).stream()
                  .map(request -> details(employment.get(), request))
                  .toList();
        });
  }

  /**
   * Those that meet some days and all that nobody has decided, the earliest days first.
   *
   * @param team only workers of this team; empty for all
   */
  public List<LeaveDetails> between(DateSpan days, Optional<String> team) {
    return transactions.in(
        caller.employerId(),
        () ->
            requests.between(days, team).stream()
                .map(request -> details(employments.of(request.employmentId()), request))
                .toList());
  }

  /**
   * @throws Refused when there is none
   */
  public LeaveDetails one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            requests
                .find(id)
                .map(request -> details(employments.of(request.employmentId()), request))
                .orElseThrow(() -> Refused.notFound("request for leave with this id")));
  }

  /**
   * @throws Refused when the caller has none with this id
   */
  public LeaveDetails oneOfMine(UUID id) {
    LeaveDetails found = one(id);
    if (!caller.personId().map(found.request().personId()::equals).orElse(false)) {
      throw Refused.notFound("request for leave with this id");
    }
    return found;
  }

  /** Inside a transaction that is open. */
  LeaveDetails details(Employments.Entry employment, LeaveRequest request) {
    boolean asked = request.state() == LeaveRequest.State.ASKED;
    return new LeaveDetails(
        employment,
        LeavePrivacy.shown(caller, request),
        request.isAlive() ? clashes(request) : List.of(),
        asked && request.kind() == LeaveKind.HOLIDAY
            ? records.of(employment).map(facts -> holiday(employment, facts, request))
            : Optional.empty());
  }

  private List<LeaveClash> clashes(LeaveRequest request) {
    List<LeaveClash> clashes = new ArrayList<>();
    List<LeaveRequest> others =
        requests.of(request.employmentId()).stream()
            .filter(other -> !other.id().equals(request.id()))
            .toList();
    others.stream()
        .filter(other -> other.state() == LeaveRequest.State.ASKED)
        .filter(other -> other.days().overlaps(request.days()))
        .forEach(
            other ->
                clashes.add(
                    clash(
                        LeaveClash.What.ASKED,
                        LeavePrivacy.kind(caller, request, other.kind().word()),
                        request,
                        other.from(),
                        other.until())));
    Set<UUID> own =
        request.instructionId().map(Set::of).orElseGet(Set::of).stream()
            .collect(Collectors.toSet());
    instructions.of(request.employmentId()).stream()
        .filter(entry -> AWAY.contains(entry.instruction().kind()) && !entry.isTakenBack())
        .map(InstructionEntry::instruction)
        .filter(told -> !own.contains(told.id()))
        .filter(told -> days(told).overlaps(request.days()))
        .forEach(
            told ->
                clashes.add(
                    clash(
                        LeaveClash.What.RECORDED,
                        LeavePrivacy.kind(caller, request, told.kind().word()),
                        request,
                        told.from(),
                        told.until())));
    for (LocalDate day : requests.daysOnRoster(request.employmentId(), lookedAt(request))) {
      clashes.add(new LeaveClash(LeaveClash.What.ROSTER, "", day, Optional.of(day)));
    }
    return clashes;
  }

  /** PostgreSQL knows no last day of all time. */
  private static DateSpan lookedAt(LeaveRequest request) {
    return DateSpan.of(
        request.from(), request.until().orElseGet(() -> request.from().plusYears(1)));
  }

  private static DateSpan days(Instruction<?> told) {
    return DateSpan.of(told.from(), told.until().orElse(LocalDate.MAX));
  }

  private static LeaveClash clash(
      LeaveClash.What what,
      String kind,
      LeaveRequest request,
      LocalDate from,
      Optional<LocalDate> until) {
    LocalDate first = from.isBefore(request.from()) ? request.from() : from;
    Optional<LocalDate> last =
        request.until().map(end -> until.filter(end::isAfter).orElse(end)).or(() -> until);
    return new LeaveClash(what, kind, first, last);
  }

  private HolidayAsked holiday(
      Employments.Entry employment, HolidayFacts facts, LeaveRequest request) {
    try {
      HolidayAccounts accounts = new HolidayAccounts(rules.holiday(), facts);
      HolidayAccount account = accounts.on(request.from());
      long minutes = request.minutes().orElseThrow();
      if (account.rolledUp()) {
        return new HolidayAsked(OptionalLong.empty(), 0, true, Optional.empty());
      }
      long over = 0;
      for (LeaveYear year = account.year();
          !year.firstDay().isAfter(request.until().orElseThrow());
          year = facts.settled().year(facts.startDate(), year.lastDay().plusDays(1))) {
        LocalDate first =
            request.from().isAfter(year.firstDay()) ? request.from() : year.firstDay();
        long part = part(request, year);
        over += Math.max(0, part - accounts.on(first).available());
      }
      return new HolidayAsked(
          OptionalLong.of(account.available()),
          over,
          false,
          LeavePrivacy.keepsThePapersOf(caller, employment.personId())
              ? Optional.of(preview(employment, facts, request.from(), minutes))
              : Optional.empty());
    } catch (OutsideVerifiedSpan notYetKnown) {
      return new HolidayAsked(OptionalLong.empty(), 0, false, Optional.empty());
    }
  }

  /**
   * The minutes of a request in one leave year, shared over its days as the balance shares them.
   */
  private static long part(LeaveRequest request, LeaveYear year) {
    DateSpan days = request.days();
    int before =
        year.firstDay().isAfter(days.firstDay())
            ? DateSpan.of(days.firstDay(), year.firstDay().minusDays(1)).days()
            : 0;
    int upTo = before + days.daysShared(year.days());
    long minutes = request.minutes().orElseThrow();
    return minutes * upTo / days.days() - minutes * before / days.days();
  }

  private HolidayAsked.Preview preview(
      Employments.Entry employment, HolidayFacts facts, LocalDate firstDay, long minutes) {
    WorkingNotes working = new WorkingNotes();
    HolidayPay pay =
        new HolidayPay(rules.holiday(), facts.settled().year(facts.startDate(), firstDay));
    Optional<WeekAverage> average = pay.average(facts.earlier(), firstDay, working);
    if (average.isPresent()) {
      Money amount = pay.of(Fraction.of(minutes), average.get(), working);
      return new HolidayAsked.Preview(
          amount,
          average.get().hourlyRate(),
          average.get().weeks(),
          working.derivation("holiday-pay", amount));
    }
    Rate hourly =
        contracts.of(employment.id()).stream()
            .filter(version -> !version.from().isAfter(firstDay))
            .reduce((earlier, later) -> later)
            .orElseGet(() -> contracts.of(employment.id()).getFirst())
            .terms()
            .hourlyRate();
    working.formula("time");
    working.input("minutes", Math.toIntExact(minutes));
    working.input("hourly-rate", new Working.Price(hourly));
    Money amount = hourly.price(minutes, MINUTES_AN_HOUR, Rounding.HALF_UP);
    return new HolidayAsked.Preview(amount, hourly, 0, working.derivation("holiday-pay", amount));
  }
}
