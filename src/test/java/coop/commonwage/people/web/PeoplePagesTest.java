package coop.commonwage.people.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.people.application.PersonEntry;
import coop.commonwage.platform.web.pages.RenderedPage;
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
}
