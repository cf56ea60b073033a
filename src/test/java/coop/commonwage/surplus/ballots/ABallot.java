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
final class ABallot {

  static final ZoneId ZONE = ZoneId.of("Europe/London");
  static final Instant CALLED = Instant.parse("2026-12-01T10:00:00Z");
  static final Instant OPENS = Instant.parse("2026-12-16T08:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-12-18T18:00:00Z");
  static final String HASH = "ab".repeat(32);

  private static final LegalForms FORMS = LegalForms.from(Path.of("payroll-rules"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private ABallot() {}

  static Optional<LegalForm.Vote> rulesOf(String form) {
    return FORMS.form(form).vote();
  }

  static List<Roll.Member> members(String memberClass, int count) {
    List<Roll.Member> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(
          new Roll.Member(UUID.randomUUID(), memberClass + i, "Member " + i, memberClass, true));
    }
    return members;
  }

  static Call call(boolean extraordinary, OwnRules own, List<College> colleges) {
    return call(extraordinary, "", own, colleges, OPENS, false, Optional.empty());
  }

  static Call call(
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
        adjournedFrom);
  }

  static Ballot of(Call call, String form, Roll roll) {
    return call.ballot(UUID.randomUUID(), HASH, rulesOf(form), roll, CALLED, "bea", ZONE);
  }

  /** Slips of a college: so many for, against, abstaining. */
  static List<Slip> slips(String college, int pro, int contra, int abstained) {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < pro + contra + abstained; i++) {
      Choice choice = i < pro ? Choice.FOR : i < pro + contra ? Choice.AGAINST : Choice.ABSTAIN;
      slips.add(new Slip(Receipt.random(RANDOM), choice, college));
    }
    return slips;
  }

  static OwnRules quorum(String percent) {
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
