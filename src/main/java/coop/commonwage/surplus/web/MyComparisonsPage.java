package coop.commonwage.surplus.web;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadComparisons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What each way of sharing would give a member, where members were let in. */
@Path("/me/comparisons")
public class MyComparisonsPage {

  @Inject Pages pages;
  @Inject ReadComparisons comparisons;

  /** All of them, newest first, with the groups the board sees; nobody else's figure is there. */
  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response mine() {
    return pages.show(
        "surplus", "surplus/myComparisons.jte", Map.of("comparisons", comparisons.mine()));
  }
}
