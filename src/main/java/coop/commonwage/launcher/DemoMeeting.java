package coop.commonwage.launcher;

import coop.commonwage.platform.clock.SystemClock;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;

/**
 * The meeting of the example co-operative on its surplus. It is held the day the figures are
 * proposed, because 39 of the 41 members agree to shorter notice; the treasurer types its minutes
 * and the board signs them.
 */
final class DemoMeeting {

  private static final int MEMBERS = 41;
  private static final int AGREED = 39;
  private static final int PRESENT = 29;
  private static final int FOR = 27;

  private final ApiClient treasurer;
  private final ApiClient board;

  DemoMeeting(ApiClient treasurer, ApiClient board) {
    this.treasurer = treasurer;
    this.board = board;
  }

  /**
   * @param path of the proposal
   * @param hash the fingerprint the meeting had before it
   */
  void decides(String path, String hash) {
    JsonArray typed = treasurer.get(path + "/minutes").array();
    String minutes =
        typed.isEmpty()
            ? treasurer.post(path + "/minutes", minutes(hash).build()).object().getString("id")
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

  private static JsonObjectBuilder minutes(String hash) {
    LocalDate today = new SystemClock().today();
    return Json.createObjectBuilder()
        .add("hash", hash)
        .add("number", today.getYear() + "/7")
        .add("date", today.toString())
        .add("chair", "Bronwen Lloyd")
        .add("noticeOn", today.toString())
        .add("noticeWay", "hand")
        .add("shortNoticeAgreed", AGREED)
        .add("recordDate", today.toString())
        .add("secretBallot", true)
        .add("tellers", "Dilys Hughes and Sion Price")
        .add("entitled", MEMBERS)
        .add("present", PRESENT)
        .add("votesFor", FOR)
        .add("votesAgainst", 1)
        .add("abstained", 1);
  }
}
