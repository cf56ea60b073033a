package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.application.Comparisons;
import coop.commonwage.surplus.application.ReadComparisons;
import coop.commonwage.surplus.application.StoredComparison;
import coop.commonwage.surplus.comparison.Comparison;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A comparison in JSON.
 *
 * @param fullTimeMinutes minutes a week from which a contract counts as full-time
 * @param growthPercent assumed growth of the surplus a year
 * @param figures groups and columns, as everybody who decides sees them
 * @param employerNationalInsurance always {@code not known here}: shares become wages, and what
 *     those cost is worked out where wages are
 * @param openedAt when members were let in; absent before
 */
public record ComparisonView(
    UUID id,
    String title,
    UUID labourYearId,
    LocalDate firstDay,
    LocalDate lastDay,
    String form,
    String confidence,
    LocalDate recordDate,
    String declaredSurplus,
    String lossesBroughtForward,
    String openingReserve,
    String growthPercent,
    long fullTimeMinutes,
    List<WayView> ways,
    JsonObject figures,
    String employerNationalInsurance,
    String hash,
    Instant madeAt,
    String madeBy,
    Instant openedAt) {

  /**
   * One way.
   *
   * @param state {@code ready}; {@code refused} by the legal form, with the article in the figures;
   *     {@code lacking} figures, which the figures name; or {@code open}, where it contradicts
   *     itself or leaves a question open
   * @param fingerprint of the distribution it gives; absent where it is not ready
   * @param exempt what of the cash of all members is free of income tax; absent where the form
   *     knows no such part or the way is not ready
   * @param taxed the rest of the cash
   */
  public record WayView(
      int way, String title, String state, String fingerprint, String exempt, String taxed) {}

  /**
   * What one member would get by one way.
   *
   * @param exempt what of the cash would be free of income tax
   */
  public record LineView(
      String confidence,
      String payrollId,
      String name,
      int way,
      String shareInterest,
      String amount,
      String cash,
      String retained,
      String exempt) {

    static LineView of(String confidence, Comparisons.Line line) {
      Comparisons.Share share = line.share();
      return new LineView(
          confidence,
          line.payrollId(),
          line.name(),
          share.way(),
          share.shareInterest().toString(),
          share.amount().toString(),
          share.cash().toString(),
          share.retained().toString(),
          share.exempt().toString());
    }
  }

  /** A draft and the way it was made from. */
  public record DraftView(UUID distributionId, UUID comparisonId, int way) {}

  /** What each way would give the caller. */
  public record OwnView(
      UUID id,
      String title,
      LocalDate firstDay,
      LocalDate lastDay,
      String confidence,
      String declaredSurplus,
      List<OwnWayView> ways) {

    static OwnView of(ReadComparisons.Own own) {
      StoredComparison of = own.comparison();
      return new OwnView(
          of.id(),
          of.title(),
          of.year().firstDay(),
          of.year().lastDay(),
          of.formConfidence(),
          of.declaredSurplus().toString(),
          views(of).stream()
              .map(
                  way ->
                      new OwnWayView(
                          way.way(),
                          way.title(),
                          way.state(),
                          way.fingerprint() == null ? null : own.by(way.way()).toString()))
              .toList());
    }
  }

  /** One's own share by one way, whose state is as of {@link WayView}; absent where not ready. */
  public record OwnWayView(int way, String title, String state, String amount) {}

  static ComparisonView of(StoredComparison of) {
    String growth = of.assumptions().growth().inPercent();
    return new ComparisonView(
        of.id(),
        of.title(),
        of.labourYearId(),
        of.year().firstDay(),
        of.year().lastDay(),
        of.form(),
        of.formConfidence(),
        of.recordDate(),
        of.declaredSurplus().toString(),
        of.losses().toString(),
        of.assumptions().openingReserve().toString(),
        growth.substring(0, growth.length() - 1),
        of.assumptions().fullTimeMinutes(),
        views(of),
        ReadComparisons.figures(of),
        "not known here",
        of.hash(),
        of.madeAt(),
        of.madeBy(),
        of.openedAt().orElse(null));
  }

  private static List<WayView> views(StoredComparison of) {
    List<WayView> views = new ArrayList<>();
    for (StoredComparison.StoredWay way : of.ways()) {
      Comparison.Column column = of.figures().columns().get(views.size());
      Optional<Comparison.Tax> tax = column.figures().flatMap(Comparison.Figures::tax);
      views.add(
          new WayView(
              views.size() + 1,
              way.title(),
              column.state().word(),
              way.fingerprint().orElse(null),
              tax.map(split -> split.exempt().toString()).orElse(null),
              tax.map(split -> split.taxed().toString()).orElse(null)));
    }
    return views;
  }
}
