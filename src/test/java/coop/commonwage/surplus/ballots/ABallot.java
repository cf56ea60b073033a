package coop.commonwage.surplus.ballots;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ballots for tests: called on 1 December, open from the 16th to the 18th. */
public final class ABallot {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");
  public static final Instant CALLED = Instant.parse("2026-12-01T10:00:00Z");
  public static final Instant OPENS = Instant.parse("2026-12-16T08:00:00Z");
  public static final Instant CLOSES = Instant.parse("2026-12-18T18:00:00Z");
  public static final LocalDate YEAR_END = LocalDate.of(2026, 10, 31);
  public static final String HASH = "ab".repeat(32);

  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private ABallot() {}

  public static Optional<LegalForm.Vote> rulesOf(String form) {
    return FORMS.form(form).vote();
  }

  public static List<Roll.Member> members(String memberClass, int count) {
    List<Roll.Member> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(
          new Roll.Member(UUID.randomUUID(), memberClass + i, "Member " + i, memberClass, true));
    }
    return members;
  }

  public static Call call(boolean extraordinary, OwnRules own, List<College> colleges) {
    return call(extraordinary, "", own, colleges, OPENS, false, Optional.empty());
  }

  public static Call call(
      boolean extraordinary,
      String requiredBy,
      OwnRules own,
      List<College> colleges,
      Instant opens,
      boolean shortNotice,
      Optional<UUID> adjournedFrom) {
    return new Call(
        UUID.randomUUID(),
        "Application of the surplus",
        "That the surplus be applied as proposed.",
        extraordinary,
        requiredBy,
        own,
        colleges,
        LocalDate.of(2026, 12, 1),
        "",
        CALLED,
        opens,
        CLOSES,
        shortNotice,
        Optional.empty(),
        adjournedFrom,
        Optional.empty());
  }

  public static Ballot of(Call call, String form, Roll roll) {
    return call.ballot(UUID.randomUUID(), HASH, YEAR_END, rulesOf(form), roll, CALLED, "bea", ZONE);
  }

  /** The same after what has happened to it. */
  public static Ballot after(Ballot ballot, Ballot.Life life) {
    return new Ballot(
        ballot.id(),
        ballot.distributionId(),
        ballot.hash(),
        ballot.title(),
        ballot.motion(),
        ballot.majority(),
        ballot.requiredBy(),
        ballot.rules(),
        ballot.colleges(),
        ballot.recordDate(),
        ballot.rollSize(),
        ballot.rollHash(),
        ballot.meeting(),
        ballot.noticeAt(),
        ballot.opensAt(),
        ballot.closesAt(),
        ballot.calledAt(),
        ballot.calledBy(),
        ballot.amends(),
        ballot.adjournedFrom(),
        ballot.adjournedTo(),
        life);
  }

  /** The same, going on on a day if too few take part. */
  public static Call goingOn(Call call, LocalDate day) {
    return new Call(
        call.distributionId(),
        call.title(),
        call.motion(),
        call.extraordinary(),
        call.requiredBy(),
        call.ownRules(),
        call.colleges(),
        call.recordDate(),
        call.meeting(),
        call.noticeAt(),
        call.opensAt(),
        call.closesAt(),
        call.shortNotice(),
        call.amends(),
        call.adjournedFrom(),
        Optional.of(day));
  }

  /** What is told of a ballot of forty members, closed when there is a list. */
  public static BallotRecord record(
      Ballot ballot, Roll roll, Optional<PublishedList> list, Optional<Minutes> minutes) {
    return new BallotRecord(
        ballot,
        CALLED,
        "Gofal Cymunedol",
        "uk-coop-society",
        "Co-operative society (United Kingdom)",
        "high",
        roll.size() - 2,
        roll.size() - 3,
        1,
        0,
        Optional.of(LocalDate.of(2026, 12, 1)),
        Optional.of(LocalDate.of(2026, 12, 3)),
        0,
        2,
        12,
        ballot.state().equals("called") ? "two members were not given notice" : "",
        "",
        list.map(published -> ballot.outcome(published, roll)),
        list.map(PublishedList::hash),
        minutes,
        BallotRecord.Lineage.NONE);
  }

  /** The same read at another moment, when something stood in its way. */
  public static BallotRecord readAt(BallotRecord record, Instant at, String trouble) {
    return new BallotRecord(
        record.ballot(),
        at,
        record.cooperative(),
        record.form(),
        record.formTitle(),
        record.formConfidence(),
        record.notices(),
        record.byPage(),
        record.byPost(),
        record.byHand(),
        record.firstServed(),
        record.lastServed(),
        record.consents(),
        record.withoutLogin(),
        record.used(),
        record.wanting(),
        trouble,
        record.outcome(),
        record.listHash(),
        record.minutes(),
        record.lineage());
  }

  /** The same beside other ballots. */
  public static BallotRecord beside(BallotRecord record, BallotRecord.Lineage lineage) {
    return new BallotRecord(
        record.ballot(),
        record.readAt(),
        record.cooperative(),
        record.form(),
        record.formTitle(),
        record.formConfidence(),
        record.notices(),
        record.byPage(),
        record.byPost(),
        record.byHand(),
        record.firstServed(),
        record.lastServed(),
        record.consents(),
        record.withoutLogin(),
        record.used(),
        record.wanting(),
        record.trouble(),
        record.outcome(),
        record.listHash(),
        record.minutes(),
        lineage);
  }

  /** Slips of a college: so many for, against, abstaining. */
  public static List<Slip> slips(String college, int pro, int contra, int abstained) {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < pro + contra + abstained; i++) {
      Choice choice = i < pro ? Choice.FOR : i < pro + contra ? Choice.AGAINST : Choice.ABSTAIN;
      slips.add(new Slip(Receipt.random(RANDOM), choice, college));
    }
    return slips;
  }

  public static OwnRules quorum(String percent) {
    return new OwnRules(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Rate.ofPercent(percent)),
        Optional.empty(),
        "statutes, article 20");
  }
}
