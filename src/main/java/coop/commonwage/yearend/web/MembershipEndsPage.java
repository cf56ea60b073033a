package coop.commonwage.yearend.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.yearend.ProposeMembershipEnds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Worker members who stopped working: whose membership may have to be ended. */
@Path("/yearend/membership-ends")
public class MembershipEndsPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ProposeMembershipEnds propose;

  /** Each with a way to the form that ends the membership. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list() {
    return pages.show(
        "members",
        "yearend/membershipEnds.jte",
        Map.of("proposals", propose.of(caller.employerId(), clock.today())));
  }
}
