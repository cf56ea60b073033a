package coop.commonwage.yearend.rest;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.yearend.PayMembersByBank;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Share interest and redeemed capital, paid to members by bank. */
@Path("/api/yearend/member-payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class MemberPaymentsResource {

  @Inject Caller caller;
  @Inject BatchMemberPayments payments;
  @Inject PayMembersByBank bank;

  /** The day the bank is to pay. */
  public record BatchForm(@NotNull LocalDate payOn) {}

  /** What was prepared, and who waits because no bank account of theirs is known. */
  public record PreparedView(UUID batchId, List<UUID> withoutAccount) {}

  /** A batch; the hash is that of the file that left. */
  public record BatchView(
      UUID id,
      LocalDate payOn,
      Instant preparedAt,
      String preparedBy,
      int payments,
      String total,
      Instant releasedAt,
      String releasedBy,
      String sha256) {

    static BatchView of(BankBatches.Batch batch) {
      return new BatchView(
          batch.id(),
          batch.payOn(),
          batch.preparedAt(),
          batch.preparedBy(),
          batch.payments(),
          batch.total().toString(),
          batch.release().map(BankBatches.Release::at).orElse(null),
          batch.release().map(BankBatches.Release::by).orElse(null),
          batch.release().map(BankBatches.Release::sha256).orElse(null));
    }
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "Batches of payments to members by bank, newest first")
  public List<BatchView> list() {
    return payments.list().stream().map(BatchView::of).toList();
  }

  @POST
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Gather what members are to be paid by bank",
      description = "Share interest and redeemed capital that no batch holds yet, gross.")
  public Response prepare(@NotNull @Valid BatchForm form) {
    PayMembersByBank.Prepared prepared = bank.prepare(caller.employerId(), form.payOn());
    return Response.status(Response.Status.CREATED)
        .entity(new PreparedView(prepared.batchId(), prepared.withoutAccount()))
        .build();
  }

  @POST
  @Path("{id}/release")
  @Produces("text/csv")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Release a batch and take its file",
      description = "Once, and never by who prepared it. The hash of the file is kept.")
  public Response release(@PathParam("id") UUID id) {
    return file(bank.release(caller.employerId(), id));
  }

  @GET
  @Path("{id}/file")
  @Produces("text/csv")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(summary = "The very file of a released batch once more")
  public Response again(@PathParam("id") UUID id) {
    return file(bank.again(caller.employerId(), id));
  }

  private static Response file(PayMembersByBank.File file) {
    return Response.ok(file.bytes(), "text/csv")
        .header("Content-Disposition", "attachment; filename=\"member-payments.csv\"")
        .header("X-Content-SHA256", file.sha256())
        .build();
  }
}
