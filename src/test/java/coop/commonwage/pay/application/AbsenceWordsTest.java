package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.days.Away;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbsenceWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonToBeAwayHasWordsOnADayAndInTheListOfDays(Language language) {
    Words words = Words.in(language, "platform", "pay");
    List<String> missing = new ArrayList<>();
    Stream.concat(Stream.of(Away.UNNAMED), DaysOnRecord.ABSENCES.stream().map(kind -> kind.word()))
        .flatMap(kind -> Stream.of("pay.day.away." + kind, "pay.days.away." + kind))
        .filter(key -> words.find(key, "", "").isEmpty())
        .forEach(missing::add);
    assertEquals(List.of(), missing);
  }
}
