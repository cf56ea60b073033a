package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeQuestions;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Questions about time and what was said to them; rows are added and never changed. */
@Dependent
public class SqlTimeQuestions implements TimeQuestions {

  private static final String SELECT =
      "select q.*, e.person_id, p.payroll_id, p.forename, p.surname, (select"
          + " jsonb_build_object('said', coalesce(jsonb_agg(jsonb_build_object('kind', a.kind,"
          + " 'words', a.words, 'visit', a.visit_version_id, 'at', a.said_at, 'by', a.said_by)"
          + " order by a.number), '[]'::jsonb)) from pay.time_answer a where a.question_id = q.id)"
          + " as said from pay.time_question q"
          + " join pay.employment e on e.id = q.employment_id"
          + " join register.person p on p.id = e.person_id";

  /** Nobody has said anything, or the last word is that it is not settled. */
  private static final String OPEN =
      " coalesce((select a.kind from pay.time_answer a where a.question_id = q.id"
          + " order by a.number desc limit 1), 'not-settled') = 'not-settled'";

  private static final String OLDEST_FIRST = " order by q.asked_at, q.id";

  private final Sql sql;

  @Inject
  public SqlTimeQuestions(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void ask(UUID employmentId, TimeQuestion question) {
    sql.run(
        "insert into pay.time_question (id, employer_id, employment_id, day, about, reference,"
            + " reason, words, asked_at, asked_by) values (?, register.current_employer(), ?, ?, ?,"
            + " ?, ?, ?, ?, ?)",
        question.id(),
        employmentId,
        question.day(),
        question.about().word(),
        question.reference(),
        question.reason().word(),
        question.words(),
        question.at(),
        question.by());
  }

  @Override
  public boolean say(UUID id, UUID questionId, int number, TimeQuestion.Said said) {
    return sql.run(
            "insert into pay.time_answer (id, employer_id, question_id, number, kind, words,"
                + " visit_version_id, said_at, said_by) values (?, register.current_employer(), ?,"
                + " ?, ?, ?, ?::uuid, ?, ?) on conflict (question_id, number) do nothing",
            id,
            questionId,
            number,
            said.kind().word(),
            said.words(),
            said.visitVersion().orElse(null),
            said.at(),
            said.by())
        == 1;
  }

  @Override
  public Optional<TimeQuestion> find(UUID id) {
    return sql.first(SELECT + " where q.id = ?", SqlTimeQuestions::read, id);
  }

  @Override
  public List<TimeQuestion> of(UUID employmentId, DateSpan days) {
    return sql.list(
        SELECT + " where q.employment_id = ? and q.day between ? and ?" + OLDEST_FIRST,
        SqlTimeQuestions::read,
        employmentId,
        days.firstDay(),
        days.lastDay());
  }

  @Override
  public List<TimeQuestion> open() {
    return sql.list(SELECT + " where" + OPEN + OLDEST_FIRST, SqlTimeQuestions::read);
  }

  @Override
  public List<TimeQuestion> open(List<UUID> employments, LocalDate upTo) {
    return sql.list(
        SELECT + " where q.employment_id = any(?) and q.day <= ? and" + OPEN + OLDEST_FIRST,
        SqlTimeQuestions::read,
        employments.toArray(UUID[]::new),
        upTo);
  }

  @Override
  public int countOpen() {
    return sql.first(
            "select count(*) as open from pay.time_question q where" + OPEN,
            row -> row.getInt("open"))
        .orElse(0);
  }

  private static TimeQuestion read(ResultSet row) throws SQLException {
    return new TimeQuestion(
        Sql.uuid(row, "id"),
        new TimeQuestion.Worker(
            Sql.uuid(row, "employment_id"),
            Sql.uuid(row, "person_id"),
            row.getString("payroll_id"),
            row.getString("forename") + " " + row.getString("surname")),
        Sql.date(row, "day"),
        TimeQuestion.About.ofWord(row.getString("about")),
        row.getString("reference"),
        TimeQuestion.Reason.ofWord(row.getString("reason")),
        row.getString("words"),
        Sql.instant(row, "asked_at"),
        row.getString("asked_by"),
        said(Json.object(row.getString("said")).getJsonArray("said")));
  }

  private static List<TimeQuestion.Said> said(JsonArray answers) {
    List<TimeQuestion.Said> said = new ArrayList<>();
    for (JsonObject answer : answers.getValuesAs(JsonObject.class)) {
      said.add(
          new TimeQuestion.Said(
              kind(answer.getString("kind")),
              answer.getString("words"),
              answer.isNull("visit")
                  ? Optional.empty()
                  : Optional.of(UUID.fromString(answer.getString("visit"))),
              OffsetDateTime.parse(answer.getString("at")).toInstant(),
              answer.getString("by")));
    }
    return said;
  }

  private static TimeQuestion.Kind kind(String word) {
    return word.equals(TimeQuestion.Kind.NOT_SETTLED.word())
        ? TimeQuestion.Kind.NOT_SETTLED
        : TimeQuestion.Kind.answerOfWord(word);
  }
}
