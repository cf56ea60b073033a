package coop.commonwage.launcher;

import coop.commonwage.platform.clock.SystemClock;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;

/**
 * A meeting of an example co-operative on its surplus. It is held the day the figures are proposed,
 * because nearly all members agree to shorter notice; the treasurer types its minutes and the board
 * signs them.
 */
final class DemoMeeting {

  private final ApiClient treasurer;
  private final ApiClient board;

  DemoMeeting(ApiClient treasurer, ApiClient board) {
    this.treasurer = treasurer;
    this.board = board;
  }

  /**
   * @param path of the proposal
   * @param hash the fingerprint the meeting had before it
   * @param told who chaired, who agreed to shorter notice, and the votes
   */
  void decides(String path, String hash, JsonObjectBuilder told) {
    JsonArray typed = treasurer.get(path + "/minutes").array();
    String minutes =
        typed.isEmpty()
            ? treasurer
                .post(path + "/minutes", minutes(hash, told).build())
                .object()
                .getString("id")
            : typed.getJsonObject(0).getString("id");
    board.post(
        path + "/state",
        Json.createObjectBuilder()
            .add("target", "adopted")
            .add("hash", hash)
            .add("minutes", minutes)
            .add("reason", "Demonstration")
            .build());
  }

  private static JsonObjectBuilder minutes(String hash, JsonObjectBuilder told) {
    LocalDate today = new SystemClock().today();
    return Json.createObjectBuilder(told.build())
        .add("hash", hash)
        .add("number", today.getYear() + "/7")
        .add("date", today.toString())
        .add("noticeOn", today.toString())
        .add("noticeWay", "hand")
        .add("recordDate", today.toString())
        .add("secretBallot", true);
  }

  /** Of 41 members 39 agree to shorter notice, and 29 meet. */
  static JsonObjectBuilder ofTheWorkers() {
    return Json.createObjectBuilder()
        .add("chair", "Bronwen Lloyd")
        .add("tellers", "Dilys Hughes and Sion Price")
        .add("shortNoticeAgreed", 39)
        .add("entitled", 41)
        .add("present", 29)
        .add("votesFor", 27)
        .add("votesAgainst", 1)
        .add("abstained", 1);
  }

  /** Of 19 members 18 agree to shorter notice; each college is counted by itself. */
  static JsonObjectBuilder ofTheOwners() {
    return Json.createObjectBuilder()
        .add("chair", "Mair Evans")
        .add("tellers", "Huw Davies and Lowri Pugh")
        .add("shortNoticeAgreed", 18)
        .add(
            "colleges",
            Json.createArrayBuilder()
                .add(count(college("workers"), 5, 5, 5, 0, 0))
                .add(count(college("people who use care"), 8, 7, 6, 1, 0))
                .add(count(college("supporters"), 6, 6, 5, 0, 1)));
  }

  /** A college of the owners, by its name: which class is in it, and what it weighs. */
  static JsonObjectBuilder college(String name) {
    return switch (name) {
      case "workers" -> college(name, "worker", "35");
      case "people who use care" -> college(name, "user", "40");
      default -> college(name, "community", "25");
    };
  }

  private static JsonObjectBuilder college(String name, String memberClass, String percent) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("classes", Json.createArrayBuilder().add(memberClass))
        .add("percent", percent);
  }

  private static JsonObjectBuilder count(
      JsonObjectBuilder college,
      int entitled,
      int present,
      int votesFor,
      int against,
      int abstained) {
    return college
        .add("entitled", entitled)
        .add("present", present)
        .add("votesFor", votesFor)
        .add("votesAgainst", against)
        .add("abstained", abstained);
  }
}
