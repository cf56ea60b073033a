package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the mappings an import can be read with: those that come with us and the employer's own.
 */
@Dependent
public class ReadImportMappings {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final ImportMappings mappings;

  @Inject
  public ReadImportMappings(
      @Half("pay") EmployerTransactions transactions, Caller caller, ImportMappings mappings) {
    this.transactions = transactions;
    this.caller = caller;
    this.mappings = mappings;
  }

  /**
   * A mapping and where it comes from.
   *
   * @param body its JSON
   * @param saved who saved which version and when; empty for one that comes with us
   */
  public record Known(Mapping mapping, String body, Optional<ImportMappings.Saved> saved) {

    /** 0 for one that comes with us. */
    public int version() {
      return saved.map(ImportMappings.Saved::version).orElse(0);
    }
  }

  /** Those that come with us, then the employer's own, each in its newest version. */
  public List<Known> all() {
    List<Known> all = new ArrayList<>();
    BundledMappings.names().forEach(name -> bundled(name).ifPresent(all::add));
    transactions.in(caller.employerId(), mappings::newest).forEach(saved -> all.add(known(saved)));
    return all;
  }

  /** Every version of one, the newest first. */
  public List<Known> versions(String name) {
    return bundled(name)
        .map(List::of)
        .orElseGet(
            () ->
                transactions.in(caller.employerId(), () -> mappings.versions(name)).stream()
                    .map(ReadImportMappings::known)
                    .toList());
  }

  /**
   * @throws Refused when there is none of this name
   */
  public Known named(String name) {
    return bundled(name)
        .or(
            () ->
                transactions
                    .in(caller.employerId(), () -> mappings.find(name))
                    .map(ReadImportMappings::known))
        .orElseThrow(() -> Refused.notFound("mapping " + name));
  }

  private static Optional<Known> bundled(String name) {
    return BundledMappings.json(name)
        .map(body -> new Known(MappingJson.read(body), body, Optional.empty()));
  }

  private static Known known(ImportMappings.Saved saved) {
    return new Known(MappingJson.read(saved.body()), saved.body(), Optional.of(saved));
  }
}
