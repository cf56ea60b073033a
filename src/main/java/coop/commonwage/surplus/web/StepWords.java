package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.distributions.Cautions;
import coop.commonwage.surplus.distributions.WaterfallStep;

/** Says a step of the waterfall in words a person reads. */
public final class StepWords {

  private StepWords() {}

  /** What the step is: {@code Reserve}, {@code Shared among worker members}. */
  public static String label(Words words, WaterfallStep step) {
    String known = "surplus.step." + step.step();
    return words
        .find(known + "." + step.name())
        .or(() -> words.find(known, name(words, step.name())))
        .orElseGet(() -> name(words, step.name()));
  }

  /** How it is measured: {@code 30% of the surplus after losses}; empty where it is not a share. */
  public static String measure(Words words, WaterfallStep step) {
    if (step.percent().isEmpty()) {
      return "";
    }
    return words.say(
        "surplus.measure",
        step.percent(),
        words.find("surplus.base." + step.base()).orElse(step.base()),
        step.baseAmount().inPounds());
  }

  /** A figure of a member or of all, its hours and minutes in the reader's language. */
  public static String figure(Words words, String figure) {
    return figure
        .replace(" h", " " + words.say("surplus.sign.hours"))
        .replace(" min", " " + words.say("surplus.sign.minutes"));
  }

  /** The name of a fund or a class, in the reader's language where we know it. */
  public static String name(Words words, String name) {
    return words
        .find("surplus.name." + name)
        .orElseGet(() -> name.replace('-', ' ').replace('_', ' '));
  }

  /** Why a legal form shares nothing with members, as a sentence of the reader's language. */
  public static String noPool(Words words, String reason) {
    String said = words.wordingOf("surplus.no-pool.", reason).orElse(reason);
    return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".";
  }

  /** What a distribution leaves open, with the law that is about it. */
  static String caution(Words words, Cautions.Caution caution) {
    String source =
        words
            .wordingOf("surplus.source.", caution.source().toString())
            .map(wording -> wording.replace("|", ", "))
            .orElse(caution.source().toString());
    return switch (caution.kind()) {
      case NOT_CHECKED -> words.say("surplus.caution.not-checked", source);
      case FROM_KNOWLEDGE -> words.say("surplus.caution.from-knowledge", source);
      case DOUBTFUL ->
          words.say(
              "surplus.caution.doubtful",
              caution.rate().orElseThrow().inPercent(),
              caution.above().orElseThrow().inPercent(),
              source);
    };
  }

  /** What somebody of a class is, said of one. */
  public static String one(Words words, String memberClass) {
    return words.find("surplus.member-as." + memberClass).orElseGet(() -> name(words, memberClass));
  }
}
