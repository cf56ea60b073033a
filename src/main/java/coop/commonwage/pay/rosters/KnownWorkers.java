package coop.commonwage.pay.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who may appear in a file of another system, by payroll id or by name. */
public final class KnownWorkers {

  private final boolean isAnybody;
  private final Map<String, EmployedDays> days = new HashMap<>();
  private final Map<String, List<String>> idsByName = new HashMap<>();

  private final Map<String, String> idsByDigits = new HashMap<>();

  private KnownWorkers(boolean isAnybody) {
    this.isAnybody = isAnybody;
  }

  /** Nobody yet; {@link #add} says who. */
  public static KnownWorkers none() {
    return new KnownWorkers(false);
  }

  /** Whoever the file names: for reading where nobody knows the workers. */
  public static KnownWorkers anybody() {
    return new KnownWorkers(true);
  }

  /**
   * @param name forename and surname
   */
  public void add(String payrollId, String name, EmployedDays employed) {
    days.put(payrollId, employed);
    if (payrollId.startsWith("0")) {
      idsByDigits.put(withoutZeros(payrollId), payrollId);
    }
    idsByName.computeIfAbsent(nameKey(name), key -> new ArrayList<>()).add(payrollId);
  }

  /** Why this worker may not appear at all; empty when they may. */
  Optional<String> objection(String payrollId) {
    if (isAnybody || days.containsKey(payrollId)) {
      return Optional.empty();
    }
    String meant = idsByDigits.get(withoutZeros(payrollId));
    return Optional.of(
        meant == null
            ? "no worker has this payroll id: import the worker first"
            : "no worker has this payroll id, but one has %s: a spreadsheet drops zeros at the front of numbers; format the column as text and enter it again"
                .formatted(meant));
  }

  /** When the worker is employed; empty for somebody who is not known. */
  Optional<EmployedDays> employed(String payrollId) {
    return Optional.ofNullable(days.get(payrollId));
  }

  /**
   * The one worker of a name, also written as {@code surname, forename}.
   *
   * @throws IllegalArgumentException when nobody, or more than one worker, has it
   */
  String ofName(String name) {
    if (isAnybody) {
      return name;
    }
    List<String> ids = idsByName.getOrDefault(nameKey(name), List.of());
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(
          "no worker has this name: write it as in the workers' list, or import the worker first");
    }
    if (ids.size() > 1) {
      throw new IllegalArgumentException(
          "%d workers have this name (%s): use a mapping with their payroll ids (worker_ref)"
              .formatted(ids.size(), String.join(", ", ids)));
    }
    return ids.getFirst();
  }

  private static String withoutZeros(String payrollId) {
    return payrollId.replaceFirst("^0+", "");
  }

  private static String nameKey(String name) {
    int comma = name.indexOf(',');
    String inOrder = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
    return inOrder.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Why the worker cannot have worked on a day; empty when they can. */
  Optional<String> objection(String payrollId, LocalDate day, String what) {
    return employed(payrollId)
        .filter(employed -> !employed.include(day))
        .map(
            employed ->
                "this worker is employed %s, the %s is on %s".formatted(employed, what, day));
  }
}
