package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Cell;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Ledger;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.MemberStatement.Movement;
import coop.commonwage.surplus.distributions.PotShare;
import coop.commonwage.surplus.distributions.WaterfallStep;

/** The tables of a dividend statement. */
final class StatementLedgers {

  private final MemberStatement statement;
  private final Words words;
  private final StatementSentences sentences;

  StatementLedgers(MemberStatement statement, Words words) {
    this.statement = statement;
    this.words = words;
    this.sentences = new StatementSentences(words);
  }

  /** Every step from the declared surplus to what the members share, with what it left. */
  Ledger waterfall() {
    Ledger ledger =
        new Ledger(
            say("waterfall"),
            Column.words("", 66),
            Column.figures(say("amount"), 20),
            Column.figures(say("left"), 20));
    for (WaterfallStep step : statement.waterfall()) {
      boolean declared = step.step().equals("declared-surplus");
      ledger.line(
          Cell.of(name(step), note(step)),
          Cell.of(declared ? "" : step.amount().inPounds()),
          Cell.of(step.remaining().inPounds()));
    }
    return ledger;
  }

  private String name(WaterfallStep step) {
    return words
        .find("surplus.step." + step.step(), named("surplus.name.", step.name()))
        .orElse(step.name());
  }

  /** Of what a step takes how much, and which law says so. */
  private String note(WaterfallStep step) {
    String measure =
        step.percent().isEmpty()
            ? ""
            : words.say(
                "surplus.measure",
                step.percent(),
                named("surplus.base.", step.base()),
                step.baseAmount().inPounds());
    String separator = measure.isEmpty() || step.citation().isEmpty() ? "" : " · ";
    return measure
        + separator
        + words
            .wordingOf("surplus.source.", step.citation())
            .map(wording -> wording.replace("|", ", "))
            .orElse(step.citation());
  }

  /** Pot by pot: pot × mine ÷ all = share. */
  Ledger pots() {
    Ledger ledger =
        new Ledger(
            say("how"),
            Column.words("", 36),
            Column.figures(say("pot"), 18),
            Column.figures(say("mine"), 18),
            Column.figures(say("all"), 20),
            Column.figures(say("share"), 16));
    for (PotShare pot : statement.pots()) {
      ledger.line(
          Cell.of(say("basis", named("surplus.basis.", pot.basis()))),
          Cell.of(pot.pot().inPounds()),
          Cell.of(figure(pot.mine())),
          Cell.of(figure(pot.all())),
          Cell.of(pot.share().inPounds()));
    }
    statement
        .adjustment()
        .ifPresent(
            of -> {
              line(ledger, "surplus.adjust.sums", statement.byPots().inPounds());
              String why = of.kind().isOwn() && of.change().isNegative() ? "above" : "shared-again";
              line(ledger, "surplus.adjust." + why, of.change().inPounds());
            });
    if (!statement.shareInterest().isZero()) {
      ledger.line(
          words.say("surplus.step.share-interest"),
          "",
          "",
          "",
          statement.shareInterest().inPounds());
    }
    return ledger.total(
        say(statement.shareInterest().isZero() ? "total" : "total.interest"),
        "",
        "",
        "",
        statement.withInterest().inPounds());
  }

  private void line(Ledger ledger, String key, String amount) {
    ledger.line(words.say(key), "", "", "", amount);
  }

  /** The capital account before, what moved, and after. */
  Ledger account() {
    Ledger ledger =
        new Ledger(say("account"), Column.words("", 86), Column.figures(say("amount"), 20));
    ledger.line(words.say("surplus.account.opening"), statement.account().opening().inPounds());
    for (Movement movement : statement.account().movements()) {
      ledger.line(sentences.movement(statement, movement), movement.amount().inPounds());
    }
    return ledger.total(
        words.say("surplus.account.closing"), statement.account().closing().inPounds());
  }

  /** What payroll will do with the cash where a part of it is free of income tax. */
  Ledger tax() {
    Ledger ledger =
        new Ledger(
            words.say("surplus.tax"), Column.words("", 86), Column.figures(say("amount"), 20));
    if (statement.exempt().isPositive()) {
      ledger.line(words.say("surplus.tax.exempt"), statement.exempt().inPounds());
    }
    ledger.line(words.say("surplus.tax.taxed"), statement.taxed().inPounds());
    return ledger.total(words.say("surplus.tax.insured"), statement.paidOut().inPounds());
  }

  /** What the account holds of each year. */
  Ledger tranches() {
    Ledger ledger =
        new Ledger(
            words.say("surplus.tranches"), Column.words("", 86), Column.figures(say("amount"), 20));
    statement
        .tranches()
        .forEach(
            tranche ->
                ledger.line(
                    words.count("surplus.tranche", tranche.age(), String.valueOf(tranche.year())),
                    tranche.amount().inPounds()));
    return ledger;
  }

  /** A figure of a member or of all, its hours and minutes in the reader's language. */
  private String figure(String figure) {
    return figure
        .replace(" h", " " + words.say("surplus.sign.hours"))
        .replace(" min", " " + words.say("surplus.sign.minutes"));
  }

  /** The word for a name the rules use; any other name is read out as it stands there. */
  private String named(String prefix, String name) {
    return words.find(prefix + name).orElseGet(() -> name.replace('-', ' ').replace('_', ' '));
  }

  private String say(String key, Object... arguments) {
    return words.say("surplus.paper." + key, arguments);
  }
}
