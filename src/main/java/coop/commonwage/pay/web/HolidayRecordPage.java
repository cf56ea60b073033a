package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadHolidayRecord;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The holiday record of a person, for the office. */
@Path("/pay/people/{person}/holiday")
@RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR})
public class HolidayRecordPage {

  private static final String BUNDLE = "leave";

  @Inject Pages pages;
  @Inject ReadPayrollRecord payroll;
  @Inject ReadHolidayRecord records;
  @Inject ReadHolidayBalance balance;

  /** The leave year a day lies in. */
  @GET
  public Response one(
      @PathParam("person") UUID personId, @QueryParam("day") @DefaultValue("") String day) {
    WorkerOnPage worker = WorkerOnPage.of(payroll, personId);
    LocalDate asked = TypedDate.of(day).day();
    return records
        .of(worker.payrollId(), asked == null ? balance.today() : asked)
        .map(
            record ->
                pages.show(
                    BUNDLE,
                    "pay/holidayRecord.jte",
                    Map.of(
                        "record",
                        record,
                        "back",
                        worker.path(),
                        "backText",
                        worker.name(),
                        "path",
                        worker.payPath() + "/holiday",
                        "slips",
                        "")))
        .orElseThrow(() -> Refused.notFound("contract of this worker"));
  }
}
