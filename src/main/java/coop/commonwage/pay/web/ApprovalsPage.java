package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ApproveTime;
import coop.commonwage.pay.application.ReadTimeApprovals;
import coop.commonwage.pay.application.ReopenTime;
import coop.commonwage.pay.application.TimeSheets;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose time is approved, by period and team, with what to look at first. */
@Path(ApprovalsScreen.PATH)
public class ApprovalsPage {

  private static final String WORKERS = "workers";
  private static final String REOPEN = "reopen";

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject ReadTimeApprovals read;
  @Inject ApproveTime approve;
  @Inject ReopenTime reopen;

  /** A few of a team's workers; of the month up to yesterday when no days are named. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR, Role.AUDITOR})
  public Response show(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("team") @DefaultValue("") String team,
      @QueryParam("part") @DefaultValue("1") int part,
      @QueryParam("look") @DefaultValue("") String look,
      @QueryParam("page") @DefaultValue("1") int page) {
    TimeSheets sheets = read.together(days(from, to), named(team), part);
    ApprovalsScreen.Asked asked = new ApprovalsScreen.Asked(look, page);
    return pages.show("pay", "pay/approvals.jte", screen(sheets, asked, "", Map.of()));
  }

  /** Approves what was ticked, or takes its approval back, or says why neither can be done. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.APPROVER, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @FormParam("from") String from,
      @FormParam("to") String to,
      @FormParam("team") @DefaultValue("") String team,
      @FormParam("part") @DefaultValue("1") int part,
      @FormParam("look") @DefaultValue("") String look,
      @FormParam("page") @DefaultValue("1") int page,
      @FormParam("seen") List<String> seen,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("deed") @DefaultValue("") String deed) {
    DateSpan days = days(from, to);
    Map<String, String> errors = new LinkedHashMap<>();
    try {
      if (deed.equals(REOPEN)) {
        reopen.reopen(days, seen.stream().map(ApprovalsPage::payrollId).toList(), note.strip());
      } else {
        approve.approve(days, seen.stream().map(ApprovalsPage::seen).toList(), note.strip());
      }
    } catch (Refused refused) {
      if (refused.errors().isEmpty() && refused.status() != 409) {
        throw refused;
      }
      errors.putAll(told(refused));
    }
    TimeSheets sheets = read.together(days, named(team), part);
    ApprovalsScreen.Asked asked = new ApprovalsScreen.Asked(look, page);
    if (!errors.isEmpty()) {
      return pages.askAgain("pay", "pay/approvals.jte", screen(sheets, asked, note, errors));
    }
    ApprovalsScreen again = new ApprovalsScreen(sheets, asked, true, "", Map.of());
    return Response.seeOther(
            java.net.URI.create(
                ApprovalsScreen.PATH
                    + "?done="
                    + (deed.equals(REOPEN) ? "time-reopened" : "time-approved")
                    + "&"
                    + again.page(again.page()).substring(ApprovalsScreen.PATH.length() + 1)))
        .build();
  }

  /** By field; of several workers each is named in one sentence. */
  private static Map<String, String> told(Refused refused) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      boolean isWorker = error.column().equals(WORKERS);
      String field = isWorker ? WORKERS : "note";
      String said = isWorker && !error.value().isEmpty() ? error.value() + ": " : "";
      errors.merge(field, said + error.message(), (one, more) -> one + "; " + more);
    }
    if (refused.errors().isEmpty()) {
      errors.put(WORKERS, refused.detail());
    }
    return errors;
  }

  private Map<String, Object> screen(
      TimeSheets sheets, ApprovalsScreen.Asked asked, String note, Map<String, String> errors) {
    boolean mayApprove =
        caller.is(Role.PAYROLL_ADMINISTRATOR)
            || caller.is(Role.APPROVER)
            || caller.is(Role.COORDINATOR);
    return Map.of("screen", new ApprovalsScreen(sheets, asked, mayApprove, note, errors));
  }

  private DateSpan days(String from, String to) {
    return DaysAsked.span(from, to).orElseGet(this::usual);
  }

  /** The month up to yesterday; on its first day the month before. */
  private DateSpan usual() {
    LocalDate yesterday = clock.today().minusDays(1);
    return DateSpan.of(yesterday.withDayOfMonth(1), yesterday);
  }

  private static Optional<String> named(String team) {
    return Optional.of(team.strip()).filter(name -> !name.isEmpty());
  }

  private static ApproveTime.Seen seen(String posted) {
    String[] parts = posted.split(" ", 2);
    return new ApproveTime.Seen(parts[0], parts.length == 2 ? parts[1] : "");
  }

  private static String payrollId(String posted) {
    return seen(posted).payrollId();
  }
}
