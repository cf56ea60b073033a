package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void whereNothingIsSaidOfWhoMayShareProtectedAbsenceCountsAsOnThePage() {
    assertEquals(
        "{\"capital\":\"5.00\",\"eligibility\":{\"protected_absence\":\"counted\"}}",
        decided("uk-coop-society", "{\"capital\":\"5.00\"}"));
  }

  @Test
  void whatIsSaidOfWhoMayShareStands() {
    for (String said :
        List.of("{\"eligibility\":{}}", "{\"eligibility\":{\"protected_absence\":\"as-paid\"}}")) {
      assertEquals(said, decided("uk-coop-society", said));
    }
  }

  @Test
  void aWayThatWasComparedBeforeGivesTheFiguresItWasShownWith() {
    assertEquals(
        "{\"pools\":[],\"eligibility\":{\"protected_absence\":\"as-paid\"}}",
        DecidedPolicy.asCompared(json("{\"pools\":[]}")).toString());
    String now = "{\"pools\":[],\"eligibility\":{\"protected_absence\":\"counted\"}}";
    assertEquals(now, DecidedPolicy.asCompared(json(now)).toString());
  }

  @Test
  void whatIsOnRecordIsFrozenWithTheDraftWhereTheFormAsksForItAndNeverGivenWithIt() {
    assertEquals(
        "{\"eligibility\":{\"protected_absence\":\"counted\"},"
            + "\"ownership_on_record\":{\"as_of\":\"2026-11-22\"}}",
        decided("uk-eot-company", "{}"));
    assertEquals("ownership", refused("{\"ownership\":{}}"));
    assertEquals("ownership", refused("{\"ownership_on_record\":{}}"));
    assertEquals(
        "share_interest.declared_maximum_percent",
        refused("{\"share_interest\":{\"declared_maximum_percent\":\"5\"}}"));
  }

  private static String refused(String asked) {
    return assertThrows(Refused.class, () -> decided("uk-coop-society", asked))
        .errors()
        .getFirst()
        .column();
  }

  private static String decided(String form, String asked) {
    return DecidedPolicy.of(
            json(asked),
            LegalForms.bundled().form(form),
            () -> new OwnershipHistory(List.of()),
            TODAY)
        .toString();
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
