package coop.commonwage.pay.rosters.mappings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one of our fields comes from.
 *
 * @param columns the headings it is made of: one, a date and a time, several joined, or none for a
 *     constant
 * @param shape how they make it
 * @param joined what is put between several
 * @param after the field of ours a duration is counted from; or that an end comes after, so that an
 *     earlier time of day is one of the next day
 * @param unit in what a number is counted
 * @param values our words for theirs; empty when theirs are ours
 * @param whenEmpty what is meant by an empty cell; for a constant, the constant
 */
public record FieldSource(
    List<String> columns,
    Shape shape,
    String joined,
    Optional<String> after,
    Optional<Unit> unit,
    Map<String, String> values,
    Optional<String> whenEmpty) {

  /** How columns make a field. */
  public enum Shape {
    COLUMN,
    CONSTANT,
    JOINED,
    DATE_AND_TIME,
    DURATION
  }

  public FieldSource {
    columns = List.copyOf(columns);
    values = Map.copyOf(values);
  }

  /** Whether the file may lack its column: an empty cell means something anyway. */
  public boolean isOptional() {
    return shape == Shape.COLUMN && whenEmpty.isPresent();
  }

  /** The heading by which problems of the field are told. */
  public String shown() {
    return columns.isEmpty() ? "" : columns.getLast();
  }

  /** Headings that nothing else may be read from. */
  List<String> ownColumns() {
    return shape == Shape.COLUMN ? new ArrayList<>(columns) : List.of();
  }
}
