package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The treasurer declares a surplus and drafts how it is shared. */
@Dependent
public class DraftDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LabourYears years;
  private final Distributions distributions;
  private final WorkOut workOut;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public DraftDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      LabourYears years,
      Distributions distributions,
      WorkOut workOut,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.years = years;
    this.distributions = distributions;
    this.workOut = workOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is declared.
   *
   * @param form the legal form the asker takes to be on record; empty asks for none. Another one
   *     than is on record on the year's last day is refused
   * @param recordDate the day on which membership is looked at; the year's last when empty
   * @param policy {@code funds} and {@code pools} as in the stateless distributor; empty for the
   *     form's own
   */
  public record Declared(
      UUID labourYearId,
      Optional<String> form,
      Money surplus,
      Money losses,
      Optional<LocalDate> recordDate,
      JsonObject policy) {}

  /**
   * @return the draft's id
   * @throws Refused when the case cannot be worked out or the form does not allow it
   */
  public UUID draft(Declared declared) {
    return transactions.in(caller.employerId(), () -> draftIn(declared));
  }

  private UUID draftIn(Declared declared) {
    LabourYears.LabourYear year =
        years
            .find(declared.labourYearId())
            .orElseThrow(() -> Refused.notFound("labour year with this id"));
    declared.recordDate().ifPresent(day -> checkRecordDate(year.days(), day));
    LegalForm form = workOut.formOnRecord(year.days().lastDay(), declared.form());
    Instant at = clock.instant();
    StoredDistribution draft =
        new StoredDistribution(
            NewId.at(at),
            year.id(),
            year.days(),
            declared.recordDate().orElse(year.days().lastDay()),
            form.name(),
            form.title(),
            form.confidence(),
            declared.surplus(),
            declared.losses(),
            workOut.decided(declared.policy(), form).toString(),
            form.undistributedTo(),
            new Proposal.Draft(),
            Optional.empty(),
            Optional.empty());
    workOut.refuseInterestTwice(draft, workOut.figures(draft).distribution());
    distributions.draft(draft, new Distributions.Step(at, caller.login(), "declared"));
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.drafted",
        "distribution/" + draft.id(),
        Map.of("declaredSurplus", draft.declaredSurplus().toString(), "form", draft.form()));
    return draft.id();
  }

  /**
   * @throws Refused when the register is to be looked at before the year, or more than a year after
   */
  static void checkRecordDate(DateSpan year, LocalDate recordDate) {
    if (recordDate.isBefore(year.firstDay()) || recordDate.isAfter(year.lastDay().plusYears(1))) {
      throw Refused.invalid(
          "recordDate",
          recordDate.toString(),
          "the record date is from %s, the first day of the year, to %s, a year after its last"
              .formatted(year.firstDay(), year.lastDay().plusYears(1)));
    }
  }
}
