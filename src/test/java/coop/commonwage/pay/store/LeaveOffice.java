package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.AskForLeave;
import coop.commonwage.pay.application.Contracts;
import coop.commonwage.pay.application.DecideLeave;
import coop.commonwage.pay.application.EndInstruction;
import coop.commonwage.pay.application.HolidayRecords;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.application.WithdrawLeave;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Those who ask for leave in a co-operative, and those who decide about it. */
final class LeaveOffice {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final ACooperative cooperative;
  private final SqlLeaveRequests requests;
  private final AuditTrail audit;
  private Instant now = ACooperative.NOW;
  private final Clock clock = () -> now;

  LeaveOffice(ACooperative cooperative) {
    this.cooperative = cooperative;
    this.requests = new SqlLeaveRequests(cooperative.database());
    this.audit = new AuditTrail(new AuditRows(cooperative.database()), clock);
  }

  void itIs(String day) {
    now = Instant.parse(day + "T09:00:00Z");
  }

  UUID person(UUID employment) {
    return cooperative.personOf(employment).orElseThrow().id();
  }

  private Caller worker(UUID employment) {
    return new CallerForTests(
        cooperative.employer, UUID.randomUUID(), "worker", Optional.of(person(employment)));
  }

  private Caller office() {
    return new CallerForTests(cooperative.employer, cooperative.preparer, "pam");
  }

  /** Plans the work, and is a worker too. */
  private Caller coordinator(UUID employment) {
    return new CallerForTests(
        cooperative.employer,
        UUID.randomUUID(),
        "cora",
        Optional.of(person(employment)),
        Set.of(Role.COORDINATOR, Role.WORKER));
  }

  /** Weekdays of so many minutes. */
  UUID asks(UUID employment, LeaveKind kind, String from, String until, int minutesADay) {
    return asks(employment, kind, from, until, minutesADay, "");
  }

  UUID asks(
      UUID employment, LeaveKind kind, String from, String until, int minutesADay, String note) {
    return asks(
        employment,
        new AskForLeave.Asked(
            kind,
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(until)),
            Optional.empty(),
            minutesADay == 0 ? Optional.empty() : Optional.of(minutesADay),
            WEEKDAYS,
            LeaveHours.HalfDays.NONE,
            note,
            Map.of()));
  }

  UUID asks(UUID employment, AskForLeave.Asked asked) {
    return new AskForLeave(
            cooperative.transactions,
            worker(employment),
            cooperative.employments,
            requests,
            audit,
            clock)
        .ask(asked);
  }

  DecideLeave decides() {
    return decides(office());
  }

  DecideLeave decidesAsCoordinator(UUID employment) {
    return decides(coordinator(employment));
  }

  DecideLeave decidesAsWorker(UUID employment) {
    return decides(worker(employment));
  }

  private DecideLeave decides(Caller caller) {
    return new DecideLeave(
        cooperative.transactions,
        caller,
        cooperative.employments,
        requests,
        reads(caller),
        new RecordInstruction(
            cooperative.transactions,
            caller,
            cooperative.employments,
            cooperative.instructions,
            cooperative.runs,
            ACooperative.RULES,
            audit,
            clock),
        audit,
        clock);
  }

  WithdrawLeave withdraws(UUID employment) {
    return withdraws(worker(employment));
  }

  WithdrawLeave withdrawsAsCoordinator(UUID employment) {
    return withdraws(coordinator(employment));
  }

  private WithdrawLeave withdraws(Caller caller) {
    return new WithdrawLeave(
        cooperative.transactions,
        caller,
        requests,
        cooperative.instructions,
        new EndInstruction(
            cooperative.transactions,
            caller,
            cooperative.employments,
            cooperative.instructions,
            cooperative.runs,
            audit,
            clock),
        audit,
        clock);
  }

  ReadLeave reads() {
    return reads(office());
  }

  ReadLeave readsAsWorker(UUID employment) {
    return reads(worker(employment));
  }

  ReadLeave readsAsCoordinator(UUID employment) {
    return reads(coordinator(employment));
  }

  private ReadLeave reads(Caller caller) {
    return new ReadLeave(
        cooperative.transactions,
        caller,
        cooperative.employments,
        requests,
        cooperative.instructions,
        records(),
        contracts(),
        ACooperative.RULES);
  }

  HolidayAccount account(String payrollId, String day) {
    return new ReadHolidayBalance(
            cooperative.transactions,
            office(),
            cooperative.employments,
            records(),
            ACooperative.RULES,
            clock)
        .of(payrollId, LocalDate.parse(day))
        .orElseThrow()
        .account();
  }

  HolidayRecords records() {
    return new HolidayRecords(
        contracts(),
        cooperative.instructions,
        new SqlEarlierPayments(cooperative.database()),
        new SqlRecordedChoices(cooperative.database()),
        new SqlEmployerOnBooks(cooperative.database()),
        ACooperative.RULES);
  }

  /** What of a contract holiday depends on; the rest is not asked for. */
  private Contracts contracts() {
    return new Contracts() {
      @Override
      public void issue(List<Issued> contracts) {
        throw new UnsupportedOperationException("contracts are only read here");
      }

      @Override
      public List<Issued> of(UUID employmentId) {
        return cooperative.sql.list(
            "select * from pay.contract where employment_id = ? order by version",
            row ->
                new Issued(
                    Sql.uuid(row, "id"),
                    employmentId,
                    row.getInt("version"),
                    Sql.date(row, "from_date"),
                    new ContractTerms(
                        ContractKind.ofWord(row.getString("kind")),
                        row.getString("job_title"),
                        row.getInt("guaranteed_minutes_weekly"),
                        Rate.of(row.getString("hourly_rate")),
                        Rate.ZERO,
                        Money.ZERO,
                        Rate.ZERO,
                        Rate.ZERO,
                        Rate.ZERO),
                    "",
                    "",
                    Sql.instant(row, "issued_at"),
                    row.getString("issued_by"),
                    Optional.empty()),
            employmentId);
      }
    };
  }

  List<DateSpan> trainingDays() {
    return cooperative.transactions.in(
        cooperative.employer,
        () ->
            cooperative.sql.list(
                "select work_day from pay.time_entry where superseded_at is null"
                    + " and kind = 'training' order by work_day",
                row -> DateSpan.of(Sql.date(row, "work_day"), Sql.date(row, "work_day"))));
  }
}
