package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.EntryShareAgreements.Agreement;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.WithdrawEntryShare;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Agreements to take shares that were typed wrongly: one asks to withdraw, another confirms. */
@Path("/surplus/capital/withdrawals")
public class EntryShareWithdrawalsPage {

  private static final String BUNDLE = "surplus";
  private static final String TEMPLATE = "surplus/entryShareWithdrawals.jte";
  private static final String HERE = "/surplus/capital/withdrawals";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject WithdrawEntryShare withdraw;

  /** What waits for another to confirm, and for the treasurer what one member agreed to. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response show(@QueryParam("member") @DefaultValue("") String member) {
    return pages.show(BUNDLE, TEMPLATE, screen(member, Map.of()));
  }

  private Map<String, Object> screen(String member, Map<String, String> errors) {
    boolean names = caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
    List<Agreement> own =
        names && !member.isBlank()
            ? withdraw.of(member).stream().filter(each -> each.asked().isEmpty()).toList()
            : List.of();
    return Map.of(
        "waiting",
        withdraw.waiting(),
        "withdrawn",
        names && !member.isBlank() ? withdraw.withdrawn(member) : List.of(),
        "own",
        own,
        "member",
        member,
        "me",
        caller.accountId(),
        "acts",
        caller.is(Role.TREASURER) || caller.is(Role.BOARD),
        "errors",
        errors);
  }

  /** Asks for an agreement to be withdrawn. */
  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @FormParam("agreement") @DefaultValue("") String agreement,
      @FormParam("member") @DefaultValue("") String member,
      @FormParam("reason") @DefaultValue("") String reason) {
    return taken(agreement, member, "withdrawal-asked", () -> withdraw.ask(id(agreement), reason));
  }

  /** Confirms what another asked for. */
  @POST
  @Path("confirmations")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@FormParam("agreement") @DefaultValue("") String agreement) {
    return taken(agreement, "", "agreement-withdrawn", () -> withdraw.confirm(id(agreement)));
  }

  /** Lets stand what somebody asked to withdraw. */
  @POST
  @Path("refusals")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(@FormParam("agreement") @DefaultValue("") String agreement) {
    return taken(agreement, "", "agreement-stands", () -> withdraw.keep(id(agreement)));
  }

  private static UUID id(String agreement) {
    try {
      return UUID.fromString(agreement);
    } catch (IllegalArgumentException noId) {
      throw Refused.notFound("agreement on shares with this id");
    }
  }

  private boolean isShown(String agreement, String member) {
    Stream<Agreement> own = member.isBlank() ? Stream.of() : withdraw.of(member).stream();
    return Stream.concat(withdraw.waiting().stream(), own)
        .anyMatch(one -> one.id().toString().equals(agreement));
  }

  private Response taken(String agreement, String member, String done, Runnable step) {
    try {
      step.run();
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      RefusalWords words = RefusalWords.in(pages.frame(BUNDLE).words().language());
      String said =
          refused.errors().isEmpty() ? words.say(refused) : words.say(refused.errors().getFirst());
      String where = isShown(agreement, member) ? "reason-" + agreement : "waiting";
      return pages.askAgain(BUNDLE, TEMPLATE, screen(member, Map.of(where, said)));
    }
    return pages.done(
        member.isBlank()
            ? HERE
            : HERE + "?member=" + URLEncoder.encode(member, StandardCharsets.UTF_8),
        done);
  }
}
