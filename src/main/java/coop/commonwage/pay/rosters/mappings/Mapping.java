package coop.commonwage.pay.rosters.mappings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of one source are read: where each of our fields stands and how it is written
 * there.
 *
 * @param name by which it is asked for: small letters, digits and hyphens
 * @param title what people call the source
 * @param text what is known of the source, what is not confirmed, and what is left out
 * @param kind what a file of it holds
 * @param separator between the cells of a CSV file; empty when the header shows it
 * @param sheet the sheet of a workbook to read; empty for the first
 * @param dates how days are written, tried in turn; ISO days are always understood
 * @param times how times of day are written, tried in turn
 * @param dateTimes how a day and time in one cell are written, tried in turn; ISO is always
 *     understood
 * @param seconds what is done with seconds that are not zero
 * @param otherColumns whether columns nobody named may stand in the file; they are left out
 * @param fields where each of our fields comes from, in our order
 * @param carers the file of carers that goes with it, when the kind is a pair
 * @param entries what the columns of totals mean, when the kind is totals
 */
public record Mapping(
    String name,
    String title,
    String text,
    Kind kind,
    Optional<Character> separator,
    Optional<String> sheet,
    List<DateFormat> dates,
    List<DateFormat> times,
    List<DateFormat> dateTimes,
    Seconds seconds,
    boolean otherColumns,
    Map<String, FieldSource> fields,
    Optional<Carers> carers,
    List<TotalColumn> entries) {

  /** The name of the mapping of our own format. */
  public static final String OURS = "ours";

  /** What a file holds. */
  public enum Kind {
    /** A row for each visit. */
    VISITS,
    /** A row for each carer with what their time adds up to. */
    TOTALS,
    /** Two files: carers, then visits that name them by another key. */
    PAIR;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What is done with seconds. */
  public enum Seconds {
    /** A time with seconds is refused; zero seconds are understood. */
    REFUSED,
    /** A start goes back to its minute, an end on to the next: in the worker's favour. */
    OUTWARD;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The file of carers of a pair.
   *
   * @param key its column with the key the visits use
   * @param payrollId its column with our payroll id
   */
  public record Carers(String key, String payrollId) {}

  /**
   * A column of totals.
   *
   * @param kind the word of the kind of time; {@code mileage} for miles
   * @param column the heading
   * @param unit hours, minutes or miles
   */
  public record TotalColumn(String kind, String column, Unit unit) {

    /** The kind that holds no minutes but miles. */
    public static final String MILEAGE = "mileage";
  }

  public Mapping {
    dates = List.copyOf(dates);
    times = List.copyOf(times);
    dateTimes = List.copyOf(dateTimes);
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    entries = List.copyOf(entries);
  }

  /** Whether the file is in our own format and needs no translation. */
  public boolean isOurs() {
    return name.equals(OURS);
  }

  /** Every heading that is read, in the order of our fields. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    fields.values().forEach(source -> columns.addAll(source.columns()));
    entries.forEach(entry -> columns.add(entry.column()));
    return columns;
  }

  /** Headings without which no row can be read. */
  public Set<String> neededColumns() {
    Set<String> columns = new LinkedHashSet<>();
    fields.values().stream()
        .filter(source -> !source.isOptional())
        .flatMap(source -> source.columns().stream())
        .forEach(columns::add);
    entries.forEach(entry -> columns.add(entry.column()));
    return columns;
  }
}
