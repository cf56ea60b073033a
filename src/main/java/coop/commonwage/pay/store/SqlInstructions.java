package coop.commonwage.pay.store;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.Instructions;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Instructions to payroll; rows are added and never changed. */
@Dependent
public class SqlInstructions implements Instructions {

  private final Sql sql;

  @Inject
  public SqlInstructions(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(UUID employmentId, Instruction<?> instruction, Note note) {
    sql.run(
        "insert into pay.pay_instruction (id, employer_id, employment_id, kind, from_date,"
            + " until_date, entries, reason, reference, recorded_at, recorded_by) values"
            + " (?, register.current_employer(), ?, ?, ?, ?::date, ?::jsonb, ?, ?, ?, ?)",
        instruction.id(),
        employmentId,
        instruction.kind().word(),
        instruction.from(),
        instruction.until().orElse(null),
        EntriesJson.write(instruction.entries()).toString(),
        note.reason(),
        note.reference(),
        note.at(),
        note.by());
  }

  @Override
  public void end(UUID id, UUID instructionId, LocalDate lastDay, Note note) {
    sql.run(
        "insert into pay.pay_instruction_end (id, employer_id, instruction_id, last_day, reason,"
            + " recorded_at, recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        instructionId,
        lastDay,
        note.reason(),
        note.at(),
        note.by());
  }

  @Override
  public Optional<InstructionEntry> find(UUID id) {
    return sql.first(InstructionQuery.SELECT + " where i.id = ?", SqlInstructions::entry, id);
  }

  @Override
  public List<InstructionEntry> of(UUID employmentId) {
    return sql.list(
        InstructionQuery.SELECT + " where i.employment_id = ? order by i.from_date desc, i.id desc",
        SqlInstructions::entry,
        employmentId);
  }

  @Override
  public boolean isPaid(UUID employmentId, TaxYear year) {
    return sql.first(
            "select 1 from pay.payslip where employment_id = ? and tax_year = ? limit 1",
            row -> true,
            employmentId,
            year.startYear())
        .isPresent();
  }

  private static InstructionEntry entry(ResultSet row) throws SQLException {
    Instant endedAt = Sql.instant(row, "ended_at");
    return new InstructionEntry(
        Sql.uuid(row, "employment_id"),
        InstructionQuery.given(row),
        row.getString("reason"),
        row.getString("reference"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        endedAt == null
            ? Optional.empty()
            : Optional.of(
                new InstructionEntry.Ending(
                    Sql.date(row, "last_day"),
                    row.getString("end_reason"),
                    endedAt,
                    row.getString("ended_by"))));
  }
}
