package coop.commonwage.launcher;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.BallotCases;
import coop.commonwage.surplus.application.CapitalCases;
import coop.commonwage.surplus.application.FormExamples;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles of legal forms and the examples and cases beside them, checked. */
final class FormsCheck {

  private final LegalForms forms;
  private final FormExamples examples;
  private final BallotCases ballots;
  private final CapitalCases capital;

  private FormsCheck(
      LegalForms forms, FormExamples examples, BallotCases ballots, CapitalCases capital) {
    this.forms = forms;
    this.examples = examples;
    this.ballots = ballots;
    this.capital = capital;
  }

  /**
   * @param directory of the rules; null for those shipped with the program
   */
  static FormsCheck of(Path directory, LegalForms forms) {
    return new FormsCheck(
        forms,
        directory == null ? FormExamples.bundled(forms) : FormExamples.from(directory, forms),
        BallotCases.in(directory, forms),
        CapitalCases.in(directory, forms));
  }

  /** What does not come out, with file and id. */
  List<String> faults() {
    List<String> faults = new ArrayList<>(examples.faults());
    faults.addAll(ballots.faults());
    faults.addAll(capital.faults());
    return faults;
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
        "%n%d legal forms are well-formed and cited (confidence %s); %d examples, %d cases of"
            + " ballots and %d of capital accounts come out exactly.%n",
        forms.all().size(), confidences(), all, ballots.count(), capital.count());
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
