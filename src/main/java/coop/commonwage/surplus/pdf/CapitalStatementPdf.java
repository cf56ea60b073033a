package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Cell;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Ledger;
import coop.commonwage.platform.paper.Paper;
import coop.commonwage.surplus.capital.CapitalStatement;
import coop.commonwage.surplus.capital.LeaverDebt;
import coop.commonwage.surplus.capital.LeaverSchedule;
import coop.commonwage.surplus.capital.PaidByBank;
import coop.commonwage.surplus.distributions.TakenBack;
import java.util.List;
import java.util.Locale;

/** A member's capital account as an A4 page: what is there, how old it is, and every movement. */
public final class CapitalStatementPdf {

  /**
   * The finished PDF, in English, or in Welsh where the locale asks for it.
   *
   * @param takenBack what was paid of distributions and taken back
   */
  public byte[] write(
      CapitalStatement statement, List<TakenBack> takenBack, String formConfidence, Locale locale) {
    Words words = Words.in(Language.ofCode(locale.getLanguage()), "platform", "surplus");
    String asOf = words.date(statement.asOf());
    Paper paper =
        new Paper(imprint(statement, words, asOf))
            .head(statement.cooperative(), "", say(words, "title"), say(words, "as-of", asOf))
            .address(
                statement.name(),
                List.of(),
                List.of(
                    new Fact(words.say("surplus.paper.payroll-number"), statement.payrollId()),
                    new Fact(
                        say(words, "entry-share"),
                        say(
                            words,
                            "entry-share.of",
                            statement.entrySharePaid().inPounds(),
                            statement.entryShareAgreed().inPounds())),
                    new Fact(say(words, "interest"), statement.interest().inPounds()),
                    new Fact(say(words, "written-down"), statement.writtenDown().inPounds()),
                    new Fact(say(words, "carried"), statement.carried().inPounds())))
            .figures(
                List.of(
                    new Figure(say(words, "shares"), statement.shares().inPounds(), false),
                    new Figure(say(words, "account"), statement.account().inPounds(), false),
                    new Figure(say(words, "altogether"), statement.total().inPounds(), true)))
            .ledger(tranches(statement, words))
            .ledger(movements(statement, words));
    for (PaidByBank payment : statement.byBank()) {
      paper.words(BankSentences.of(payment, words) + ".");
    }
    for (LeaverDebt debt : statement.debts()) {
      paper.ledger(debt(debt, words));
    }
    PayoutSentences sentences = new PayoutSentences(words);
    for (TakenBack of : takenBack) {
      paper.words(words.say("surplus.owed") + ". " + sentences.takenBack(of) + ".");
    }
    if (formConfidence.equals("low")) {
      paper.words(words.say("surplus.confidence.low"));
    }
    return paper
        .words(say(words, statement.inPlan() ? "in-plan" : "back-if"))
        .words(say(words, "ask.text", statement.cooperative(), statement.payrollId()))
        .finish();
  }

  private static Imprint imprint(CapitalStatement statement, Words words, String asOf) {
    return new Imprint(
        say(words, "paper-title", statement.name(), asOf),
        statement.cooperative(),
        say(words, "paper-heading"),
        words.language().locale(),
        say(words, "running", statement.cooperative(), statement.name(), asOf),
        words.say("surplus.paper.page", "%1$s", "%2$s"));
  }

  private static Ledger tranches(CapitalStatement statement, Words words) {
    Ledger ledger =
        new Ledger(
            say(words, "tranches"), Column.words("", 86), Column.figures(say(words, "held"), 20));
    for (CapitalStatement.Part part : statement.tranches()) {
      ledger.line(
          Cell.of(
              say(
                  words,
                  "tranche",
                  Integer.toString(part.year()),
                  say(words, "holding." + part.holding())),
              (TrancheSentences.history(part, words)
                      + " "
                      + part.back().map(back -> TrancheSentences.back(back, words)).orElse(""))
                  .strip()),
          Cell.of(part.balance().inPounds()));
    }
    return ledger.total(say(words, "altogether"), statement.total().inPounds());
  }

  private static Ledger movements(CapitalStatement statement, Words words) {
    Ledger ledger =
        new Ledger(
            say(words, "movements"),
            Column.words("", 66),
            Column.figures(words.say("surplus.paper.amount"), 20),
            Column.figures(say(words, "balance"), 20));
    for (CapitalStatement.Movement movement : statement.movements()) {
      ledger.line(
          Cell.of(
              words.say("surplus.movement." + movement.kind(), words.date(movement.day())),
              say(
                  words,
                  "tranche",
                  Integer.toString(movement.tranche()),
                  say(words, "holding." + movement.holding()))),
          Cell.of(movement.amount().inPounds()),
          Cell.of(movement.balance().inPounds()));
    }
    return ledger;
  }

  private static Ledger debt(LeaverDebt debt, Words words) {
    Ledger ledger =
        new Ledger(
            say(words, "debt", debt.owed().inPounds()),
            Column.words("", 46),
            Column.figures(say(words, "debt.interest"), 20),
            Column.figures(say(words, "debt.payment"), 20),
            Column.figures(say(words, "debt.left"), 20));
    for (LeaverSchedule.Instalment line : debt.schedule().lines()) {
      ledger.line(
          Cell.of(words.date(line.due()), settled(debt, line.number(), words)),
          Cell.of(line.interest().inPounds()),
          Cell.of(line.payment().inPounds()),
          Cell.of(line.closing().inPounds()));
    }
    return ledger;
  }

  private static String settled(LeaverDebt debt, int number, Words words) {
    return debt.paid().contains(number)
        ? say(words, "debt.paid")
        : debt.kept().contains(number) ? say(words, "debt.kept") : "";
  }

  private static String say(Words words, String key, Object... arguments) {
    return words.say("surplus.capital." + key, arguments);
  }
}
