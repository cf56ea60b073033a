package coop.commonwage.pay.web;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.application.EmployerYearDetails;
import coop.commonwage.pay.application.ReadEmployerYear;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the co-operative as a whole owes HMRC, tax year by tax year. */
@Path("/pay/employer-years")
public class EmployerYearPage {

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject ReadEmployerYear readYear;

  /** The tax year it is. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.TREASURER, Role.AUDITOR})
  public Response current() {
    TaxYear year = TaxYear.of(clock.today());
    return show(year, readYear.find(year));
  }

  /** One tax year, with the others to go on to. */
  @GET
  @Path("{taxYear}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.TREASURER, Role.AUDITOR})
  public Response one(@PathParam("taxYear") String taxYear) {
    TaxYear year = year(taxYear);
    return show(year, Optional.of(readYear.of(year)));
  }

  private Response show(TaxYear year, Optional<EmployerYearDetails> details) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("year", year);
    parameters.put("details", details.orElse(null));
    parameters.put(
        "others",
        Stream.of(new TaxYear(year.startYear() - 1), year.next())
            .filter(other -> readYear.find(other).isPresent())
            .toList());
    return pages.show("pay", "pay/employerYear.jte", parameters);
  }

  private static TaxYear year(String text) {
    try {
      return TaxYear.ofText(text);
    } catch (IllegalArgumentException notAYear) {
      throw Refused.notFound("tax year of this name");
    }
  }
}
