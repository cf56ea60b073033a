package coop.commonwage.rules.yaml;

import java.util.List;

/** Rule files that cannot be used; every problem names its file and line. */
public final class RulesRefused extends RuntimeException {

  private final transient List<String> problems;

  public RulesRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Each as {@code uk/income-tax.yaml:12: message}. */
  public List<String> problems() {
    return problems;
  }
}
