package coop.commonwage.people.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.people.BankAccount;
import coop.commonwage.people.Payee;
import coop.commonwage.people.application.Payees;
import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.PersonEntry;
import coop.commonwage.platform.web.pages.RenderedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeoplePagesTest {

  private static final UUID MARTA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  @Test
  void theListLeadsToEachPerson() throws Exception {
    List<PersonEntry> two =
        List.of(
            new PersonEntry(MARTA, "W0001", "Marta Roberts", ""),
            new PersonEntry(UUID.randomUUID(), "W0002", "Yusuf <Thomas>", "yusuf@example.coop"));
    String html =
        RenderedPage.of(
            "people",
            "people",
            "people/persons.jte",
            Map.of("persons", two, "all", 48, "query", "r"));
    assertTrue(html.contains("<a href=\"/people/" + MARTA + "\">Marta Roberts</a>"));
    assertTrue(html.contains("2 of 48 match “r”."));
    assertTrue(html.contains("Yusuf &lt;Thomas&gt;"), "names are text, never markup");
  }

  @Test
  void aPersonsPageShowsOnlyTheEndOfWhatIsDelicate() throws Exception {
    PersonDetails marta =
        new PersonDetails(
            MARTA,
            "W0001",
            "Marta",
            "Roberts",
            Optional.of(LocalDate.of(2003, 11, 13)),
            List.of("101 Heol y Parc", "Oswestry"),
            "LL12 4FH",
            "",
            "94C",
            "9429");
    String html =
        RenderedPage.of(
            "person",
            "people",
            "people/person.jte",
            Map.of("person", marta, "sections", List.of()));
    assertTrue(html.contains("ending 94C"));
    assertTrue(html.contains("13 November 2003"));
    assertFalse(html.contains("635394"));
  }

  private static final UUID HR = new UUID(0, 7);

  private static String payees(Payee.Capacity capacity, UUID me, Optional<Payee.Ending> ending)
      throws Exception {
    Instant at = Instant.parse("2026-11-20T09:00:00Z");
    Payee payee =
        new Payee(
            MARTA,
            MARTA,
            capacity,
            "Gwen Roberts",
            BankAccount.of("08-90-00", "12345678"),
            "probate 12345",
            at,
            "olwen",
            new UUID(0, 8),
            Optional.of(new Payee.Decision(true, at, "huw", HR)),
            ending);
    return RenderedPage.of(
        "payees",
        "people",
        "people/payees.jte",
        Map.of(
            "payees",
            List.of(new Payees.Named("W0001", "Marta Roberts", payee)),
            "page",
            1,
            "more",
            false,
            "me",
            me,
            "capacities",
            List.of(Payee.Capacity.values()),
            "typed",
            Map.of(),
            "errors",
            Map.of()));
  }

  private static Optional<Payee.Ending> asked(Optional<Payee.Decision> decision) {
    return Optional.of(
        new Payee.Ending(
            "the grant was revoked", Instant.parse("2026-11-21T09:00:00Z"), "huw", HR, decision));
  }

  @Test
  void whoActsForAnEstateIsEndedByTwoAndAnOwnAccountIsNot() throws Exception {
    String end = "/people/payees/" + MARTA + "/ending";
    assertTrue(payees(Payee.Capacity.EXECUTOR, HR, Optional.empty()).contains(end + "\""));
    assertFalse(payees(Payee.Capacity.OWN, HR, Optional.empty()).contains(end));
    String confirm = "Confirm that it ends";
    String own = payees(Payee.Capacity.EXECUTOR, HR, asked(Optional.empty()));
    assertTrue(own.contains("To be ended: the grant was revoked"), own);
    assertTrue(own.contains(end + "/decision"), own);
    assertFalse(own.contains(confirm), "who asked does not confirm");
    String others = payees(Payee.Capacity.EXECUTOR, MARTA, asked(Optional.empty()));
    assertTrue(others.contains(confirm), others);
    Payee.Decision made =
        new Payee.Decision(true, Instant.parse("2026-11-22T09:00:00Z"), "olwen", MARTA);
    String ended = payees(Payee.Capacity.EXECUTOR, HR, asked(Optional.of(made)));
    assertTrue(ended.contains(">Ended</span>"), ended);
    assertFalse(ended.contains(end), "once");
  }
}
