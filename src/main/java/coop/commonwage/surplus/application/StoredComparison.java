package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.digest.Sha256;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.comparison.Assumptions;
import coop.commonwage.surplus.comparison.Comparison;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ways to share a surplus as they were compared, with everything they were compared from.
 *
 * @param form the profile's file name
 * @param recordDate the day membership was looked at
 * @param ways in the order of the columns
 * @param figures what everybody saw
 * @param result the same as it is kept, to the letter: what is added to the figures later must not
 *     change the hash of those that were kept before
 * @param hash over inputs and figures
 * @param openedAt when members were let in to see their own figures; empty when they were not
 */
public record StoredComparison(
    UUID id,
    String title,
    UUID labourYearId,
    DateSpan year,
    String form,
    String formTitle,
    String formConfidence,
    LocalDate recordDate,
    Money declaredSurplus,
    Money losses,
    Assumptions assumptions,
    List<StoredWay> ways,
    Comparison figures,
    String result,
    String hash,
    Instant madeAt,
    String madeBy,
    Optional<Instant> openedAt) {

  public StoredComparison {
    ways = List.copyOf(ways);
  }

  /**
   * One way.
   *
   * @param policy as of a stored distribution
   * @param fingerprint of the distribution it gives; empty where the form does not allow it
   */
  public record StoredWay(String title, String policy, Optional<String> fingerprint) {

    JsonObject policyJson() {
      return json(policy);
    }
  }

  /** Figures as they are kept. */
  static String resultOf(Comparison figures) {
    return RecordJson.write(figures).toString();
  }

  /** Figures as {@link #resultOf} wrote them. */
  public static Comparison figuresOf(String result) {
    return RecordJson.read(Comparison.class, json(result));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The same with the hash over what it holds. */
  StoredComparison sealed() {
    return new StoredComparison(
        id,
        title,
        labourYearId,
        year,
        form,
        formTitle,
        formConfidence,
        recordDate,
        declaredSurplus,
        losses,
        assumptions,
        ways,
        figures,
        result,
        worksOutTo(),
        madeAt,
        madeBy,
        openedAt);
  }

  /** The SHA-256 over what was compared and what came of it, in hex. */
  String worksOutTo() {
    StringBuilder text = new StringBuilder();
    line(text, labourYearId, form, recordDate, declaredSurplus, losses);
    line(text, assumptions.openingReserve(), assumptions.growth(), assumptions.fullTimeMinutes());
    for (StoredWay way : ways) {
      line(text, way.title(), way.policy(), way.fingerprint().orElse("refused"));
    }
    line(text, result);
    return Sha256.of(text.toString());
  }

  /** Each part is preceded by its length, so that parts cannot run together. */
  private static void line(StringBuilder text, Object... parts) {
    for (Object part : parts) {
      String said = part.toString();
      text.append(said.length()).append(':').append(said);
    }
    text.append('\n');
  }
}
