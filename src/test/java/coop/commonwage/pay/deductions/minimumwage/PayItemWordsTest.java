package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayItemWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyItemCanBeReadAloud(Language language) {
    Words words = Words.in(language, "explain");

    assertEquals(
        List.of(),
        Arrays.stream(PayItem.values())
            .map(item -> "explain.minimum-wage-" + item.word())
            .filter(key -> words.find(key).isEmpty())
            .toList());
  }
}
