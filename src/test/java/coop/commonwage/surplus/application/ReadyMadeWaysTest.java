package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyMadeWaysTest {

  private static final LocalDate YEAR_END = LocalDate.of(2026, 3, 31);

  private final ReadyMadeWays ways = new ReadyMadeWays(new FormsInForce());

  private List<String> names(String form) {
    return ways.of(form, YEAR_END).stream().map(ReadyMadeWays.ReadyMade::name).toList();
  }

  @Test
  void whereUsersMayShareOneWayBeginsWithThem() {
    assertEquals(
        List.of(
            "hours",
            "hours-equal",
            "pay",
            "hours-service",
            "equal",
            "hours-and-spend",
            "equal-and-spend"),
        names("uk-multi-stakeholder-somerset"));
    assertEquals(
        "{\"pools\":[{\"class\":\"worker\",\"percent\":\"50\",\"factors\":[{\"basis\":\"hours\","
            + "\"percent\":\"100\"}],\"cash_percent\":\"100\"},{\"class\":\"user\",\"percent\":"
            + "\"50\",\"factors\":[{\"basis\":\"spend\",\"percent\":\"100\"}],\"cash_percent\":"
            + "\"100\"}]}",
        ways.named("uk-multi-stakeholder-somerset", YEAR_END, "hours-and-spend")
            .orElseThrow()
            .policy()
            .toString());
  }

  @Test
  void whereNoHoursAreKnownWorkersMayStartFromEqualParts() {
    assertEquals(
        "{\"pools\":[{\"class\":\"worker\",\"percent\":\"50\",\"factors\":[{\"basis\":\"equal\","
            + "\"percent\":\"100\"}],\"cash_percent\":\"100\"},{\"class\":\"user\",\"percent\":"
            + "\"50\",\"factors\":[{\"basis\":\"spend\",\"percent\":\"100\"}],\"cash_percent\":"
            + "\"100\"}]}",
        ways.named("uk-multi-stakeholder-somerset", YEAR_END, "equal-and-spend")
            .orElseThrow()
            .policy()
            .toString());
  }

  @Test
  void aWorkersCooperativeAndAFormThatSharesNothingHaveNoSuchWay() {
    assertEquals(false, names("uk-eot-company").contains("hours-and-spend"));
    assertEquals(List.of(), names("uk-community-benefit-society"));
  }
}
