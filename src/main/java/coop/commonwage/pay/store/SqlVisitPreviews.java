package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.VisitPreview;
import coop.commonwage.pay.application.VisitPreview.Ended;
import coop.commonwage.pay.application.VisitPreviews;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Previews, and the files they were made of. */
@Dependent
public class SqlVisitPreviews implements VisitPreviews {

  private static final String SELECT = "select * from pay.import_preview";

  private final Sql sql;

  @Inject
  public SqlVisitPreviews(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(VisitPreview preview, String mappingBody, SentFile file) throws IOException {
    sql.run(
        "insert into pay.import_preview (id, employer_id, state, mapping, mapping_version,"
            + " mapping_body, sha256, bytes, complete_from, complete_to, print, outcome,"
            + " created_at, created_by) values (?, register.current_employer(), ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?::jsonb, ?, ?)",
        preview.id(),
        preview.state().word(),
        preview.mapping(),
        preview.mappingVersion(),
        mappingBody,
        preview.sha256(),
        preview.bytes(),
        preview.complete().map(DateSpan::firstDay).orElse(null),
        preview.complete().map(DateSpan::lastDay).orElse(null),
        preview.print(),
        ImportOutcomeJson.write(preview.outcome()),
        preview.createdAt(),
        preview.createdBy());
    try (InputStream sent = Files.newInputStream(file.path())) {
      int[] number = new int[1];
      PackedParts.pack(
          sent,
          part ->
              sql.run(
                  "insert into pay.import_part (employer_id, preview_id, number, bytes) values"
                      + " (register.current_employer(), ?, ?, ?)",
                  preview.id(),
                  number[0]++,
                  part));
    }
  }

  @Override
  public List<VisitPreview> newest(int most) {
    return sql.list(
        SELECT + " order by created_at desc, id desc limit ?", SqlVisitPreviews::read, most);
  }

  @Override
  public Optional<VisitPreview> find(UUID id) {
    return sql.first(SELECT + " where id = ?", SqlVisitPreviews::read, id);
  }

  @Override
  public Optional<VisitPreview> hold(UUID id) {
    return sql.first(SELECT + " where id = ? for update", SqlVisitPreviews::read, id);
  }

  @Override
  public String mappingBody(UUID id) {
    return sql.first(
            "select mapping_body from pay.import_preview where id = ?", row -> row.getString(1), id)
        .orElseThrow();
  }

  @Override
  public SentFile file(UUID id) throws IOException {
    int parts =
        sql.first(
                "select count(*) from pay.import_part where preview_id = ?",
                row -> row.getInt(1),
                id)
            .orElseThrow();
    try (InputStream packed = PackedParts.unpack(parts, number -> part(id, number))) {
      return SentFile.keep(packed);
    }
  }

  private byte[] part(UUID id, int number) {
    return sql.first(
            "select bytes from pay.import_part where preview_id = ? and number = ?",
            row -> row.getBytes(1),
            id,
            number)
        .orElseThrow();
  }

  @Override
  public void committed(UUID id, UUID fileId, Instant at, String by) {
    sql.run(
        "update pay.import_preview set state = 'committed', file_id = ?, ended_at = ?, ended_by = ?"
            + " where id = ?",
        fileId,
        at,
        by,
        id);
  }

  @Override
  public void discarded(UUID id, Instant at, String by) {
    sql.run(
        "update pay.import_preview set state = 'discarded', ended_at = ?, ended_by = ? where id ="
            + " ?",
        at,
        by,
        id);
    sql.run("delete from pay.import_part where preview_id = ?", id);
  }

  private static VisitPreview read(ResultSet row) throws SQLException {
    Optional<LocalDate> from = Optional.ofNullable(Sql.date(row, "complete_from"));
    LocalDate to = Sql.date(row, "complete_to");
    Optional<Instant> endedAt = Optional.ofNullable(Sql.instant(row, "ended_at"));
    String endedBy = row.getString("ended_by");
    return new VisitPreview(
        Sql.uuid(row, "id"),
        VisitPreview.State.ofWord(row.getString("state")),
        row.getString("mapping"),
        row.getInt("mapping_version"),
        row.getString("sha256"),
        row.getLong("bytes"),
        from.map(first -> DateSpan.of(first, to)),
        row.getLong("print"),
        ImportOutcomeJson.read(row.getString("outcome")),
        Sql.instant(row, "created_at"),
        row.getString("created_by"),
        endedAt.map(at -> new Ended(at, endedBy)));
  }
}
