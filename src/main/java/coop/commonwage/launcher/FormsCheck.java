package coop.commonwage.launcher;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.FormExamples;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles of legal forms and the examples beside them, checked. */
final class FormsCheck {

  private final LegalForms forms;
  private final FormExamples examples;

  private FormsCheck(LegalForms forms, FormExamples examples) {
    this.forms = forms;
    this.examples = examples;
  }

  /**
   * @param directory of the rules; null for those shipped with the program
   */
  static FormsCheck of(Path directory, LegalForms forms) {
    return new FormsCheck(
        forms,
        directory == null ? FormExamples.bundled(forms) : FormExamples.from(directory, forms));
  }

  /** What does not come out, with file and id. */
  List<String> faults() {
    return examples.faults();
  }

  /** Each profile with what it holds, and how sure its facts are. */
  void tell(PrintWriter out) {
    out.println();
    int all = 0;
    for (LegalForm form : forms.all()) {
      int beside = examples.beside(form);
      all += beside;
      out.printf(
          "  %-44s %-62s %2d limits, %2d examples exact; confidence %s, stops after %s%n",
          "surplus/" + form.name(),
          form.title(),
          form.limits().size(),
          beside,
          form.confidence(),
          form.verifiedUntil());
    }
    out.printf(
        "%n%d legal forms are well-formed and cited (confidence %s); %d examples come out"
            + " exactly.%n",
        forms.all().size(), confidences(), all);
  }

  private String confidences() {
    return Stream.of("high", "medium", "low")
        .map(
            word ->
                word
                    + " "
                    + forms.all().stream().filter(form -> form.confidence().equals(word)).count())
        .collect(Collectors.joining(", "));
  }
}
