package coop.commonwage.surplus.rest;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.CompareWays;
import coop.commonwage.surplus.application.DraftFromWay;
import coop.commonwage.surplus.application.OpenComparison;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.application.ReadyMadeWays;
import coop.commonwage.surplus.comparison.Assumptions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ways to share a surplus, side by side. */
@Path("/api/surplus/comparisons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class ComparisonsResource {

  @Inject CompareWays compare;
  @Inject ReadComparisons read;
  @Inject OpenComparison open;
  @Inject DraftFromWay drafts;
  @Inject ReadyMadeWays readyMade;
  @Inject ReadLegalForm legalForm;

  /**
   * What is compared.
   *
   * @param form the legal form the sender takes to be on record; may be absent, and another one
   *     than is on record is refused
   * @param recordDate the day membership is looked at; the year's last day when absent
   * @param openingReserve reserves before this surplus, as the last accounts have them; {@code
   *     0.00} where there are none
   * @param growthPercent growth of the surplus a year; 0 when absent
   * @param fullTimeMinutes minutes a week from which a contract is full-time; 2100 when absent
   * @param ways from two to six
   */
  public record ComparisonForm(
      @NotBlank String title,
      @NotNull UUID labourYearId,
      String form,
      @NotBlank String declaredSurplus,
      String lossesBroughtForward,
      LocalDate recordDate,
      String openingReserve,
      String growthPercent,
      Integer fullTimeMinutes,
      @NotNull List<@Valid WayForm> ways) {}

  /**
   * One way: a ready-made one by its name, or a policy of one's own.
   *
   * @param policy {@code funds}, {@code pools} and the rest as in a draft
   */
  public record WayForm(@NotBlank String title, String readyMade, JsonObject policy) {}

  /** The hash of the comparison, as it was seen. */
  public record OpeningForm(@NotBlank String hash) {}

  /** Which way, from 1. */
  public record DraftForm(@NotNull Integer way) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "All comparisons, newest first")
  public List<ComparisonView> list() {
    return read.list().stream().map(ComparisonView::of).toList();
  }

  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Compare ways to share a year's surplus",
      description =
          "A way the legal form does not allow is shown as refused, with the article; one shared by"
              + " figures nobody has as lacking, with which. Neither keeps the others from being"
              + " compared. Groups of fewer than five are never told. Where a policy says nothing"
              + " of eligibility, everybody on the register shares and protected absence counts as"
              + " if worked, as on the page. The opening reserve is always said.")
  public Response compare(@NotNull @Valid ComparisonForm form) {
    UUID id =
        compare.compare(
            new CompareWays.Asked(
                form.title().strip(),
                form.labourYearId(),
                Optional.ofNullable(form.form()),
                read("declaredSurplus", form.declaredSurplus(), Money::of),
                orNone("lossesBroughtForward", form.lossesBroughtForward()),
                Optional.ofNullable(form.recordDate()),
                assumptions(form),
                form.ways().stream().map(way -> way(form, way)).toList()));
    return Response.created(URI.create("/api/surplus/comparisons/" + id))
        .entity(ComparisonView.of(read.one(id)))
        .build();
  }

  private static Assumptions assumptions(ComparisonForm form) {
    if (form.openingReserve() == null) {
      throw wrong(
          "openingReserve",
          "",
          "say the reserves before this surplus, as the last accounts have them; 0.00 if there are"
              + " none");
    }
    Money reserve = orNone("openingReserve", form.openingReserve());
    String growth = form.growthPercent() == null ? "0" : form.growthPercent();
    long fullTime =
        form.fullTimeMinutes() == null
            ? Assumptions.USUAL.fullTimeMinutes()
            : form.fullTimeMinutes();
    read("openingReserve", reserve.toString(), text -> new Assumptions(reserve, Rate.ZERO, 1));
    read(
        "fullTimeMinutes",
        Long.toString(fullTime),
        text -> new Assumptions(Money.ZERO, Rate.ZERO, fullTime));
    return read(
        "growthPercent", growth, text -> new Assumptions(reserve, Rate.ofPercent(text), fullTime));
  }

  private CompareWays.AskedWay way(ComparisonForm form, WayForm way) {
    if ((way.readyMade() == null) == (way.policy() == null)) {
      throw wrong("ways", way.title(), "say either readyMade or policy");
    }
    if (way.policy() != null) {
      return new CompareWays.AskedWay(way.title().strip(), way.policy());
    }
    List<ReadyMadeWays.ReadyMade> there =
        readyMade.of(legalForm.ofYear(form.labourYearId()).name(), LocalDate.MAX);
    return there.stream()
        .filter(one -> one.name().equals(way.readyMade()))
        .findFirst()
        .map(one -> new CompareWays.AskedWay(way.title().strip(), one.policy()))
        .orElseThrow(
            () ->
                wrong(
                    "ways",
                    way.readyMade(),
                    "ready-made under this form: "
                        + String.join(
                            ", ", there.stream().map(ReadyMadeWays.ReadyMade::name).toList())));
  }

  private static Money orNone(String field, String text) {
    return text == null ? Money.ZERO : read(field, text, Money::of);
  }

  private static <T> T read(String field, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong(field, text, wrong.getMessage());
    }
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "One comparison, in groups; nobody's name is in it")
  public ComparisonView one(@PathParam("id") UUID id) {
    return ComparisonView.of(read.one(id));
  }

  @GET
  @Path("{id}/lines")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "What each member would get by each way")
  public List<ComparisonView.LineView> lines(@PathParam("id") UUID id) {
    String confidence = read.one(id).formConfidence();
    return read.lines(id).stream()
        .map(line -> ComparisonView.LineView.of(confidence, line))
        .toList();
  }

  @POST
  @Path("{id}/opening")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Let members see their own figures",
      description = "A second time changes nothing; it cannot be undone.")
  public ComparisonView open(@PathParam("id") UUID id, @NotNull @Valid OpeningForm form) {
    open.open(id, form.hash());
    return ComparisonView.of(read.one(id));
  }

  @POST
  @Path("{id}/drafts")
  @RolesAllowed(Role.TREASURER)
  @Operation(summary = "Make a draft of one way")
  public Response draft(@PathParam("id") UUID id, @NotNull @Valid DraftForm form) {
    UUID draft = drafts.draft(id, form.way());
    return Response.created(URI.create("/api/surplus/distributions/" + draft))
        .entity(new ComparisonView.DraftView(draft, id, form.way()))
        .build();
  }
}
