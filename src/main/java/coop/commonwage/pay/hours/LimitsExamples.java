package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out the examples that stand beside the limits of working time. */
public final class LimitsExamples {

  private static final int PARTS_OF_WORK = 2;

  private final LimitsCheck check;

  public LimitsExamples(RuleSet rules) {
    this.check = new LimitsCheck(rules.workingTime());
  }

  /** What works out the file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/working-time", this::worked);
  }

  private Map<String, String> worked(RuleExample example) {
    DateSpan period = DateSpan.of(example.day("first-day"), example.day("last-day"));
    LocalDate employed =
        optional(example, "employed-from").map(LocalDate::parse).orElse(period.firstDay());
    LimitsFacts facts =
        new LimitsFacts(
            optional(example, "born").map(LocalDate::parse).orElse(LocalDate.of(1990, 5, 4)),
            employed,
            optional(example, "opted-out").map("yes"::equals).orElse(false),
            optional(example, "guaranteed-minutes").map(Integer::parseInt).orElse(0),
            before(example, employed, period),
            Set.of());
    PaidTime time = TimeRules.usual(Set.of()).paid(visits(example));
    List<TimeFinding> findings = check.of(period, time, facts);
    return Map.of(
        "findings",
        findings.isEmpty()
            ? "none"
            : findings.stream().map(LimitsExamples::inWords).collect(Collectors.joining("; ")));
  }

  /** {@code long-day on 2026-10-05: 840, 780}: the lengths of time of a finding, in minutes. */
  private static String inWords(TimeFinding finding) {
    return "%s on %s: %s"
        .formatted(
            finding.code().word(),
            finding.day(),
            finding.arguments().stream()
                .filter(argument -> argument.type() == TimeArgument.Type.MINUTES)
                .map(TimeArgument::value)
                .collect(Collectors.joining(", ")));
  }

  /** So many minutes on each Monday to Friday from the first day of work to the period. */
  private static Map<LocalDate, Integer> before(
      RuleExample example, LocalDate employed, DateSpan period) {
    int minutes = optional(example, "minutes-a-weekday-before").map(Integer::parseInt).orElse(0);
    Map<LocalDate, Integer> before = new HashMap<>();
    for (LocalDate day = employed; day.isBefore(period.firstDay()); day = day.plusDays(1)) {
      if (minutes > 0 && day.getDayOfWeek().getValue() <= 5) {
        before.put(day, minutes);
      }
    }
    return before;
  }

  /** {@code 2026-10-05T07:00/2026-10-05T13:30 break 20, 2026-10-05T22:00/… sleep-in}. */
  private static List<Visit> visits(RuleExample example) {
    List<Visit> visits = new ArrayList<>();
    for (String work : example.given("work").split(", ")) {
      String[] words = work.split(" ");
      String[] times = words[0].split("/");
      if (times.length != PARTS_OF_WORK) {
        throw new IllegalArgumentException("\"" + work + "\" is not work from/until");
      }
      boolean asleep = words.length == 2 && words[1].equals("sleep-in");
      int breakMinutes =
          words.length == 1 + PARTS_OF_WORK && words[1].equals("break")
              ? Integer.parseInt(words[2])
              : 0;
      visits.add(
          visit(
              LocalDateTime.parse(times[0]),
              LocalDateTime.parse(times[1]),
              asleep ? ServiceType.SLEEP_IN : ServiceType.OFFICE,
              breakMinutes,
              visits.size()));
    }
    return visits;
  }

  private static Visit visit(
      LocalDateTime start, LocalDateTime end, ServiceType type, int breakMinutes, int number) {
    VisitParticulars none = VisitParticulars.NONE;
    return new Visit(
        "E" + number,
        Optional.empty(),
        "W1",
        start,
        end,
        Optional.of(start),
        Optional.of(end),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        VisitStatus.DELIVERED,
        false,
        type,
        0,
        0,
        Optional.empty(),
        new VisitParticulars(
            none.claimedStart(),
            none.claimedEnd(),
            breakMinutes,
            none.awakeMinutes(),
            none.funderAccount(),
            none.wentHome(),
            none.cancelledAt()));
  }

  private static Optional<String> optional(RuleExample example, String name) {
    return Optional.ofNullable(example.given().get(name));
  }
}
