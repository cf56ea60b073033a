package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.DecideLeave;
import coop.commonwage.pay.application.LeaveDetails;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.pay.application.WithdrawLeave;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests for leave, for whoever decides about them. */
@Path("/pay/leave")
@RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.HR, Role.COORDINATOR})
public class LeaveRequestsPage {

  private static final String BUNDLE = "leave";
  private static final int MONTHS_SHOWN = 3;

  @Inject Pages pages;
  @Inject HttpServletRequest request;
  @Inject ReadLeave leave;
  @Inject ReadHolidayBalance balance;
  @Inject DecideLeave decide;
  @Inject WithdrawLeave withdraw;

  /** Those that wait, and those of the three months from a day on. */
  @GET
  public Response list(
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("team") @DefaultValue("") String team) {
    LocalDate typed = TypedDate.of(from).day();
    LocalDate first = typed == null ? balance.today() : typed;
    return pages.show(
        BUNDLE,
        "pay/leaveRequests.jte",
        Map.of(
            "requests",
            leave.between(
                DateSpan.of(first, first.plusMonths(MONTHS_SHOWN)),
                team.isBlank() ? Optional.empty() : Optional.of(team.strip())),
            "from",
            first,
            "team",
            team));
  }

  /** One of them, with what should be known to decide. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") UUID id) {
    return pages.show(BUNDLE, "pay/leaveRequest.jte", screen(id, Map.of(), Map.of()));
  }

  private Map<String, Object> screen(
      UUID id, Map<String, String> sent, Map<String, String> errors) {
    LeaveDetails details = leave.one(id);
    Map<String, String> typed = new HashMap<>(details.request().entries());
    typed.putAll(sent);
    Map<String, Object> all = new HashMap<>();
    all.put("details", details);
    all.put(
        "standing",
        balance.ofPerson(
            details.request().personId(),
            details.request().from().isBefore(balance.today())
                ? balance.today()
                : details.request().from()));
    all.put("today", balance.today());
    all.put("payWords", Words.in(pages.frame(BUNDLE).words().language(), "platform", "pay"));
    all.put("typed", new TypedInstruction(InstructionKinds.FAMILY_LEAVE, typed, errors));
    return all;
  }

  /** Approves, refuses or withdraws, or shows what is missing. */
  @POST
  @Path("{id}/state")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") UUID id) {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((name, all) -> typed.put(name, all[0]));
    String reason = typed.getOrDefault("reason", "").strip();
    LeaveDetails details = leave.one(id);
    Map<String, String> errors =
        switch (typed.getOrDefault("state", "")) {
          case "approved" ->
              InstructionsPage.attempt(() -> decide.approve(id, reason, told(details, typed)));
          case "refused" -> InstructionsPage.attempt(() -> decide.refuse(id, reason));
          case "withdrawn" -> InstructionsPage.attempt(() -> withdraw.withdraw(id, reason));
          default -> throw Refused.notFound("such deed");
        };
    return errors.isEmpty()
        ? pages.done("/pay/leave", typed.get("state"))
        : pages.askAgain(BUNDLE, "pay/leaveRequest.jte", screen(id, typed, errors));
  }

  /** What payroll has to know of family leave; other kinds need nothing more. */
  private static Map<String, String> told(LeaveDetails details, Map<String, String> typed) {
    Map<String, String> told = new HashMap<>();
    if (details.request().kind() == LeaveKind.FAMILY_LEAVE) {
      for (Field field : InstructionKinds.FAMILY_LEAVE.fields()) {
        String text = typed.getOrDefault(field.name(), "").strip();
        if (!text.isEmpty()) {
          told.put(field.name(), text);
        }
      }
    }
    return told;
  }
}
