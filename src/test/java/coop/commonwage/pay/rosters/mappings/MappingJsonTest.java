package coop.commonwage.pay.rosters.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {

  private static final String GOOD =
      """
      {"mapping": "own", "title": "Own", "kind": "visits", "dates": ["dd/MM/yyyy"],
       "fields": {
         "visit_id": {"column": "Nr"}, "carer_ref": {"column": "Who"},
         "planned_start": {"date": "Day", "time": "From"},
         "planned_end": {"date": "Day", "time": "To", "after": "planned_start"},
         "actual_start": {"date": "Day", "time": "In"},
         "actual_end": {"duration": "Minutes", "unit": "minutes", "after": "actual_start"},
         "status": {"column": "State", "values": {"ok": "delivered"}},
         "service_type": {"constant": "personal-care"}}}
      """;

  private static List<String> problems(String json) {
    return assertThrows(MappingRefused.class, () -> MappingJson.read(json)).problems().stream()
        .map(MappingRefused.Problem::toString)
        .toList();
  }

  @Test
  void everyMappingThatComesWithUsCanBeRead() {
    for (String name : BundledMappings.names()) {
      Mapping mapping = MappingJson.read(BundledMappings.json(name).orElseThrow());
      assertEquals(name, mapping.name());
      assertTrue(mapping.text().length() > 20, name + " says what is known of its source");
    }
  }

  @Test
  void aMappingOfOnesOwnIsReadWithWhatItLeavesOut() {
    Mapping mapping = MappingJson.read(GOOD);
    assertEquals(Mapping.Kind.VISITS, mapping.kind());
    assertEquals(Mapping.Seconds.REFUSED, mapping.seconds());
    assertEquals(false, mapping.otherColumns());
    assertEquals(
        List.of("Nr", "Who", "Day", "From", "To", "In", "Minutes", "State"),
        List.copyOf(mapping.columns()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"visits\" | \"kind\": \"shifts\" | kind: it must be visits, totals, pair",
        "\"mapping\": \"own\" | \"mapping\": \"My Own\" | mapping: a name has small letters, digits"
            + " and hyphens, at most 60",
        "\"visit_id\": {\"column\": \"Nr\"} | \"visit_id\": {\"constant\": \"1\", \"column\":"
            + " \"Nr\"} | fields.visit_id: a field comes from one of column, constant, columns"
            + " (with joined), date (with time) or duration (with after)",
        "{\"column\": \"Who\"} | {\"column\": \"nr\"} | fields.carer_ref: the column nr is mapped"
            + " twice, also by fields.visit_id",
        "\"after\": \"actual_start\" | \"after\": \"status\" | fields.actual_end.after: an end"
            + " comes after a time of ours, such as actual_start",
        "\"unit\": \"minutes\" | \"unit\": \"miles\" | fields.actual_end.unit: a duration is in"
            + " minutes, hours, hours-rounded or clock (00:45:00)",
        "\"kind\": \"visits\" | \"other-columns\": \"kept\" | other-columns: it must be left-out or"
            + " refused",
        "\"kind\": \"visits\" | \"entries\": [] | entries: only a mapping of totals has them",
        "\"kind\": \"visits\" | \"carers\": {\"key\": \"a\", \"payroll-id\": \"b\"} | carers: a"
            + " pair of files names key and payroll-id here, and nothing else does",
      })
  void aSlipOfThePenIsRefusedByItsPlace(String right, String wrong, String problem) {
    assertTrue(GOOD.contains(right), right);
    assertEquals(problem, problems(GOOD.replace(right, wrong)).getFirst());
  }

  @Test
  void aFieldThatIsNoneOfOursAndAKeyThatIsNotKnownAreNamed() {
    String field = GOOD.replace("\"carer_ref\"", "\"carer\"");
    assertTrue(
        problems(field).getFirst().startsWith("fields.carer: this is no field of ours; they are "),
        problems(field)::toString);
    assertTrue(
        problems(field)
            .contains(
                "fields.carer_ref: this field must be filled: no visit can be read without it"));
    assertTrue(
        problems(GOOD.replace("\"title\"", "\"tittle\"")).toString().contains("tittle"),
        "the key is named");
  }

  @Test
  void totalsNeedADayAWorkerAndAColumn() {
    assertEquals(
        List.of(
            "entries: totals need at least one column of hours or miles",
            "fields.day: this field must be filled: totals belong to a day",
            "fields: one of worker_ref and worker_name says whose the row is"),
        problems("{\"mapping\": \"own\", \"title\": \"Own\", \"kind\": \"totals\"}"));
    assertEquals(
        List.of("entries[1].unit: time is in minutes, hours, hours-rounded or clock (00:45:00)"),
        problems(
            """
            {"mapping": "own", "title": "Own", "kind": "totals",
             "fields": {"worker_ref": {"column": "id"}, "day": {"column": "day"}},
             "entries": [{"kind": "contact", "column": "h", "unit": "miles"}]}
            """));
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    assertEquals(List.of("a mapping is one object in curly brackets"), problems("[]"));
    assertTrue(problems("{").getFirst().startsWith("this is not JSON: "));
  }
}
