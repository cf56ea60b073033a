package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * Reads comparisons of the caller's employer. Everybody who may decide sees groups; single lines
 * are for the treasurer, and a member sees their own once members were let in.
 */
@Dependent
public class ReadComparisons {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Comparisons comparisons;

  @Inject
  public ReadComparisons(
      @Half("surplus") EmployerTransactions transactions, Caller caller, Comparisons comparisons) {
    this.transactions = transactions;
    this.caller = caller;
    this.comparisons = comparisons;
  }

  /**
   * What each way of a comparison would give one member.
   *
   * @param shares in the order of the comparison's ways; ways without a share are left out
   */
  public record Own(StoredComparison comparison, List<Comparisons.Share> shares) {

    public Own {
      shares = List.copyOf(shares);
    }

    /** The member's share by a way, from 1; nothing where it gives them none. */
    public Money by(int way) {
      return Money.sum(
          shares.stream()
              .filter(share -> share.way() == way)
              .map(Comparisons.Share::amount)
              .toList());
    }
  }

  /** Newest first. */
  public List<StoredComparison> list() {
    return transactions.in(caller.employerId(), comparisons::list);
  }

  /**
   * @throws Refused when there is none, or when it is not as it was made
   */
  public StoredComparison one(UUID id) {
    return transactions.in(caller.employerId(), () -> whole(comparisons, id));
  }

  static StoredComparison whole(Comparisons comparisons, UUID id) {
    StoredComparison found =
        comparisons.find(id).orElseThrow(() -> Refused.notFound("comparison with this id"));
    if (!found.worksOutTo().equals(found.hash())) {
      throw Refused.conflict(
          "tampered",
          "The comparison was changed",
          "Inputs or figures of the comparison are not those it was made with.");
    }
    return found;
  }

  /** The figures everybody sees, as JSON. */
  public static JsonObject figures(StoredComparison comparison) {
    return RecordJson.write(comparison.figures());
  }

  /** Every member's share by every way, by payroll id. */
  public List<Comparisons.Line> lines(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          whole(comparisons, id);
          return comparisons.lines(id);
        });
  }

  /** What the caller would get, in the comparisons that members were let into. */
  public List<Own> mine() {
    UUID person =
        caller.personId().orElseThrow(() -> Refused.forbidden("This account is nobody's own."));
    return transactions.in(
        caller.employerId(),
        () ->
            comparisons.list().stream()
                .filter(comparison -> comparison.openedAt().isPresent())
                .map(
                    comparison ->
                        new Own(
                            whole(comparisons, comparison.id()),
                            comparisons.sharesOf(comparison.id(), person)))
                .toList());
  }
}
