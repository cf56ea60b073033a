package coop.commonwage.yearend.web;

import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.BatchMemberPayments;
import coop.commonwage.surplus.application.ReadLeaverPayments;
import coop.commonwage.surplus.application.RecordBankReturn;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.yearend.PayMembersByBank;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Payments to members by bank: what waits, and the batches in which it leaves. The board sees sums,
 * never whose they are.
 */
@Path("/yearend/member-payments")
public class MemberPaymentsPage {

  /** How many payments stand on a page. */
  public static final int MOST_SHOWN = 200;

  private static final int LAST_PAGE = 1_000_000;
  private static final String LIST = "yearend/memberPayments.jte";
  private static final String ONE = "yearend/memberPaymentsBatch.jte";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject BatchMemberPayments payments;
  @Inject PayMembersByBank bank;
  @Inject RecordBankReturn back;
  @Inject ReadLeaverPayments leavers;

  /** What waits, and every batch. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list(@QueryParam("page") @DefaultValue("1") int page) {
    return pages.show("yearend", LIST, list(page, "", Map.of()));
  }

  private Map<String, Object> list(int asked, String payOn, Map<String, String> errors) {
    PayMembersByBank.Waiting waiting = bank.waiting(caller.employerId());
    Map<String, Object> screen = rights(errors);
    int page = Math.clamp(asked, 1, LAST_PAGE);
    screen.put("waiting", waiting);
    screen.put("kinds", kinds(PayMembersByBank.byKind(waiting.payments())));
    screen.put("page", page);
    screen.put("carried", payments.carried());
    screen.put("batches", payments.list());
    screen.put("payOn", payOn);
    screen.put("due", leavers.due());
    return screen;
  }

  /** Gathers what waits. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prepare(@FormParam("payOn") @DefaultValue("") String payOn) {
    try {
      UUID batch = bank.prepare(caller.employerId(), LocalDate.parse(payOn.strip())).batchId();
      return pages.done("/yearend/member-payments/" + batch, "prepared");
    } catch (DateTimeParseException notADate) {
      return pages.askAgain(
          "yearend",
          LIST,
          list(
              1, payOn, Map.of("payOn", pages.frame("yearend").words().say("yearend.date.wrong"))));
    } catch (Refused refused) {
      return pages.askAgain(
          "yearend", LIST, list(1, payOn, FormErrors.of(refused, "payOn", refusals())));
    }
  }

  /**
   * One batch and what may be done with it.
   *
   * @param returned the payment the bank sent back, to be recorded; empty for none
   */
  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response one(
      @PathParam("id") UUID id,
      @QueryParam("returned") UUID returned,
      @QueryParam("page") @DefaultValue("1") int page) {
    Map<String, Object> screen = one(id, "", Map.of());
    turn(screen, id, page);
    screen.put("sentBack", sentBack(id, returned, Map.of()));
    return pages.show("yearend", ONE, screen);
  }

  private void turn(Map<String, Object> screen, UUID id, int asked) {
    int page = Math.clamp(asked, 1, LAST_PAGE);
    screen.put("page", page);
    screen.put(
        "payments",
        seesNames() ? payments.payments(id, (page - 1) * MOST_SHOWN, MOST_SHOWN) : List.of());
  }

  /**
   * A payment that came back, and what was typed of it.
   *
   * @param owed whether it is owed again then: not what was reversed since
   */
  public record SentBack(BankBatches.Payment payment, boolean owed, Map<String, String> typed) {}

  private Optional<SentBack> sentBack(UUID id, UUID entry, Map<String, String> typed) {
    return Optional.ofNullable(entry)
        .filter(asked -> caller.is(Role.TREASURER))
        .map(asked -> new SentBack(payments.payment(id, asked), payments.isOwed(id, asked), typed));
  }

  /** Records that the bank sent one payment back. */
  @POST
  @Path("{id}/returns")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response comesBack(
      @PathParam("id") UUID id,
      @FormParam("entry") UUID entry,
      @FormParam("returnedOn") @DefaultValue("") String returnedOn,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("evidence") @DefaultValue("") String evidence) {
    if (entry == null) {
      throw Refused.notFound("payment in this batch with this id");
    }
    Map<String, String> errors;
    try {
      back.record(id, entry, LocalDate.parse(returnedOn.strip()), reason, evidence);
      return pages.done(
          "/yearend/member-payments/" + id,
          payments.isOwed(id, entry) ? "returned" : "returned-reversed");
    } catch (DateTimeParseException notADate) {
      errors = Map.of("returnedOn", pages.frame("yearend").words().say("yearend.date.wrong"));
    } catch (Refused refused) {
      errors = FormErrors.of(refused, "returnedOn", refusals());
    }
    Map<String, Object> screen = one(id, "", errors);
    screen.put(
        "sentBack",
        sentBack(
            id, entry, Map.of("returnedOn", returnedOn, "reason", reason, "evidence", evidence)));
    return pages.askAgain("yearend", ONE, screen);
  }

  private Map<String, Object> one(UUID id, String reason, Map<String, String> errors) {
    BankBatches.Batch batch = payments.one(id);
    Map<String, Object> screen = rights(errors);
    screen.put("batch", batch);
    turn(screen, id, 1);
    screen.put("kinds", kinds(PayMembersByBank.inOrder(payments.sums(id))));
    screen.put("returned", seesNames() ? payments.returned(id) : List.of());
    screen.put("sentBack", Optional.empty());
    screen.put("own", batch.preparer().equals(caller.accountId()));
    screen.put("releases", caller.is(Role.TREASURER) || caller.is(Role.BOARD));
    screen.put("reason", reason);
    return screen;
  }

  private List<BankBatches.KindSum> kinds(List<BankBatches.KindSum> of) {
    return seesNames() ? of : PayMembersByBank.inCrowds(of);
  }

  private boolean seesNames() {
    return caller.is(Role.TREASURER) || caller.is(Role.AUDITOR);
  }

  private Map<String, Object> rights(Map<String, String> errors) {
    Map<String, Object> screen = new HashMap<>();
    screen.put("prepares", caller.is(Role.TREASURER));
    screen.put("names", seesNames());
    screen.put("errors", errors);
    return screen;
  }

  /** Releases it; a treasurer is given the file that leaves, the board no bank account. */
  @POST
  @Path("{id}/release")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(@PathParam("id") UUID id) {
    try {
      PayMembersByBank.File released = bank.release(caller.employerId(), id);
      return caller.is(Role.TREASURER)
          ? file(released)
          : pages.done("/yearend/member-payments/" + id, "released");
    } catch (Refused refused) {
      return pages.askAgain(
          "yearend", ONE, one(id, "", FormErrors.of(refused, "next", refusals())));
    }
  }

  /** The file of a released batch once more. */
  @GET
  @Path("{id}/file")
  @RolesAllowed(Role.TREASURER)
  public Response again(@PathParam("id") UUID id) {
    try {
      return file(bank.again(caller.employerId(), id));
    } catch (Refused refused) {
      return pages.askAgain(
          "yearend", ONE, one(id, "", FormErrors.of(refused, "next", refusals())));
    }
  }

  /** Cancels it: what it holds waits again. */
  @POST
  @Path("{id}/cancellation")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response cancel(
      @PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
    try {
      payments.cancel(id, reason);
    } catch (Refused refused) {
      return pages.askAgain(
          "yearend", ONE, one(id, reason, FormErrors.of(refused, "reason", refusals())));
    }
    return pages.done("/yearend/member-payments", "cancelled");
  }

  private static Response file(PayMembersByBank.File file) {
    return Response.ok(file.bytes(), "text/csv")
        .header("Content-Disposition", "attachment; filename=\"member-payments.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame("yearend").words().language());
  }
}
