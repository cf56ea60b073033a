package coop.commonwage.surplus.rest;

import coop.commonwage.surplus.application.DistributionSummary;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.DividendsPaid;
import coop.commonwage.surplus.application.StatementSummary;
import coop.commonwage.surplus.application.TaxLines;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.WaterfallStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What leaves as JSON: amounts are pounds as decimal texts. */
public final class Views {

  private Views() {}

  /**
   * A distribution in the list.
   *
   * @param replacedBy the distribution the members decided on instead of it
   */
  public record SummaryView(
      UUID id,
      UUID labourYearId,
      LocalDate firstDay,
      LocalDate lastDay,
      String form,
      String formTitle,
      String formConfidence,
      String state,
      String declaredSurplus,
      UUID reverses,
      UUID reversedBy,
      UUID replacedBy) {

    static SummaryView of(DistributionSummary summary) {
      return new SummaryView(
          summary.id(),
          summary.labourYearId(),
          summary.year().firstDay(),
          summary.year().lastDay(),
          summary.form(),
          summary.formTitle(),
          summary.formConfidence(),
          summary.state(),
          summary.declaredSurplus().toString(),
          summary.reverses().orElse(null),
          summary.reversedBy().orElse(null),
          summary.replacedBy().orElse(null));
    }
  }

  /** A step of the waterfall. */
  public record StepView(
      String step,
      String name,
      String percent,
      String base,
      String baseAmount,
      String amount,
      String remaining,
      String cite) {

    static StepView of(WaterfallStep step) {
      return new StepView(
          step.step(),
          step.name(),
          step.percent(),
          step.base(),
          step.baseAmount().toString(),
          step.amount().toString(),
          step.remaining().toString(),
          step.citation());
    }
  }

  /**
   * How one class shares: a line for each pot and what its members get.
   *
   * @param least null, as {@code median} and {@code most}, where fewer than five share
   */
  public record ExplanationView(
      String memberClass,
      String basis,
      String percent,
      String amount,
      String all,
      int receivers,
      String least,
      String median,
      String most) {

    static List<ExplanationView> of(List<DistributionView.ClassPool> pools) {
      List<ExplanationView> lines = new ArrayList<>();
      for (DistributionView.ClassPool pool : pools) {
        for (DistributionView.Pot pot : pool.pots()) {
          lines.add(
              new ExplanationView(
                  pool.memberClass(),
                  pot.basis(),
                  pot.percent(),
                  pot.amount().toString(),
                  pot.all(),
                  pool.receivers(),
                  pool.spread().map(spread -> spread.least().toString()).orElse(null),
                  pool.spread().map(spread -> spread.median().toString()).orElse(null),
                  pool.spread().map(spread -> spread.most().toString()).orElse(null)));
        }
      }
      return lines;
    }
  }

  /**
   * A member's statement in a list.
   *
   * @param cash what goes out for the member: in money, or as a credit of their own
   * @param split where the whole share goes
   * @param interestPaid what of the interest on shares is paid out
   */
  public record StatementEntryView(
      UUID id,
      UUID distributionId,
      LocalDate firstDay,
      LocalDate lastDay,
      String formConfidence,
      String state,
      String payrollId,
      String name,
      String allocation,
      String cash,
      String retained,
      SplitViews.SplitView split,
      String shareInterest,
      String interestPaid) {

    static StatementEntryView of(StatementSummary summary) {
      return new StatementEntryView(
          summary.id(),
          summary.distributionId(),
          summary.year().firstDay(),
          summary.year().lastDay(),
          summary.formConfidence(),
          summary.state(),
          summary.payrollNumber(),
          summary.memberName(),
          summary.allocation().toString(),
          summary.split().out().toString(),
          summary.split().kept().toString(),
          SplitViews.SplitView.of(summary.split()),
          summary.shareInterest().toString(),
          summary.interestPaid().toString());
    }
  }

  /** Who moved a distribution, when and why. */
  public record HistoryView(String state, String actor, Instant at, String reason) {}

  /**
   * The resolution that adopted it.
   *
   * @param weighed absent where heads decided, or where too few of a college voted to tell
   */
  public record ResolutionView(
      String number,
      LocalDate date,
      int present,
      int entitled,
      int votesFor,
      int votesAgainst,
      int abstained,
      SplitViews.WeighedView weighed) {}

  /**
   * A whole distribution; nobody's name is in it.
   *
   * @param notReceiving people who do not share: {@code notMembers}, {@code leftOut}, and members
   *     of a class without a pool
   * @param notMembers people of the labour year who were no members to share with
   * @param leftOut members who do not share by what was decided
   * @param cash what of the shares goes out: in money, towards care or back to a public body
   * @param split where all shares together go: as posted, or as they would be posted today
   * @param going how what is money goes
   * @param left what is left to do about the money once it is posted
   * @param replacedBy the distribution the members decided on instead of this one
   */
  public record WholeView(
      UUID id,
      UUID labourYearId,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalDate recordDate,
      String form,
      String formTitle,
      String formConfidence,
      String noPoolReason,
      String state,
      String hash,
      String declaredSurplus,
      List<StepView> waterfall,
      String pool,
      int members,
      int notReceiving,
      int notMembers,
      int leftOut,
      String cash,
      String retained,
      String undistributed,
      String total,
      List<ExplanationView> explanation,
      ResolutionView resolution,
      List<HistoryView> history,
      String nextStep,
      Instant handedToPayroll,
      UUID reverses,
      UUID reversedBy,
      TaxView tax,
      SplitViews.PublicCareView publicCare,
      SplitViews.SplitView split,
      SplitViews.GoingView going,
      SplitViews.LeftView left,
      UUID replacedBy) {

    static WholeView of(DistributionView view, DividendsPaid.Left left) {
      return new WholeView(
          view.id(),
          view.labourYearId(),
          view.year().firstDay(),
          view.year().lastDay(),
          view.recordDate(),
          view.form(),
          view.formTitle(),
          view.formConfidence(),
          view.noPoolReason(),
          view.state(),
          view.hash(),
          view.declaredSurplus().toString(),
          view.waterfall().stream().map(StepView::of).toList(),
          view.pool().toString(),
          view.receivers(),
          view.notMembers() + view.withoutPool() + view.leftOut(),
          view.notMembers(),
          view.leftOut(),
          view.cash().toString(),
          view.retained().toString(),
          view.undistributed().toString(),
          view.total().toString(),
          ExplanationView.of(view.classes()),
          view.resolution()
              .map(
                  made ->
                      new ResolutionView(
                          made.number(),
                          made.date(),
                          made.present(),
                          made.entitled(),
                          made.votesFor(),
                          made.votesAgainst(),
                          made.abstained(),
                          made.weighed().map(SplitViews.WeighedView::of).orElse(null)))
              .orElse(null),
          view.history().stream()
              .map(
                  entry ->
                      new HistoryView(entry.state(), entry.actor(), entry.at(), entry.reason()))
              .toList(),
          view.nextStep(),
          view.handedToPayroll().orElse(null),
          view.reverses().orElse(null),
          view.reversedBy().orElse(null),
          view.tax().map(TaxView::of).orElse(null),
          view.publicCare().map(SplitViews.PublicCareView::of).orElse(null),
          SplitViews.SplitView.of(view.split()),
          SplitViews.GoingView.of(view.going()),
          SplitViews.LeftView.of(left),
          view.replacedBy().orElse(null));
    }
  }

  /**
   * What of the cash is free of income tax. National Insurance is due on all of it.
   *
   * @param mostEach what may be free for one person in one tax year
   */
  public record TaxView(
      String mostEach,
      String source,
      String exempt,
      String taxed,
      String insured,
      List<TestView> tests) {

    static TaxView of(DistributionView.TaxSplit tax) {
      return new TaxView(
          tax.most().toString(),
          tax.source(),
          tax.exempt().toString(),
          tax.taxed().toString(),
          tax.insured().toString(),
          tax.tests().stream().map(TestView::of).toList());
    }
  }

  /**
   * The same, person by person; the lines add up to it to the penny.
   *
   * @param all null, and no lines, where the form knows no part free of income tax
   */
  public record TaxLinesView(String formConfidence, TaxView all, List<TaxLineView> lines) {

    static TaxLinesView of(TaxLines tax) {
      return new TaxLinesView(
          tax.formConfidence(),
          tax.split().map(TaxView::of).orElse(null),
          tax.lines().stream()
              .map(
                  line ->
                      new TaxLineView(
                          line.payrollId(),
                          line.name(),
                          line.exempt().toString(),
                          line.taxed().toString(),
                          line.insured().toString()))
              .toList());
    }
  }

  /** One person's part. */
  public record TaxLineView(
      String payrollId, String name, String exempt, String taxed, String insured) {}

  /**
   * A test of the employer as a whole.
   *
   * @param standing {@code met}, {@code not-met} or {@code unknown}; while one is not met or
   *     unknown nothing is free of income tax
   * @param message why it is not met; empty otherwise
   */
  public record TestView(String rule, String article, String standing, String message) {

    static TestView of(OwnershipTests.Finding finding) {
      return new TestView(
          finding.rule(), finding.article(), finding.standing().word(), finding.message());
    }
  }
}
