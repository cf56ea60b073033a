package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.CopyRows;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.distributions.MemberShare;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes members' shares and their parts of each pot, some thousands at once: by {@code COPY} into
 * tables that end with the transaction, and from there to where row-level security looks on.
 */
final class FrozenShares {

  /** Enough for the cost of a statement to vanish, few enough for their bytes to be small. */
  private static final int AT_ONCE = 10_000;

  private static final String SHARE =
      "id, person_id, payroll_id, name, member_class, share_interest, amount, cash, retained,"
          + " exempt, capped, raised, excluded_because, credit_brought_forward, credit_paid,"
          + " credit_carried";
  private static final int SHARE_VALUES = 16;
  private static final int SHARE_BYTES = 256;

  private static final String PART = "allocation_id, position, basis, own_figure, amount";
  private static final int PART_VALUES = 5;
  private static final int PART_BYTES = 96;

  private final Sql sql;
  private final CopyRows shares = new CopyRows(AT_ONCE * SHARE_BYTES);
  private final CopyRows parts = new CopyRows(AT_ONCE * PART_BYTES);

  FrozenShares(Sql sql) {
    this.sql = sql;
  }

  void write(UUID distributionId, FrozenDistribution frozen) {
    sql.run(
        "create temporary table if not exists frozen_share (id uuid, person_id uuid, payroll_id"
            + " text, name text, member_class text, share_interest bigint, amount bigint, cash"
            + " bigint, retained bigint, exempt bigint, capped boolean, raised boolean,"
            + " excluded_because text, credit_brought_forward bigint, credit_paid bigint,"
            + " credit_carried bigint) on commit drop");
    sql.run(
        "create temporary table if not exists frozen_part (allocation_id uuid, position int, basis"
            + " text, own_figure text, amount bigint) on commit drop");
    List<FrozenDistribution.Holder> holders = frozen.holders();
    List<MemberShare> members = frozen.distribution().members();
    for (int i = 0; i < holders.size(); i++) {
      add(holders.get(i), members.get(i));
      if (shares.rows() == AT_ONCE || i == holders.size() - 1) {
        store(distributionId);
      }
    }
  }

  private void add(FrozenDistribution.Holder holder, MemberShare share) {
    shares
        .row(SHARE_VALUES)
        .uuid(holder.id())
        .uuid(holder.personId())
        .text(holder.payrollId())
        .text(holder.name())
        .text(share.memberClass())
        .int8(share.shareInterest().pence())
        .int8(share.allocation().pence())
        .int8(share.cash().pence())
        .int8(share.retained().pence())
        .int8(share.exempt().pence())
        .bool(share.capped())
        .bool(share.raised())
        .text(share.excludedBecause());
    credit(share.credit(), MemberShare.Credit::broughtForward);
    credit(share.credit(), MemberShare.Credit::paid);
    credit(share.credit(), MemberShare.Credit::carriedForward);
    List<MemberShare.FactorShare> factors = share.byFactor();
    for (int f = 0; f < factors.size(); f++) {
      parts
          .row(PART_VALUES)
          .uuid(holder.id())
          .int4(f)
          .text(factors.get(f).basis().word())
          .text(text(holder.figures().get(f)))
          .int8(factors.get(f).amount().pence());
    }
  }

  private void credit(
      Optional<MemberShare.Credit> credit, Function<MemberShare.Credit, Money> part) {
    if (credit.isPresent()) {
      shares.int8(part.apply(credit.get()).pence());
    } else {
      shares.nothing();
    }
  }

  private void store(UUID distributionId) {
    sql.run("truncate frozen_share, frozen_part");
    sql.copy("frozen_share (" + SHARE + ")", shares);
    sql.copy("frozen_part (" + PART + ")", parts);
    sql.run(
        "insert into surplus.allocation (distribution_id, employer_id, "
            + SHARE
            + ") select ?, (select register.current_employer()), "
            + SHARE
            + " from frozen_share",
        distributionId);
    sql.run(
        "insert into surplus.allocation_pot (employer_id, "
            + PART
            + ") select (select register.current_employer()), "
            + PART
            + " from frozen_part");
    shares.clear();
    parts.clear();
  }

  static String text(Fraction fraction) {
    return fraction.numerator() + "/" + fraction.denominator();
  }
}
