package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.ChooseDividend;
import coop.commonwage.surplus.application.ReadCareAccounts;
import coop.commonwage.surplus.application.UseCareCredits;
import coop.commonwage.surplus.spending.CareEntry;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Dividends of members who use care: paid or credited, and what the invoicing side may take off
 * invoices.
 */
@Path("/api/surplus")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class CareCreditsResource {

  @Inject ChooseDividend choose;
  @Inject UseCareCredits use;
  @Inject ReadCareAccounts read;

  /**
   * A choice.
   *
   * @param choice {@code payment} or {@code credit}
   * @param personId whose it is; without one it is the co-operative's own rule
   * @param consent with a personId: how and when the member said so
   */
  public record ChoiceForm(@NotBlank String choice, UUID personId, String consent) {}

  /** A member's own choice. */
  public record OwnChoiceForm(@NotBlank String choice) {}

  /** What was taken in. */
  public record ImportView(int rows) {}

  /** A movement of a care account. */
  public record CareEntryView(
      String payrollId, String name, LocalDate day, String kind, String amount, String invoice) {

    static CareEntryView of(CareEntry entry) {
      return new CareEntryView(
          entry.payrollId(),
          entry.name(),
          entry.day(),
          entry.kind(),
          entry.amount().toString(),
          entry.invoice().orElse(null));
    }
  }

  /**
   * A page of the movements of all care accounts.
   *
   * @param found how many there are on all pages
   */
  public record MovementsView(int found, int page, int pages, List<CareEntryView> entries) {

    static MovementsView of(ReadCareAccounts.Movements movements) {
      return new MovementsView(
          movements.paged().found(),
          movements.paged().page(),
          movements.paged().pages(),
          movements.entries().stream().map(CareEntryView::of).toList());
    }
  }

  /**
   * One's own care account.
   *
   * @param own what of the balance no public body's money brought
   */
  public record OwnCareView(
      boolean credited, String balance, String own, List<CareEntryView> entries) {}

  @POST
  @Path("dividend-choices")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Record whether dividends of users are paid or credited",
      description =
          "For one member, with how and when they said so; or without a personId for those who"
              + " chose nothing. A proposal keeps the rule it was put to the members with.")
  public void choose(@NotNull @Valid ChoiceForm form) {
    boolean credit = credit(form.choice());
    if (form.personId() == null) {
      choose.rule(credit);
    } else {
      choose.told(form.personId(), credit, form.consent() == null ? "" : form.consent());
    }
  }

  @POST
  @Path("me/dividend-choice")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "Choose whether one's own dividend is paid or credited towards care")
  public OwnCareView chooseMine(@NotNull @Valid OwnChoiceForm form) {
    choose.mine(credit(form.choice()));
    return mine();
  }

  @GET
  @Path("me/care-account")
  @RolesAllowed({Role.WORKER, Role.MEMBER})
  @Operation(summary = "What one has towards care, and how the next dividend comes")
  public OwnCareView mine() {
    ReadCareAccounts.Of own = read.own();
    return new OwnCareView(
        own.credited(),
        own.credit().all().toString(),
        own.credit().own().toString(),
        own.entries().stream().map(CareEntryView::of).toList());
  }

  @GET
  @Path("care-credits")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(
      summary = "Movements of the care accounts",
      description = "100 a page by payroll id and day; page counts from 1.")
  public MovementsView credits(@QueryParam("page") @DefaultValue("1") int page) {
    return MovementsView.of(read.movements(page));
  }

  @GET
  @Path("care-credits/csv")
  @Produces("text/csv")
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  @Operation(summary = "What the invoicing side may take off each member's invoices, as CSV")
  public String balances() {
    return CareCreditsFile.of(read.balances("", 0, Integer.MAX_VALUE));
  }

  @POST
  @Path("imports/care-credit-uses")
  @Consumes("text/csv")
  @RolesAllowed(Role.TREASURER)
  @Operation(
      summary = "Import which invoices used credits from CSV",
      description =
          "Reads payroll_id, invoice, day, amount and kind (used, or reversed for an invoice that"
              + " was taken back). An invoice uses a credit once and never more than there is;"
              + " nothing is taken in while any row is wrong.")
  public ImportView importUses(byte[] csv) {
    return new ImportView(use.from(csv));
  }

  private static boolean credit(String choice) {
    return switch (choice) {
      case "credit" -> true;
      case "payment" -> false;
      default -> throw Refused.invalid("choice", choice, "payment or credit");
    };
  }
}
