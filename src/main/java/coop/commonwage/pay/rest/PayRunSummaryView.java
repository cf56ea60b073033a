package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.PayRunEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pay run in a list. */
@Schema(description = "A pay run in a list; amounts in pounds.")
public record PayRunSummaryView(
    String id,
    String state,
    String frequency,
    String firstDay,
    String lastDay,
    String payDate,
    int headcount,
    String gross,
    String payable) {

  static PayRunSummaryView of(PayRunEntry run) {
    return new PayRunSummaryView(
        run.id().toString(),
        run.state().word(),
        run.period().frequency().word(),
        run.period().days().firstDay().toString(),
        run.period().days().lastDay().toString(),
        run.period().payDate().toString(),
        run.headcount(),
        run.gross().toString(),
        run.payable().toString());
  }
}
