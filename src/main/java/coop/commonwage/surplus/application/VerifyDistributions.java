package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads every frozen distribution back, which adds its lines up again, and compares the fingerprint
 * of its figures with the one the members' resolution bound, the seal of everything kept with the
 * one it was frozen under, and what it moved in the members' accounts with what it shared.
 */
@Dependent
public class VerifyDistributions {

  private final EmployerTransactions transactions;
  private final Distributions distributions;

  @Inject
  public VerifyDistributions(
      @Half("surplus") EmployerTransactions transactions, Distributions distributions) {
    this.transactions = transactions;
    this.distributions = distributions;
  }

  /**
   * What checking found.
   *
   * @param distributions how many were checked; a draft has no frozen figures yet
   * @param faults each one that differs, in words; empty when all agree
   */
  public record Verdict(int distributions, List<String> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  public Verdict verify(UUID employerId) {
    return transactions.in(
        employerId,
        () -> {
          int checked = 0;
          List<String> faults = new ArrayList<>();
          for (StoredDistribution stored : distributions.list()) {
            Optional<String> bound = stored.proposal().boundTo();
            if (bound.isPresent()) {
              checked++;
              fault(stored, bound.get()).ifPresent(faults::add);
            }
          }
          return new Verdict(checked, faults);
        });
  }

  /** What it moved in the accounts is still what its figures say. */
  private Optional<String> posted(StoredDistribution stored, FrozenDistribution frozen) {
    List<CapitalEntry> entries = distributions.entries(stored.id());
    return stored
        .reverses()
        .map(reversed -> PostedEntries.reversing(distributions.entries(reversed), entries))
        .orElseGet(() -> PostedEntries.sharing(frozen, entries));
  }

  private Optional<String> fault(StoredDistribution stored, String bound) {
    String name = "the distribution of the year to " + stored.year().lastDay();
    try {
      FrozenDistribution frozen = distributions.frozen(stored.id());
      if (!Figures.print(stored, frozen).equals(bound)) {
        return Optional.of(name + " was changed: its figures have another fingerprint");
      }
      if (!Figures.isSealed(stored, frozen, distributions)) {
        return Optional.of(name + " was changed: what its figures came of has another seal");
      }
      return stored.proposal() instanceof Proposal.Posted
          ? posted(stored, frozen).map(differs -> name + " was changed: " + differs)
          : Optional.empty();
    } catch (Refused doesNotAddUp) {
      return Optional.of(name + " was changed: " + doesNotAddUp.detail());
    }
  }
}
