package coop.commonwage.yearend.rest;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.yearend.CloseLabourYear;
import coop.commonwage.yearend.PayDividends;
import coop.commonwage.yearend.PreviewLabourYear;
import coop.commonwage.yearend.RecordShareInstalments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing a labour year and paying dividends. */
@Path("/api/yearend")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class YearEndResource {

  @Inject Caller caller;
  @Inject CloseLabourYear close;
  @Inject PreviewLabourYear preview;
  @Inject PayDividends dividends;
  @Inject RecordShareInstalments instalments;

  /** The days of the year to close, both ends included. */
  public record LabourYearForm(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {}

  /** A closed year. */
  public record LabourYearView(
      UUID id, LocalDate firstDay, LocalDate lastDay, int people, long minutes) {}

  /** Which distribution's cash is to be paid. */
  public record DividendForm(@NotNull UUID distributionId) {}

  /**
   * How many are to be paid, how many of them were not handed over before, and how many payroll has
   * nobody to pay to.
   */
  public record DividendView(UUID distributionId, int people, int added, int withoutEmployment) {}

  /** What closing would take across; {@code obstacle} is absent when it can be closed. */
  public record LabourYearPreview(
      LocalDate firstDay,
      LocalDate lastDay,
      int people,
      long minutes,
      String pay,
      List<PreviewLabourYear.Warning> warnings,
      String obstacle,
      boolean closedAlready) {}

  @GET
  @Path("labour-years/preview")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "See what closing a labour year would take across",
      description = "Keeps nothing. An obstacle is told in words instead of being refused.")
  public LabourYearPreview previewYear(
      @QueryParam("firstDay") String firstDay, @QueryParam("lastDay") String lastDay) {
    DateSpan days = span(day("firstDay", firstDay), day("lastDay", lastDay));
    PreviewLabourYear.Preview seen = preview.preview(caller.employerId(), days);
    return new LabourYearPreview(
        days.firstDay(),
        days.lastDay(),
        seen.people(),
        seen.minutes(),
        seen.pay().toString(),
        seen.warnings(),
        seen.obstacle().orElse(null),
        seen.closed().isPresent());
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException notADate) {
      throw Refused.invalid(field, text == null ? "" : text, "must be 2026-03-31");
    }
  }

  private static DateSpan span(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw lastDayFirst(lastDay);
    }
    return DateSpan.of(firstDay, lastDay);
  }

  @POST
  @Path("labour-years")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Close a labour year",
      description =
          "Copies one frozen row per person from finalised payslips. A year that is closed already"
              + " is given back as it stands.")
  public Response closeYear(@NotNull @Valid LabourYearForm form) {
    LabourYears.LabourYear year =
        close.close(caller.employerId(), caller.login(), span(form.firstDay(), form.lastDay()));
    return Response.status(Response.Status.CREATED)
        .entity(
            new LabourYearView(
                year.id(),
                year.days().firstDay(),
                year.days().lastDay(),
                year.people(),
                year.minutes()))
        .build();
  }

  private static Refused lastDayFirst(LocalDate lastDay) {
    return Refused.invalid("lastDay", lastDay.toString(), "must not be before the first day");
  }

  /** The pay dates to look at, both ends included. */
  public record InstalmentsForm(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {}

  /** How many instalments pay took, how many of them are new, and which were not taken over. */
  public record InstalmentsView(int found, int added, List<String> refused, int ended) {}

  @POST
  @Path("share-instalments")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Carry what pay took for entry shares over to the members' accounts",
      description = "Happens every night too; doing it again adds nothing twice.")
  public InstalmentsView shareInstalments(@NotNull @Valid InstalmentsForm form) {
    if (form.lastDay().isBefore(form.firstDay())) {
      throw lastDayFirst(form.lastDay());
    }
    RecordShareInstalments.Done done =
        instalments.record(
            caller.employerId(), caller.login(), DateSpan.of(form.firstDay(), form.lastDay()));
    return new InstalmentsView(done.found(), done.added(), done.refused(), done.ended());
  }

  @POST
  @Path("dividend-payments")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Hand the cash of a posted distribution to the next pay run",
      description = "Doing it again adds nobody twice.")
  public DividendView payDividends(@NotNull @Valid DividendForm form) {
    PayDividends.Handed handed =
        dividends.pay(caller.employerId(), caller.login(), form.distributionId());
    return new DividendView(
        form.distributionId(), handed.people(), handed.added(), handed.withoutEmployment());
  }
}
