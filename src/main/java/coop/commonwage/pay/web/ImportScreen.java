package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What a file of visits changes, as whoever takes it in sees it.
 *
 * @param preview the file as it was looked at
 * @param mayCommit whether the reader may take it in
 * @param problem why it could not be taken in; empty when nobody tried
 * @param unconfirmed what is said beside the unticked box of withdrawals; empty when nobody tried
 */
public record ImportScreen(
    VisitPreview preview, boolean mayCommit, String problem, String unconfirmed) {

  public static final String PATH = "/pay/imports/visits";

  public String path() {
    return PATH + "/" + preview.id();
  }

  public ImportOutcome outcome() {
    return preview.outcome();
  }

  /** Whether the button that takes it in is shown. */
  public boolean canCommit() {
    return mayCommit && preview.canBeCommitted();
  }

  /** Whether nobody took it in or put it aside yet. */
  public boolean isOpen() {
    return preview.state() == VisitPreview.State.OPEN;
  }

  /** Whether the button that puts it aside is shown. */
  public boolean canDiscard() {
    return mayCommit && isOpen();
  }

  /**
   * A kind of time before and with the file.
   *
   * @param kind its word
   */
  public record Row(
      String kind, long rowsBefore, long minutesBefore, long rowsAfter, long minutesAfter) {}

  /** Every kind there is before or with the file. */
  public List<Row> totals() {
    TreeSet<String> kinds = new TreeSet<>();
    outcome().before().kinds().forEach(total -> kinds.add(total.kind()));
    outcome().after().kinds().forEach(total -> kinds.add(total.kind()));
    List<Row> rows = new ArrayList<>();
    for (String kind : kinds) {
      ImportOutcome.KindTotal before = of(outcome().before(), kind);
      ImportOutcome.KindTotal after = of(outcome().after(), kind);
      rows.add(new Row(kind, before.rows(), before.minutes(), after.rows(), after.minutes()));
    }
    return rows;
  }

  private static ImportOutcome.KindTotal of(ImportOutcome.Totals totals, String kind) {
    return totals.kinds().stream()
        .filter(total -> total.kind().equals(kind))
        .findFirst()
        .orElse(new ImportOutcome.KindTotal(kind, 0, 0));
  }

  /** The word of a service or of a kind of time, in the reader's language. */
  public static String kind(Words words, String kind) {
    if (Arrays.stream(ServiceType.values()).anyMatch(type -> type.word().equals(kind))) {
      return words.say("pay.day.service." + kind);
    }
    return Arrays.stream(TimeKind.values()).anyMatch(one -> one.word().equals(kind))
        ? words.say("pay.time." + kind)
        : kind;
  }
}
