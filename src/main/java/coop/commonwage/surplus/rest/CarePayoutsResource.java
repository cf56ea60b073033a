package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.FunderAccounts;
import coop.commonwage.surplus.application.PayOutCareCredit;
import coop.commonwage.surplus.application.PutBackCareCredit;
import coop.commonwage.surplus.application.ReadFunderAccounts;
import coop.commonwage.surplus.application.RecordFunderPayment;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How credits towards care go out in money, and what public bodies were paid. */
@Path("/api/surplus")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class CarePayoutsResource {

  @Inject PayOutCareCredit payOut;
  @Inject PutBackCareCredit putBack;
  @Inject ReadFunderAccounts read;
  @Inject RecordFunderPayment record;

  /**
   * Why a credit goes out.
   *
   * @param reason {@code left}, {@code died} or {@code wish}
   */
  public record PayoutForm(@NotBlank String reason, @NotBlank String evidence) {}

  /** What went out. */
  public record PayoutView(String paid, String returned) {}

  /**
   * Why a credit that went out is put back.
   *
   * @param entry the movement by which it went out
   */
  public record PutBackForm(@NotNull UUID entry, @NotBlank String evidence) {}

  /** What is back. */
  public record PutBackView(String amount) {}

  /** Whether members who stay may have their own credit paid out. */
  public record TermsForm(@NotNull Boolean paidOnWish) {}

  /** A payment to a public body. */
  public record PaymentForm(
      @NotBlank String funder,
      @NotNull LocalDate paidOn,
      @NotBlank String amount,
      @NotBlank String reference) {}

  /** Why a payment is taken back. */
  public record ReversalForm(@NotBlank String reason) {}

  /** A payment as it is kept; negative where it takes another back. */
  public record PaymentView(
      UUID id, LocalDate paidOn, String amount, String reference, UUID reverses) {

    static PaymentView of(FunderAccounts.Payment payment) {
      return new PaymentView(
          payment.id(),
          payment.paidOn(),
          payment.amount().toString(),
          payment.reference(),
          payment.reverses().orElse(null));
    }
  }

  /** What one body is owed and was paid. */
  public record FunderView(
      String funder, String owed, String paid, String left, List<PaymentView> payments) {

    static FunderView of(FunderAccounts.Account account) {
      return new FunderView(
          account.funder(),
          account.owed().toString(),
          account.paid().toString(),
          account.left().toString(),
          account.payments().stream().map(PaymentView::of).toList());
    }
  }

  @POST
  @Path("care-credits/{person}/payout")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Let a credit towards care go out",
      description =
          "When a member left or died, or on their wish where the co-operative allows it. The"
              + " member's own waits for the next bank batch; what a public body's money brought"
              + " goes back to that body, and never to a member who stays.")
  public PayoutView payOut(@PathParam("person") UUID person, @NotNull @Valid PayoutForm form) {
    PayOutCareCredit.PaidOut paid = payOut.pay(person, form.reason(), form.evidence());
    return new PayoutView(paid.paid().toString(), paid.returned().toString());
  }

  @POST
  @Path("care-credits/{person}/payout-reversals")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Put a credit towards care that went out back into the care account",
      description =
          "As long as no batch holds or has paid it, or the bank sent it back; and as long as the"
              + " public body it went back to was not paid for it.")
  public PutBackView putBack(@PathParam("person") UUID person, @NotNull @Valid PutBackForm form) {
    return new PutBackView(putBack.put(person, form.entry(), form.evidence()).toString());
  }

  @POST
  @Path("care-credits/terms")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Record whether members who stay may have their own credit paid out")
  public void terms(@NotNull @Valid TermsForm form) {
    payOut.allowOnWish(form.paidOnWish());
  }

  @GET
  @Path("funder-returns")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "What public bodies are owed and were paid")
  public List<FunderView> funders() {
    return read.list().stream().map(FunderView::of).toList();
  }

  @POST
  @Path("funder-returns")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Record that a public body was paid, never more than it is owed")
  public List<FunderView> paid(@NotNull @Valid PaymentForm form) {
    Money amount;
    try {
      amount = Money.of(form.amount());
    } catch (IllegalArgumentException notMoney) {
      throw Refused.invalid("amount", form.amount(), "an amount such as 125.00");
    }
    record.paid(form.funder(), form.paidOn(), amount, form.reference());
    return funders();
  }

  @POST
  @Path("funder-returns/{id}/reversal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Take a payment to a public body back that was recorded wrongly")
  public List<FunderView> takenBack(
      @PathParam("id") UUID payment, @NotNull @Valid ReversalForm form) {
    record.takeBack(payment, form.reason());
    return funders();
  }
}
