package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.util.UUID;

/** One row in a list of members' statements. */
public record StatementSummary(
    UUID id,
    UUID distributionId,
    DateSpan year,
    String formConfidence,
    String state,
    String memberName,
    String payrollNumber,
    String memberClass,
    Money allocation,
    Money cash,
    Money retained,
    Money shareInterest) {}
