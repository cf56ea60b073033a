package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ChangeLegalForm;
import coop.commonwage.surplus.application.ReadLegalForm;
import coop.commonwage.surplus.application.RecordOwnership;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.legalforms.FormChange;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.OwnershipTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The employer's legal form: the one on record, its history, and proposing or confirming another.
 */
@Path("/surplus/legal-form")
public class LegalFormPage {

  private static final String HERE = "/surplus/legal-form";
  private static final String BUNDLE = "surplus";

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadLegalForm read;
  @Inject ChangeLegalForm change;
  @Inject RecordOwnership record;

  /** Leads here whoever would work under a legal form of which nothing is known. */
  static Response instead() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @GET
  @RolesAllowed({Role.TREASURER, Role.BOARD, Role.AUDITOR})
  public Response form() {
    return pages.show(BUNDLE, "surplus/legalForm.jte", screen(Map.of()));
  }

  private Map<String, Object> screen(Map<String, String> errors) {
    FormHistory history = read.history();
    boolean office = caller.is(Role.TREASURER) || caller.is(Role.BOARD);
    boolean second =
        history.waiting().filter(one -> one.proposer().equals(caller.accountId())).isEmpty();
    return Map.of(
        "screen",
        new LegalFormScreen(
            read.today(),
            history,
            office ? read.all() : List.of(),
            caller.is(Role.BOARD) && second,
            office,
            read.findings(),
            read.ownership(),
            typed(),
            errors));
  }

  /** Proposes another form, or says what is wrong beside each field. */
  @POST
  @Path("changes")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose() {
    Words words = pages.frame(BUNDLE).words();
    Map<String, String> typed = typed();
    Map<String, String> errors = new LinkedHashMap<>();
    TypedFormChange change = new TypedFormChange(typed, words, errors);
    Optional<LocalDate> from = change.day("from");
    Optional<Supplier<FormGrounds>> grounds = change.grounds();
    if (errors.isEmpty()) {
      try {
        this.change.propose(
            typed.getOrDefault("form", ""),
            from.orElseThrow(),
            typed.getOrDefault("reason", ""),
            typed.getOrDefault("registration", ""),
            grounds.orElseThrow());
        return pages.done(HERE, "form-proposed");
      } catch (Refused refused) {
        RefusalWords refusals = RefusalWords.in(words.language());
        for (FieldError error : refused.errors()) {
          errors.put(error.column(), refusals.say(error));
        }
      }
    }
    return pages.askAgain(BUNDLE, "surplus/legalForm.jte", screen(errors));
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  /** Confirms or withdraws the change that waits. */
  @POST
  @Path("decisions")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @FormParam("change") UUID id, @FormParam("outcome") @DefaultValue("") String word) {
    FormChange.Outcome outcome;
    try {
      outcome = FormChange.Outcome.ofWord(word);
    } catch (IllegalArgumentException unknown) {
      throw Refused.notFound("outcome of this name");
    }
    try {
      change.decide(id, outcome);
    } catch (Refused refused) {
      if (refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      String said = RefusalWords.in(pages.frame(BUNDLE).words().language()).say(refused);
      return pages.askAgain(BUNDLE, "surplus/legalForm.jte", screen(Map.of("outcome", said)));
    }
    return pages.done(HERE, "form-" + outcome.word());
  }

  /** Records how a test of employee ownership stands, or says what is wrong beside each field. */
  @POST
  @Path("ownership")
  @RolesAllowed({Role.TREASURER, Role.BOARD})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ownership(@FormParam("test") @DefaultValue("") String word) {
    OwnershipTest test =
        OwnershipTest.ofWord(word).orElseThrow(() -> Refused.notFound("test of this name"));
    Words words = pages.frame(BUNDLE).words();
    Map<String, String> typed = typed();
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<LocalDate> from = date(typed.getOrDefault(word + ".from", ""));
    if (from.isEmpty()) {
      errors.put(word + ".from", words.say("surplus.entry.date.wrong"));
    }
    String evidence = typed.getOrDefault(word + ".evidence", "");
    if (test.isCounted()) {
      Optional<Integer> holders = count(word + ".holders", words, typed, errors);
      Optional<Integer> everybody = count(word + ".everybody", words, typed, errors);
      record(
          word, errors, () -> record.count(from.get(), holders.get(), everybody.get(), evidence));
    } else {
      String met = typed.getOrDefault(word + ".met", "");
      if (!met.equals("yes") && !met.equals("no")) {
        errors.put(word + ".met", words.say("surplus.ownership.answer.wrong"));
      }
      record(word, errors, () -> record.answer(test, from.get(), met.equals("yes"), evidence));
    }
    return errors.isEmpty()
        ? pages.done(HERE, "ownership-recorded")
        : pages.askAgain(BUNDLE, "surplus/legalForm.jte", screen(errors));
  }

  /** Only when all fields could be read. */
  private void record(String test, Map<String, String> errors, Runnable recording) {
    if (!errors.isEmpty()) {
      return;
    }
    try {
      recording.run();
    } catch (Refused refused) {
      RefusalWords refusals = RefusalWords.in(pages.frame(BUNDLE).words().language());
      refused
          .errors()
          .forEach(error -> errors.put(test + "." + error.column(), refusals.say(error)));
    }
  }

  private static Optional<Integer> count(
      String field, Words words, Map<String, String> typed, Map<String, String> errors) {
    String text = typed.getOrDefault(field, "");
    if (text.matches("[0-9]{1,7}")) {
      return Optional.of(Integer.valueOf(text));
    }
    errors.put(field, words.say("surplus.ownership.count.wrong"));
    return Optional.empty();
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0].strip()));
    return typed;
  }
}
