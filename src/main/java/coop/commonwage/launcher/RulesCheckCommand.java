package coop.commonwage.launcher;

import coop.commonwage.pay.examples.ExampleRun;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.clock.SystemClock;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.PickedBy;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleFile;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.rules.yaml.RuleExamples;
import coop.commonwage.rules.yaml.RuleSets;
import coop.commonwage.rules.yaml.RulesRefused;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads all rules strictly, runs the examples beside them, and says when each file stops. */
@Command(
    name = "check",
    description = {
      "Read all rules strictly, run the examples beside them, and say when each file stops.",
      "Exit code 0 when all is well, 2 with file and line when it is not."
    })
final class RulesCheckCommand implements Callable<Integer> {

  private static final int ALL_WELL = 0;
  private static final int WRONG = 2;

  private final Clock clock = new SystemClock();

  @Spec CommandSpec spec;

  @Mixin RulesOption rules;

  @Override
  public Integer call() {
    try {
      RuleSet read = rules.read();
      LegalForms forms =
          rules.directory == null ? LegalForms.bundled() : LegalForms.from(rules.directory);
      List<RuleExample> examples =
          rules.directory == null ? RuleExamples.bundled() : RuleExamples.from(rules.directory);
      return report(read, examples, forms);
    } catch (RulesRefused refused) {
      return complain(refused.problems());
    }
  }

  private int report(RuleSet read, List<RuleExample> examples, LegalForms forms) {
    ExampleRun run = new ExampleRun(read);
    List<String> faults =
        new ArrayList<>(examples.stream().map(run::fault).flatMap(Optional::stream).toList());
    faults.addAll(withoutExamples(read, examples));
    faults.addAll(readInTheFuture(read));
    FormsCheck formsCheck = FormsCheck.of(rules.directory, forms);
    faults.addAll(formsCheck.faults());
    if (!faults.isEmpty()) {
      return complain(faults);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("In %s, edition %s:%n%n", rules.name(), read.hash());
    for (RuleFile file : read.files()) {
      long beside = examples.stream().filter(example -> example.file().equals(file.name())).count();
      out.printf(
          "  %-24s %-48s %2d rules, %2d examples exact; by %s from %s, stops after %s%n",
          file.name(),
          file.title(),
          file.rules().size(),
          beside,
          file.pickedBy().word(),
          file.coversFrom(),
          file.verifiedUntil());
    }
    out.printf(
        "%n%d rules in %d files are well-formed and cited; %d examples come out exactly.%n",
        read.rules().size(), read.files().size(), examples.size());
    formsCheck.tell(out);
    tellNextStop(read, forms, out);
    out.flush();
    return ALL_WELL;
  }

  private static List<String> withoutExamples(RuleSet read, List<RuleExample> examples) {
    return read.files().stream()
        .map(RuleFile::name)
        .filter(name -> examples.stream().noneMatch(example -> example.file().equals(name)))
        .map(
            name ->
                name
                    + ".examples.yaml:1: the file is missing: examples stand beside every file of"
                    + " rules")
        .toList();
  }

  /**
   * Nobody has read a law on a day to come. A machine whose clock is behind the program itself does
   * not make the rules wrong.
   */
  private List<String> readInTheFuture(RuleSet read) {
    LocalDate bundled = readOn(RuleSets.bundled()).max(Comparator.naturalOrder()).orElseThrow();
    LocalDate today = clock.today().isBefore(bundled) ? bundled : clock.today();
    return read.rules().stream()
        .<RuleEntry<?>>flatMap(rule -> rule.entries().stream())
        .filter(entry -> entry.cite().readOn().isAfter(today))
        .map(
            entry ->
                "%s: \"read-on\" %s is in the future: it is the day somebody read the law, %s at the latest"
                    .formatted(entry.id(), entry.cite().readOn(), today))
        .toList();
  }

  private static Stream<LocalDate> readOn(RuleSet rules) {
    return rules.rules().stream()
        .<RuleEntry<?>>flatMap(rule -> rule.entries().stream())
        .map(entry -> entry.cite().readOn());
  }

  /** What to look at first, and by when; nobody born today needs a pension age yet. */
  private static void tellNextStop(RuleSet read, LegalForms forms, PrintWriter out) {
    SortedMap<LocalDate, List<String>> stops = new TreeMap<>();
    for (RuleFile file : read.files()) {
      if (file.pickedBy() == PickedBy.DATE_OF_BIRTH) {
        continue;
      }
      stops.computeIfAbsent(file.verifiedUntil(), day -> new ArrayList<>()).add(file.name());
    }
    for (LegalForm form : forms.all()) {
      stops
          .computeIfAbsent(form.verifiedUntil(), day -> new ArrayList<>())
          .add("surplus/" + form.name());
    }
    out.printf(
        "The first to stop, after %s: %s.%n",
        stops.firstKey(), String.join(", ", stops.firstEntry().getValue()));
  }

  private int complain(List<String> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(err::println);
    err.flush();
    return WRONG;
  }
}
