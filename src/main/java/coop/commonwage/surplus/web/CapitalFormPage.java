package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.CapitalOrder;
import coop.commonwage.surplus.application.KeepCapitalBooks;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.PrepareCapitalAction;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.application.ReadCapitalForm;
import coop.commonwage.surplus.application.ReadLabourYears;
import coop.commonwage.surplus.application.RecordEntryShares;
import coop.commonwage.surplus.application.RecordLeaverPayments;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.capital.EntryShare;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The forms about members' capital. Sent once, a form shows what it would do and keeps nothing;
 * sent again with the fingerprint of what was seen, it is kept: as a line in the books, or prepared
 * for another person to approve.
 */
@Path("/surplus/capital/forms")
public class CapitalFormPage {

  private static final String BUNDLE = "surplus";
  private static final String TEMPLATE = "surplus/capitalForm.jte";
  private static final String BOOKS = "/surplus/capital";

  /** The fingerprint of a form by which nothing moves. */
  private static final String RECORD = "record";

  @Context HttpServletRequest request;
  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ReadCapital read;
  @Inject ReadCapitalForm legalForm;
  @Inject ReadLabourYears labourYears;
  @Inject KeepCapitalBooks books;
  @Inject RecordLeaverPayments leavers;
  @Inject RecordEntryShares entryShares;
  @Inject PrepareCapitalAction prepare;

  /** The form, with whatever the link to it says already. */
  @GET
  @Path("{kind}")
  @RolesAllowed(Role.TREASURER)
  public Response form(@PathParam("kind") String kind) {
    CapitalForm form = CapitalForm.ofWord(kind);
    return pages.show(
        BUNDLE,
        TEMPLATE,
        Map.of(
            "screen",
            new CapitalFormScreen(
                form, typed(), Map.of(), years(pages.frame(BUNDLE).words()), Optional.empty()),
            "confidence",
            legalForm.confidence()));
  }

  /** Shows what would be kept, or keeps what was seen. */
  @POST
  @Path("{kind}")
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@PathParam("kind") String kind) {
    CapitalForm form = CapitalForm.ofWord(kind);
    Words words = pages.frame(BUNDLE).words();
    Map<String, String> typed = typed();
    Map<String, String> years = years(words);
    TypedCapital read = new TypedCapital(form, typed, years, words, this.read::member);
    if (!read.errors().isEmpty()) {
      return askAgain(form, typed, read.errors(), years);
    }
    try {
      CapitalFormScreen.Preview preview = preview(form, read, words);
      return preview.seen().equals(typed.get("seen"))
          ? pages.done(keep(form, read), form.moves() ? "capital-prepared" : "capital-recorded")
          : pages.show(
              BUNDLE,
              TEMPLATE,
              Map.of(
                  "screen",
                  new CapitalFormScreen(form, typed, Map.of(), years, Optional.of(preview)),
                  "confidence",
                  legalForm.confidence()));
    } catch (Refused refused) {
      if (refused.status() == Response.Status.FORBIDDEN.getStatusCode()
          || refused.status() == Response.Status.NOT_FOUND.getStatusCode()) {
        throw refused;
      }
      return askAgain(form, typed, beside(form, refused), years);
    } catch (IllegalArgumentException contradictory) {
      return askAgain(
          form, typed, Map.of(form.fieldOf(""), refusals().say(contradictory.getMessage())), years);
    }
  }

  private Response askAgain(
      CapitalForm form,
      Map<String, String> typed,
      Map<String, String> errors,
      Map<String, String> years) {
    return pages.askAgain(
        BUNDLE,
        TEMPLATE,
        Map.of(
            "screen",
            new CapitalFormScreen(form, typed, errors, years, Optional.empty()),
            "confidence",
            legalForm.confidence()));
  }

  private CapitalFormScreen.Preview preview(CapitalForm form, TypedCapital typed, Words words) {
    if (form.moves()) {
      PrepareCapitalAction.Preview worked = prepare.preview(order(form, typed));
      return new CapitalFormScreen.Preview(
          worked.action().hash(),
          Stream.concat(typed.facts().stream(), LossWords.of(worked.action(), words).stream())
              .toList(),
          worked.action().total(),
          worked.action().notTaken(),
          read.named(worked.moves()),
          List.of());
    }
    List<CapitalFormScreen.Fact> facts = new ArrayList<>(typed.facts());
    List<EntryShare.Due> instalments = List.of();
    if (form == CapitalForm.PAYMENT) {
      facts.addAll(0, owed(debt(typed), instalment(typed), words));
    } else if (form == CapitalForm.ENTRY_SHARE) {
      instalments = typed.entryShare().schedule();
    }
    return new CapitalFormScreen.Preview(
        RECORD, facts, Money.ZERO, Money.ZERO, List.of(), instalments);
  }

  private List<CapitalFormScreen.Fact> owed(
      LeaverDebt debt, LeaverSchedule.Instalment line, Words words) {
    return List.of(
        new CapitalFormScreen.Fact(
            words.say("surplus.statement.member"), read.statement(debt.personId()).name()),
        new CapitalFormScreen.Fact(
            words.say("surplus.capital.form.payment.due"), words.date(line.due())),
        new CapitalFormScreen.Fact(words.say("surplus.paper.amount"), line.payment().inPounds()));
  }

  private LeaverDebt debt(TypedCapital typed) {
    try {
      return read.debt(UUID.fromString(typed.text("debt")));
    } catch (IllegalArgumentException noId) {
      throw Refused.notFound("debt with this id");
    }
  }

  private LeaverSchedule.Instalment instalment(TypedCapital typed) {
    return debt(typed).schedule().lines().stream()
        .filter(line -> Integer.toString(line.number()).equals(typed.text("number")))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("instalment of this debt with this number"));
  }

  private static CapitalOrder order(CapitalForm form, TypedCapital typed) {
    var day = typed.date("day");
    String decision = typed.text("decision");
    return switch (form) {
      case WRITE_DOWN ->
          new CapitalOrder.WriteDown(
              day,
              decision,
              typed.money("loss"),
              typed.money("reserve"),
              typed.rate("reserve-percent"),
              typed.labourYear());
      case TRANSFER ->
          new CapitalOrder.Transfer(
              day, decision, typed.member("member"), typed.member("to"), typed.money("amount"));
      case WITHDRAWALS ->
          new CapitalOrder.Withdrawals(day, decision, typed.money("reserve"), typed.sums("wanted"));
      case PAY_BACK -> new CapitalOrder.PayBackOver(day, decision);
      case LEAVING -> new CapitalOrder.Leaving(day, decision, typed.member("member"));
      case FORFEITURE ->
          new CapitalOrder.Forfeit(day, decision, typed.member("member"), typed.date("notice-on"));
      default -> throw new IllegalStateException("nothing moves by " + form);
    };
  }

  /**
   * @return where the reader goes on
   */
  private String keep(CapitalForm form, TypedCapital typed) {
    var recorder =
        new RecordEntryShares.Recorder(caller.employerId(), caller.login(), caller.accountId());
    return switch (form) {
      case TERMS -> {
        books.decideTerms(typed.date("from"), typed.text("decision"), typed.terms());
        yield BOOKS;
      }
      case ENTRY_SHARE -> {
        entryShares.agree(recorder, typed.entryShare());
        yield account(typed.member("member"));
      }
      case RECEIPT -> {
        entryShares.receive(
            recorder,
            new RecordEntryShares.Payment(
                typed.member("member"),
                typed.date("day"),
                typed.money("amount"),
                typed.text("paid-as").equals("instalment"),
                typed.text("reference")));
        yield account(typed.member("member"));
      }
      case PAYMENT -> {
        LeaverDebt debt = debt(typed);
        leavers.paid(debt.id(), instalment(typed).number(), typed.date("paid-on"));
        yield account(debt.personId());
      }
      default -> BOOKS + "/actions/" + prepare.prepare(order(form, typed));
    };
  }

  private static String account(UUID person) {
    return BOOKS + "/accounts/" + person;
  }

  /** What is refused, in the reader's language. */
  private RefusalWords refusals() {
    return RefusalWords.in(pages.frame(BUNDLE).words().language());
  }

  private Map<String, String> beside(CapitalForm form, Refused refused) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      errors.merge(form.fieldOf(error.column()), refusals().say(error), (a, b) -> a + " · " + b);
    }
    return errors.isEmpty() ? Map.of(form.fieldOf(""), refusals().say(refused)) : errors;
  }

  private Map<String, String> years(Words words) {
    return sharedBy(labourYears.list(), words);
  }

  /** By what a loss can be shared: what accounts hold, or a closed year's hours if it has any. */
  static Map<String, String> sharedBy(List<LabourYears.LabourYear> closed, Words words) {
    Map<String, String> years = new LinkedHashMap<>();
    years.put("accounts", words.say("surplus.capital.choice.shared-by.accounts"));
    for (LabourYears.LabourYear year : closed) {
      if (year.minutes() > 0) {
        years.put(
            year.id().toString(),
            words.say(
                "surplus.capital.choice.shared-by.year",
                words.days(year.days().firstDay(), year.days().lastDay())));
      }
    }
    return years;
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, values[0].strip()));
    return typed;
  }
}
