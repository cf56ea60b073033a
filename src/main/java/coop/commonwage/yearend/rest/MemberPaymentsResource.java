package coop.commonwage.yearend.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Paged;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.surplus.application.RecordBankReturn;
import coop.commonwage.yearend.PayMembersByBank;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shares of members who are no workers, share interest and redeemed capital, paid by bank. */
@Path("/api/yearend/member-payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class MemberPaymentsResource {

  private static final int MOST_SHOWN = 200;

  @Inject Caller caller;
  @Inject BatchMemberPayments payments;
  @Inject PayMembersByBank bank;
  @Inject RecordBankReturn back;

  /** The day the bank is to pay. */
  public record BatchForm(@NotNull LocalDate payOn) {}

  /** Why a batch is not to be paid; up to 400 characters. */
  public record CancellationForm(@NotBlank String reason) {}

  /**
   * A payment that the bank sent back.
   *
   * @param entryId which one of the batch
   * @param returnedOn the day the bank had it back
   * @param reason why, as the bank says; up to 200 characters
   * @param evidence what shows it; up to 400 characters
   */
  public record ReturnForm(
      @NotNull UUID entryId,
      @NotNull LocalDate returnedOn,
      @NotBlank String reason,
      @NotBlank String evidence) {}

  /**
   * What was prepared.
   *
   * @param withoutAccount who waits because no bank account of theirs is known
   * @param toBeMended whose payment came back and whose bank account is the same still
   * @param estates who died, and nobody is named who acts for the estate
   */
  public record PreparedView(
      UUID batchId, List<UUID> withoutAccount, List<UUID> toBeMended, List<UUID> estates) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "Batches of payments to members by bank, newest first")
  public List<MemberPaymentViews.BatchView> list() {
    return payments.list().stream()
        .map(batch -> MemberPaymentViews.BatchView.of(batch, seesNames()))
        .toList();
  }

  @GET
  @Path("open")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "What waits for a payment by bank",
      description =
          "Sums by kind; the board sees no member's name or share, and no sum of fewer than five"
              + " people: where fewer share a kind, no kind is told. Payments come 200 a page, page"
              + " counts from 1.")
  public MemberPaymentViews.OpenView open(@QueryParam("page") @DefaultValue("1") int page) {
    PayMembersByBank.Waiting waiting = bank.waiting(caller.employerId());
    Paged paged = paged(page, waiting.payments().size());
    return new MemberPaymentViews.OpenView(
        isShown(PayMembersByBank.people(waiting.payments()))
            ? Money.sum(waiting.payments().stream().map(BankBatches.Payment::amount).toList())
                .toString()
            : null,
        MemberPaymentViews.KindView.of(PayMembersByBank.byKind(waiting.payments()), seesNames()),
        waiting.of(PayMembersByBank.WaitsFor.ACCOUNT).size(),
        waiting.of(PayMembersByBank.WaitsFor.MENDING).size(),
        waiting.of(PayMembersByBank.WaitsFor.ESTATE).size(),
        carried(payments.carried()),
        paged.found(),
        paged.page(),
        paged.pages(),
        named(
            waiting.payments().stream().skip(paged.before(MOST_SHOWN)).limit(MOST_SHOWN).toList()));
  }

  private MemberPaymentViews.CarriedView carried(BankBatches.Carried carried) {
    return isShown(carried.people())
        ? new MemberPaymentViews.CarriedView(carried.people(), carried.total().toString())
        : new MemberPaymentViews.CarriedView(null, null);
  }

  private boolean isShown(int people) {
    return seesNames() || PayMembersByBank.isCrowd(people);
  }

  /** Whoever sees no names is shown no payment, on one empty page. */
  private Paged paged(int asked, int payments) {
    return Paged.of(asked, MOST_SHOWN, seesNames() ? payments : 0);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "One batch",
      description =
          "Sums by kind; the board sees no member's name or share, and no sum of fewer than five"
              + " people: where fewer share a kind, no kind is told. Payments come 200 a page, page"
              + " counts from 1.")
  public MemberPaymentViews.DetailView one(
      @PathParam("id") UUID id, @QueryParam("page") @DefaultValue("1") int page) {
    BankBatches.Batch batch = payments.one(id);
    Paged paged = paged(page, batch.payments());
    return new MemberPaymentViews.DetailView(
        MemberPaymentViews.BatchView.of(batch, seesNames()),
        MemberPaymentViews.KindView.of(PayMembersByBank.inOrder(payments.sums(id)), seesNames()),
        paged.found(),
        paged.page(),
        paged.pages(),
        seesNames()
            ? named(payments.payments(id, paged.before(MOST_SHOWN), MOST_SHOWN))
            : List.of(),
        seesNames()
            ? payments.returned(id).stream().map(MemberPaymentViews.ReturnView::of).toList()
            : List.of());
  }

  private boolean seesNames() {
    return caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
  }

  private List<MemberPaymentViews.PaymentView> named(List<BankBatches.Payment> lines) {
    return seesNames()
        ? lines.stream().map(MemberPaymentViews.PaymentView::of).toList()
        : List.of();
  }

  @POST
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Gather what members are to be paid by bank",
      description =
          "Shares of members who are no workers, share interest and redeemed capital that no batch"
              + " holds yet, gross. What the bank paid of a distribution that was reversed is set"
              + " off.")
  public Response prepare(@NotNull @Valid BatchForm form) {
    PayMembersByBank.Prepared prepared = bank.prepare(caller.employerId(), form.payOn());
    return Response.status(Response.Status.CREATED)
        .entity(
            new PreparedView(
                prepared.batchId(),
                waiting(prepared, PayMembersByBank.WaitsFor.ACCOUNT),
                waiting(prepared, PayMembersByBank.WaitsFor.MENDING),
                waiting(prepared, PayMembersByBank.WaitsFor.ESTATE)))
        .build();
  }

  private static List<UUID> waiting(
      PayMembersByBank.Prepared prepared, PayMembersByBank.WaitsFor reason) {
    return prepared.waiting().of(reason).stream().map(BankBatches.Receiver::personId).toList();
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Cancel a batch that was not released",
      description = "What it holds is open again.")
  public MemberPaymentViews.DetailView cancel(
      @PathParam("id") UUID id, @NotNull @Valid CancellationForm form) {
    payments.cancel(id, form.reason());
    return one(id, 1);
  }

  @POST
  @Path("{id}/returns")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record that the bank sent one payment of a batch back",
      description =
          "It is owed again to the same person and waits for a later batch, unless its distribution"
              + " was reversed since: then nothing is owed. A payment comes back once.")
  public MemberPaymentViews.DetailView comesBack(
      @PathParam("id") UUID id, @NotNull @Valid ReturnForm form) {
    back.record(id, form.entryId(), form.returnedOn(), form.reason(), form.evidence());
    return one(id, 1);
  }

  @POST
  @Path("{id}/release")
  @Produces({"text/csv", MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Release a batch and take its file",
      description =
          "Once, on its day of payment at the latest, and never by who prepared it. The hash of the"
              + " file is kept. Whoever of the board releases it is given no bank account: 204; a"
              + " treasurer takes the file.")
  public Response release(@PathParam("id") UUID id) {
    PayMembersByBank.File released = bank.release(caller.employerId(), id);
    return caller.is(Role.TREASURER)
        ? file(released)
        : Response.noContent().header("X-Content-SHA256", released.sha256()).build();
  }

  @GET
  @Path("{id}/file")
  @Produces("text/csv")
  @RolesAllowed(Role.TREASURER)
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
