package coop.commonwage.surplus.web;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.application.RefusalWords;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.MeetingResult;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.OwnRules;
import coop.commonwage.surplus.ballots.RoomCount;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The minutes of a meeting as somebody typed them in, read field by field. */
final class TypedMinutes {

  private static final int OF_A_COLLEGE = 4;

  /** At which field a rule that stands in the way is said; any other at the first. */
  private static final Map<String, String> AT =
      Map.of("moved", "moved", "adjourned-to", "adjournedTo", "colleges", "colleges");

  private final TypedFields fields;
  private final Words words;
  private final List<College> colleges = new ArrayList<>();
  private final List<RoomCount> counts = new ArrayList<>();

  TypedMinutes(Map<String, String> typed, Words words) {
    this.fields = new TypedFields(typed, words);
    this.words = words;
  }

  /** What is wrong, by field, in the order of the form. */
  Map<String, String> errors() {
    return fields.errors();
  }

  /** The meeting; empty when something is wrong. */
  Optional<Meeting> read() {
    String number = fields.filled("number");
    LocalDate heldOn = fields.read("date", LocalDate::parse, "date");
    String chair = fields.filled("chair");
    LocalDate noticeOn = fields.read("noticeOn", LocalDate::parse, "date");
    Notice.Way way = fields.given("way").equals("hand") ? Notice.Way.HAND : Notice.Way.POST;
    Optional<Integer> agreed = fields.optional("shortNoticeAgreed", TypedFields::count, "number");
    LocalDate recordDate = fields.read("recordDate", LocalDate::parse, "date");
    boolean secret = fields.given("secret").equals("yes");
    MeetingResult.Kind kind = kind();
    Optional<LocalDate> adjournedTo = fields.optional("adjournedTo", LocalDate::parse, "date");
    String tellers = fields.given("tellers");
    readVotes(kind.isVote());
    OwnRules own = fields.ownRules();
    if (!errors().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Meeting(
              number,
              heldOn,
              chair,
              noticeOn,
              way,
              agreed,
              recordDate,
              secret,
              tellers,
              fields.given("majority").equals("extraordinary"),
              fields.given("requiredBy"),
              own,
              colleges,
              counts,
              new MeetingResult(kind, fields.given("moved"), adjournedTo)));
    } catch (BallotRefused refused) {
      errors().put(AT.getOrDefault(refused.rule(), "number"), said(refused.getMessage()));
      return Optional.empty();
    }
  }

  private MeetingResult.Kind kind() {
    try {
      return MeetingResult.Kind.ofWord(fields.given("result"));
    } catch (IllegalArgumentException nothingChosen) {
      return MeetingResult.Kind.CARRIED;
    }
  }

  private String said(String english) {
    return RefusalWords.in(words.language()).say(english);
  }

  /** Of everybody, or a line for each college. */
  private void readVotes(boolean voted) {
    if (fields.given("colleges").isEmpty()) {
      Integer entitled = fields.read("entitled", TypedFields::count, "number");
      Integer present = fields.read("present", TypedFields::count, "number");
      Integer votesFor = votes("votesFor", voted);
      Integer against = votes("votesAgainst", voted);
      Integer abstained = votes("abstained", voted);
      if (errors().keySet().stream()
          .noneMatch(
              List.of("entitled", "present", "votesFor", "votesAgainst", "abstained")::contains)) {
        counted("present", entitled, present, votesFor, against, abstained);
      }
      return;
    }
    for (String line : fields.given("colleges").lines().filter(each -> !each.isBlank()).toList()) {
      college(line);
    }
  }

  /** Where nothing was voted on the votes may be left out. */
  private Integer votes(String field, boolean voted) {
    return !voted && fields.given(field).isEmpty()
        ? Integer.valueOf(0)
        : fields.read(field, TypedFields::count, "number");
  }

  private void counted(
      String field, int entitled, int present, int votesFor, int against, int abstained) {
    try {
      counts.add(new RoomCount(entitled, present, votesFor, against, abstained));
    } catch (ProposalRefused refused) {
      errors().put(field, said(refused.getMessage()));
    }
  }

  /** {@code name: class, class: percent: with a vote, present, for, against, abstained}. */
  private void college(String line) {
    String[] parts = line.split(":");
    try {
      colleges.add(
          new College(
              parts[0].strip(),
              List.of(parts[1].strip().split("\\s*,\\s*")),
              Rate.ofPercent(parts[2].replace("%", "").strip())));
      List<Integer> votes =
          List.of(parts[3].split(",")).stream().map(String::strip).map(TypedFields::count).toList();
      counted(
          "colleges",
          votes.get(0),
          votes.get(1),
          votes.get(2),
          votes.get(3),
          votes.get(OF_A_COLLEGE));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BallotRefused wrong) {
      fields.wrong("colleges", "room-colleges");
    }
  }
}
