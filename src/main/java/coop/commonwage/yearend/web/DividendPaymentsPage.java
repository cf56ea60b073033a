package coop.commonwage.yearend.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.application.ReadDistributions;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.ScheduleDividends;
import coop.commonwage.yearend.FollowDividends;
import coop.commonwage.yearend.PayDividends;
import coop.commonwage.yearend.SettlePaidDividends;
import coop.commonwage.yearend.WithdrawDividends;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the cash of a distribution is: handed to payroll, paid, waiting, or come back. */
@Path("/yearend/distributions/{id}")
public class DividendPaymentsPage {

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject PayDividends dividends;
  @Inject WithdrawDividends withdraw;
  @Inject FollowDividends follow;
  @Inject ScheduleDividends dates;
  @Inject SettlePaidDividends settle;
  @Inject ReadDistributions distributions;

  /** Follows every share. */
  @GET
  @Path("payments")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response trail(@PathParam("id") UUID id) {
    return pages.show("yearend", "yearend/payments.jte", screen(id, Map.of()));
  }

  private Map<String, Object> screen(UUID id, Map<String, String> errors) {
    return Map.of(
        "trail",
        follow.follow(caller.employerId(), id),
        "acts",
        caller.is(Role.TREASURER),
        "names",
        caller.is(Role.TREASURER) || caller.is(Role.AUDITOR),
        "errors",
        errors,
        "confidence",
        distributions.formConfidence(id));
  }

  /** Hands it over; doing it again adds nobody twice. */
  @POST
  @Path("payments")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response handOver(@PathParam("id") UUID id) {
    dividends.pay(caller.employerId(), caller.login(), id);
    return pages.done("/surplus/distributions/" + id, "paid");
  }

  /** Withdraws what a reversal took back; doing it again changes nothing. */
  @POST
  @Path("withdrawals")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("id") UUID id) {
    withdraw.withdraw(caller.employerId(), caller.login(), id);
    return pages.done("/surplus/distributions/" + id, "withdrawn");
  }

  /** Says from which day it is handed over by itself. */
  @POST
  @Path("pay-date")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response payDate(
      @PathParam("id") UUID id, @FormParam("payOn") @DefaultValue("") String payOn) {
    try {
      dates.payOn(caller.employerId(), caller.login(), id, LocalDate.parse(payOn.strip()));
    } catch (DateTimeParseException notADate) {
      return again(id, Map.of("payOn", pages.frame("yearend").words().say("yearend.date.wrong")));
    } catch (Refused refused) {
      return again(id, FormErrors.of(refused, "payOn", refusals()));
    }
    return pages.done("/yearend/distributions/" + id + "/payments", "pay-date");
  }

  /**
   * Records how a payment that was reversed was settled.
   *
   * @param payment the person, the kind and what was open of it, with spaces between
   */
  @POST
  @Path("settlements")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response settle(
      @PathParam("id") UUID id,
      @FormParam("payment") @DefaultValue("") String payment,
      @FormParam("how") @DefaultValue("") String how,
      @FormParam("amount") @DefaultValue("") String amount,
      @FormParam("reason") @DefaultValue("") String reason) {
    String[] chosen = payment.split(" ");
    if (chosen.length != 3) {
      return again(id, Map.of("payment", pages.frame("yearend").words().say("yearend.settle.ask")));
    }
    try {
      settle.settle(
          caller.employerId(),
          caller.login(),
          new SettlePaidDividends.Paid(id, UUID.fromString(chosen[0]), PaidKind.ofWord(chosen[1])),
          how,
          Money.of(amount.strip()),
          Optional.of(Money.of(chosen[2])),
          reason);
    } catch (IllegalArgumentException notAnAmount) {
      return again(id, Map.of("amount", notAnAmount.getMessage()));
    } catch (Refused refused) {
      return again(id, FormErrors.of(refused, "amount", refusals()));
    }
    return pages.done("/yearend/distributions/" + id + "/payments", "settled");
  }

  private Response again(UUID id, Map<String, String> errors) {
    return pages.askAgain("yearend", "yearend/payments.jte", screen(id, errors));
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame("yearend").words().language());
  }
}
