package coop.commonwage.platform.web.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Gives out the files that pages use. */
@Path("/assets/{name}")
public class AssetsResource {

  /** The file of that name. */
  @GET
  @PermitAll
  public Response file(@PathParam("name") String name) {
    Assets.Asset asset = Assets.named(name).orElseThrow(NotFoundException::new);
    return Response.ok(asset.content())
        .header("Content-Type", asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}
