package coop.commonwage.pay.rosters;

import coop.commonwage.pay.rosters.mappings.FieldSource;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.VisitFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file with somebody else's headings, turned row by row into one of ours. */
final class MappedLayout implements Layout {

  /** What a visit is taken to have when its source says nothing of it. */
  private static final Map<String, String> UNTOLD =
      Map.of("second_carer", "N", "miles", "0", "travel_minutes", "0");

  private static final String PLAN = "planned_start";

  private final Mapping mapping;
  private final Function<String, String> payrollIds;
  private final Problems problems;
  private final List<String> fields;
  private final Map<String, Integer> index = new HashMap<>();
  private final int[] places;
  private final Map<String, Integer> headings = new HashMap<>();
  private final ForeignTimes times;

  /** What was told of the row that is read: several of our fields may come from one wrong cell. */
  private final Set<RosterProblem> told = new HashSet<>();

  /**
   * @param payrollIds our payroll id for the key the file has; null when there is none
   */
  MappedLayout(Mapping mapping, Function<String, String> payrollIds, Problems problems) {
    this.mapping = mapping;
    this.payrollIds = payrollIds;
    this.problems = problems;
    this.times = new ForeignTimes(mapping);
    this.fields = fieldsOf(mapping);
    for (String field : fields) {
      index.put(field, index.size());
    }
    this.places = java.util.stream.IntStream.range(0, fields.size()).toArray();
  }

  private static List<String> fieldsOf(Mapping mapping) {
    if (mapping.kind() != Mapping.Kind.TOTALS) {
      return Stream.concat(VisitFields.NEEDED.stream(), VisitFields.OPTIONAL.stream()).toList();
    }
    List<String> fields = new ArrayList<>(VisitFields.TOTALS);
    mapping.entries().forEach(entry -> fields.add(entry.column()));
    return fields;
  }

  @Override
  public int header(List<String> header) {
    int before = problems.errorCount();
    List<String> names = Layout.withoutEmptyTail(header);
    Map<String, String> read = new LinkedHashMap<>();
    mapping.columns().forEach(column -> read.put(Layout.nameOf(column), column));
    for (int at = 0; at < names.size(); at++) {
      String name = Layout.nameOf(names.get(at));
      if (!read.containsKey(name)) {
        refuseUnread(names.get(at).strip(), at);
      } else if (headings.putIfAbsent(name, at) != null) {
        problems.error(1, names.get(at).strip(), "", "this column stands twice in the header");
      }
    }
    for (String column : mapping.neededColumns()) {
      if (!headings.containsKey(Layout.nameOf(column))) {
        problems.error(
            1,
            column,
            "",
            "this column is missing from the header; the mapping %s reads it"
                .formatted(mapping.name()));
      }
    }
    if (problems.errorCount() != before) {
      return 0;
    }
    tellWhatIsUntold();
    return names.size();
  }

  /** Said once of a file: a source without travel or miles does not say that there was none. */
  private void tellWhatIsUntold() {
    if (mapping.kind() == Mapping.Kind.TOTALS) {
      return;
    }
    if (!mapping.fields().containsKey("travel_minutes")) {
      problems.note(
          1,
          "travel_minutes",
          "",
          "this source tells no travel minutes: the way between two visits is paid by the gap"
              + " between them alone");
    }
    if (!mapping.fields().containsKey("miles")) {
      problems.note(1, "miles", "", "this source tells no miles: no mileage is paid by this file");
    }
  }

  private void refuseUnread(String heading, int at) {
    if (!mapping.otherColumns()) {
      problems.error(
          1,
          heading,
          "",
          heading.isEmpty()
              ? "column %d has no name in the header".formatted(at + 1)
              : "the mapping %s does not know this column; it reads %s"
                  .formatted(mapping.name(), String.join(", ", mapping.columns())));
    }
  }

  @Override
  public RosterRow row(int number, List<String> cells) {
    int errorsBefore = problems.errorCount();
    String[] ours = new String[fields.size()];
    Arrays.fill(ours, "");
    told.clear();
    UNTOLD.forEach(
        (field, untold) -> {
          if (index.containsKey(field) && !mapping.fields().containsKey(field)) {
            ours[index.get(field)] = untold;
          }
        });
    mapping.fields().entrySet().stream()
        .sorted(Comparator.comparing(each -> !each.getKey().equals(PLAN)))
        .forEach(each -> fill(number, cells, ours, each.getKey(), each.getValue()));
    mapping
        .entries()
        .forEach(entry -> ours[index.get(entry.column())] = cell(cells, entry.column()));
    return new RosterRow(
        number,
        index,
        Arrays.asList(ours),
        places,
        field -> original(cells, field),
        problems,
        errorsBefore);
  }

  private void fill(
      int number, List<String> cells, String[] ours, String field, FieldSource source) {
    try {
      for (String column : source.columns()) {
        String harm = RosterRow.harmOf(rawCell(cells, column), field.equals("note"));
        if (harm != null) {
          throw new IllegalArgumentException(harm);
        }
      }
      String value = value(cells, ours, field, source);
      ours[index.get(field)] = value;
      if (field.equals("actual_start") && source.shape() == FieldSource.Shape.DATE_AND_TIME) {
        toTheNightOfThePlan(number, cells, ours, value);
      }
    } catch (IllegalArgumentException refused) {
      RosterRow.Shown shown = atFault(cells, field, source);
      RosterProblem problem =
          new RosterProblem(number, shown.column(), shown.value(), refused.getMessage());
      if (told.add(problem)) {
        problems.error(number, shown.column(), shown.value(), refused.getMessage());
      }
    }
  }

  /** Of a day and a time, the day alone when it is no day. */
  private RosterRow.Shown atFault(List<String> cells, String field, FieldSource source) {
    if (source.shape() == FieldSource.Shape.DATE_AND_TIME) {
      String column = source.columns().getFirst();
      String day = cell(cells, column);
      try {
        times.day(day);
      } catch (IllegalArgumentException noDay) {
        return new RosterRow.Shown(column, day);
      }
    }
    return original(cells, field);
  }

  /** The day of a source is the plan's; a check-in at the other side of midnight is not of it. */
  private void toTheNightOfThePlan(int number, List<String> cells, String[] ours, String value) {
    String nearest = ForeignTimes.nearest(value, ours[index.get(PLAN)]);
    if (!nearest.equals(value)) {
      ours[index.get("actual_start")] = nearest;
      RosterRow.Shown shown = original(cells, "actual_start");
      problems.note(
          number,
          shown.column(),
          shown.value(),
          "read as %s: the plan is at the other side of midnight".formatted(nearest));
    }
  }

  private String value(List<String> cells, String[] ours, String field, FieldSource source) {
    return switch (source.shape()) {
      case CONSTANT -> source.whenEmpty().orElse("");
      case JOINED ->
          String.join(
              source.joined(), source.columns().stream().map(each -> cell(cells, each)).toList());
      case DATE_AND_TIME -> {
        String day = cell(cells, source.columns().get(0));
        String time = cell(cells, source.columns().get(1));
        String after = source.after().map(start -> ours[index.get(start)]).orElse("");
        yield time.isEmpty() ? "" : times.dayAndTime(day, time, after, isEnd(field));
      }
      case DURATION -> {
        String start = ours[index.get(source.after().orElseThrow())];
        String duration = cell(cells, source.shown());
        yield start.isEmpty() || duration.isEmpty()
            ? ""
            : times.after(start, startSecond(cells, source), duration, source.unit().orElseThrow());
      }
      case COLUMN -> ofColumn(cells, field, source);
    };
  }

  /** The second within its minute at which the start of a duration stood in the file. */
  private int startSecond(List<String> cells, FieldSource duration) {
    FieldSource start = mapping.fields().get(duration.after().orElseThrow());
    return times.secondOf(cell(cells, start.shown()));
  }

  private static boolean isEnd(String field) {
    return VisitFields.ENDS.contains(field);
  }

  private String ofColumn(List<String> cells, String field, FieldSource source) {
    String cell = cell(cells, source.shown());
    if (cell.isEmpty()) {
      return source.whenEmpty().orElse("");
    }
    if (!source.values().isEmpty()) {
      return word(source.values(), cell);
    }
    if (VisitFields.TIMES.contains(field)) {
      return times.moment(cell, isEnd(field));
    }
    if (field.equals("day")) {
      return times.day(cell).toString();
    }
    if (source.unit().isPresent()) {
      return ForeignNumbers.inOurs(cell, source.unit().get());
    }
    if (field.equals("carer_ref") && mapping.carers().isPresent()) {
      String payrollId = payrollIds.apply(cell);
      if (payrollId == null) {
        throw new IllegalArgumentException("no row of the carers' file has this key");
      }
      return payrollId;
    }
    return cell;
  }

  private static String word(Map<String, String> values, String cell) {
    String ours = values.get(cell);
    if (ours == null) {
      ours =
          values.entrySet().stream()
              .filter(each -> each.getKey().equalsIgnoreCase(cell))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "the mapping has no word of ours for this; it knows "
                              + String.join(", ", values.keySet().stream().sorted().toList())));
    }
    return ours;
  }

  private RosterRow.Shown original(List<String> cells, String field) {
    FieldSource source = mapping.fields().get(field);
    if (source == null || source.columns().isEmpty()) {
      return new RosterRow.Shown(field, cells.isEmpty() ? "" : totalOr(cells, field));
    }
    return new RosterRow.Shown(
        String.join(" + ", source.columns()),
        String.join(" ", source.columns().stream().map(each -> cell(cells, each)).toList())
            .strip());
  }

  private String totalOr(List<String> cells, String field) {
    return headings.containsKey(Layout.nameOf(field)) ? cell(cells, field) : "";
  }

  private String cell(List<String> cells, String column) {
    return rawCell(cells, column).strip();
  }

  private String rawCell(List<String> cells, String column) {
    Integer place = headings.get(Layout.nameOf(column));
    return place == null ? "" : cells.get(place);
  }
}
