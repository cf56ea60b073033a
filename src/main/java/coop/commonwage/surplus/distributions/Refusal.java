package coop.commonwage.surplus.distributions;

import java.util.List;

/** The legal form does not allow it: nothing is shared until the case is changed. */
public record Refusal(List<Violation> violations) implements Outcome {

  public Refusal {
    violations = List.copyOf(violations);
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
  }
}
