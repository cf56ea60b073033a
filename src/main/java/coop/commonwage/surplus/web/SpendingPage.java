package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ImportSpending;
import coop.commonwage.surplus.application.ReadSpending;
import coop.commonwage.surplus.application.Spendings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members who use care spent, year by year, and who paid for it. */
@Path("/surplus/spending")
public class SpendingPage {

  private static final String HERE = "/surplus/spending";

  @Inject Pages pages;
  @Inject Caller caller;
  @Inject ImportSpending imports;
  @Inject ReadSpending read;

  /** The years, and of one of them every member; without a year the newest. */
  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response list(
      @QueryParam("year") @DefaultValue("") String year,
      @QueryParam("page") @DefaultValue("1") int page) {
    return pages.show(
        CareForms.BUNDLE, "surplus/spending.jte", screen(year, page, List.of(), Map.of()));
  }

  /** Takes a file in, or says of every line what is wrong. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(List<EntityPart> parts) {
    Words words = pages.frame(CareForms.BUNDLE).words();
    Optional<byte[]> file = CareForms.file(parts);
    if (file.isEmpty()) {
      return noFile();
    }
    try {
      imports.from(file.get());
    } catch (Refused refused) {
      List<CareForms.Wrong> wrong = CareForms.wrong(refused, words.language());
      return pages.askAgain(
          CareForms.BUNDLE,
          "surplus/spending.jte",
          screen(
              "",
              1,
              wrong,
              wrong.isEmpty()
                  ? CareForms.errors(refused, "file", words.language())
                  : Map.of("file", words.count("care.file.refused", wrong.size()))));
    }
    return pages.done(HERE, "spending");
  }

  /** What a form without a file is told. */
  @POST
  @RolesAllowed(Role.TREASURER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response noFile() {
    return pages.askAgain(
        CareForms.BUNDLE,
        "surplus/spending.jte",
        screen(
            "", 1, List.of(), Map.of("file", pages.frame(CareForms.BUNDLE).say("care.file.none"))));
  }

  private Map<String, Object> screen(
      String asked, int page, List<CareForms.Wrong> wrong, Map<String, String> errors) {
    List<Spendings.Year> years = read.years();
    Optional<LocalDate> year =
        years.stream()
            .map(Spendings.Year::yearEnd)
            .filter(one -> asked.isEmpty() || one.toString().equals(asked))
            .findFirst();
    Map<String, Object> screen = new HashMap<>();
    screen.put("years", years);
    screen.put("year", year);
    screen.put(
        "part",
        CareForms.part(
            page, (from, most) -> year.map(one -> read.rows(one, from, most)).orElse(List.of())));
    screen.put("sends", caller.is(Role.TREASURER));
    screen.put("wrong", wrong);
    screen.put("errors", errors);
    return screen;
  }
}
