package coop.commonwage.surplus.pdf;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Paper;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.membership.MemberClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A member's dividend statement as an A4 page: my share first, then how it was worked out, how the
 * whole surplus was divided, and what became of my capital account.
 */
public final class DividendStatementPdf {

  /** The finished PDF, in English, or in Welsh where the locale asks for it. */
  public byte[] write(MemberStatement statement, Locale locale) {
    Words words = Words.in(Language.ofCode(locale.getLanguage()), "platform", "surplus");
    StatementLedgers ledgers = new StatementLedgers(statement, words);
    StatementSentences sentences = new StatementSentences(words);
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
            .address(statement.memberName(), List.of(), facts(statement, sentences, words))
            .figures(figures(statement, sentences, words))
            .ledger(ledgers.pots())
            .ledger(ledgers.waterfall())
            .ledger(ledgers.account());
    if (isTaxed(statement)) {
      paper.ledger(ledgers.tax());
    }
    if (!statement.tranches().isEmpty()) {
      paper.ledger(ledgers.tranches());
    }
    notes(statement, sentences, words).forEach(paper::words);
    return paper.smallPrint(say(words, "statement", statement.id())).finish();
  }

  /** A worker who is paid has pay; what was taken back is none. */
  private static boolean isTaxed(MemberStatement statement) {
    return statement.memberClass().equals(MemberClass.WORKER)
        && statement.paidOut().isPositive()
        && statement.standing().state().stands();
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

  private static List<Fact> facts(
      MemberStatement statement, StatementSentences sentences, Words words) {
    String memberClass = statement.memberClass();
    return List.of(
        new Fact(
            say(words, memberClass.equals(MemberClass.WORKER) ? "payroll-number" : "member-number"),
            statement.payrollNumber()),
        new Fact(
            say(words, "class"),
            words.find("surplus.member-as." + memberClass).orElse(memberClass)),
        new Fact(say(words, "record-date"), words.date(statement.recordDate())),
        new Fact(words.say("surplus.standing"), sentences.tag(statement.standing())));
  }

  private static List<Figure> figures(
      MemberStatement statement, StatementSentences sentences, Words words) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(say(words, "declared"), statement.declaredSurplus().inPounds(), false));
    for (StatementSentences.Line line :
        new PayoutSentences(words)
            .goes(statement, "surplus.paper.cash", "surplus.paper.retained")) {
      figures.add(new Figure(line.text(), line.amount().inPounds(), false));
    }
    if (statement.shareInterest().isPositive()) {
      figures.add(new Figure(say(words, "interest"), statement.shareInterest().inPounds(), false));
    }
    figures.add(
        new Figure(
            say(words, statement.shareInterest().isPositive() ? "total.interest" : "total"),
            statement.withInterest().inPounds(),
            true));
    return figures;
  }

  private static String votes(
      MemberStatement.Decision made, StatementSentences sentences, Words words) {
    return words.say("surplus.resolution")
        + " "
        + made.number()
        + ": "
        + sentences.votes(made)
        + ".";
  }

  private static List<String> notes(
      MemberStatement statement, StatementSentences sentences, Words words) {
    List<String> notes = new ArrayList<>();
    notes.add(sentences.standing(statement.standing()));
    if (statement.standing().instead().isPresent()) {
      notes.add(words.say("surplus.standing.instead.paper"));
    }
    PayoutSentences goes = new PayoutSentences(words);
    List<String> payments = goes.payments(statement);
    notes.add(
        words.say("surplus.payment")
            + ": "
            + (payments.isEmpty()
                ? words.say("surplus.payment.none")
                : String.join("; ", payments) + "."));
    if (statement.keptInPlan() && statement.split().kept().isPositive()) {
      notes.add(words.say("surplus.statement.in-plan"));
    }
    goes.choice(statement).ifPresent(notes::add);
    List<String> owedBack = goes.owedBack(statement.standing());
    if (!owedBack.isEmpty()) {
      notes.add(words.say("surplus.owed") + ": " + String.join("; ", owedBack) + ".");
    }
    statement.resolution().ifPresent(made -> notes.add(votes(made, sentences, words)));
    List<String> counted = sentences.whoCounted(statement);
    if (!counted.isEmpty()) {
      notes.add(
          words.say("surplus.statement.counted.lead") + " " + String.join(". ", counted) + ".");
    }
    sentences.noShare(statement).ifPresent(notes::add);
    sentences.credit(statement).ifPresent(notes::add);
    notes.addAll(sentences.carriedFrom(statement));
    if (!statement.adjustment().isEmpty()) {
      notes.add(String.join(" ", sentences.adjustment(statement)));
    }
    if (isTaxed(statement)) {
      notes.add(sentences.withWages(statement));
    }
    if (statement.memberClass().equals(MemberClass.USER)) {
      notes.add(words.say("surplus.statement.user"));
    }
    statement
        .publicCare()
        .ifPresent(
            care -> addPublicCare(notes, care, goes.publicCare(statement).orElseThrow(), words));
    notes.add(
        words
            .find("surplus.rounding." + statement.rounding())
            .orElseGet(() -> words.say("surplus.rounding.other")));
    if (statement.formConfidence().equals("low")) {
      notes.add(words.say("surplus.confidence.low"));
    }
    notes.add(String.join(" ", sentences.questions(statement)));
    return notes;
  }

  private static void addPublicCare(
      List<String> notes, MemberStatement.PublicCare care, String becomes, Words words) {
    notes.add(
        words.say("surplus.statement.care.privately")
            + ": "
            + care.privately().inPounds()
            + ". "
            + words.say("surplus.statement.care.publicly", care.funder())
            + ": "
            + care.publicly().inPounds()
            + ". "
            + becomes);
    notes.add(words.say("surplus.statement.care.unsure"));
  }

  private static String say(Words words, String key, Object... arguments) {
    return words.say("surplus.paper." + key, arguments);
  }
}
