package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.OwnRules;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.Slip;
import coop.commonwage.surplus.resolutions.Percent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases of quorum, majority and weights beside the profiles, counted as a ballot is. */
public final class BallotCases {

  private static final String FILE = "surplus/ballots.cases.json";
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final LocalDate RECORD_DATE = LocalDate.of(2026, 12, 1);
  private static final Instant CALLED = Instant.parse("2026-12-01T10:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-12-17T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-12-18T18:00:00Z");

  /** Stands for the figures; no case is about them. */
  private static final String HASH = "0".repeat(64);

  private final LegalForms forms;
  private final CasesFile file;
  private final SecureRandom random = new SecureRandom();

  private BallotCases(LegalForms forms, CasesFile file) {
    this.forms = forms;
    this.file = file;
  }

  /**
   * @param directory of the rules; null for those shipped with the program
   */
  public static BallotCases in(Path directory, LegalForms forms) {
    return new BallotCases(forms, CasesFile.read(directory, FILE));
  }

  public int count() {
    return file.cases().size();
  }

  /** What does not come out, each with its file and its id. */
  public List<String> faults() {
    return file.faults(this::counted);
  }

  private JsonObject counted(JsonObject given) {
    List<College> colleges = new ArrayList<>();
    List<Roll.Member> members = new ArrayList<>();
    List<Slip> slips = new ArrayList<>();
    for (JsonObject each : given.getJsonArray("colleges").getValuesAs(JsonObject.class)) {
      String name = each.getString("name");
      if (each.containsKey("weight")) {
        colleges.add(
            new College(
                name, List.of(each.getString("class")), Rate.ofPercent(each.getString("weight"))));
      }
      enrol(members, each.getString("class"), each.getInt("entitled"));
      cast(slips, name, Choice.FOR, each.getInt("for"));
      cast(slips, name, Choice.AGAINST, each.getInt("against"));
      cast(slips, name, Choice.ABSTAIN, each.getInt("abstained"));
    }
    Optional<LegalForm.Vote> rules = forms.form(given.getString("form")).vote();
    Call call = call(given, colleges);
    Roll roll = call.roll(rules, members);
    Ballot ballot =
        call.ballot(UUID.randomUUID(), HASH, RECORD_DATE, rules, roll, CALLED, "cases", ZONE);
    return told(ballot.outcome(new PublishedList(ballot.id(), ballot.hash(), slips), roll));
  }

  private static JsonObject told(Outcome outcome) {
    JsonObjectBuilder told =
        Json.createObjectBuilder()
            .add("quorum", outcome.quorumNeeded())
            .add("quorate", outcome.quorate())
            .add("carried", outcome.carried())
            .add("needed", outcome.neededFor());
    outcome
        .weightPresent()
        .ifPresent(
            weight ->
                told.add("part-for", Percent.of(outcome.partFor()))
                    .add("weight-present", Percent.of(weight)));
    return told.build();
  }

  private static Call call(JsonObject given, List<College> colleges) {
    return new Call(
        UUID.randomUUID(),
        "Application of the surplus",
        "That the surplus be applied as proposed.",
        given.getString("majority").equals("extraordinary"),
        "",
        given.containsKey("own-quorum-percent")
            ? quorum(given.getString("own-quorum-percent"))
            : OwnRules.NONE,
        colleges,
        RECORD_DATE,
        "",
        CALLED,
        OPENS,
        CLOSES,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static OwnRules quorum(String percent) {
    return new OwnRules(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Rate.ofPercent(percent)),
        Optional.empty(),
        "the case's own rule");
  }

  private static void enrol(List<Roll.Member> members, String memberClass, int count) {
    for (int i = 0; i < count; i++) {
      members.add(
          new Roll.Member(UUID.randomUUID(), memberClass + i, "Member " + i, memberClass, true));
    }
  }

  private void cast(List<Slip> slips, String college, Choice choice, int count) {
    for (int i = 0; i < count; i++) {
      slips.add(new Slip(Receipt.random(random), choice, college));
    }
  }
}
