package coop.commonwage.pay.application;

import static java.util.stream.Collectors.joining;

import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands out in a pay run, as sentences of one language. */
public final class FindingWords {

  private final Words words;

  private FindingWords(Words words) {
    this.words = words;
  }

  public static FindingWords in(Language language) {
    return new FindingWords(Words.in(language, "platform", "pay"));
  }

  /**
   * The notice in this language; as it was written where its facts were not kept, or it is said in
   * English only.
   */
  public String say(PayRunNotice notice) {
    List<FindingFact> facts = notice.facts();
    boolean named = !facts.isEmpty() && facts.getFirst().type() == FindingFact.Type.SENTENCE;
    String which = named ? "." + facts.getFirst().value() : "";
    Object[] arguments = facts.stream().skip(named ? 1 : 0).map(this::written).toArray();
    return sentence("pay.finding." + notice.code() + which, arguments)
        .or(() -> sentence("pay.time-exception." + notice.code(), arguments))
        .orElse(notice.message());
  }

  /** The sentence, when there is one and none of its places would stay empty. */
  private Optional<String> sentence(String key, Object[] arguments) {
    Object[] places = IntStream.range(0, 10).mapToObj("{%d}"::formatted).toArray();
    return words
        .find(key, places)
        .filter(
            raw ->
                IntStream.range(arguments.length, 10)
                    .noneMatch(place -> raw.contains("{" + place + "}")))
        .flatMap(raw -> words.find(key, arguments));
  }

  private Object written(FindingFact fact) {
    return switch (fact.type()) {
      case TEXT, SENTENCE -> fact.value();
      case NAME ->
          words
              .find("pay.finding-name." + fact.value().toLowerCase(Locale.ROOT))
              .or(() -> words.find("pay.instruction." + fact.value()))
              .orElse(fact.value());
      case NUMBER -> words.number(Long.parseLong(fact.value()));
      case MONEY -> Money.of(fact.value()).inPounds();
      case MINUTES -> words.shortHours(Long.parseLong(fact.value()));
      case DAY -> words.date(LocalDate.parse(fact.value()));
      case DAYS -> fact.days().stream().map(words::date).collect(joining(", "));
      case SPAN -> words.days(fact.days().getFirst(), fact.days().getLast());
      case MOMENT ->
          words.time(LocalDateTime.parse(fact.value()).atZone(LondonTime.ZONE).toInstant());
    };
  }
}
