package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import coop.commonwage.pay.rosters.mappings.MappingRefused;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Saves a mapping of an employer's own; what was saved before stays, as an earlier version. */
@Dependent
public class SaveImportMapping {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ImportMappings mappings;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SaveImportMapping(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      ImportMappings mappings,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.mappings = mappings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param body the JSON of a mapping
   * @return the version it is now; the one before when nothing changed
   * @throws Refused with everything that has to be put right in it
   */
  public ImportMappings.Saved save(String body) {
    Mapping mapping = read(body);
    if (BundledMappings.names().contains(mapping.name())) {
      throw Refused.invalid(
          "Nothing was saved: the mapping %s comes with Commonwage and stays as it is."
              .formatted(mapping.name()),
          List.of(
              FieldError.ofField(
                  "mapping", mapping.name(), "this name is taken: give yours another")));
    }
    return transactions.in(caller.employerId(), () -> keep(mapping.name(), body));
  }

  private ImportMappings.Saved keep(String name, String body) {
    ImportMappings.Saved before = mappings.find(name).orElse(null);
    if (before != null && before.body().equals(body)) {
      return before;
    }
    Instant now = clock.instant();
    int version = before == null ? 1 : before.version() + 1;
    ImportMappings.Saved saved = new ImportMappings.Saved(name, version, body, now, caller.login());
    mappings.add(NewId.at(now), saved);
    audit.record(
        caller.employerId(),
        caller.login(),
        "import-mapping.saved",
        "import-mapping/" + name,
        Map.of("version", Integer.toString(version)));
    return saved;
  }

  private static Mapping read(String body) {
    try {
      return MappingJson.read(body);
    } catch (MappingRefused refused) {
      throw Refused.invalid(
          "Nothing was saved: the mapping has "
              + (refused.problems().size() == 1
                  ? "1 thing to put right."
                  : refused.problems().size() + " things to put right."),
          refused.problems().stream()
              .map(problem -> FieldError.ofField(problem.place(), "", problem.message()))
              .toList());
    }
  }
}
