package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Paper;
import coop.commonwage.surplus.distributions.MemberStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A member's dividend statement as an A4 page: my share first, then how it was worked out, how the
 * whole surplus was divided, and what became of my capital account.
 */
public final class DividendStatementPdf {

  /** The finished PDF, in English, or in Welsh where the locale asks for it. */
  public byte[] write(MemberStatement statement, Locale locale) {
    Words words = Words.in(Language.ofCode(locale.getLanguage()), "platform", "surplus");
    StatementLedgers ledgers = new StatementLedgers(statement, words);
    Paper paper =
        new Paper(imprint(statement, words))
            .head(
                statement.cooperative(),
                words.find("surplus.form." + statement.form()).orElse(statement.formTitle()),
                say(words, "name"),
                say(
                    words,
                    "year",
                    words.date(statement.year().firstDay()),
                    words.date(statement.year().lastDay())))
            .address(statement.memberName(), List.of(), facts(statement, words))
            .figures(figures(statement, words))
            .ledger(ledgers.pots())
            .ledger(ledgers.waterfall())
            .ledger(ledgers.account());
    if (statement.memberClass().equals("worker") && statement.exempt().isPositive()) {
      paper.ledger(ledgers.tax());
    }
    if (!statement.tranches().isEmpty()) {
      paper.ledger(ledgers.tranches());
    }
    notes(statement, words).forEach(paper::words);
    return paper.smallPrint(say(words, "statement", statement.id())).finish();
  }

  private static Imprint imprint(MemberStatement statement, Words words) {
    String year = words.days(statement.year().firstDay(), statement.year().lastDay());
    String title = say(words, "title", statement.memberName(), year);
    return new Imprint(
        title,
        statement.cooperative(),
        say(words, "name"),
        words.language().locale(),
        say(words, "running", statement.cooperative(), statement.memberName(), year),
        say(words, "page", "%1$s", "%2$s"));
  }

  private static List<Fact> facts(MemberStatement statement, Words words) {
    String memberClass = statement.memberClass();
    String resolution =
        statement
            .resolution()
            .map(made -> say(words, "resolution.of", made.number(), words.date(made.date())))
            .orElseGet(() -> say(words, "not-adopted"));
    return List.of(
        new Fact(
            say(words, memberClass.equals("worker") ? "payroll-number" : "member-number"),
            statement.payrollNumber()),
        new Fact(
            say(words, "class"), words.find("surplus.name." + memberClass).orElse(memberClass)),
        new Fact(say(words, "record-date"), words.date(statement.recordDate())),
        new Fact(say(words, "resolution"), resolution));
  }

  private static List<Figure> figures(MemberStatement statement, Words words) {
    return List.of(
        new Figure(say(words, "declared"), statement.declaredSurplus().inPounds(), false),
        new Figure(say(words, "cash"), statement.cash().inPounds(), false),
        new Figure(say(words, "retained"), statement.retained().inPounds(), false),
        new Figure(say(words, "total"), statement.allocation().inPounds(), true));
  }

  private static String votes(MemberStatement.Decision made, Words words) {
    return words.say("surplus.resolution")
        + " "
        + made.number()
        + ": "
        + words.say(
            "surplus.statement.votes",
            made.votesFor(),
            made.votesAgainst(),
            made.present(),
            made.entitled())
        + ".";
  }

  /** Why somebody has no share of the surplus; empty for who has one. */
  public static Optional<String> noShare(MemberStatement statement, Words words) {
    String because = statement.excludedBecause();
    if (because.isEmpty()) {
      return statement.allocation().isZero() && statement.pots().isEmpty()
          ? Optional.of(words.say("surplus.excluded.nothing"))
          : Optional.empty();
    }
    return words
        .find("surplus.excluded." + because)
        .or(() -> words.find("surplus.excluded.other", because.replace('-', ' ')));
  }

  private static List<String> notes(MemberStatement statement, Words words) {
    List<String> notes = new ArrayList<>();
    statement.resolution().ifPresent(made -> notes.add(votes(made, words)));
    statement
        .reversedBy()
        .ifPresent(
            made ->
                notes.add(
                    words.say(
                        "surplus.statement.reversed", made.number(), words.date(made.date()))));
    noShare(statement, words).ifPresent(notes::add);
    statement
        .credit()
        .ifPresent(
            credit ->
                notes.add(
                    words.say(
                        "surplus.statement.credit",
                        credit.broughtForward().inPounds(),
                        credit.paid().inPounds(),
                        credit.carriedForward().inPounds())));
    if (statement.adjusted()) {
      notes.add(words.say("surplus.statement.adjusted"));
    }
    if (statement.memberClass().equals("worker") && statement.cash().isPositive()) {
      notes.add(say(words, "worker"));
      notes.add(
          statement
              .handedToPayroll()
              .map(day -> words.say("surplus.tax.handed", words.date(day)))
              .orElseGet(() -> words.say("surplus.tax.not-yet")));
    }
    if (statement.memberClass().equals("user")) {
      notes.add(words.say("surplus.statement.user"));
    }
    statement.publicCare().ifPresent(care -> addPublicCare(notes, care, words));
    notes.add(
        words
            .find("surplus.rounding." + statement.rounding())
            .orElseGet(() -> words.say("surplus.rounding.other")));
    if (statement.formConfidence().equals("low")) {
      notes.add(words.say("surplus.confidence.low"));
    }
    notes.add(
        statement
            .questionBy()
            .map(day -> say(words, "contact.until", statement.contact(), words.date(day)))
            .orElseGet(() -> say(words, "contact", statement.contact())));
    return notes;
  }

  private static void addPublicCare(
      List<String> notes, MemberStatement.PublicCare care, Words words) {
    notes.add(
        words.say("surplus.statement.care.privately")
            + ": "
            + care.privately().inPounds()
            + ". "
            + words.say("surplus.statement.care.publicly", care.funder())
            + ": "
            + care.publicly().inPounds()
            + ". "
            + words.say(
                "surplus.statement.care." + care.treatment(),
                care.funder(),
                care.part().inPounds()));
    notes.add(words.say("surplus.statement.care.unsure"));
  }

  private static String say(Words words, String key, Object... arguments) {
    return words.say("surplus.paper." + key, arguments);
  }
}
