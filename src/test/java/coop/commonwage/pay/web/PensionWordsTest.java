package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.application.DerivationWords;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the pension by names that are put together, in both languages. */
class PensionWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyContributionIsExplained(Language language) {
    Words words = DerivationWords.in(language);

    assertEquals(
        List.of(),
        Stream.of(
                "pension",
                "pension-before-tax",
                "pension-sacrifice",
                "employer-pension-sacrifice",
                "employer-pension",
                "pension-tax-relief",
                "pension-refund",
                "pension-assessment")
            .filter(code -> words.find("explain.formula." + code).isEmpty())
            .toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingTheDutiesFindHasAHeading(Language language) {
    Words words = Words.in(language, "pay");

    assertEquals(
        List.of(),
        Stream.of(
                "pension-age",
                "pension-below-minimum",
                "pension-duties-not-begun",
                "pension-enrolled",
                "pension-enrolment-due",
                "pension-leaver-not-enrolled",
                "pension-letter-due",
                "pension-letter-not-recorded",
                "pension-needs-certificate",
                "pension-not-re-enrolled",
                "pension-re-enrolled",
                "pension-re-enrolment-due",
                "pension-re-enrolment-missed",
                "pension-refund-unknown",
                "pension-refunded",
                "pension-rights-to-tell",
                "pension-sacrifice-limited")
            .filter(code -> words.find("pay.notice." + code).isEmpty())
            .toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldOfTheFormsHasALabel(Language language) {
    Words words = Words.in(language, "pay");

    for (InstructionKind<?> kind :
        List.of(
            InstructionKinds.PENSION_MEMBERSHIP,
            InstructionKinds.PENSION_NOTICE,
            InstructionKinds.PENSION_AGREEMENT)) {
      String name = "pay.instruction." + kind.word();
      assertEquals(
          List.of(),
          Stream.concat(
                  Stream.of(name, name + ".lead"),
                  kind.fields().stream().flatMap(field -> keys(name, field)))
              .filter(key -> words.find(key).isEmpty())
              .toList());
    }
  }

  private static Stream<String> keys(String kind, Field field) {
    String name = kind + "." + field.name();
    return Stream.concat(
        Stream.of(name), field.choices().stream().map(choice -> name + "." + choice));
  }
}
