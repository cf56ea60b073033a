package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.membership.MemberClass;
import coop.commonwage.surplus.spending.PublicCare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A share that was paid one way before its distribution was reversed is not paid another way when
 * the year is shared again: like is set off against like, and unlike is settled first. What the
 * bank paid was taxed by nobody, and what went with wages was; a credit towards care that was paid
 * out is like nothing a distribution gives.
 */
final class OneWayOnly {

  private OneWayOnly() {}

  /**
   * @param entries how the distribution is about to move the accounts
   * @throws Refused naming the earlier payment
   */
  static void refuseAnother(
      List<DividendsPaid.Paid> before, FrozenDistribution figures, List<CapitalEntry> entries) {
    if (before.isEmpty()) {
      return;
    }
    Map<UUID, String> classes = new HashMap<>();
    for (int i = 0; i < figures.holders().size(); i++) {
      classes.put(
          figures.holders().get(i).personId(),
          figures.distribution().members().get(i).memberClass());
    }
    Map<UUID, Money> publicly = new HashMap<>();
    figures.careShares().stream()
        .filter(care -> care.treatment() != PublicCare.FUNDER)
        .forEach(care -> publicly.put(care.personId(), care.publicPart()));
    refuseAnother(before, classes, publicly, entries);
  }

  /**
   * @param classes each member's
   * @param publicly what of a credit towards care a public body's money brought: it was never the
   *     member's to be paid
   */
  static void refuseAnother(
      List<DividendsPaid.Paid> before,
      Map<UUID, String> classes,
      Map<UUID, Money> publicly,
      List<CapitalEntry> entries) {
    Map<UUID, List<CapitalEntry>> ofPerson =
        entries.stream().collect(Collectors.groupingBy(CapitalEntry::personId));
    for (DividendsPaid.Paid earlier : before) {
      UUID person = earlier.personId();
      if (earlier.kind() != PaidKind.INTEREST) {
        ofPerson
            .getOrDefault(person, List.of())
            .forEach(
                entry ->
                    refuse(
                        earlier,
                        entry,
                        classes.get(person),
                        publicly.getOrDefault(person, Money.ZERO)));
      }
    }
  }

  private static void refuse(
      DividendsPaid.Paid earlier, CapitalEntry entry, String memberClass, Money publicly) {
    if (entry.kind() == Kind.CREDITED_TO_CARE && entry.amount().negated().isMoreThan(publicly)) {
      throw refused(earlier, "credits it towards care");
    }
    if (entry.kind() == Kind.PAID_IN_CASH && earlier.kind() == PaidKind.CARE_CREDIT) {
      throw refused(earlier, "pays it again");
    }
    if (entry.kind() == Kind.PAID_IN_CASH) {
      boolean withWages = memberClass.equals(MemberClass.WORKER);
      if (withWages == earlier.byBank()) {
        throw refused(earlier, withWages ? "pays it with wages" : "pays it by bank");
      }
    }
  }

  private static Refused refused(DividendsPaid.Paid earlier, String now) {
    return Refusals.conflict(
        ("%s (%s) was paid %s %s%s of a distribution of this year that was reversed, and this one"
                + " %s: record first that it was paid back or let go.")
            .formatted(
                earlier.name(),
                earlier.payrollId(),
                earlier.amount(),
                earlier.byBank() ? "by bank" : "with wages",
                earlier.on().map(day -> " on " + day).orElse(""),
                now));
  }
}
