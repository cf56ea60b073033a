package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.WriteMinutes;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.ballots.MeetingResult;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.RoomCount;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Minutes of meetings that decided on a proposal: typed by one, to be signed by another. */
@Path("/api/surplus/distributions/{id}/minutes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class MinutesResource {

  @Inject WriteMinutes write;

  /** How a college voted in the room, where the rules weigh votes. */
  public record CollegeForm(
      @NotBlank @Size(max = 60) String name,
      @NotNull List<String> classes,
      @NotBlank String percent,
      @NotNull @Min(0) Integer entitled,
      @NotNull @Min(0) Integer present,
      @NotNull @Min(0) Integer votesFor,
      @NotNull @Min(0) Integer votesAgainst,
      @Min(0) Integer abstained) {}

  /**
   * The minutes of a meeting.
   *
   * @param hash the fingerprint of the figures the meeting had before it
   * @param date the day of the meeting
   * @param noticeOn the day notice was posted or handed over
   * @param noticeWay {@code post} or {@code hand}
   * @param shortNoticeAgreed how many members agreed to shorter notice; absent where it was full
   * @param recordDate who was a member on this day could vote
   * @param secretBallot that the vote was taken in the room by secret ballot
   * @param tellers who counted the papers
   * @param majority {@code ordinary} when absent, or {@code extraordinary}
   * @param entitled the count of everybody; left out where there are colleges
   * @param result {@code carried} when absent, {@code lost}, {@code no-quorum} or {@code adjourned}
   * @param moved the words of the motion; needed where it was not carried
   * @param adjournedTo the day it goes on, where it was adjourned or had no quorum
   */
  public record MinutesForm(
      @NotBlank String hash,
      @NotBlank @Size(max = 60) String number,
      @NotNull LocalDate date,
      @NotBlank @Size(max = 120) String chair,
      @NotNull LocalDate noticeOn,
      @NotNull @Pattern(regexp = "post|hand") String noticeWay,
      @Min(1) Integer shortNoticeAgreed,
      @NotNull LocalDate recordDate,
      @NotNull Boolean secretBallot,
      @NotNull @Size(max = 200) String tellers,
      @Pattern(regexp = "ordinary|extraordinary") String majority,
      @Size(max = 60) String requiredBy,
      @Valid BallotsResource.OwnRulesForm ownRules,
      @Min(1) Integer entitled,
      @Min(0) Integer present,
      @Min(0) Integer votesFor,
      @Min(0) Integer votesAgainst,
      @Min(0) Integer abstained,
      @Valid List<CollegeForm> colleges,
      @Pattern(regexp = "carried|lost|no-quorum|adjourned") String result,
      @Size(max = 4000) String moved,
      LocalDate adjournedTo) {}

  /** A college as the minutes have it. */
  public record CollegeView(
      String name,
      String weight,
      int entitled,
      int present,
      int votesFor,
      int votesAgainst,
      int abstained) {

    static CollegeView of(CollegeVotes college) {
      return new CollegeView(
          college.name(),
          college.weight().inPercent(),
          college.entitled(),
          college.present(),
          college.votesFor(),
          college.votesAgainst(),
          college.abstained());
    }
  }

  /**
   * Minutes as they were typed.
   *
   * @param servedOn the day notice was served
   * @param rollHash of those the register had on the record date
   * @param takesUp the minutes of the meeting without a quorum that this one took up again
   * @param signedBy who signed minutes that adopted nothing; absent while nobody did
   */
  public record MinutesView(
      UUID id,
      int typing,
      String hash,
      String number,
      LocalDate date,
      String chair,
      LocalDate noticeOn,
      String noticeWay,
      LocalDate servedOn,
      Integer shortNoticeAgreed,
      LocalDate recordDate,
      String rollHash,
      String tellers,
      String majority,
      int entitled,
      int present,
      int votesFor,
      int votesAgainst,
      int abstained,
      List<CollegeView> colleges,
      String rules,
      String result,
      String moved,
      LocalDate adjournedTo,
      UUID takesUp,
      String typedBy,
      Instant typedAt,
      String signedBy,
      Instant signedAt) {

    static MinutesView of(MeetingMinutes minutes) {
      Resolution resolution = minutes.resolution();
      return new MinutesView(
          minutes.id(),
          minutes.typing(),
          minutes.hash(),
          resolution.number(),
          resolution.date(),
          minutes.chair(),
          minutes.noticeOn(),
          minutes.noticeWay().word(),
          minutes.servedOn(),
          minutes.shortNoticeAgreed().orElse(null),
          minutes.recordDate(),
          minutes.rollHash(),
          minutes.tellers(),
          resolution.counting().majority().word(),
          resolution.entitled(),
          resolution.present(),
          resolution.votesFor(),
          resolution.votesAgainst(),
          minutes.abstained(),
          resolution.counting().colleges().stream().map(CollegeView::of).toList(),
          minutes.rulesSource(),
          minutes.result().kind().word(),
          minutes.result().moved(),
          minutes.result().adjournedTo().orElse(null),
          minutes.takesUp().orElse(null),
          minutes.typed().login(),
          minutes.typed().at(),
          minutes.signed().map(MeetingMinutes.Typist::login).orElse(null),
          minutes.signed().map(MeetingMinutes.Typist::at).orElse(null));
    }
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "Minutes of a meeting typed for this proposal, the last first")
  public List<MinutesView> list(@PathParam("id") UUID id) {
    return write.of(id).stream().map(MinutesView::of).toList();
  }

  @POST
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Type the minutes of a meeting that had the proposal before it",
      description =
          "That carried it by secret ballot, lost it, had no quorum or was adjourned. Held against"
              + " rules, register and days, and refused with the article. Nothing follows until"
              + " another person of the board signs them, with the state adopted, or signed where"
              + " nothing was adopted. Typed again they stand in the place of those before.")
  public Response type(@PathParam("id") UUID id, @NotNull @Valid MinutesForm form) {
    UUID minutes = write.write(id, form.hash(), meeting(form));
    MinutesView typed =
        write.of(id).stream()
            .filter(each -> each.id().equals(minutes))
            .map(MinutesView::of)
            .findFirst()
            .orElseThrow();
    return Response.created(URI.create("/api/surplus/distributions/" + id + "/minutes"))
        .entity(typed)
        .build();
  }

  private static Meeting meeting(MinutesForm form) {
    try {
      List<CollegeForm> colleges = Optional.ofNullable(form.colleges()).orElse(List.of());
      return new Meeting(
          form.number(),
          form.date(),
          form.chair(),
          form.noticeOn(),
          Notice.Way.ofWord(form.noticeWay()),
          Optional.ofNullable(form.shortNoticeAgreed()),
          form.recordDate(),
          form.secretBallot(),
          form.tellers(),
          "extraordinary".equals(form.majority()),
          Optional.ofNullable(form.requiredBy()).orElse(""),
          BallotsResource.ownRules(form.ownRules()),
          colleges.stream().map(MinutesResource::college).toList(),
          colleges.isEmpty()
              ? List.of(everybody(form))
              : colleges.stream().map(MinutesResource::count).toList(),
          new MeetingResult(
              kind(form),
              Optional.ofNullable(form.moved()).orElse(""),
              Optional.ofNullable(form.adjournedTo())));
    } catch (BallotRefused refused) {
      throw unusable(refused.rule(), refused.getMessage());
    } catch (ProposalRefused refused) {
      throw unusable(refused.rule(), refused.getMessage());
    }
  }

  private static Refused unusable(String rule, String message) {
    return new Refused(422, rule, "Some values cannot be used", message + ".");
  }

  private static RoomCount everybody(MinutesForm form) {
    return new RoomCount(
        counted("entitled", form.entitled()),
        counted("present", form.present()),
        voted("votesFor", form, form.votesFor()),
        voted("votesAgainst", form, form.votesAgainst()),
        Optional.ofNullable(form.abstained()).orElse(0));
  }

  private static MeetingResult.Kind kind(MinutesForm form) {
    return Optional.ofNullable(form.result())
        .map(MeetingResult.Kind::ofWord)
        .orElse(MeetingResult.Kind.CARRIED);
  }

  /** Where nothing was voted on the votes may be left out. */
  private static int voted(String field, MinutesForm form, Integer given) {
    boolean vote = kind(form).isVote();
    return vote ? counted(field, given) : Optional.ofNullable(given).orElse(0);
  }

  private static int counted(String field, Integer given) {
    return Optional.ofNullable(given)
        .orElseThrow(
            () ->
                DistributionsResource.missing(
                    field, "", "the minutes say how many; give a whole number, 0 or more"));
  }

  private static College college(CollegeForm form) {
    return new College(
        form.name(), form.classes(), BallotsResource.percent("colleges", form.percent()));
  }

  private static RoomCount count(CollegeForm form) {
    return new RoomCount(
        form.entitled(),
        form.present(),
        form.votesFor(),
        form.votesAgainst(),
        Optional.ofNullable(form.abstained()).orElse(0));
  }
}
