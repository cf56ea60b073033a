package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.resolutions.Percent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code ballots.cases.json} is counted as it says. */
class BallotCasesTest {

  private static final Path FILE = Path.of("payroll-rules", "surplus", "ballots.cases.json");

  @TestFactory
  Stream<DynamicTest> everyCaseIsCountedAsItSays() throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(FILE))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(each -> DynamicTest.dynamicTest(each.getString("id"), () -> check(each)));
    }
  }

  private static void check(JsonObject given) {
    List<College> colleges = new ArrayList<>();
    List<Roll.Member> members = new ArrayList<>();
    List<Slip> slips = new ArrayList<>();
    for (JsonObject each : given.getJsonArray("colleges").getValuesAs(JsonObject.class)) {
      if (each.containsKey("weight")) {
        colleges.add(
            new College(
                each.getString("name"),
                List.of(each.getString("class")),
                Rate.ofPercent(each.getString("weight"))));
      }
      members.addAll(ABallot.members(each.getString("class"), each.getInt("entitled")));
      slips.addAll(
          ABallot.slips(
              each.getString("name"),
              each.getInt("for"),
              each.getInt("against"),
              each.getInt("abstained")));
    }
    Call call =
        ABallot.call(
            given.getString("majority").equals("extraordinary"),
            "",
            given.containsKey("own-quorum-percent")
                ? ABallot.quorum(given.getString("own-quorum-percent"))
                : OwnRules.NONE,
            colleges,
            Instant.parse("2026-12-17T08:00:00Z"),
            false,
            Optional.empty());
    String form = given.getString("form");
    Roll roll = call.roll(ABallot.rulesOf(form), members);
    Ballot ballot = ABallot.of(call, form, roll);
    Outcome outcome = ballot.outcome(new PublishedList(ballot.id(), ballot.hash(), slips), roll);
    JsonObject expected = given.getJsonObject("expect");
    assertEquals(expected.getInt("quorum"), outcome.quorumNeeded());
    assertEquals(expected.getBoolean("quorate"), outcome.quorate());
    assertEquals(expected.getBoolean("carried"), outcome.carried());
    if (expected.containsKey("needed")) {
      assertEquals(expected.getInt("needed"), outcome.neededFor());
    }
    if (expected.containsKey("part-for")) {
      assertEquals(expected.getString("part-for"), Percent.of(outcome.partFor()));
      assertEquals(
          expected.getString("weight-present"), Percent.of(outcome.weightPresent().orElseThrow()));
    }
  }
}
