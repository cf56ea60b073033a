package coop.commonwage.surplus.legalforms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Every legal form an employer had: the one it was taken in with, and what two people recorded
 * since. Nothing of it is ever changed or taken out.
 *
 * @param takenInAs the form it was taken in with; it holds until the first confirmed change
 * @param changes in the order they were proposed
 */
public record FormHistory(String takenInAs, Instant takenInAt, List<FormChange> changes) {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  public FormHistory {
    changes = List.copyOf(changes);
  }

  /** The form on a day; of two confirmed from the same day the one that was confirmed last. */
  public String on(LocalDate day) {
    return changes.stream()
        .filter(FormChange::isConfirmed)
        .filter(change -> !change.from().isAfter(day))
        .reduce((a, b) -> isLater(a, b) ? a : b)
        .map(FormChange::form)
        .orElse(takenInAs);
  }

  private static boolean isLater(FormChange a, FormChange b) {
    int days = a.from().compareTo(b.from());
    return days > 0
        || days == 0 && a.decision().orElseThrow().at().isAfter(b.decision().orElseThrow().at());
  }

  /** The change that still has to be confirmed; there is one at most. */
  public Optional<FormChange> waiting() {
    return changes.stream().filter(change -> change.decision().isEmpty()).findFirst();
  }

  /**
   * Whether another form may be proposed.
   *
   * @param today nothing is recorded more than a year ahead
   * @throws FormRefused when one waits, when it is the form that holds then already, the day is too
   *     far ahead, or the registrar's evidence does not reach that far back
   */
  public void checkProposed(FormChange change, LocalDate today) {
    if (waiting().isPresent()) {
      throw new FormRefused(
          "form", "%s waits to be confirmed: decide that first".formatted(waiting().get().form()));
    }
    if (change.from().isAfter(today.plusYears(1))) {
      throw new FormRefused("from", "at most a year ahead");
    }
    change
        .grounds()
        .ifPresent(
            grounds ->
                grounds.checkFrom(change.from(), today, LocalDate.ofInstant(takenInAt, ZONE)));
    if (on(change.from()).equals(change.form())) {
      throw new FormRefused(
          "form", "%s is on record from %s already".formatted(change.form(), change.from()));
    }
  }
}
