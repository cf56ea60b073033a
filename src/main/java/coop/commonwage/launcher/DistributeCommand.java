package coop.commonwage.launcher;

import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.rules.yaml.RulesRefused;
import coop.commonwage.surplus.application.CaseJson;
import coop.commonwage.surplus.application.CaseText;
import coop.commonwage.surplus.application.OutcomeJson;
import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Outcome;
import coop.commonwage.surplus.distributions.Refusal;
import coop.commonwage.surplus.distributions.UnusableCase;
import coop.commonwage.surplus.distributions.Violation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shares a surplus as a case file says, without a database. */
@Command(
    name = "distribute",
    description = {
      "Share a surplus as a case file says, without a database.",
      "Exit code 0 when it was worked out, 1 when the legal form refuses it (the result names each"
          + " rule and article), 2 when the case cannot be used or the result not written."
    })
final class DistributeCommand implements Callable<Integer> {

  private static final int WORKED_OUT = 0;
  private static final int REFUSED_BY_A_RULE = 1;
  private static final int UNUSABLE = 2;

  private static final Set<String> DOUBTS = Set.of("confidence", "doubtful");
  private static final Set<String> PRINTED = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  @Spec CommandSpec spec;

  @Mixin RulesOption rules;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "CASE.json",
      description = "The case: form, surplus, funds, pools and members.")
  Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "RESULT.json",
      description =
          "Where to write the result; a file that is there is replaced, /dev/stdout prints it.")
  Path out;

  @Override
  public Integer call() {
    DistributionCase input;
    Outcome outcome;
    try {
      LegalForms forms =
          rules.directory == null ? LegalForms.bundled() : LegalForms.from(rules.directory);
      input = CaseJson.read(read(), forms);
      outcome = Distribution.of(input);
    } catch (RulesRefused refused) {
      refused.problems().forEach(this::complain);
      return UNUSABLE;
    } catch (UnusableCase unusable) {
      complain(in + " cannot be used: " + ended(unusable.getMessage()));
      return UNUSABLE;
    }
    try {
      write(OutcomeJson.write(input, outcome));
    } catch (IOException failure) {
      complain("The result cannot be written to " + out + ": " + Reason.of(failure) + ".");
      return UNUSABLE;
    }
    return tell(outcome);
  }

  private JsonObject read() {
    try {
      if (Files.isDirectory(in)) {
        throw new UnusableCase("it is a folder");
      }
      return CaseText.read(Files.readString(in));
    } catch (CharacterCodingException notText) {
      throw new UnusableCase("it is not UTF-8 text: save the file as UTF-8");
    } catch (IOException failure) {
      throw new UnusableCase(Reason.of(failure));
    }
  }

  /**
   * Whoever looks at the file meanwhile sees the old result or the whole new one. What is no file
   * of its own, a pipe or what the command prints to, is written to and never replaced.
   */
  private void write(JsonObject result) throws IOException {
    if (isPrinted()) {
      print(result);
      return;
    }
    if (Files.isDirectory(out)) {
      throw new IOException("it is a folder");
    }
    Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      write(result, target);
      return;
    }
    Path unfinished =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      write(result, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Whether the result goes where the command would otherwise say what it did. */
  private boolean isPrinted() {
    return PRINTED.contains(out.normalize().toString());
  }

  private void print(JsonObject result) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.writeObject(result);
    }
    spec.commandLine().getOut().println(text.toString().strip());
    spec.commandLine().getOut().flush();
  }

  private static void write(JsonObject result, Path file) throws IOException {
    try (Writer text = Files.newBufferedWriter(file);
        JsonWriter writer = WRITERS.createWriter(text)) {
      writer.writeObject(result);
    }
  }

  /** What was done and what is doubtful; a result that is printed stands alone. */
  private int tell(Outcome outcome) {
    switch (outcome) {
      case Distribution printed when isPrinted() -> {
        // it says all of it itself
      }
      case Distribution shared -> {
        long receivers =
            shared.members().stream()
                .filter(each -> each.allocation().plus(each.shareInterest()).isPositive())
                .count();
        spec.commandLine()
            .getOut()
            .printf(
                "%s shared to the penny: %d %s %s, %s is not distributed; see %s.%n",
                shared.declaredSurplus().inPounds(),
                receivers,
                receivers == 1 ? "member gets" : "members get",
                shared.allocated().plus(shared.shareInterest()).inPounds(),
                shared.undistributed().inPounds(),
                out);
        shared.notes().stream()
            .filter(note -> DOUBTS.contains(note.step()))
            .forEach(note -> doubt(note.facts().get("message")));
      }
      case Refusal refusal -> {
        for (Violation violation : refusal.violations()) {
          complain(violation.article() + ": " + violation.message() + ".");
        }
      }
    }
    spec.commandLine().getOut().flush();
    return outcome instanceof Refusal ? REFUSED_BY_A_RULE : WORKED_OUT;
  }

  /** A question has its own mark; a sentence gets its stop. */
  private static String ended(String message) {
    return message.endsWith("?") ? message : message + ".";
  }

  private void doubt(String message) {
    spec.commandLine()
        .getOut()
        .println(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
  }

  private void complain(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }
}
