package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeBasis;
import coop.commonwage.pay.hours.TimeFinding;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeWordsTest {

  private static final TimeWords ENGLISH = TimeWords.in(Language.ENGLISH);

  private static Visit visit(String id, String start, String end, int travel) {
    LocalDateTime from = LocalDateTime.parse("2026-10-05T" + start);
    Optional<LocalDateTime> until =
        Optional.of(end).filter(e -> !e.isEmpty()).map(e -> LocalDateTime.parse("2026-10-05T" + e));
    return new Visit(
        id,
        Optional.of("C1"),
        "W1",
        from,
        from.plusMinutes(30),
        Optional.of(from),
        until,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        VisitStatus.DELIVERED,
        false,
        ServiceType.PERSONAL_CARE,
        0,
        travel,
        Optional.empty());
  }

  private static PaidTime paid(Visit... visits) {
    return TimeRules.usual(Set.of()).paid(List.of(visits));
  }

  private static String of(PaidTime paid, TimeKind kind) {
    return paid.segments().stream()
        .filter(segment -> segment.kind() == kind)
        .map(TimeSegment::reason)
        .map(ENGLISH::say)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGapSaysWhatItWasSpentOnAndWhyItIsPaid() {
    PaidTime paid = paid(visit("V1", "08:00", "08:30", 0), visit("V2", "08:55", "09:25", 12));

    assertEquals(
        "Gap of 25 minutes: 12 minutes of travel and 13 minutes of waiting, paid because gaps of"
            + " 1 hour or less are.",
        of(paid, TimeKind.WAITING));
    assertEquals(
        "Travel of 12 minutes by the roster, in a gap of 25 minutes.", of(paid, TimeKind.TRAVEL));
  }

  @Test
  void aGapThatIsNotPaidSaysWhyNot() {
    PaidTime paid = paid(visit("V1", "08:00", "08:30", 0), visit("V2", "10:00", "10:30", 12));

    assertEquals(
        "Gap of 1 hour 30 minutes: after 12 minutes of travel, 1 hour 18 minutes were the worker’s"
            + " own, because the gap was longer than 1 hour.",
        ENGLISH.say(paid.unpaidGaps().getFirst().reason()));
  }

  @Test
  void aFindingIsSaidInTheLanguageOfTheReader() {
    TimeFinding finding = paid(visit("V1", "08:00", "", 0)).findings().getFirst();

    assertEquals(
        "visit V1, planned 5 October 2026, 08:00 to 5 October 2026, 08:30, has no check-out: no"
            + " time was counted",
        ENGLISH.say(finding));
    String welsh = TimeWords.in(Language.WELSH).say(finding);
    assertTrue(welsh.contains("5 Hydref 2026, 08:00"), welsh);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonEveryFindingAndEveryKindHasItsWords(Language language) {
    Words words = Words.in(language, "pay");
    List<String> missing =
        Stream.of(
                Arrays.stream(TimeBasis.values()).map(basis -> "pay.time-basis." + basis.word()),
                Arrays.stream(TimeFinding.Code.values())
                    .map(code -> "pay.time-finding." + code.word()),
                Arrays.stream(TimeKind.values()).map(kind -> "pay.time." + kind.word()))
            .flatMap(keys -> keys)
            .filter(key -> words.find(key, "", "", "", "", "").isEmpty())
            .toList();
    assertEquals(List.of(), missing);
    assertFalse(words.find("pay.time-basis.no-such-reason").isPresent());
  }
}
