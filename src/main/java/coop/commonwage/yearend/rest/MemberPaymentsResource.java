package coop.commonwage.yearend.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
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

/** Shares of members who are no workers, share interest and redeemed capital, paid by bank. */
@Path("/api/yearend/member-payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class MemberPaymentsResource {

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

  /** A payment that the bank sent back. */
  public record ReturnView(
      UUID entryId,
      LocalDate returnedOn,
      String reason,
      String evidence,
      Instant recordedAt,
      String recordedBy) {

    static ReturnView of(BankBatches.Return back) {
      return new ReturnView(
          back.entryId(), back.on(), back.reason(), back.evidence(), back.at(), back.by());
    }
  }

  /**
   * What was prepared.
   *
   * @param withoutAccount who waits because no bank account of theirs is known
   * @param toBeMended whose payment came back and whose bank account is the same still
   * @param estates who died, and nobody is named who acts for the estate
   */
  public record PreparedView(
      UUID batchId, List<UUID> withoutAccount, List<UUID> toBeMended, List<UUID> estates) {}

  /**
   * What waits for a batch; amounts are pounds as decimal texts.
   *
   * @param kinds the sum of each kind
   * @param withoutAccount how many people have no bank account that is known
   * @param toBeMended of how many a payment came back and the bank account is the same still
   * @param estates how many died, and nobody is named who acts for the estate
   * @param payments person by person; empty for those who see no names
   */
  public record OpenView(
      String total,
      List<KindView> kinds,
      int withoutAccount,
      int toBeMended,
      int estates,
      List<PaymentView> payments) {}

  /** The sum of a kind: {@code paid-in-cash}, {@code interest-paid} or {@code redeemed}. */
  public record KindView(String kind, int payments, String total) {

    static List<KindView> of(List<BankBatches.Payment> payments, boolean byName) {
      return (byName
              ? PayMembersByBank.byKind(payments)
              : PayMembersByBank.byKindInCrowds(payments))
          .stream()
              .map(sum -> new KindView(sum.kind().word(), sum.payments(), sum.total().toString()))
              .toList();
    }
  }

  /**
   * One payment.
   *
   * @param paidTo who acts for the estate and is paid by the batch; empty for the member
   * @param cameBack the day on which the bank had it back, where it waits again
   */
  public record PaymentView(
      UUID entryId,
      UUID personId,
      String payrollId,
      String name,
      String kind,
      LocalDate day,
      String amount,
      String paidTo,
      LocalDate cameBack) {

    static PaymentView of(BankBatches.Payment payment) {
      return new PaymentView(
          payment.entryId(),
          payment.to().personId(),
          payment.to().payrollId(),
          payment.to().name(),
          payment.kind().word(),
          payment.day(),
          payment.amount().toString(),
          payment.paidTo().orElse(null),
          payment.cameBack().map(BankBatches.CameBack::on).orElse(null));
    }
  }

  /**
   * A batch; the hash is that of the file that left.
   *
   * @param state {@code prepared}, {@code released} or {@code cancelled}
   */
  public record BatchView(
      UUID id,
      String state,
      LocalDate payOn,
      Instant preparedAt,
      String preparedBy,
      int payments,
      String total,
      Instant releasedAt,
      String releasedBy,
      String sha256,
      Instant cancelledAt,
      String cancelledBy,
      String cancelledBecause) {

    static BatchView of(BankBatches.Batch batch) {
      return new BatchView(
          batch.id(),
          batch.state(),
          batch.payOn(),
          batch.preparedAt(),
          batch.preparedBy(),
          batch.payments(),
          batch.total().toString(),
          batch.release().map(BankBatches.Release::at).orElse(null),
          batch.release().map(BankBatches.Release::by).orElse(null),
          batch.release().map(BankBatches.Release::sha256).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::at).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::by).orElse(null),
          batch.cancellation().map(BankBatches.Cancellation::reason).orElse(null));
    }
  }

  /** A batch with the sums of what it holds; its payments and returns for those who see names. */
  public record DetailView(
      BatchView batch,
      List<KindView> kinds,
      List<PaymentView> payments,
      List<ReturnView> returned) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "Batches of payments to members by bank, newest first")
  public List<BatchView> list() {
    return payments.list().stream().map(BatchView::of).toList();
  }

  @GET
  @Path("open")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "What waits for a payment by bank",
      description =
          "Sums by kind; the board sees no member's name or share, and no sums by kind where fewer"
              + " than five people share one.")
  public OpenView open() {
    PayMembersByBank.Waiting waiting = bank.waiting(caller.employerId());
    return new OpenView(
        Money.sum(waiting.payments().stream().map(BankBatches.Payment::amount).toList()).toString(),
        KindView.of(waiting.payments(), seesNames()),
        waiting.of(PayMembersByBank.WaitsFor.ACCOUNT).size(),
        waiting.of(PayMembersByBank.WaitsFor.MENDING).size(),
        waiting.of(PayMembersByBank.WaitsFor.ESTATE).size(),
        named(waiting.payments()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "One batch",
      description =
          "Sums by kind; the board sees no member's name or share, and no sums by kind where fewer"
              + " than five people share one.")
  public DetailView one(@PathParam("id") UUID id) {
    BankBatches.Batch batch = payments.one(id);
    List<BankBatches.Payment> lines = payments.payments(id);
    return new DetailView(
        BatchView.of(batch),
        KindView.of(lines, seesNames()),
        named(lines),
        seesNames() ? payments.returned(id).stream().map(ReturnView::of).toList() : List.of());
  }

  private boolean seesNames() {
    return caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
  }

  private List<PaymentView> named(List<BankBatches.Payment> lines) {
    return seesNames() ? lines.stream().map(PaymentView::of).toList() : List.of();
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
  public DetailView cancel(@PathParam("id") UUID id, @NotNull @Valid CancellationForm form) {
    payments.cancel(id, form.reason());
    return one(id);
  }

  @POST
  @Path("{id}/returns")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record that the bank sent one payment of a batch back",
      description =
          "It is owed again to the same person and waits for a later batch. A payment comes back"
              + " once.")
  public DetailView comesBack(@PathParam("id") UUID id, @NotNull @Valid ReturnForm form) {
    back.record(id, form.entryId(), form.returnedOn(), form.reason(), form.evidence());
    return one(id);
  }

  @POST
  @Path("{id}/release")
  @Produces("text/csv")
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
