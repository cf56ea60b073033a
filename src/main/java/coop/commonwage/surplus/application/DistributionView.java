package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.MemberStatement;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.distributions.ShareSplit;
import coop.commonwage.surplus.distributions.WaterfallStep;
import coop.commonwage.surplus.spending.PublicCare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A distribution as the treasurer, the board and the auditor see it. Nobody's name is in it.
 *
 * @param form the profile's file name, {@code uk-coop-society}
 * @param formConfidence {@code high}, {@code medium} or {@code low}
 * @param noPoolReason why the form shares nothing with members; empty when it does
 * @param state {@code draft}, {@code proposed}, {@code adopted}, {@code posted} or {@code
 *     withdrawn}
 * @param hash the fingerprint of the figures: frozen, or of a draft as it stands now
 * @param pool what is left for the pots
 * @param receivers members who share in it
 * @param notMembers people of the labour year who were no members to share with
 * @param withoutPool members among them of a class that shares nothing
 * @param leftOut members who do not share by what was decided: hours, service, leaving
 * @param split where all shares together go: as posted, or as they would be posted today
 * @param going what of that is money, and how it goes
 * @param total the sum of every line: always the declared surplus
 * @param classes what each class of members shares, with its pots
 * @param nextStep {@code propose}, {@code adopt}, {@code post}, {@code pay}, {@code withdraw} or
 *     {@code none}
 * @param handedToPayroll when the cash was handed over to be paid; empty before
 * @param reverses the distribution this one takes back; empty for one that shares
 * @param reversedBy the distribution that took this one back; empty while it stands
 * @param replacedBy the distribution the members decided on instead of this one; empty where there
 *     is none
 * @param tax what of the cash is free of income tax; empty where the form knows no such part
 * @param publicCare what of the cash public bodies' money brought; empty where they paid for nobody
 */
public record DistributionView(
    UUID id,
    UUID labourYearId,
    DateSpan year,
    LocalDate recordDate,
    String form,
    String formTitle,
    String formConfidence,
    String noPoolReason,
    String state,
    String hash,
    Money declaredSurplus,
    List<WaterfallStep> waterfall,
    Money pool,
    List<ClassPool> classes,
    int receivers,
    int notMembers,
    int withoutPool,
    int leftOut,
    ShareSplit split,
    Going going,
    Money undistributed,
    Money total,
    Optional<Resolved> resolution,
    List<HistoryEntry> history,
    String nextStep,
    Optional<Instant> handedToPayroll,
    Optional<UUID> reverses,
    Optional<UUID> reversedBy,
    Optional<UUID> replacedBy,
    Optional<TaxSplit> tax,
    Optional<PublicCareSplit> publicCare) {

  /**
   * @param receivers how many share it
   * @param spread empty where so few share that it would tell what one of them gets
   * @param notTaken what of the pool caps keep from them
   */
  public record ClassPool(
      String memberClass,
      Money pool,
      int receivers,
      Optional<Spread> spread,
      List<Pot> pots,
      Money notTaken) {

    /** What they get of it. */
    public Money taken() {
      return pool.minus(notTaken);
    }
  }

  /**
   * What of the cash is free of income tax, and what is not; National Insurance is due on all of
   * it.
   *
   * @param most what may be free for one person in one tax year
   * @param source the law that says so
   * @param exempt free of income tax
   * @param taxed not free of it; with {@code exempt} all of the cash
   * @param tests of the employer as a whole; while one of them is not met or not known, nothing is
   *     free
   */
  public record TaxSplit(
      Money most, String source, Money exempt, Money taxed, List<OwnershipTests.Finding> tests) {

    /** What National Insurance is due on: all of the cash. */
    public Money insured() {
      return exempt.plus(taxed);
    }

    /** Those that keep everything taxed. */
    public List<OwnershipTests.Finding> failing() {
      return tests.stream().filter(test -> test.standing() != OwnershipTests.Standing.MET).toList();
    }
  }

  /** What of the shares goes out: in money, towards care or back to a public body. */
  public Money cash() {
    return split.out().plus(split.forCare()).plus(split.returned()).minus(split.brought());
  }

  /** What members share of the pool: without what caps keep from them. */
  public Money shared() {
    return pool.minus(Money.sum(classes.stream().map(ClassPool::notTaken).toList()));
  }

  /** What of the shares stays with the co-operative, with what waits. */
  public Money retained() {
    return split.kept().plus(split.waiting());
  }

  /**
   * How money goes out.
   *
   * @param withWages what of the shares goes through payroll
   * @param byBank what of the shares goes by bank
   * @param interest on shares that is paid out, by bank; it is besides the shares
   * @param interestKept on shares that stays in the accounts
   */
  public record Going(Money withWages, Money byBank, Money interest, Money interestKept) {}

  /**
   * What public bodies' money brought, and where that goes.
   *
   * @param part of the cash; zero where such spending does not count
   */
  public record PublicCareSplit(PublicCare treatment, Money part) {}

  /** The smallest share, the middle one and the largest. */
  public record Spread(Money least, Money median, Money most) {}

  /** One pot of a class: so much of the pool by this basis; {@code all} is ready to print. */
  public record Pot(String basis, String percent, Money amount, String all) {}

  /**
   * The members' vote as the minutes have it.
   *
   * @param weighed what the weights of colleges came to, where they decided and may be told
   */
  public record Resolved(
      String number,
      LocalDate date,
      int present,
      int entitled,
      int votesFor,
      int votesAgainst,
      Optional<MemberStatement.Weighed> weighed) {

    /** Those who took part and voted for neither side. */
    public int abstained() {
      return present - votesFor - votesAgainst;
    }
  }

  /** Who moved the distribution to which state, when, and why. */
  public record HistoryEntry(String state, String actor, Instant at, String reason) {}
}
