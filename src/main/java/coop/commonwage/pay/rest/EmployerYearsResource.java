package coop.commonwage.pay.rest;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.application.ReadEmployerYear;
import coop.commonwage.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the co-operative as a whole owes HMRC, tax year by tax year. */
@Path("/api/pay/employer-years")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employer years")
public class EmployerYearsResource {

  @Inject ReadEmployerYear readEmployerYear;

  @GET
  @Path("{taxYear}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.TREASURER, Role.AUDITOR})
  @Operation(
      summary = "Tax, insurance, allowance, levy and recovery of a tax year, month by month",
      description = "From finalised payslips. The Employment Allowance is claimed as a choice.")
  @APIResponse(responseCode = "200", description = "The year so far.")
  @APIResponse(responseCode = "404", description = "No payslip of that year was finalised.")
  @APIResponse(responseCode = "422", description = "That is not a tax year.")
  public EmployerYearView one(@PathParam("taxYear") String taxYear) {
    return EmployerYearView.of(readEmployerYear.of(Typed.of("taxYear", taxYear, TaxYear::ofText)));
  }
}
