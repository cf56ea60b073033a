package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.pay.application.AddOneOffEarnings.Limit;
import coop.commonwage.pay.application.AddOneOffEarnings.OneOff;
import coop.commonwage.pay.application.AddOneOffEarnings.Taken;
import coop.commonwage.pay.application.AddOneOffEarnings.TaxFree;
import coop.commonwage.pay.application.FollowOneOffEarnings.Place;
import coop.commonwage.pay.application.OneOffEarnings;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Earnings paid once; a unique key on the reference lets each in only once. */
@Dependent
public class SqlOneOffEarnings implements OneOffEarnings {

  private final Sql sql;

  @Inject
  public SqlOneOffEarnings(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Taken add(List<OneOff> earnings, Instant at) {
    int added = 0;
    List<UUID> withoutEmployment = new ArrayList<>();
    for (OneOff earning : earnings) {
      Optional<UUID> employment =
          sql.first(
              "select id from pay.employment where person_id = ?",
              row -> Sql.uuid(row, "id"),
              earning.personId());
      if (employment.isEmpty()) {
        withoutEmployment.add(earning.personId());
      } else {
        added += add(employment.get(), earning, at);
      }
    }
    return new Taken(added, withoutEmployment);
  }

  private int add(UUID employment, OneOff earning, Instant at) {
    UUID id = NewId.at(at);
    Optional<Limit> first = earning.taxFree().map(part -> part.limits().getFirst());
    int added =
        sql.run(
            "insert into pay.one_off_earning (id, employer_id, employment_id, code, pence,"
                + " reference, added_at, exempt, exempt_yearly, exempt_years, exempt_source)"
                + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (employer_id, reference) do nothing",
            id,
            employment,
            earning.code(),
            earning.amount().pence(),
            earning.reference(),
            at,
            earning.taxFree().map(part -> part.atMost().pence()).orElse(0L),
            first.map(limit -> limit.yearly().pence()).orElse(0L),
            first.map(Limit::yearsAfterLeaving).orElse(0),
            first.map(Limit::source).orElse(""));
    if (added > 0) {
      earning.taxFree().ifPresent(part -> addLater(id, part));
    }
    return added;
  }

  private void addLater(UUID id, TaxFree part) {
    for (Limit limit : part.limits().subList(1, part.limits().size())) {
      sql.run(
          "insert into pay.one_off_limit (one_off_id, employer_id, from_day, yearly, years, source)"
              + " values (?, register.current_employer(), ?, ?, ?, ?)",
          id,
          limit.from(),
          limit.yearly().pence(),
          limit.yearsAfterLeaving(),
          limit.source());
    }
  }

  @Override
  public List<Place> places(String source) {
    return placed("o.source = ?", source);
  }

  @Override
  public Optional<Place> place(String reference) {
    return placed("o.reference = ?", reference).stream().findFirst();
  }

  private List<Place> placed(String which, String reference) {
    return sql.list(
        "select o.reference, e.person_id, o.pence, case when o.payslip_id is not null then 'paid'"
            + " when o.withdrawn_at is not null then 'withdrawn' when o.pay_run_id is not null then"
            + " 'counted' else 'waiting' end as place, r.pay_date, coalesce(l.paid, 0) as paid,"
            + " coalesce(l.free, 0) as free from pay.one_off_earning o join pay.employment e on"
            + " e.id = o.employment_id left join pay.pay_run r on r.id = o.pay_run_id and"
            + " o.withdrawn_at is null left join lateral (select sum((line ->> 'amount')::numeric *"
            + " 100)::bigint as paid, sum((line ->> 'amount')::numeric * 100) filter (where line"
            + " ->> 'code' = ?)::bigint as free from pay.payslip s, jsonb_array_elements(s.lines)"
            + " line where s.id = o.payslip_id and line ->> 'rule' = 'one-off/' || o.reference) l"
            + " on true where "
            + which
            + " order by o.reference",
        row ->
            new Place(
                row.getString("reference"),
                Sql.uuid(row, "person_id"),
                Money.ofPence(row.getLong("pence")),
                row.getString("place"),
                Optional.ofNullable(Sql.date(row, "pay_date")),
                Money.ofPence(row.getLong("paid")),
                Money.ofPence(row.getLong("free"))),
        OneOffEarning.TAX_FREE_CODE,
        reference);
  }

  @Override
  public List<String> notPaid(String beginning) {
    return sql.list(
        "select distinct source from pay.one_off_earning where payslip_id is null"
            + " and withdrawn_at is null and starts_with(source, ?) order by source",
        row -> row.getString("source"),
        beginning);
  }

  @Override
  public int withdraw(String source, String why, Instant at) {
    return sql.run(
        "update pay.one_off_earning set withdrawn_at = ?, withdrawn_why = ?"
            + " where source = ? and payslip_id is null and withdrawn_at is null",
        at,
        why,
        source);
  }
}
