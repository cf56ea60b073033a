package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ChooseDividend;
import coop.commonwage.surplus.application.ReadCareAccounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** A member's own credit towards care, and how their next dividend comes. */
@Path("/me/care")
public class MyCarePage {

  private static final String TEMPLATE = "surplus/myCare.jte";

  @Inject Pages pages;
  @Inject ReadCareAccounts read;
  @Inject ChooseDividend choose;

  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response account() {
    return pages.show(
        CareForms.BUNDLE, TEMPLATE, Map.of("account", read.own(), "errors", Map.of()));
  }

  /** Chooses {@code credit} or {@code payment}. */
  @POST
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@FormParam("choice") @DefaultValue("") String choice) {
    if (!List.of("credit", "payment").contains(choice)) {
      return pages.askAgain(
          CareForms.BUNDLE,
          TEMPLATE,
          Map.of(
              "account",
              read.own(),
              "errors",
              Map.of("choice", pages.frame(CareForms.BUNDLE).say("care.choice.none"))));
    }
    choose.mine(choice.equals("credit"));
    return pages.done("/me/care", "choice");
  }
}
