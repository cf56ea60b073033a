package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.application.DistributionView;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.DoesNotAddUp;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.FrozenShare;
import coop.commonwage.surplus.application.Seal;
import coop.commonwage.surplus.application.StoredDistribution;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Distributions; a row is the state, its events are the history, its lines never change. */
@Dependent
public class SqlDistributions implements Distributions {

  private static final String DISTRIBUTIONS =
      "select d.*, y.first_day, y.last_day, r.number, r.held_on, r.present, r.entitled,"
          + " r.votes_for, r.votes_against, r.majority, r.majority_share, r.adjourned,"
          + " r.quorum_percent, r.ballot_id, r.weighed from surplus.distribution d"
          + " join surplus.labour_year y on y.id = d.labour_year_id"
          + " left join surplus.resolution r on r.distribution_id = d.id";

  private final Sql sql;
  private final FrozenFigures figures;
  private final ResolutionRecords resolutions;
  private final SqlSpendings careShares;
  private final CarriedRows carried;

  @Inject
  public SqlDistributions(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
    this.figures = new FrozenFigures(sql);
    this.resolutions = new ResolutionRecords(sql);
    this.careShares = new SqlSpendings(database);
    this.carried = new CarriedRows(sql);
  }

  @Override
  public void draft(StoredDistribution draft, Step step) {
    sql.run(
        "insert into surplus.distribution (id, employer_id, labour_year_id, form, form_title,"
            + " form_confidence, record_date, declared_surplus, losses, policy,"
            + " undistributed_to, drafted_at, reverses, state)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft')",
        draft.id(),
        draft.labourYearId(),
        draft.form(),
        draft.formTitle(),
        draft.formConfidence(),
        draft.recordDate(),
        draft.declaredSurplus().pence(),
        draft.losses().pence(),
        draft.policy(),
        draft.undistributedTo(),
        step.at(),
        draft.reverses().orElse(null));
    tell(draft.id(), "draft", step);
  }

  @Override
  public Optional<StoredDistribution> find(UUID id) {
    return sql.first(DISTRIBUTIONS + " where d.id = ?", this::read, id);
  }

  @Override
  public Optional<StoredDistribution> hold(UUID id) {
    return sql.first(DISTRIBUTIONS + " where d.id = ? for update of d", this::read, id);
  }

  @Override
  public List<StoredDistribution> list() {
    return sql.list(DISTRIBUTIONS + " order by y.first_day desc, d.drafted_at desc", this::read);
  }

  private StoredDistribution read(ResultSet row) throws SQLException {
    return new StoredDistribution(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "labour_year_id"),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        Sql.date(row, "record_date"),
        row.getString("form"),
        row.getString("form_title"),
        row.getString("form_confidence"),
        Money.ofPence(row.getLong("declared_surplus")),
        Money.ofPence(row.getLong("losses")),
        row.getString("policy"),
        row.getString("undistributed_to"),
        proposal(row),
        Optional.ofNullable(Sql.uuid(row, "reverses")),
        Optional.ofNullable(Sql.uuid(row, "reversed_by")));
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    UUID proposer = Sql.uuid(row, "proposer");
    String hash = row.getString("hash");
    return switch (row.getString("state")) {
      case "draft" -> new Proposal.Draft();
      case "proposed" -> new Proposal.Proposed(proposer, hash);
      case "withdrawn" -> new Proposal.Withdrawn(proposer, hash);
      case "adopted" -> new Proposal.Adopted(proposer, hash, resolution(row));
      default -> new Proposal.Posted(proposer, hash, resolution(row));
    };
  }

  private Resolution resolution(ResultSet row) throws SQLException {
    return resolutions.read(Sql.uuid(row, "id"), row);
  }

  @Override
  public void freeze(UUID id, FrozenDistribution frozen) {
    figures.write(id, frozen);
    careShares.freeze(id, frozen.careShares());
    carried.freeze(id, frozen.brought());
    sql.run(
        "insert into surplus.distribution_seal (distribution_id, employer_id, seal)"
            + " values (?, register.current_employer(), ?)",
        id,
        Seal.of(find(id).orElseThrow(), frozen));
  }

  @Override
  public Optional<String> seal(UUID id) {
    return sql.first(
        "select seal from surplus.distribution_seal where distribution_id = ?",
        row -> row.getString("seal"),
        id);
  }

  @Override
  public FrozenShare share(UUID id, UUID shareId) {
    return DoesNotAddUp.refused(() -> figures.readShare(id, shareId));
  }

  @Override
  public FrozenDistribution frozen(UUID id) {
    FrozenDistribution frozen = DoesNotAddUp.refused(() -> figures.read(id));
    return new FrozenDistribution(
        frozen.distribution(), frozen.holders(), careShares.frozen(id), carried.frozen(id));
  }

  @Override
  public void move(UUID id, Proposal to, UUID by, Step step) {
    switch (to) {
      case Proposal.Proposed proposed ->
          sql.run(
              "update surplus.distribution set state = 'proposed', hash = ?, proposer = ?"
                  + " where id = ?",
              proposed.hash(),
              by,
              id);
      case Proposal.Adopted adopted ->
          sql.run(
              "update surplus.distribution set state = 'adopted', adopter = ? where id = ?",
              by,
              id);
      case Proposal.Posted posted ->
          sql.run("update surplus.distribution set state = 'posted' where id = ?", id);
      case Proposal.Withdrawn withdrawn ->
          sql.run("update surplus.distribution set state = 'withdrawn' where id = ?", id);
      case Proposal.Draft draft ->
          throw new IllegalArgumentException("nothing becomes a draft again");
    }
    tell(id, to.word(), step);
  }

  private void tell(UUID id, String state, Step step) {
    sql.run(
        "insert into surplus.distribution_event"
            + " (id, employer_id, distribution_id, at, state, actor, reason)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        NewId.at(step.at()),
        id,
        step.at(),
        state,
        step.actor(),
        step.reason());
  }

  @Override
  public void keepResolution(UUID id, String hash, Resolution resolution, Signature signature) {
    resolutions.keep(id, hash, resolution, signature);
  }

  @Override
  public boolean isNumberTaken(String number) {
    return sql.first("select 1 from surplus.resolution where number = ?", row -> true, number)
        .isPresent();
  }

  @Override
  public void addToAccounts(UUID id, List<CapitalEntry> entries, Instant at) {
    new CapitalWriting(sql).ofDistribution(id, entries, at);
  }

  @Override
  public List<CapitalEntry> entries(UUID id) {
    return sql.many(
        "select "
            + CapitalRows.COLUMNS
            + " from surplus.capital_entry where distribution_id = ? order by id",
        CapitalRows::read,
        id);
  }

  @Override
  public List<CapitalAccounts.Owner> shortAfterReversing(UUID id) {
    return sql.list(
        "select p.payroll_id, p.forename, p.surname from register.person p where p.id in"
            + " (select e.person_id from surplus.capital_entry e join (select person_id, holding,"
            + " tranche_year, sum(amount) as back from surplus.capital_entry"
            + " where distribution_id = ? group by person_id, holding, tranche_year) r"
            + " using (person_id, holding, tranche_year)"
            + " group by e.person_id, e.holding, e.tranche_year, r.back"
            + " having sum(e.amount) < r.back) order by p.payroll_id",
        CapitalRows::owner,
        id);
  }

  @Override
  public Optional<StoredDistribution> carriedIsBroughtSoon(UUID id) {
    return carried.broughtSoon(id).flatMap(this::find);
  }

  @Override
  public Optional<StoredDistribution> carriedIsPaidIn(UUID id) {
    return carried.paidIn(id).flatMap(this::find);
  }

  @Override
  public Map<UUID, Money> paidInCash(UUID id) {
    Map<UUID, Money> paid = new HashMap<>();
    sql.list(
        "select person_id, -sum(amount) as cash from surplus.capital_entry"
            + " where distribution_id = ? and kind = 'paid-in-cash' group by person_id",
        row -> paid.put(Sql.uuid(row, "person_id"), Money.ofPence(row.getLong("cash"))),
        id);
    return paid;
  }

  @Override
  public void reversed(UUID id, UUID by) {
    sql.run("update surplus.distribution set reversed_by = ? where id = ?", by, id);
  }

  @Override
  public boolean isYearPosted(UUID labourYearId) {
    return sql.first(
            "select 1 from surplus.distribution where labour_year_id = ? and state = 'posted'"
                + " and reverses is null and reversed_by is null",
            row -> true,
            labourYearId)
        .isPresent();
  }

  @Override
  public Optional<UUID> replacedBy(UUID id) {
    return new LaterDecisions(sql).after(id);
  }

  @Override
  public Map<UUID, UUID> replaced() {
    return new LaterDecisions(sql).all();
  }

  @Override
  public List<DistributionView.HistoryEntry> history(UUID id) {
    return sql.list(
        "select state, actor, at, reason from surplus.distribution_event where distribution_id = ?"
            + " order by array_position(array['draft', 'proposed', 'withdrawn', 'adopted',"
            + " 'posted'], state)",
        row ->
            new DistributionView.HistoryEntry(
                row.getString("state"),
                row.getString("actor"),
                Sql.instant(row, "at"),
                row.getString("reason")),
        id);
  }

  @Override
  public void keepHandover(UUID id, Handover handover) {
    sql.run(
        "insert into surplus.handover"
            + " (distribution_id, employer_id, handed_at, handed_by, people, amount)"
            + " values (?, register.current_employer(), ?, ?, ?, ?) on conflict do nothing",
        id,
        handover.at(),
        handover.by(),
        handover.people(),
        handover.amount().pence());
  }

  @Override
  public void handedOverAgain(UUID id, Handover again) {
    sql.run(
        "insert into surplus.handover_again"
            + " (id, employer_id, distribution_id, handed_at, handed_by, people, amount)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        NewId.at(again.at()),
        id,
        again.at(),
        again.by(),
        again.people(),
        again.amount().pence());
  }

  @Override
  public Optional<Handover> handover(UUID id) {
    return sql.first(
        "select handed_at, handed_by, people, amount from surplus.handover"
            + " where distribution_id = ?",
        row ->
            new Handover(
                Sql.instant(row, "handed_at"),
                row.getString("handed_by"),
                row.getInt("people"),
                Money.ofPence(row.getLong("amount"))),
        id);
  }
}
