package coop.commonwage.yearend.rest;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.ScheduleDividends;
import coop.commonwage.yearend.FollowDividends;
import coop.commonwage.yearend.SettlePaidDividends;
import coop.commonwage.yearend.WithdrawDividends;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the cash of a distribution is, and what came back. */
@Path("/api/yearend/distributions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Year end")
public class DividendPaymentsResource {

  @Inject Caller caller;
  @Inject FollowDividends follow;
  @Inject WithdrawDividends withdraw;
  @Inject ScheduleDividends dates;
  @Inject SettlePaidDividends settle;
  @Inject ReadDistributions distributions;

  /** From which day the cash is handed over by itself. */
  public record PayDateForm(@NotNull LocalDate payOn) {}

  /**
   * How a payment that was reversed was settled.
   *
   * @param kind {@code paid-in-cash} or {@code interest-paid}; the former when absent
   * @param how {@code paid-back} or {@code let-go}
   * @param open what was open of the payment when it was looked at: given, the same settlement is
   *     never noted twice
   */
  public record SettlementForm(
      @NotNull UUID personId,
      String kind,
      @NotBlank String how,
      @NotBlank String amount,
      String open,
      @NotBlank @Size(max = 1000) String reason) {}

  /** How many shares were withdrawn by this call. */
  public record WithdrawalView(int withdrawn) {}

  @GET
  @Path("payments")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Follow the money of a distribution",
      description =
          "Cash decided = set off + paid on payslips and by bank + waiting + withdrawn + not taken;"
              + " the difference is zero or something is wrong. The board sees the sums of each"
              + " class, never a member's name or share: lines are empty.")
  public MoneyTrailView payments(@PathParam("id") UUID id) {
    return MoneyTrailView.of(
        follow.follow(caller.employerId(), id),
        caller.is(Role.TREASURER) || caller.is(Role.AUDITOR),
        distributions.formConfidence(id));
  }

  @POST
  @Path("withdrawals")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Withdraw from payroll what a posted reversal has taken back",
      description = "What a payslip has paid stays paid. Doing it again changes nothing.")
  public WithdrawalView withdraw(@PathParam("id") UUID id) {
    return new WithdrawalView(withdraw.withdraw(caller.employerId(), caller.login(), id));
  }

  @POST
  @Path("pay-date")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Say from which day the cash is handed over by itself")
  public MoneyTrailView payDate(@PathParam("id") UUID id, @NotNull @Valid PayDateForm form) {
    dates.payOn(caller.employerId(), caller.login(), id, form.payOn());
    return payments(id);
  }

  @POST
  @Path("settlements")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record how a payment that was reversed afterwards was settled",
      description = "Nothing is taken from wages here, and never more than is open.")
  public MoneyTrailView settle(@PathParam("id") UUID id, @NotNull @Valid SettlementForm form) {
    settle.settle(
        caller.employerId(),
        caller.login(),
        new SettlePaidDividends.Paid(id, form.personId(), kind(form.kind())),
        form.how(),
        amount("amount", form.amount()),
        Optional.ofNullable(form.open()).map(open -> amount("open", open)),
        form.reason());
    return payments(id);
  }

  private static PaidKind kind(String word) {
    try {
      return word == null ? PaidKind.SHARE : PaidKind.ofWord(word);
    } catch (IllegalArgumentException wrong) {
      throw wrong("kind", word, wrong);
    }
  }

  private static Money amount(String field, String text) {
    try {
      return Money.of(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong(field, text, wrong);
    }
  }

  private static Refused wrong(String field, String text, IllegalArgumentException wrong) {
    return Refused.invalid(field, text, wrong.getMessage());
  }
}
