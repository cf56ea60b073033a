package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ApproveTime;
import coop.commonwage.pay.application.CorrectVisit;
import coop.commonwage.pay.application.CountWorkedDays;
import coop.commonwage.pay.application.DoubledTimeOnRecord;
import coop.commonwage.pay.application.ReadTimeApprovals;
import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.pay.application.ReopenTime;
import coop.commonwage.pay.application.SettleDoubledTime;
import coop.commonwage.pay.application.TimeExceptions;
import coop.commonwage.pay.application.VisitCorrections;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Caller;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/** What is recorded of the time of a co-operative's workers, and who approves it. */
final class TimeOfCooperative {

  private final ACooperative cooperative;

  TimeOfCooperative(ACooperative cooperative) {
    this.cooperative = cooperative;
  }

  SqlVisitCorrections versions() {
    return new SqlVisitCorrections(cooperative.database());
  }

  /** Puts the check-out of a visit right, as a coordinator does. */
  void correctsByHand(String visitId, String until, String by) {
    cooperative.transactions.run(
        cooperative.employer,
        () -> {
          VisitCorrections.Current<RecordedVisit> current = versions().visit(visitId).orElseThrow();
          Visit old = current.recorded().visit();
          versions()
              .replace(
                  current,
                  new Visit(
                      old.visitId(),
                      old.clientRef(),
                      old.carerRef(),
                      old.plannedStart(),
                      old.plannedEnd(),
                      old.actualStart(),
                      Optional.of(LocalDateTime.parse(until)),
                      old.checkinMethod(),
                      old.checkoutMethod(),
                      old.exceptionCode(),
                      old.status(),
                      old.secondCarer(),
                      old.serviceType(),
                      old.milesTenths(),
                      old.travelMinutes(),
                      old.note(),
                      old.particulars()),
                  new VisitCorrections.Note(
                      UUID.randomUUID(), cooperative.clock.instant(), by, "the worker says"));
        });
  }

  /** Another word about a visit, which replaces the one before. */
  void corrects(String visitId, UUID employment, String from, String to, String status) {
    cooperative.transactions.run(
        cooperative.employer,
        () -> {
          UUID old =
              cooperative
                  .sql
                  .first(
                      "update pay.visit set superseded_at = ? where visit_ref = ?"
                          + " and superseded_at is null returning id",
                      row -> Sql.uuid(row, "id"),
                      cooperative.clock.instant(),
                      visitId)
                  .orElseThrow();
          LocalDateTime start = LocalDateTime.parse(from);
          cooperative.sql.run(
              "insert into pay.visit (id, employer_id, employment_id, file_id, visit_ref,"
                  + " client_ref, planned_start, planned_end, actual_start, actual_end, status,"
                  + " second_carer, service_type, miles_tenths, travel_minutes, work_day, version,"
                  + " corrects) select ?, employer_id, ?, file_id, visit_ref, client_ref, ?, ?, ?,"
                  + " ?, ?, second_carer, service_type, miles_tenths, travel_minutes, ?,"
                  + " version + 1, id from pay.visit where id = ?",
              UUID.randomUUID(),
              employment,
              start,
              LocalDateTime.parse(to),
              start,
              LocalDateTime.parse(to),
              status,
              start.toLocalDate(),
              old);
        });
  }

  /** Minutes without clock times. */
  void entered(UUID employment, String reference, String day, String kind, int minutes) {
    cooperative.transactions.run(
        cooperative.employer,
        () ->
            cooperative.sql.run(
                "insert into pay.time_entry (id, employer_id, employment_id, reference, work_day,"
                    + " kind, minutes, miles_tenths, source, recorded_at, recorded_by, reason)"
                    + " values (?, register.current_employer(), ?, ?, ?, ?, ?, 0, 'manual', ?,"
                    + " 'pam', 'told by phone')",
                UUID.randomUUID(),
                employment,
                reference,
                LocalDate.parse(day),
                kind,
                minutes,
                cooperative.clock.instant()));
  }

  CountWorkedDays countsDays() {
    return new CountWorkedDays(
        new SqlWorkedDays(cooperative.database()),
        new SqlEmployerOnBooks(cooperative.database()),
        new SqlRecordedChoices(cooperative.database()),
        cooperative.runs,
        ACooperative.RULES);
  }

  SettleDoubledTime settlesDoubled(Optional<UUID> self) {
    return new SettleDoubledTime(
        cooperative.transactions,
        office(self),
        new DoubledTimeOnRecord(
            new SqlRecordedTime(cooperative.database()),
            new SqlDoubledTimes(cooperative.database()),
            cooperative.runs),
        cooperative.employments,
        new SqlDoubledTimes(cooperative.database()),
        versions(),
        new SqlWorkedDays(cooperative.database()),
        countsDays(),
        cooperative.runs,
        cooperative.audit,
        cooperative.clock);
  }

  RecordTimeEntry recordsEntries(Optional<UUID> self) {
    return new RecordTimeEntry(
        cooperative.transactions,
        office(self),
        versions(),
        cooperative.employments,
        cooperative.instructions,
        new SqlWorkedDays(cooperative.database()),
        countsDays(),
        cooperative.runs,
        cooperative.audit,
        cooperative.clock);
  }

  CorrectVisit correctsVisits() {
    return new CorrectVisit(
        cooperative.transactions,
        office(Optional.empty()),
        versions(),
        cooperative.employments,
        new SqlWorkedDays(cooperative.database()),
        countsDays(),
        cooperative.runs,
        cooperative.audit,
        cooperative.clock);
  }

  private Caller office(Optional<UUID> self) {
    return new CallerForTests(cooperative.employer, cooperative.preparer, "pam", self);
  }

  ApproveTime approvesTime(Optional<UUID> self) {
    return new ApproveTime(
        cooperative.transactions,
        new CallerForTests(cooperative.employer, cooperative.preparer, "pam", self),
        approvals(),
        cooperative.audit,
        cooperative.clock);
  }

  ReopenTime reopensTime() {
    return new ReopenTime(
        cooperative.transactions,
        cooperative.caller(cooperative.preparer),
        approvals(),
        cooperative.audit,
        cooperative.clock);
  }

  private SqlTimeApprovals approvals() {
    return new SqlTimeApprovals(cooperative.database());
  }

  ReadTimeApprovals readsTime(Optional<UUID> self) {
    return new ReadTimeApprovals(
        cooperative.transactions,
        new CallerForTests(cooperative.employer, cooperative.preparer, "pam", self),
        approvals(),
        new TimeExceptions(
            approvals(),
            cooperative.drafts,
            cooperative.runs,
            new SqlTimeQuestions(cooperative.database()),
            new SqlRecordedChoices(cooperative.database()),
            new SqlEmployerMonths(cooperative.database()),
            new SqlEmployerOnBooks(cooperative.database()),
            ACooperative.RULES,
            cooperative.clock));
  }
}
