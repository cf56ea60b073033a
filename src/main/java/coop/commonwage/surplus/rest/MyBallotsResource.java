package coop.commonwage.surplus.rest;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.AgreeToShortNotice;
import coop.commonwage.surplus.application.CastVote;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.ReadMyBallots;
import coop.commonwage.surplus.ballots.Choice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The ballots a member may vote in. Receipts travel in bodies, never in addresses, which servers
 * write into logs.
 */
@Path("/api/surplus/me/ballots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.WORKER, Role.MEMBER})
@Tag(name = "My surplus")
public class MyBallotsResource {

  @Inject ReadMyBallots mine;
  @Inject ReadBallots read;
  @Inject CastVote cast;
  @Inject AgreeToShortNotice agree;
  @Inject Clock clock;

  /**
   * A vote.
   *
   * @param hash the fingerprint of the figures the member was shown
   * @param choice {@code for}, {@code against} or {@code abstain}
   */
  public record VoteForm(
      @NotBlank @Size(max = 64) String hash,
      @NotNull @Pattern(regexp = "for|against|abstain") String choice) {}

  /** The receipt: shown once and kept nowhere. */
  public record ReceiptView(String receipt) {}

  /** A receipt to look for. */
  public record ReceiptForm(@NotBlank @Size(max = 60) String receipt) {}

  /**
   * What was found.
   *
   * @param choice what the slip says; absent when there is none with this receipt
   */
  public record FoundView(boolean found, String choice) {}

  @GET
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "The ballots I am on the roll of, the one called last first")
  public List<BallotViews.BallotEntryView> list() {
    Instant now = clock.instant();
    return mine.mine().stream().map(each -> BallotViews.BallotEntryView.of(each, now)).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "One ballot, my share if it is adopted as proposed, and whether I voted")
  public BallotViews.MyBallotView one(@PathParam("id") UUID id) {
    return BallotViews.MyBallotView.of(mine.one(id));
  }

  @POST
  @Path("{id}/vote")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(
      summary = "Vote, once",
      description = "The answer holds the receipt, by which the own slip is found in the list.")
  public ReceiptView vote(@PathParam("id") UUID id, @NotNull @Valid VoteForm form) {
    return new ReceiptView(cast.cast(id, form.hash(), Choice.ofWord(form.choice())).text());
  }

  @POST
  @Path("{id}/consent")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "Agree to shorter notice; not secret")
  public BallotViews.MyBallotView consent(@PathParam("id") UUID id) {
    agree.agree(id);
    return BallotViews.MyBallotView.of(mine.one(id));
  }

  @GET
  @Path("{id}/list")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "Every receipt with its choice, once the ballot is closed")
  public BallotViews.ListView published(@PathParam("id") UUID id) {
    mine.one(id);
    return BallotViews.ListView.of(read.published(id));
  }

  @POST
  @Path("{id}/receipt")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "What the slip with a receipt says, once the ballot is closed")
  public FoundView receipt(@PathParam("id") UUID id, @NotNull @Valid ReceiptForm form) {
    return mine.check(id, form.receipt())
        .map(choice -> new FoundView(true, choice.word()))
        .orElse(new FoundView(false, null));
  }
}
