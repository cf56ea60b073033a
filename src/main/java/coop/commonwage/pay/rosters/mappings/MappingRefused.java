package coop.commonwage.pay.rosters.mappings;

import java.util.List;

/** A mapping that cannot be used, with everything that has to be put right in it. */
public final class MappingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param place the key, as {@code fields.status.values}; empty when the whole is meant
   * @param message what is wrong and what is allowed
   */
  public record Problem(String place, String message) {

    @Override
    public String toString() {
      return place.isEmpty() ? message : place + ": " + message;
    }
  }

  public MappingRefused(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
