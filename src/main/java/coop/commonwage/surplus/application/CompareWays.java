package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.comparison.Assumptions;
import coop.commonwage.surplus.comparison.Compared;
import coop.commonwage.surplus.comparison.Comparison;
import coop.commonwage.surplus.comparison.Way;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.Fingerprint;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.membership.YearsMembers;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts several ways to share a year's surplus side by side, and keeps what came of it. */
@Dependent
public class CompareWays {

  private static final int FEWEST = 2;
  private static final int MOST = 6;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_NAME = 120;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LabourYears years;
  private final Memberships memberships;
  private final Comparisons comparisons;
  private final WorkOut workOut;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CompareWays(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      LabourYears years,
      Memberships memberships,
      Comparisons comparisons,
      WorkOut workOut,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.years = years;
    this.memberships = memberships;
    this.comparisons = comparisons;
    this.workOut = workOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is compared.
   *
   * @param title what the comparison is called
   * @param form the legal form the asker takes to be on record; empty asks for none
   * @param recordDate the day on which membership is looked at; the year's last when empty
   * @param ways from two to six
   */
  public record Asked(
      String title,
      UUID labourYearId,
      Optional<String> form,
      Money surplus,
      Money losses,
      Optional<LocalDate> recordDate,
      Assumptions assumptions,
      List<AskedWay> ways) {}

  /** One way, with its policy as a draft has it. */
  public record AskedWay(String title, JsonObject policy) {}

  /**
   * @return the comparison's id
   * @throws Refused naming the field that is wrong; a way that the form does not allow, that lacks
   *     figures or leaves a question open is not a reason, it is shown as such
   */
  public UUID compare(Asked asked) {
    check(asked);
    return transactions.in(caller.employerId(), () -> compareIn(asked));
  }

  private static void check(Asked asked) {
    List<FieldError> wrong = new ArrayList<>();
    if (asked.title().isBlank() || asked.title().length() > LONGEST_NAME) {
      wrong.add(error("title", asked.title(), "give it a name of up to 120 letters"));
    }
    if (!asked.surplus().isPositive()) {
      wrong.add(error("declaredSurplus", asked.surplus(), "must be more than zero"));
    }
    if (asked.losses().isNegative()) {
      wrong.add(error("lossesBroughtForward", asked.losses(), "must be zero or more"));
    }
    if (asked.ways().size() < FEWEST || asked.ways().size() > MOST) {
      wrong.add(error("ways", asked.ways().size(), "compare from 2 to 6 ways"));
    }
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < asked.ways().size(); i++) {
      String title = asked.ways().get(i).title();
      if (title.isBlank() || title.length() > LONGEST_TITLE) {
        wrong.add(error("ways[" + i + "].title", title, "give it a name of up to 80 letters"));
      } else if (!titles.add(title)) {
        wrong.add(error("ways[" + i + "].title", title, "another way has this name already"));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refused.invalid(wrong);
    }
  }

  private static FieldError error(String field, Object value, String message) {
    return FieldError.ofField(field, value.toString(), message);
  }

  private UUID compareIn(Asked asked) {
    LabourYears.LabourYear year =
        years
            .find(asked.labourYearId())
            .orElseThrow(() -> Refused.notFound("labour year with this id"));
    asked.recordDate().ifPresent(day -> DraftDistribution.checkRecordDate(year.days(), day));
    LegalForm form = workOut.formOnRecord(year.days().lastDay(), asked.form());
    LocalDate recordDate = asked.recordDate().orElse(year.days().lastDay());
    Instant at = clock.instant();
    List<Way> ways = new ArrayList<>();
    List<StoredComparison.StoredWay> kept = new ArrayList<>();
    List<Comparisons.Share> shares = new ArrayList<>();
    for (AskedWay way : asked.ways()) {
      StoredDistribution draft =
          new StoredDistribution(
              NewId.at(at),
              year.id(),
              year.days(),
              recordDate,
              form.name(),
              form.title(),
              form.confidence(),
              asked.surplus(),
              asked.losses(),
              workOut.decided(way.policy(), form).toString(),
              form.undistributedTo(),
              new Proposal.Draft(),
              Optional.empty(),
              Optional.empty());
      Way worked = workOut(way.title(), draft, knowsExempt(form, year.days().lastDay()));
      ways.add(worked);
      kept.add(
          new StoredComparison.StoredWay(
              way.title(),
              DecidedPolicy.withEligibility(way.policy()).toString(),
              worked
                  .shared()
                  .map(shared -> Fingerprint.of(form.name(), year.days().lastDay(), shared))));
      worked.shared().ifPresent(shared -> addShares(shares, ways.size(), shared));
    }
    Comparison figures = Comparison.of(compared(year, recordDate, form), ways, asked.assumptions());
    StoredComparison made =
        new StoredComparison(
                NewId.at(at),
                asked.title(),
                year.id(),
                year.days(),
                form.name(),
                form.title(),
                form.confidence(),
                recordDate,
                asked.surplus(),
                asked.losses(),
                asked.assumptions(),
                kept,
                figures,
                StoredComparison.resultOf(figures),
                "",
                at,
                caller.login(),
                Optional.empty())
            .sealed();
    comparisons.add(made, shares);
    audit.record(
        caller.employerId(),
        caller.login(),
        "surplus.compared",
        "comparison/" + made.id(),
        Map.of(
            "ways", Integer.toString(kept.size()),
            "declaredSurplus", asked.surplus().toString(),
            "hash", made.hash()));
    return made.id();
  }

  private Way workOut(String title, StoredDistribution draft, boolean knowsExempt) {
    try {
      Distribution shared = workOut.worked(draft).distribution();
      return new Way(title, Optional.of(shared), List.of(), reserves(shared), knowsExempt);
    } catch (UnusableCase unusable) {
      return not(title, List.of(lacking(unusable)), knowsExempt);
    } catch (Refused refused) {
      List<Way.Breach> breaches =
          refused.errors().stream()
              .map(error -> Way.Breach.ofLaw(error.value(), error.message()))
              .toList();
      return not(
          title,
          breaches.isEmpty() ? List.of(Way.Breach.open(refused.detail())) : breaches,
          knowsExempt);
    }
  }

  private static Way not(String title, List<Way.Breach> because, boolean knowsExempt) {
    return new Way(title, Optional.empty(), because, Set.of(), knowsExempt);
  }

  /**
   * Figures nobody has are one thing, a way that contradicts itself another; neither is the law.
   */
  private static Way.Breach lacking(UnusableCase unusable) {
    return unusable
        .missing()
        .map(
            missing ->
                Way.Breach.lacking(
                    new Way.Missing(missing.memberClass(), missing.basis()), unusable.getMessage()))
        .orElseGet(() -> Way.Breach.open(unusable.getMessage()));
  }

  private static boolean knowsExempt(LegalForm form, LocalDate yearEnd) {
    return form.limitsOn(yearEnd).stream()
        .anyMatch(limit -> limit.rule().equals(ReadDividends.EXEMPT));
  }

  /** What nobody may receive goes to a reserve, and so does what a fund of that name takes. */
  private static Set<String> reserves(Distribution shared) {
    return shared.funds().stream()
        .map(Distribution.FundAmount::fund)
        .filter(fund -> fund.equals(shared.undistributedTo()) || fund.endsWith("reserve"))
        .collect(Collectors.toSet());
  }

  private static void addShares(
      List<Comparisons.Share> shares, int way, Distribution distribution) {
    for (MemberShare share : distribution.members()) {
      shares.add(
          new Comparisons.Share(
              way,
              UUID.fromString(share.id()),
              share.shareInterest(),
              share.allocation(),
              share.cash(),
              share.retained(),
              share.exempt()));
    }
  }

  /** Members, or everybody employed where the form's law is about all of them. */
  private List<Compared> compared(
      LabourYears.LabourYear year, LocalDate recordDate, LegalForm form) {
    boolean allEmployees = Sharers.areAllEmployeesMeant(form, year.days().lastDay());
    YearsMembers members =
        YearsMembers.of(
            year.days(), recordDate, YearsMembers.ClassRule.RECORD_DATE, memberships.all());
    LocalDate after = year.days().lastDay().plusDays(1);
    return years.records(year.id()).stream()
        .filter(
            record ->
                allEmployees
                    || members.of(record.personId()).filter(one -> !one.hasLeft()).isPresent())
        .map(
            record ->
                new Compared(
                    record.personId().toString(),
                    record.pay(),
                    record.contractedMinutes(),
                    record.contractType(),
                    Math.max(0, ChronoUnit.YEARS.between(record.employedSince(), after))))
        .toList();
  }
}
