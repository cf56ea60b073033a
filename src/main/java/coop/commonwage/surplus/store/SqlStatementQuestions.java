package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.StatementQuestion;
import coop.commonwage.surplus.application.StatementQuestions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Questions and answers about statements; both are written once. */
@Dependent
public class SqlStatementQuestions implements StatementQuestions {

  private static final String QUESTIONS =
      "select q.*, a.payroll_id, a.name, y.first_day, y.last_day, w.answer, w.answered_at,"
          + " w.answered_by from surplus.statement_question q"
          + " join surplus.allocation a on a.id = q.allocation_id"
          + " join surplus.distribution d on d.id = a.distribution_id"
          + " join surplus.labour_year y on y.id = d.labour_year_id"
          + " left join surplus.statement_answer w on w.question_id = q.id";

  private final Sql sql;

  @Inject
  public SqlStatementQuestions(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void ask(
      UUID id,
      UUID statementId,
      UUID personId,
      String line,
      String question,
      Instant at,
      String by) {
    sql.run(
        "insert into surplus.statement_question (id, employer_id, allocation_id, person_id, line,"
            + " question, asked_at, asked_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?)",
        id,
        statementId,
        personId,
        line,
        question,
        at,
        by);
  }

  @Override
  public boolean answer(UUID questionId, String answer, Instant at, String by) {
    return sql.run(
            "insert into surplus.statement_answer"
                + " (question_id, employer_id, answer, answered_at, answered_by)"
                + " values (?, register.current_employer(), ?, ?, ?) on conflict do nothing",
            questionId,
            answer,
            at,
            by)
        > 0;
  }

  @Override
  public Optional<StatementQuestion> find(UUID id) {
    return sql.first(QUESTIONS + " where q.id = ?", SqlStatementQuestions::read, id);
  }

  @Override
  public List<StatementQuestion> ofStatement(UUID statementId) {
    return sql.list(
        QUESTIONS + " where q.allocation_id = ? order by q.asked_at, q.id",
        SqlStatementQuestions::read,
        statementId);
  }

  @Override
  public List<StatementQuestion> list() {
    return sql.list(
        QUESTIONS + " order by w.question_id is not null, q.asked_at desc, q.id",
        SqlStatementQuestions::read);
  }

  private static StatementQuestion read(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new StatementQuestion(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "allocation_id"),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        row.getString("name"),
        row.getString("payroll_id"),
        row.getString("line"),
        row.getString("question"),
        Sql.instant(row, "asked_at"),
        answer == null
            ? Optional.empty()
            : Optional.of(
                new StatementQuestion.Answer(
                    answer, Sql.instant(row, "answered_at"), row.getString("answered_by"))));
  }
}
