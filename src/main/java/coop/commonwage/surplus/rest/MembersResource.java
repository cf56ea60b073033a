package coop.commonwage.surplus.rest;

import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.application.ReadMembers;
import coop.commonwage.surplus.application.RecordMembership;
import coop.commonwage.surplus.membership.EndReason;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of members: who is one, and what becomes of a membership. */
@Path("/api/surplus/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surplus")
public class MembersResource {

  @Inject ReadMembers members;
  @Inject RecordMembership record;

  /**
   * A change.
   *
   * @param kind {@code joins}, {@code leaves} or {@code changes-class}
   * @param day the first day as a member or in the class, or the last day of who leaves
   * @param memberClass of who joins or changes class
   * @param reason of who leaves: {@code resigned}, {@code left-work}, {@code died}, {@code
   *     expelled}, {@code lapsed}
   * @param evidence the letter, certificate or resolution it rests on
   */
  public record ChangeForm(
      @NotBlank String kind,
      @NotBlank String day,
      String memberClass,
      String reason,
      String evidence) {}

  /**
   * A page of the register.
   *
   * @param membersToday how many are members today, whatever was asked
   * @param found how many were found on all pages
   */
  public record RegisterView(
      int membersToday, int found, int page, int pages, List<MemberView> members) {

    static RegisterView of(ReadMembers.Register register) {
      return new RegisterView(
          register.members(),
          register.paged().found(),
          register.paged().page(),
          register.paged().pages(),
          register.shown().stream().map(MemberView::of).toList());
    }
  }

  /** One person's memberships, oldest first. */
  public record MemberView(
      UUID personId,
      String payrollId,
      String name,
      boolean member,
      List<MembershipView> memberships) {

    static MemberView of(ReadMembers.Of one) {
      return new MemberView(
          one.person().personId(),
          one.person().payrollId(),
          one.person().name(),
          one.isMember(),
          one.memberships().stream().map(MembershipView::of).toList());
    }
  }

  /** A membership; what says how it ended is null while it goes on. */
  public record MembershipView(
      String memberClass,
      LocalDate since,
      LocalDate until,
      String reason,
      String evidence,
      Instant recordedAt,
      String recordedBy) {

    static MembershipView of(Memberships.Entry entry) {
      Optional<Memberships.Recorded> end = entry.end();
      return new MembershipView(
          entry.membership().memberClass(),
          entry.membership().since(),
          entry.membership().until().orElse(null),
          entry.membership().because().map(EndReason::word).orElse(null),
          end.map(Memberships.Recorded::evidence).orElse(null),
          end.map(Memberships.Recorded::at).orElse(null),
          end.map(Memberships.Recorded::by).orElse(null));
    }
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(
      summary = "A page of those who are or were members",
      description =
          "20 a page by payroll id, page counts from 1. q looks for a part of a name or number,"
              + " class for a class, state is any, member or left.")
  public RegisterView list(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("class") @DefaultValue("") String memberClass,
      @QueryParam("state") @DefaultValue("any") String state,
      @QueryParam("page") @DefaultValue("1") int page) {
    return RegisterView.of(
        members.page(new ReadMembers.Asked(query, memberClass, state(state), page)));
  }

  private static Memberships.State state(String word) {
    return switch (word) {
      case "any" -> Memberships.State.ANY;
      case "member" -> Memberships.State.MEMBER;
      case "left" -> Memberships.State.LEFT;
      default -> throw wrong("state", word, "any, member or left");
    };
  }

  @GET
  @Path("{person}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  @Operation(summary = "One person's memberships")
  public MemberView one(@PathParam("person") UUID person) {
    return MemberView.of(members.one(person));
  }

  @POST
  @Path("{person}/changes")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Operation(
      summary = "Record that somebody joins, leaves or changes class",
      description =
          "Memberships of one person follow each other and never overlap; an end stays. An"
              + " expulsion is recorded by the board with the members' resolution.")
  public MemberView change(@PathParam("person") UUID person, @NotNull @Valid ChangeForm form) {
    record.record(person, change(form));
    return one(person);
  }

  private static RecordMembership.Change change(ChangeForm form) {
    LocalDate day = day(form.day());
    String memberClass = Objects.requireNonNullElse(form.memberClass(), "").strip();
    String evidence = Objects.requireNonNullElse(form.evidence(), "").strip();
    return switch (form.kind()) {
      case "joins" -> new RecordMembership.Change.Joins(memberClass, day);
      case "leaves" ->
          new RecordMembership.Change.Leaves(
              day, reason(Objects.requireNonNullElse(form.reason(), "")), evidence);
      case "changes-class" -> new RecordMembership.Change.ChangesClass(memberClass, day, evidence);
      default -> throw wrong("kind", form.kind(), "joins, leaves or changes-class");
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADate) {
      throw wrong("day", text, "a date such as 2026-05-31");
    }
  }

  private static EndReason reason(String word) {
    try {
      return EndReason.ofWord(word);
    } catch (IllegalArgumentException unknown) {
      throw wrong("reason", word, unknown.getMessage());
    }
  }

  private static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
