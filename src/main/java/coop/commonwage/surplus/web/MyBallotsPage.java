package coop.commonwage.surplus.web;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.AgreeToShortNotice;
import coop.commonwage.surplus.application.CastVote;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.ReadMyBallots;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Receipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** A member votes, once, and looks for the own slip in the published list. */
@Path("/me/ballots")
public class MyBallotsPage {

  private static final String BUNDLE = "surplus";

  @Inject Pages pages;
  @Inject ReadMyBallots mine;
  @Inject ReadBallots read;
  @Inject CastVote cast;
  @Inject AgreeToShortNotice agree;
  @Inject Clock clock;

  /** The ballots I am on the roll of. */
  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response list() {
    return pages.show(
        BUNDLE, "surplus/myBallots.jte", Map.of("ballots", mine.mine(), "now", clock.instant()));
  }

  /** What is proposed, and my vote. */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response one(@PathParam("id") UUID id) {
    return pages.show(BUNDLE, "surplus/myBallot.jte", screen(id, Map.of(), ""));
  }

  private Map<String, Object> screen(UUID id, Map<String, String> errors, String found) {
    return Map.of("mine", mine.one(id), "errors", errors, "found", found);
  }

  /**
   * Votes. The answer is the receipt itself and no way to it: a page that could be asked for again
   * would have to be kept somewhere.
   */
  @POST
  @Path("{id}/vote")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response vote(
      @PathParam("id") UUID id,
      @FormParam("hash") @DefaultValue("") String hash,
      @FormParam("choice") @DefaultValue("") String choice) {
    try {
      Receipt receipt = cast.cast(id, hash, Choice.ofWord(choice));
      return pages.show(
          BUNDLE,
          "surplus/ballotReceipt.jte",
          Map.of("mine", mine.one(id), "receipt", receipt.text()));
    } catch (BallotRefused noChoice) {
      return again(id, "choice", pages.frame(BUNDLE).say("surplus.ballot.wrong.choice"));
    } catch (Refused refused) {
      return again(id, "choice", whenSaid(refused));
    }
  }

  /** Agrees to shorter notice. */
  @POST
  @Path("{id}/consent")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response consent(@PathParam("id") UUID id) {
    try {
      agree.agree(id);
      return pages.done("/me/ballots/" + id, "agreed");
    } catch (Refused refused) {
      return again(id, "consent", whenSaid(refused));
    }
  }

  /** Looks for a receipt in the published list. */
  @POST
  @Path("{id}/receipt")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response receipt(
      @PathParam("id") UUID id, @FormParam("receipt") @DefaultValue("") String receipt) {
    try {
      String found = mine.check(id, receipt).map(Choice::word).orElse("none");
      return pages.show(BUNDLE, "surplus/myBallot.jte", screen(id, Map.of(), found));
    } catch (Refused refused) {
      return again(id, "receipt", whenSaid(refused));
    }
  }

  /** Every receipt with its choice. */
  @GET
  @Path("{id}/list")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  public Response published(@PathParam("id") UUID id) {
    return pages.show(
        BUNDLE,
        "surplus/ballotList.jte",
        Map.of(
            "ballot",
            mine.one(id).record().ballot(),
            "list",
            read.published(id),
            "back",
            "/me/ballots/" + id));
  }

  private Response again(UUID id, String field, String why) {
    return pages.askAgain(BUNDLE, "surplus/myBallot.jte", screen(id, Map.of(field, why), ""));
  }

  /** What stands in the way; that there is no such ballot is a page of its own. */
  private String whenSaid(Refused refused) {
    if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
      throw refused;
    }
    return RefusalWords.in(pages.frame(BUNDLE).words().language()).say(refused);
  }
}
