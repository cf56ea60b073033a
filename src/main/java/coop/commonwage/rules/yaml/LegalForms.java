package coop.commonwage.rules.yaml;

import coop.commonwage.rules.LegalForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The profiles of legal forms: those shipped with the program, or those in a directory. */
public final class LegalForms {

  /** Every profile there is, in the order in which they are listed to people. */
  private static final List<String> NAMES =
      List.of(
          "uk-coop-society",
          "uk-community-benefit-society",
          "uk-cic-shares",
          "uk-cic-guarantee",
          "uk-eot-company",
          "uk-company-sip",
          "uk-multi-stakeholder-somerset",
          "uk-fairshares",
          "uk-reinvesting-coop",
          "it-cooperativa-sociale",
          "es-cooperativa-trabajo",
          "es-mondragon",
          "fr-scop",
          "fr-scic",
          "us-worker-coop",
          "ca-worker-coop",
          "ph-multipurpose-coop");

  private final Map<String, LegalForm> forms;

  private LegalForms(Map<String, LegalForm> forms) {
    this.forms = forms;
  }

  /** Reads a profile's text by its name. */
  @FunctionalInterface
  private interface Source {
    String text(String name) throws IOException;
  }

  public static LegalForms bundled() {
    return read(
        name -> {
          try (InputStream in =
              LegalForms.class.getResourceAsStream("/payroll-rules/surplus/" + name + ".yaml")) {
            if (in == null) {
              throw new NoSuchFileException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
  }

  /**
   * The profiles in a directory that holds {@code surplus/uk-coop-society.yaml} and its neighbours.
   *
   * @throws RulesRefused naming file and line, when anything in them is not as it must be
   */
  public static LegalForms from(Path directory) {
    return read(name -> Files.readString(directory.resolve("surplus").resolve(name + ".yaml")));
  }

  private static LegalForms read(Source source) {
    List<String> problems = new ArrayList<>();
    Map<String, LegalForm> forms = new LinkedHashMap<>();
    for (String name : NAMES) {
      try {
        forms.put(name, LegalFormReader.read(name, source.text(name)));
      } catch (RulesRefused refused) {
        problems.addAll(refused.problems());
      } catch (NoSuchFileException missing) {
        problems.add("surplus/" + name + ".yaml:1: the file is missing");
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return new LegalForms(forms);
  }

  /**
   * @throws IllegalArgumentException naming the forms there are
   */
  public LegalForm form(String name) {
    LegalForm form = forms.get(name);
    if (form == null) {
      throw new IllegalArgumentException(
          "there is no legal form \"%s\"; these are known: %s"
              .formatted(name, String.join(", ", forms.keySet())));
    }
    return form;
  }

  public List<LegalForm> all() {
    return List.copyOf(forms.values());
  }
}
