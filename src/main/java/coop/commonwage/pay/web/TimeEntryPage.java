package coop.commonwage.pay.web;

import coop.commonwage.pay.application.MilesText;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Working time that has no check-in, recorded and corrected by hand. */
@Path("/pay/people/{person}/time-entries")
public class TimeEntryPage {

  private static final int MOST_HOURS = 744;
  private static final String BESIDE_LEAVE = "besideLeave";

  @Inject Pages pages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject ReadPayrollRecord records;
  @Inject RecordTimeEntry record;

  /** Asks what was worked. */
  @GET
  @Path("new")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  public Response ask(
      @PathParam("person") UUID person, @QueryParam("day") @DefaultValue("") String day) {
    Map<String, String> typed =
        Map.of("day", day.isEmpty() ? clock.today().toString() : day, "kind", "training");
    return pages.show("pay", "pay/timeEntryForm.jte", screen(person, typed, Map.of()));
  }

  /** Records it, or says beside each field what is wrong. */
  @POST
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@PathParam("person") UUID person) {
    Map<String, String> sent = sent();
    String payrollId = WorkerOnPage.of(records, person).payrollId();
    Map<String, String> errors =
        attempt(sent, worked -> record.record(payrollId, worked, sent.get("reason")));
    return errors.isEmpty()
        ? done(person, sent, "entry")
        : pages.askAgain("pay", "pay/timeEntryForm.jte", screen(person, sent, errors));
  }

  /** Asks what is right; what is recorded is filled in. */
  @GET
  @Path("correction")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  public Response askWhatIsRight(
      @PathParam("person") UUID person,
      @QueryParam("reference") @DefaultValue("") String reference) {
    WorkerOnPage worker = WorkerOnPage.of(records, person);
    if (reference.isEmpty()) {
      return Response.seeOther(URI.create(worker.payPath() + "/days")).build();
    }
    RecordedEntry kept = of(person, reference);
    TimeEntry entry = kept.entry();
    Map<String, String> typed = new HashMap<>();
    typed.put("day", entry.day().toString());
    typed.put("kind", entry.kind().word());
    typed.put("minutes", Integer.toString(entry.minutes()));
    typed.put("miles", MilesText.of(entry.milesTenths()));
    typed.put("funderAccount", entry.funderAccount().orElse(""));
    typed.put("version", Integer.toString(kept.version()));
    return pages.show("pay", "pay/timeEntryForm.jte", correction(person, kept, typed, Map.of()));
  }

  /** Makes the new version, or says beside each field what is wrong. */
  @POST
  @Path("correction")
  @RolesAllowed({Role.PAYROLL_ADMINISTRATOR, Role.COORDINATOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
      @PathParam("person") UUID person,
      @FormParam("reference") @DefaultValue("") String reference,
      @FormParam("version") @DefaultValue("0") int version) {
    RecordedEntry kept = of(person, reference);
    Map<String, String> sent = sent();
    Map<String, String> errors =
        attempt(sent, worked -> record.correct(reference, version, worked, sent.get("reason")));
    return errors.isEmpty()
        ? done(person, sent, "entry-corrected")
        : pages.askAgain("pay", "pay/timeEntryForm.jte", correction(person, kept, sent, errors));
  }

  private RecordedEntry of(UUID person, String reference) {
    Current<RecordedEntry> current = record.read(reference);
    if (!current.personId().equals(person)) {
      throw Refused.notFound("time entry of this worker with this reference");
    }
    return current.recorded();
  }

  private Map<String, String> sent() {
    Map<String, String> sent = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> sent.put(field, values[0].strip()));
    return sent;
  }

  private Response done(UUID person, Map<String, String> sent, String what) {
    return pages.done(
        "/pay/people/" + person + "/days/" + TypedDate.of(sent.get("day")).day(), what);
  }

  /** What is wrong with what was typed, or with doing it; nothing when it is done. */
  private Map<String, String> attempt(
      Map<String, String> sent, Consumer<RecordTimeEntry.Worked> deed) {
    Map<String, String> errors = new LinkedHashMap<>();
    TypedDate day = TypedDate.of(sent.getOrDefault("day", ""));
    day.orError(errors, "day", words().say("pay.instructions.form.wrong.date"));
    int minutes = minutes(sent, errors);
    int miles = miles(sent, errors);
    if (sent.getOrDefault("reason", "").isEmpty()) {
      errors.put("reason", words().say("pay.entry.wrong.reason"));
    }
    if (errors.isEmpty()) {
      RecordTimeEntry.Worked worked =
          new RecordTimeEntry.Worked(
              day.day(),
              DaysAsked.kind(sent.getOrDefault("kind", "")).orElse(TimeKind.TRAINING),
              minutes,
              miles,
              Optional.of(sent.getOrDefault("funderAccount", ""))
                  .filter(account -> !account.isEmpty()),
              sent.containsKey(BESIDE_LEAVE));
      errors = new LinkedHashMap<>(InstructionsPage.attempt(() -> deed.accept(worked)));
    }
    errors.computeIfPresent(
        BESIDE_LEAVE, (field, message) -> words().say("pay.entry.wrong.beside-leave"));
    return errors;
  }

  /** {@code 1:30} or {@code 90}. */
  private int minutes(Map<String, String> sent, Map<String, String> errors) {
    String text = sent.getOrDefault("minutes", "");
    if (text.matches("[0-9]{1,5}")) {
      return Integer.parseInt(text);
    }
    if (text.matches("[0-9]{1,3}:[0-5][0-9]")) {
      String[] parts = text.split(":", -1);
      int hours = Integer.parseInt(parts[0]);
      if (hours <= MOST_HOURS) {
        return hours * 60 + Integer.parseInt(parts[1]);
      }
    }
    errors.put("minutes", words().say("pay.entry.wrong.minutes"));
    return 0;
  }

  private int miles(Map<String, String> sent, Map<String, String> errors) {
    String text = sent.getOrDefault("miles", "");
    try {
      return text.isEmpty() ? 0 : MilesText.tenths(text);
    } catch (IllegalArgumentException noMiles) {
      errors.put("miles", words().say("pay.correction.wrong.miles"));
      return 0;
    }
  }

  private Map<String, Object> screen(
      UUID person, Map<String, String> typed, Map<String, String> errors) {
    return Map.of("worker", WorkerOnPage.of(records, person), "typed", typed, "errors", errors);
  }

  private Map<String, Object> correction(
      UUID person, RecordedEntry kept, Map<String, String> typed, Map<String, String> errors) {
    Map<String, Object> screen = new HashMap<>(screen(person, typed, errors));
    screen.put("kept", kept.entry());
    return screen;
  }

  private Words words() {
    return pages.frame("pay").words();
  }
}
