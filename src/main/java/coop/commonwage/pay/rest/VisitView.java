package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as it is recorded now. */
@Schema(description = "The current version of a visit; times are local, Europe/London.")
public record VisitView(
    String visitId,
    int version,
    String versionId,
    String payrollId,
    String client,
    String service,
    String status,
    String plannedStart,
    String plannedEnd,
    String actualStart,
    String actualEnd,
    int travelMinutes,
    String miles,
    int breakMinutes,
    int awakeMinutes,
    String funderAccount,
    boolean wentHome,
    String source,
    String recordedAt,
    String recordedBy,
    String reason,
    boolean paid) {

  static VisitView of(Current<RecordedVisit> current) {
    RecordedVisit kept = current.recorded();
    Visit visit = kept.visit();
    VisitParticulars told = visit.particulars();
    return new VisitView(
        visit.visitId(),
        kept.version(),
        kept.id().toString(),
        visit.carerRef(),
        visit.clientRef().orElse(""),
        visit.serviceType().word(),
        visit.status().word(),
        visit.plannedStart().toString(),
        visit.plannedEnd().toString(),
        visit.actualStart().map(Object::toString).orElse(""),
        visit.actualEnd().map(Object::toString).orElse(""),
        visit.travelMinutes(),
        DayView.miles(visit.milesTenths()),
        told.breakMinutes(),
        told.awakeMinutes(),
        told.funderAccount().orElse(""),
        told.wentHome(),
        kept.source(),
        kept.at().toString(),
        kept.by(),
        kept.reason(),
        current.isPaid());
  }
}
