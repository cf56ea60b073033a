package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.application.LineNames;
import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one line of a payslip came about. */
@Schema(
    description =
        "How one figure came about: what it starts from, every rule entry used with where the law"
            + " says so, every figure on the way with its rounding, in the order of the"
            + " calculation.")
public record ExplanationView(
    String code, String label, String formula, List<NoteView> working, String result) {

  /** One step: an input, a rule with its law, or a figure on the way. */
  @Schema(description = "is: input, rule or figure. A rule has a law; the others have a value.")
  public record NoteView(String is, String name, String label, String value, LawView law) {}

  /**
   * The entry of a rule file, and where the law says so.
   *
   * @param inForceUntil the last day it holds; null while no later entry is known
   */
  public record LawView(
      String entry,
      String title,
      String inForceFrom,
      String inForceUntil,
      String law,
      String article,
      String url,
      String readOn,
      String confidence) {

    static LawView of(RuleEntry<?> entry) {
      return new LawView(
          entry.id(),
          entry.title(),
          entry.from().toString(),
          entry.until().map(LocalDate::toString).orElse(null),
          entry.cite().law(),
          entry.cite().article(),
          entry.cite().url(),
          entry.cite().readOn().toString(),
          entry.cite().confidence().word());
    }
  }

  static ExplanationView of(Derivation derivation, Language language) {
    Words words = DerivationWords.in(language);
    return new ExplanationView(
        derivation.code(),
        LineNames.ofCode(Words.in(language, "pay"), derivation.code()).orElse(derivation.code()),
        DerivationWords.formula(words, derivation),
        derivation.notes().stream().map(note -> note(words, note)).toList(),
        derivation.result().toString());
  }

  private static NoteView note(Words words, Derivation.Note note) {
    return switch (note) {
      case Derivation.Input input -> figure(words, "input", input.name(), input.value());
      case Derivation.Step step -> figure(words, "figure", step.name(), step.value());
      case Derivation.Source source ->
          new NoteView(
              "rule",
              source.entry().rule(),
              source.entry().cite().toString(),
              null,
              LawView.of(source.entry()));
    };
  }

  private static NoteView figure(Words words, String is, String name, String value) {
    DerivationWords.Figure figure = DerivationWords.figure(words, name, value);
    return new NoteView(is, name, figure.name(), figure.value(), null);
  }
}
