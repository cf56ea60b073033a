package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.MemberStatement.Choice;
import coop.commonwage.surplus.distributions.ShareSplit;
import java.util.UUID;

/**
 * One row in a list of members' statements.
 *
 * @param split where the share goes
 * @param choice whether the member may still choose a credit or a payment
 * @param shareInterest interest on shares, besides the share
 * @param interestPaid what of that is paid out
 * @param body the public body that paid for the member's care; empty where none did
 */
public record StatementSummary(
    UUID id,
    UUID distributionId,
    DateSpan year,
    String formConfidence,
    String state,
    String memberName,
    String payrollNumber,
    String memberClass,
    ShareSplit split,
    Choice choice,
    Money shareInterest,
    Money interestPaid,
    String body) {

  static StatementSummary of(Statements.Line line, TellSplits.Told told, String body) {
    return new StatementSummary(
        line.id(),
        line.distributionId(),
        line.year(),
        line.formConfidence(),
        line.state(),
        line.memberName(),
        line.payrollNumber(),
        line.share().memberClass(),
        told.split(),
        told.choice(),
        line.share().shareInterest(),
        told.interestPaid(),
        body);
  }

  /** The share of the surplus and the interest on share capital, which comes besides it. */
  public Money withInterest() {
    return split.share().plus(shareInterest);
  }

  /** The share of the surplus. */
  public Money allocation() {
    return split.share();
  }
}
