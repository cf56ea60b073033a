package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FileAnswer;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.platform.web.pages.Pages;
import coop.commonwage.surplus.application.ReadInterestReturn;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.application.WriteInterestReturn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** The yearly return of share interest: what it comes to and why, and the file that is sent. */
@Path("/surplus/capital/interest-return")
public class InterestReturnPage {

  private static final String BUNDLE = "surplus";

  @Inject Pages pages;
  @Inject ReadInterestReturn read;
  @Inject WriteInterestReturn write;

  /**
   * @param periodEnd absent where nobody was asked yet: the last period that is over is proposed
   * @param file {@code yes} for the file itself
   */
  @GET
  @RolesAllowed({Role.TREASURER, Role.AUDITOR})
  public Response show(
      @QueryParam("periodEnd") String periodEnd,
      @QueryParam("file") @DefaultValue("") String file) {
    if (periodEnd == null) {
      return pages.show(
          BUNDLE,
          "surplus/interestReturn.jte",
          Map.of(
              "periodEnd",
              read.lastPeriodEnd().toString(),
              "found",
              Optional.empty(),
              "errors",
              Map.of()));
    }
    Words words = pages.frame(BUNDLE).words();
    try {
      LocalDate end = LocalDate.parse(periodEnd.strip());
      if (file.equals("yes")) {
        WriteInterestReturn.Sheet sheet = write.of(end);
        return FileAnswer.csv(sheet.name(), sheet.text());
      }
      return pages.show(
          BUNDLE,
          "surplus/interestReturn.jte",
          Map.of("periodEnd", periodEnd, "found", Optional.of(read.of(end)), "errors", Map.of()));
    } catch (DateTimeParseException notADay) {
      return askAgain(periodEnd, words.say("surplus.capital.wrong.date"));
    } catch (Refused refused) {
      if (refused.status() != Response.Status.CONFLICT.getStatusCode()) {
        throw refused;
      }
      return askAgain(periodEnd, RefusalWords.in(words.language()).say(refused));
    }
  }

  private Response askAgain(String periodEnd, String wrong) {
    return pages.askAgain(
        BUNDLE,
        "surplus/interestReturn.jte",
        Map.of(
            "periodEnd",
            periodEnd,
            "found",
            Optional.empty(),
            "errors",
            Map.of("periodEnd", wrong)));
  }
}
