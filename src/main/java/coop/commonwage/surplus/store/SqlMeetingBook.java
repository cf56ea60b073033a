package coop.commonwage.surplus.store;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.MeetingBook;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.ballots.MeetingResult;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.resolutions.CollegeVotes;
import coop.commonwage.surplus.resolutions.Counting;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Minutes of meetings as they were typed; every row is added once. */
@Dependent
public class SqlMeetingBook implements MeetingBook {

  private final Sql sql;

  @Inject
  public SqlMeetingBook(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void keep(MeetingMinutes minutes) {
    Resolution resolution = minutes.resolution();
    Counting counting = resolution.counting();
    sql.run(
        "insert into surplus.meeting_minutes (id, employer_id, distribution_id, typing, hash,"
            + " number, held_on, chair, notice_on, notice_way, served_on, notice_days,"
            + " short_notice_agreed, record_date, roll_hash, tellers, entitled, present,"
            + " votes_for, votes_against, abstained, majority, majority_share, quorum_percent,"
            + " rules_source, result, moved, adjourned_to, takes_up, typed_by, typed_login,"
            + " typed_at) values (?,"
            + " register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::uuid, ?, ?, ?)",
        minutes.id(),
        minutes.distributionId(),
        minutes.typing(),
        minutes.hash(),
        resolution.number(),
        resolution.date(),
        minutes.chair(),
        minutes.noticeOn(),
        minutes.noticeWay().word(),
        minutes.servedOn(),
        minutes.noticeDays(),
        minutes.shortNoticeAgreed().map(String::valueOf).orElse(null),
        minutes.recordDate(),
        minutes.rollHash(),
        minutes.tellers(),
        resolution.entitled(),
        resolution.present(),
        resolution.votesFor(),
        resolution.votesAgainst(),
        minutes.abstained(),
        counting.majority().word(),
        counting.majority().share().toString(),
        counting.quorumPercent().orElseThrow().toString(),
        minutes.rulesSource(),
        minutes.result().kind().word(),
        minutes.result().moved(),
        minutes.result().adjournedTo().map(String::valueOf).orElse(null),
        minutes.takesUp().map(UUID::toString).orElse(null),
        minutes.typed().accountId(),
        minutes.typed().login(),
        minutes.typed().at());
    for (int i = 0; i < minutes.colleges().size(); i++) {
      keep(minutes.id(), i, minutes.colleges().get(i), counting.colleges().get(i));
    }
  }

  private void keep(UUID minutesId, int position, College college, CollegeVotes votes) {
    sql.run(
        "insert into surplus.meeting_college (minutes_id, employer_id, position, name, classes,"
            + " weight, entitled, present, votes_for, votes_against)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?)",
        minutesId,
        position,
        college.name(),
        college.classes().toArray(String[]::new),
        college.weight().toString(),
        votes.entitled(),
        votes.present(),
        votes.votesFor(),
        votes.votesAgainst());
  }

  @Override
  public void sign(UUID minutesId, MeetingMinutes.Typist signer) {
    sql.run(
        "insert into surplus.meeting_signature (minutes_id, employer_id, signed_by, signed_login,"
            + " signed_at) values (?, register.current_employer(), ?, ?, ?)",
        minutesId,
        signer.accountId(),
        signer.login(),
        signer.at());
  }

  @Override
  public boolean isNumberSigned(String number) {
    return sql.first(
            "select 1 from surplus.meeting_minutes m join surplus.meeting_signature s"
                + " on s.minutes_id = m.id where m.number = ?",
            row -> true,
            number)
        .isPresent();
  }

  @Override
  public List<MeetingMinutes> of(UUID distributionId) {
    return sql.list(
        "select m.*, s.signed_by, s.signed_login, s.signed_at from surplus.meeting_minutes m"
            + " left join surplus.meeting_signature s on s.minutes_id = m.id"
            + " where m.distribution_id = ? order by m.typing desc",
        this::read,
        distributionId);
  }

  private MeetingMinutes read(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    List<OfCollege> colleges = colleges(id);
    return new MeetingMinutes(
        id,
        row.getInt("typing"),
        Sql.uuid(row, "distribution_id"),
        row.getString("hash"),
        row.getString("chair"),
        Sql.date(row, "notice_on"),
        Notice.Way.ofWord(row.getString("notice_way")),
        Sql.date(row, "served_on"),
        row.getInt("notice_days"),
        Optional.ofNullable(row.getString("short_notice_agreed")).map(Integer::valueOf),
        Sql.date(row, "record_date"),
        row.getString("roll_hash"),
        row.getString("tellers"),
        row.getInt("abstained"),
        row.getString("rules_source"),
        colleges.stream().map(OfCollege::college).toList(),
        resolution(row, colleges.stream().map(OfCollege::votes).toList()),
        new MeetingResult(
            MeetingResult.Kind.ofWord(row.getString("result")),
            row.getString("moved"),
            Optional.ofNullable(Sql.date(row, "adjourned_to"))),
        Optional.ofNullable(Sql.uuid(row, "takes_up")),
        new MeetingMinutes.Typist(
            Sql.uuid(row, "typed_by"), row.getString("typed_login"), Sql.instant(row, "typed_at")),
        signature(row));
  }

  private static Optional<MeetingMinutes.Typist> signature(ResultSet row) throws SQLException {
    UUID signer = Sql.uuid(row, "signed_by");
    return signer == null
        ? Optional.empty()
        : Optional.of(
            new MeetingMinutes.Typist(
                signer, row.getString("signed_login"), Sql.instant(row, "signed_at")));
  }

  private static Resolution resolution(ResultSet row, List<CollegeVotes> colleges)
      throws SQLException {
    return new Resolution(
        row.getString("number"),
        Sql.date(row, "held_on"),
        row.getInt("present"),
        row.getInt("entitled"),
        row.getInt("votes_for"),
        row.getInt("votes_against"),
        new Counting(
            ResolutionRecords.majority(row),
            row.getString("takes_up") != null,
            Optional.of(Rate.of(row.getString("quorum_percent"))),
            colleges,
            Optional.empty()));
  }

  /** A college and how it voted. */
  private record OfCollege(College college, CollegeVotes votes) {}

  private List<OfCollege> colleges(UUID minutesId) {
    return sql.list(
        "select * from surplus.meeting_college where minutes_id = ? order by position",
        row ->
            new OfCollege(
                new College(
                    row.getString("name"),
                    List.of((String[]) row.getArray("classes").getArray()),
                    Rate.of(row.getString("weight"))),
                ResolutionRecords.votes(row)),
        minutesId);
  }
}
