package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.distributions.OwnershipTests;
import coop.commonwage.surplus.legalforms.FormHistory;
import coop.commonwage.surplus.legalforms.OwnershipHistory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads under which legal form the caller's employer shares its surplus. */
@Dependent
public class ReadLegalForm {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LabourYears years;
  private final FormRecords records;
  private final WorkOut workOut;
  private final FormsInForce forms;
  private final Clock clock;

  @Inject
  public ReadLegalForm(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      LabourYears years,
      FormRecords records,
      WorkOut workOut,
      FormsInForce forms,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.years = years;
    this.records = records;
    this.workOut = workOut;
    this.forms = forms;
    this.clock = clock;
  }

  /** A form on record; without its profile where there is none of that name. */
  public record Recorded(String name, Optional<LegalForm> profile) {

    /** {@code high}, {@code medium} or {@code low}; empty without a profile. */
    public String confidence() {
      return profile.map(LegalForm::confidence).orElse("");
    }
  }

  /**
   * The form of the newest closed year; of today where no year is closed.
   *
   * @throws Refused when the form on record has no profile
   */
  public LegalForm ofNewestYear() {
    return transactions.in(caller.employerId(), () -> workOut.recorded(nameOfNewestYear()));
  }

  /** Whether there is a profile of the form of the newest closed year. */
  public boolean isKnown() {
    return transactions.in(caller.employerId(), () -> forms.find(nameOfNewestYear()).isPresent());
  }

  private String nameOfNewestYear() {
    return records.on(
        years.list().stream()
            .findFirst()
            .map(year -> year.days().lastDay())
            .orElseGet(clock::today));
  }

  /**
   * The form under which a closed year is shared.
   *
   * @throws Refused when there is no such year, or the form on record has no profile
   */
  public LegalForm ofYear(UUID labourYearId) {
    return transactions.in(
        caller.employerId(),
        () ->
            years
                .find(labourYearId)
                .map(year -> workOut.recorded(records.on(year.days().lastDay())))
                .orElseThrow(() -> Refused.notFound("labour year with this id")));
  }

  /** The form of today. */
  public Recorded today() {
    return transactions.in(
        caller.employerId(),
        () -> {
          String name = records.on(clock.today());
          return new Recorded(name, forms.find(name));
        });
  }

  /** Each test with how it stands on the record today; none where the form has none. */
  public List<OwnershipTests.Finding> findings() {
    return transactions.in(
        caller.employerId(),
        () ->
            forms
                .find(records.on(clock.today()))
                .map(
                    form ->
                        OwnershipTests.of(
                            form,
                            clock.today(),
                            Optional.of(FactsJson.recordOn(records.ownership(), clock.today()))))
                .orElse(List.of()));
  }

  /** Everything recorded about employee ownership, in the order it was. */
  public OwnershipHistory ownership() {
    return transactions.in(caller.employerId(), records::ownership);
  }

  public FormHistory history() {
    return transactions.in(caller.employerId(), records::history);
  }

  /** Every form there is a profile for. */
  public List<LegalForm> all() {
    return forms.all().all();
  }
}
