package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.ReadStatements;
import coop.commonwage.surplus.application.StatementQuestion;
import coop.commonwage.surplus.distributions.CashSplit;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MyDividendPagesTest {

  @Test
  void aMemberSeesTheSumThatMakesTheirShare() throws Exception {
    MemberStatement statement =
        new MemberStatement(
            SurplusPagesTest.ID,
            "Gofal Gyda'n Gilydd Cyf",
            "uk-coop-society",
            "UK co-operative society",
            "medium",
            false,
            SurplusPagesTest.YEAR,
            LocalDate.of(2026, 10, 31),
            SurplusPagesTest.SURPLUS,
            SurplusPagesTest.WATERFALL,
            new Standing(
                Standing.State.ON_ITS_WAY,
                Optional.of(
                    new MemberStatement.Decision(
                        "2026/4", LocalDate.of(2026, 11, 20), 30, 1, 33, 44)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 21)),
                Optional.of(LocalDate.of(2026, 11, 24)),
                List.of(
                    new Standing.Payment(
                        false,
                        Money.of("677.49"),
                        Standing.Where.IN_WAGES,
                        Optional.of(LocalDate.of(2026, 12, 27)))),
                List.of()),
            "Tendai Ahmed",
            "W0003",
            "worker",
            List.of(
                new PotShare(
                    "hours",
                    Money.of("36000.00"),
                    "142 h 46 min",
                    "5,310 h 20 min",
                    Money.of("967.84"))),
            Money.ZERO,
            Money.of("967.84"),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Money.of("677.49"),
            Money.of("290.35"),
            new MemberStatement.Account(
                Money.of("100.00"),
                List.of(
                    new MemberStatement.Movement(
                        LocalDate.of(2026, 11, 21), "allocated", Money.of("967.84")),
                    new MemberStatement.Movement(
                        LocalDate.of(2026, 11, 21), "paid-in-cash", Money.of("-677.49"))),
                Money.of("390.35")),
            "largest-remainder",
            new MemberStatement.Questions(
                "the treasurer", "01248 555 0101", Optional.of(LocalDate.of(2026, 12, 20))),
            Money.ZERO,
            List.of(new MemberStatement.Tranche(2025, 1, Money.of("100.00"))),
            Optional.empty(),
            CashSplit.of("967.84", "677.49"),
            MemberStatement.Choice.NONE,
            Money.ZERO,
            Map.of("minimum_hours", "16", "probation", "left-out", "protected_absence", "counted"));
    String html =
        RenderedPage.of(
            "my-dividend",
            "surplus",
            "surplus/statement.jte",
            Map.of(
                "statement",
                statement,
                "pdf",
                "/me/dividends/1/pdf",
                "questions",
                List.of(question(Optional.empty())),
                "errors",
                Map.of()));
    assertTrue(html.contains("Posted, on its way"));
    assertTrue(html.contains("£677.49 with your wages of 27 December 2026"));
    assertTrue(html.contains("Ask the treasurer: 01248 555 0101."));
    assertTrue(html.contains("Ask by 20 December 2026, before it is acted upon."));
    assertTrue(html.contains("30 for, 1 against"));
    assertTrue(html.contains("Least hours in the year: 16"));
    assertTrue(html.contains("Sickness and family leave: count as if worked"));
    assertTrue(html.contains("From 2025, 1 year old"));
    assertTrue(html.contains("Why are my nights not counted?"));
    assertTrue(html.contains("£36,000.00 × 142 h 46 min ÷ 5,310 h 20 min = £967.84"));
    assertTrue(html.contains("To be paid with your wages, decided on 21 November 2026"));
    assertTrue(html.contains("−£677.49"));
    String list =
        RenderedPage.of(
            "my-dividends",
            "surplus",
            "surplus/mine.jte",
            Map.of(
                "statements",
                List.of(
                    new ReadStatements.Own(
                        SurplusPagesTest.statements().getFirst(), statement.standing()),
                    new ReadStatements.Own(
                        SurplusPagesTest.statements().get(1), Standing.proposed()))));
    assertTrue(list.contains("Posted, on its way"));
    assertTrue(list.contains("Proposal, not decided"));
    RenderedPage.of(
        "my-dividends-none", "surplus", "surplus/mine.jte", Map.of("statements", List.of()));
  }

  private static StatementQuestion question(Optional<StatementQuestion.Answer> answer) {
    return new StatementQuestion(
        SurplusPagesTest.ID,
        SurplusPagesTest.ID,
        SurplusPagesTest.YEAR,
        "Tendai Ahmed",
        "W0003",
        "figures",
        "Why are my nights not counted?",
        Instant.parse("2026-11-25T09:00:00Z"),
        answer);
  }

  @Test
  void theTreasurerAnswersWhatWaitsAndSeesWhatIsAnswered() throws Exception {
    StatementQuestion.Answer answer =
        new StatementQuestion.Answer("They are.", Instant.parse("2026-11-26T09:00:00Z"), "pat");
    String html =
        RenderedPage.of(
            "questions",
            "surplus",
            "surplus/questions.jte",
            Map.of(
                "questions",
                List.of(question(Optional.empty()), question(Optional.of(answer))),
                "errors",
                Map.of()));
    assertTrue(html.contains("action=\"/surplus/questions/" + SurplusPagesTest.ID + "/answer\""));
    assertTrue(html.contains("They are."));
  }
}
