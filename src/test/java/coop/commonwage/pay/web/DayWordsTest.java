package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.application.RecordTimeEntry;
import coop.commonwage.pay.application.TimeState;
import coop.commonwage.pay.days.Stretch;
import coop.commonwage.pay.days.TimeQuestion;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeBasis;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeReason;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayWordsTest {

  private static final Set<Stretch.Kind> NAMED_BY_THEMSELVES =
      Set.of(
          Stretch.Kind.TRAVEL,
          Stretch.Kind.WAITING,
          Stretch.Kind.OWN_TIME,
          Stretch.Kind.BREAK,
          Stretch.Kind.FROM_HOME);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatCanStandOnADayHasWords(Language language) {
    List<String> keys = new ArrayList<>();
    NAMED_BY_THEMSELVES.forEach(kind -> keys.add("pay.day.kind." + kind.word()));
    for (Stretch.Note note : Stretch.Note.values()) {
      keys.add("pay.day.note." + note.word());
    }
    for (ServiceType service : ServiceType.values()) {
      keys.add("pay.day.service." + service.word());
    }
    for (VisitStatus status : VisitStatus.values()) {
      keys.add("pay.day.status." + status.word());
    }
    for (TimeKind kind : TimeKind.values()) {
      keys.add("pay.time." + kind.word());
      keys.add("pay.time-short." + kind.word());
    }
    for (TimeQuestion.Reason reason : TimeQuestion.Reason.values()) {
      keys.add("pay.question.reason." + reason.word());
    }
    for (TimeQuestion.About about : TimeQuestion.About.values()) {
      keys.add("pay.question.about." + about.word());
    }
    for (TimeQuestion.Kind kind : TimeQuestion.Kind.values()) {
      keys.add("pay.question.said." + kind.word());
    }
    for (TimeState state : TimeState.values()) {
      keys.add("pay.approvals.state." + state.word());
    }
    RecordTimeEntry.KINDS.forEach(kind -> keys.add("pay.entry.kind." + kind.word()));
    Words words = Words.in(language, "platform", "pay");
    assertEquals(
        List.of(), keys.stream().filter(key -> words.find(key, "", "").isEmpty()).toList());
  }

  @Test
  void travelBesideVisitsThatOverlappedSaysSoFirstAndHasNoTimes() {
    Words words = Words.in(Language.ENGLISH, "platform", "pay");
    Instant at = Instant.parse("2026-10-06T08:17:00Z");
    TimeReason roster = new TimeReason(TimeBasis.TRAVEL_BY_ROSTER, List.of(9, 0));
    Stretch overlapped = travel(at, roster, Stretch.Note.TRAVEL_BESIDE_OVERLAP);
    assertEquals("", DayWords.times(words, overlapped));
    assertEquals(
        "The visits overlapped, so there was no gap between them; the travel is paid besides.",
        DayWords.why(words, overlapped));
    assertEquals(List.of(), DayWords.more(words, overlapped), "no gap of 0 minutes is spoken of");
    Stretch longer = travel(at, roster, Stretch.Note.TRAVEL_LONGER_THAN_GAP);
    assertEquals(1, DayWords.more(words, longer).size());
  }

  private static Stretch travel(Instant at, TimeReason reason, Stretch.Note note) {
    return new Stretch(
        Stretch.Kind.TRAVEL,
        Optional.of(at),
        Optional.of(at),
        9,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.of(reason),
        List.of(note));
  }

  @ParameterizedTest
  @EnumSource(Stretch.Kind.class)
  void everythingOnADayCanBeQuestioned(Stretch.Kind kind) {
    assertEquals(kind.word(), TimeQuestion.About.ofWord(kind.word()).word());
  }
}
