package coop.commonwage.pay.pdf;

import coop.commonwage.pay.application.FunderStatement;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.paper.Column;
import coop.commonwage.platform.paper.Fact;
import coop.commonwage.platform.paper.Figure;
import coop.commonwage.platform.paper.Imprint;
import coop.commonwage.platform.paper.Ledger;
import coop.commonwage.platform.paper.Paper;
import java.util.List;

/**
 * What the money of a funder account paid, on paper for the budget holder: hours and cost by worker
 * and pay period. Workers stand with their payroll ids; nobody's rate or tax can be read from it.
 */
public final class FunderStatementPdf {

  private final FunderStatement statement;
  private final Words words;

  private FunderStatementPdf(FunderStatement statement, Language language) {
    this.statement = statement;
    this.words = Words.in(language, "platform", "pay");
  }

  /** The finished PDF. */
  public static byte[] write(FunderStatement statement, Language language) {
    return new FunderStatementPdf(statement, language).write();
  }

  /** What the file is called: {@code funder-budget-C0080-2026-10-31.pdf}. */
  public static String fileName(FunderStatement statement) {
    return "funder-%s-%s.pdf"
        .formatted(
            statement.account().reference().replaceAll("[^A-Za-z0-9_-]", "-"),
            statement.span().lastDay());
  }

  private byte[] write() {
    String period = words.days(statement.span().firstDay(), statement.span().lastDay());
    String name = statement.account().name();
    String employer = statement.employerName();
    return new Paper(
            new Imprint(
                say("title-of", name, period),
                employer,
                say("title"),
                words.language().locale(),
                say("running", employer, name, period),
                words.say("payslip.page", "%1$s", "%2$s")))
        .head(employer, "", say("title"), period)
        .address(
            name,
            List.of(),
            List.of(
                new Fact(say("fact.kind"), say("kind." + statement.account().kind().word())),
                new Fact(say("fact.reference"), statement.account().reference())))
        .figures(
            List.of(
                new Figure(say("figure.time"), words.shortHours(statement.minutes()), false),
                new Figure(say("figure.work"), statement.work().inPounds(), false),
                new Figure(say("figure.on-cost"), statement.onCost().inPounds(), false),
                new Figure(say("figure.total"), statement.total().inPounds(), true)))
        .ledger(costs())
        .words(say("how"))
        .finish();
  }

  private Ledger costs() {
    Ledger ledger =
        new Ledger(
            say("section.paper"),
            Column.words(say("column.period"), 34),
            Column.figures(say("column.time"), 20),
            Column.figures(say("column.work"), 15),
            Column.figures(say("column.on-cost"), 15),
            Column.figures(say("column.total"), 16));
    for (FunderStatement.Row row : statement.rows()) {
      ledger.line(
          row.payrollId() + ", " + words.days(row.days().firstDay(), row.days().lastDay()),
          words.shortHours(row.cost().minutes()),
          row.cost().work().inPounds(),
          row.cost().onCost().inPounds(),
          row.cost().total().inPounds());
    }
    return ledger.total(
        say("total"),
        words.shortHours(statement.minutes()),
        statement.work().inPounds(),
        statement.onCost().inPounds(),
        statement.total().inPounds());
  }

  private String say(String key, Object... arguments) {
    return words.say("pay.funder-statement." + key, arguments);
  }
}
