package coop.commonwage.surplus.rest;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.CallBallot;
import coop.commonwage.surplus.application.CloseBallot;
import coop.commonwage.surplus.application.GiveNotices;
import coop.commonwage.surplus.application.ReadBallots;
import coop.commonwage.surplus.application.SignMinutes;
import coop.commonwage.surplus.application.WithdrawBallot;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.OwnRules;
import coop.commonwage.surplus.pdf.BallotPdf;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ballots of the members: called, noticed, counted, minuted. How many voted is told, never who. */
@Path("/api/surplus/ballots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ballots")
public class BallotsResource {

  @Inject CallBallot call;
  @Inject GiveNotices notices;
  @Inject WithdrawBallot withdraw;
  @Inject SignMinutes sign;
  @Inject CloseBallot close;
  @Inject ReadBallots read;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  /** A college of the co-operative's rules. */
  public record CollegeForm(
      @NotBlank String name, @NotNull List<String> classes, @NotBlank String percent) {}

  /** What the co-operative's own rules say, where they ask for more or the form says nothing. */
  public record OwnRulesForm(
      Integer noticeDays,
      Integer postHours,
      String shortNoticePercent,
      Integer quorumLeast,
      String quorumPercent,
      String extraordinaryPercent,
      @NotBlank @Size(max = 200) String source) {}

  /**
   * A ballot to be called.
   *
   * @param majority {@code ordinary} or {@code extraordinary}
   * @param requiredBy the class that asked for an extraordinary majority
   * @param recordDate who was a member on this day may vote
   * @param noticeAt from when members are told on their page; now when absent
   * @param shortNotice to be held on shorter notice, if enough members agree
   * @param amends the withdrawn ballot whose proposal this one amends
   * @param adjournedFrom the ballot without a quorum that this one takes up again; voting in it
   *     begins on the day that one named
   * @param adjournedTo the day on which it goes on if too few take part, when whoever takes part is
   *     a quorum; when absent a new ballot needs the whole quorum
   */
  public record CallForm(
      @NotNull UUID distributionId,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 4000) String motion,
      @NotNull @Pattern(regexp = "ordinary|extraordinary") String majority,
      @Size(max = 60) String requiredBy,
      @NotNull LocalDate recordDate,
      @Size(max = 400) String meeting,
      Instant noticeAt,
      @NotNull Instant opensAt,
      @NotNull Instant closesAt,
      boolean shortNotice,
      @Valid List<CollegeForm> colleges,
      @Valid OwnRulesForm ownRules,
      UUID amends,
      UUID adjournedFrom,
      LocalDate adjournedTo) {}

  /**
   * That notice was posted or handed to members.
   *
   * @param way {@code post} or {@code hand}
   * @param payrollIds to whom; everybody who had none yet when absent
   * @param givenAt when it was posted or handed over
   */
  public record NoticeForm(
      @NotNull @Pattern(regexp = "post|hand") String way,
      Set<String> payrollIds,
      @NotNull Instant givenAt) {}

  /** Another day for notices by post or hand, of everybody told so when no numbers are given. */
  public record CorrectionForm(
      Set<String> payrollIds,
      @NotNull Instant givenAt,
      @NotBlank @Size(max = 1000) String reason) {}

  /** How many members were given notice now. */
  public record GivenView(int members) {}

  /** Why a ballot is withdrawn; the members are told. */
  public record WithdrawalForm(@NotBlank @Size(max = 1000) String reason) {}

  /** What the chair signs. */
  public record MinutesForm(
      @NotBlank @Size(max = 60) String number,
      @NotBlank @Size(max = 120) String chair,
      @Size(max = 2000) String remark) {}

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "All ballots, the one called last first")
  public List<BallotViews.BallotEntryView> list() {
    Instant now = clock.instant();
    return read.list().stream().map(each -> BallotViews.BallotEntryView.of(each, now)).toList();
  }

  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Call the members to vote on a proposal",
      description =
          "Freezes the electoral roll under its hash and gives notice to members with a login."
              + " Refused with the article when notice is too short or rules are loosened.")
  public Response call(@NotNull @Valid CallForm form) {
    UUID id = call.call(UUID.randomUUID(), wanted(form));
    return Response.created(URI.create("/api/surplus/ballots/" + id))
        .entity(BallotViews.BallotView.of(read.one(id)))
        .build();
  }

  private static Call wanted(CallForm form) {
    try {
      return new Call(
          form.distributionId(),
          form.title(),
          form.motion(),
          form.majority().equals("extraordinary"),
          text(form.requiredBy()),
          ownRules(form.ownRules()),
          Optional.ofNullable(form.colleges()).orElse(List.of()).stream()
              .map(BallotsResource::college)
              .toList(),
          form.recordDate(),
          text(form.meeting()),
          Optional.ofNullable(form.noticeAt()).orElse(Instant.EPOCH),
          form.opensAt(),
          form.closesAt(),
          form.shortNotice(),
          Optional.ofNullable(form.amends()),
          Optional.ofNullable(form.adjournedFrom()),
          Optional.ofNullable(form.adjournedTo()));
    } catch (BallotRefused refused) {
      throw new Refused(
          422, refused.rule(), "Some values cannot be used", refused.getMessage() + ".");
    }
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static College college(CollegeForm form) {
    return new College(form.name(), form.classes(), percent("colleges", form.percent()));
  }

  static OwnRules ownRules(OwnRulesForm form) {
    return form == null
        ? OwnRules.NONE
        : new OwnRules(
            Optional.ofNullable(form.noticeDays()),
            Optional.ofNullable(form.postHours()),
            share("ownRules.shortNoticePercent", form.shortNoticePercent()),
            Optional.ofNullable(form.quorumLeast()),
            share("ownRules.quorumPercent", form.quorumPercent()),
            share("ownRules.extraordinaryPercent", form.extraordinaryPercent()),
            form.source());
  }

  private static Optional<Rate> share(String field, String given) {
    return Optional.ofNullable(given).map(percent -> percent(field, percent));
  }

  static Rate percent(String field, String given) {
    try {
      return Rate.ofPercent(given);
    } catch (IllegalArgumentException wrong) {
      throw Refused.invalid(field, given, wrong.getMessage());
    }
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "One ballot: how many voted, and its result when it is closed")
  public BallotViews.BallotView one(@PathParam("id") UUID id) {
    return BallotViews.BallotView.of(read.one(id));
  }

  @GET
  @Path("{id}/roll")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "Who may vote; not who did")
  public BallotViews.RollView roll(@PathParam("id") UUID id) {
    return BallotViews.RollView.of(read.roll(id));
  }

  @GET
  @Path("{id}/notices")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "To whom notice was given, how and when")
  public List<BallotViews.NoticeView> notices(@PathParam("id") UUID id) {
    return read.notices(id).stream().map(BallotViews.NoticeView::of).toList();
  }

  @POST
  @Path("{id}/notices")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(summary = "Write down that notice was posted or handed to members")
  public GivenView notice(@PathParam("id") UUID id, @NotNull @Valid NoticeForm form) {
    return new GivenView(
        notices.written(
            id,
            Notice.Way.ofWord(form.way()),
            Optional.ofNullable(form.payrollIds()).orElse(Set.of()),
            form.givenAt()));
  }

  @POST
  @Path("{id}/notices/corrections")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(summary = "Correct the day notice was posted or handed over, before voting begins")
  public GivenView correct(@PathParam("id") UUID id, @NotNull @Valid CorrectionForm form) {
    return new GivenView(
        notices.corrected(
            id,
            Optional.ofNullable(form.payrollIds()).orElse(Set.of()),
            form.givenAt(),
            form.reason()));
  }

  @GET
  @Path("{id}/notice/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "The notice as PDF, in Welsh when Accept-Language asks for it first")
  public Response noticePdf(@PathParam("id") UUID id) {
    return FileAnswer.pdf("notice.pdf", BallotPdf.notice(read.one(id), language().locale()));
  }

  @GET
  @Path("{id}/list")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "Every receipt with its choice, once the ballot is closed",
      description = "The hash is SHA-256 of the lines in UTF-8, each ended by a line feed.")
  public BallotViews.ListView published(@PathParam("id") UUID id) {
    return BallotViews.ListView.of(read.published(id));
  }

  @POST
  @Path("{id}/closing")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Close and count a ballot whose time is over, without waiting for the schedule",
      description = "Refused before its time; one that is closed already stays as it is.")
  public BallotViews.BallotView close(@PathParam("id") UUID id) {
    close.close(id);
    return BallotViews.BallotView.of(read.one(id));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(summary = "Take a ballot back before it is closed; votes are destroyed unread")
  public BallotViews.BallotView withdraw(
      @PathParam("id") UUID id, @NotNull @Valid WithdrawalForm form) {
    withdraw.withdraw(id, form.reason());
    return BallotViews.BallotView.of(read.one(id));
  }

  @POST
  @Path("{id}/minutes")
  @RolesAllowed(Role.BOARD)
  @Operation(
      summary = "Sign the minutes of a closed ballot",
      description = "A carried motion adopts the proposal with exactly the figures voted on.")
  public BallotViews.BallotView sign(@PathParam("id") UUID id, @NotNull @Valid MinutesForm form) {
    sign.sign(id, form.number(), form.chair(), text(form.remark()));
    return BallotViews.BallotView.of(read.one(id));
  }

  @GET
  @Path("{id}/minutes/pdf")
  @Produces("application/pdf")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "The minutes as PDF, in Welsh when Accept-Language asks for it first")
  public Response minutesPdf(@PathParam("id") UUID id) {
    return FileAnswer.pdf("minutes.pdf", BallotPdf.minutes(read.one(id), language().locale()));
  }

  private Language language() {
    return Language.firstOf(headers.getAcceptableLanguages());
  }
}
