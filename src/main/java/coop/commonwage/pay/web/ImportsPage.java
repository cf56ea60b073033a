package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.CommitVisits;
import coop.commonwage.pay.application.DiscardPreview;
import coop.commonwage.pay.application.PreviewVisits;
import coop.commonwage.pay.application.ReadImportMappings;
import coop.commonwage.pay.application.ReadVisitPreviews;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files of visits in two steps: looked at, then taken in exactly as they were looked at. */
@Path(ImportScreen.PATH)
public class ImportsPage {

  private static final int MOST_TOLD = 20;

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadImportMappings mappings;
  @Inject ReadVisitPreviews previews;
  @Inject PreviewVisits previewVisits;
  @Inject CommitVisits commitVisits;
  @Inject DiscardPreview discardPreview;

  /** Asks for a file, and lists what was looked at before. */
  @GET
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  public Response list() {
    return pages.show("pay", "pay/imports.jte", screen(Map.of(), Map.of()));
  }

  /** Looks at a file. */
  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(List<EntityPart> parts) {
    Map<String, String> typed = new LinkedHashMap<>();
    try {
      EntityPart file = null;
      for (EntityPart part : parts) {
        if (part.getName().equals("file")) {
          file = part;
        } else {
          typed.put(part.getName(), part.getContent(String.class).strip());
        }
      }
      return looked(Optional.ofNullable(file), typed);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a form without a file is told. */
  @POST
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response noFile() {
    return pages.askAgain(
        "pay", "pay/imports.jte", screen(Map.of(), Map.of("file", say("pay.imports.wrong.file"))));
  }

  private Response looked(Optional<EntityPart> part, Map<String, String> typed) throws IOException {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<DateSpan> complete = complete(typed, errors);
    if (part.flatMap(EntityPart::getFileName).filter(name -> !name.isBlank()).isEmpty()) {
      errors.put("file", say("pay.imports.wrong.file"));
    }
    if (errors.isEmpty()) {
      try (InputStream content = part.orElseThrow().getContent();
          SentFile file = SentFile.keep(content)) {
        VisitPreview preview =
            previewVisits.preview(file, typed.getOrDefault("mapping", ""), complete);
        return pages.done(ImportScreen.PATH + "/" + preview.id(), "previewed");
      } catch (SentFile.TooLarge tooLarge) {
        errors.put("file", tooLarge.getMessage());
      } catch (Refused refused) {
        errors.put("file", told(refused));
      }
    }
    return pages.askAgain("pay", "pay/imports.jte", screen(typed, errors));
  }

  private static String told(Refused refused) {
    StringBuilder told = new StringBuilder(refused.detail());
    refused.errors().stream()
        .limit(MOST_TOLD)
        .forEach(error -> told.append(' ').append(said(error)));
    return told.toString();
  }

  private static String said(FieldError error) {
    return (error.row() > 0 ? "row " + error.row() + ", " : "")
        + (error.column().isEmpty() ? "" : error.column() + ": ")
        + error.message()
        + ".";
  }

  private Optional<DateSpan> complete(Map<String, String> typed, Map<String, String> errors) {
    String from = typed.getOrDefault("completeFrom", "");
    String to = typed.getOrDefault("completeTo", "");
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    TypedDate first = TypedDate.of(from);
    TypedDate last = TypedDate.of(to);
    first.orError(errors, "completeFrom", say("pay.instructions.form.wrong.date"));
    last.orError(errors, "completeTo", say("pay.instructions.form.wrong.date"));
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    if (last.day().isBefore(first.day())) {
      errors.put("completeTo", say("pay.imports.wrong.days"));
      return Optional.empty();
    }
    return Optional.of(DateSpan.of(first.day(), last.day()));
  }

  /** What a file changes, or would change. */
  @GET
  @Path("{preview}")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.AUDITOR})
  public Response one(@PathParam("preview") UUID id) {
    return pages.show("pay", "pay/importPreview.jte", Map.of("screen", of(id, "", "")));
  }

  /** Takes it in exactly as it was looked at, or says why it cannot be. */
  @POST
  @Path("{preview}/commit")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response commit(@PathParam("preview") UUID id, @FormParam("withdraw") String withdraw) {
    boolean isMeant = "yes".equals(withdraw);
    if (!isMeant && previews.of(id).mustConfirmWithdrawals()) {
      return pages.askAgain(
          "pay",
          "pay/importPreview.jte",
          Map.of("screen", of(id, "", say("pay.imports.wrong.withdraw"))));
    }
    return end(id, "committed", () -> commitVisits.commit(id, isMeant));
  }

  /** Puts it aside. */
  @POST
  @Path("{preview}/discard")
  @RolesAllowed(Role.PAYROLL_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response discard(@PathParam("preview") UUID id) {
    return end(id, "discarded", () -> discardPreview.discard(id));
  }

  private Response end(UUID id, String done, Runnable deed) {
    try {
      deed.run();
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()
          && refused.errors().isEmpty()) {
        throw refused;
      }
      return pages.askAgain(
          "pay", "pay/importPreview.jte", Map.of("screen", of(id, told(refused), "")));
    }
    return pages.done(ImportScreen.PATH + "/" + id, done);
  }

  private ImportScreen of(UUID id, String problem, String unconfirmed) {
    return new ImportScreen(
        previews.of(id), caller.is(Role.PAYROLL_ADMINISTRATOR), problem, unconfirmed);
  }

  private Map<String, Object> screen(Map<String, String> typed, Map<String, String> errors) {
    return Map.of(
        "mappings", mappings.all(),
        "previews", previews.newest(),
        "maySend", caller.is(Role.PAYROLL_ADMINISTRATOR),
        "typed", typed,
        "errors", errors);
  }

  private String say(String key) {
    return pages.frame("pay").say(key);
  }
}
