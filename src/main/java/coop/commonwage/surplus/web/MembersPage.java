package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.MembershipConflict;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.application.ReadMembers;
import coop.commonwage.surplus.application.RecordMembership;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.membership.MembershipRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The register of members: finding somebody in it, and recording who joins, leaves or changes. */
@Path("/surplus/members")
public class MembersPage {

  static final String BUNDLE = "members";
  private static final String HERE = "/surplus/members";

  /** The classes the legal forms know; a file may name others. */
  public static final List<String> CLASSES =
      List.of(MemberClass.WORKER, MemberClass.USER, "community", "investor", "producer");

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadMembers members;
  @Inject RecordMembership record;

  /** A page of those whose name or number has {@code q} in it, of a class or of all. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response list(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("class") @DefaultValue("") String memberClass,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("page") @DefaultValue("1") String page) {
    ReadMembers.Asked asked = new ReadMembers.Asked(query, memberClass, state(state), whole(page));
    return pages.show(
        BUNDLE,
        "surplus/members.jte",
        Map.of("screen", new MembersScreen(asked, members.page(asked))));
  }

  /** Whoever is or was one where the word is another. */
  private static Memberships.State state(String word) {
    return Arrays.stream(Memberships.State.values())
        .filter(state -> MembersScreen.word(state).equals(word))
        .findFirst()
        .orElse(Memberships.State.ANY);
  }

  /** A page's number; the first where it is none. */
  private static int whole(String page) {
    return page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 1;
  }

  /** One person's memberships, with the forms that change them. */
  @GET
  @Path("{person}")
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response one(@PathParam("person") UUID person) {
    return pages.show(BUNDLE, "surplus/member.jte", screen(person, typed(), Map.of()));
  }

  /** Records what becomes of a membership. */
  @POST
  @Path("{person}/changes")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("person") UUID person) {
    Words words = pages.frame(BUNDLE).words();
    Map<String, String> typed = typed();
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<RecordMembership.Change> change = change(typed, words, errors);
    if (change.isPresent() && errors.isEmpty()) {
      try {
        record.record(person, change.get());
        return pages.done(HERE + "/" + person, "recorded");
      } catch (MembershipConflict conflict) {
        errors.put(field(typed, "day"), said(words, conflict.refused()));
      } catch (Refused refused) {
        if (refused.errors().isEmpty()) {
          throw refused;
        }
        for (FieldError error : refused.errors()) {
          errors.put(
              field(typed, error.column()),
              words.say("members.wrong." + error.column(), error.value()));
        }
      }
    }
    return pages.askAgain(BUNDLE, "surplus/member.jte", screen(person, typed, errors));
  }

  private Map<String, Object> screen(
      UUID person, Map<String, String> typed, Map<String, String> errors) {
    Map<String, Object> screen = new HashMap<>();
    screen.put("member", members.one(person));
    screen.put("records", caller.is(Role.TREASURER) || caller.is(Role.BOARD));
    screen.put("prepares", caller.is(Role.TREASURER));
    screen.put("reasons", reasons());
    screen.put("typed", typed);
    screen.put("errors", errors);
    return screen;
  }

  /** A change of class has its own form, and an expulsion is the board's. */
  private List<EndReason> reasons() {
    return List.of(EndReason.values()).stream()
        .filter(reason -> reason != EndReason.CLASS_CHANGED)
        .filter(reason -> reason != EndReason.EXPELLED || caller.is(Role.BOARD))
        .toList();
  }

  private static Optional<RecordMembership.Change> change(
      Map<String, String> typed, Words words, Map<String, String> errors) {
    String kind = typed.getOrDefault("kind", "");
    LocalDate day = LocalDate.MIN;
    try {
      day = LocalDate.parse(typed.getOrDefault(field(typed, "day"), ""));
    } catch (DateTimeParseException notADate) {
      errors.put(field(typed, "day"), words.say("members.wrong.date"));
    }
    String memberClass = typed.getOrDefault(field(typed, "memberClass"), "");
    String evidence = typed.getOrDefault(field(typed, "evidence"), "");
    return switch (kind) {
      case "joins" -> Optional.of(new RecordMembership.Change.Joins(memberClass, day));
      case "changes-class" ->
          Optional.of(new RecordMembership.Change.ChangesClass(memberClass, day, evidence));
      case "leaves" -> leaves(typed, day, evidence, words, errors);
      default -> throw Refused.notFound("change of this kind");
    };
  }

  private static Optional<RecordMembership.Change> leaves(
      Map<String, String> typed,
      LocalDate day,
      String evidence,
      Words words,
      Map<String, String> errors) {
    String field = field(typed, "reason");
    try {
      return Optional.of(
          new RecordMembership.Change.Leaves(
              day, EndReason.ofWord(typed.getOrDefault(field, "")), evidence));
    } catch (IllegalArgumentException unknown) {
      errors.put(field, words.say("members.wrong.reason"));
      return Optional.empty();
    }
  }

  /** Each form has its own names, so that an error stands beside the field it is about. */
  private static String field(Map<String, String> typed, String name) {
    return typed.getOrDefault("kind", "") + "." + name;
  }

  private static String said(Words words, MembershipRefused refused) {
    return words.say(
        "members.refused." + refused.why().word(),
        className(words, refused.memberClass()),
        words.date(refused.day()));
  }

  /** The name of a class, in the reader's language where we know it. */
  public static String className(Words words, String memberClass) {
    return words.find("members.class." + memberClass).orElse(memberClass.replace('-', ' '));
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0].strip()));
    return typed;
  }
}
