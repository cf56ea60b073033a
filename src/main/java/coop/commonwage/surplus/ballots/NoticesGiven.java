package coop.commonwage.surplus.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** To how many members notice of one ballot was given so far, and when, by each way. */
public record NoticesGiven(List<ByWay> ways) {

  /** Nobody was told yet. */
  public static final NoticesGiven NONE = new NoticesGiven(List.of());

  public NoticesGiven {
    ways = List.copyOf(ways);
  }

  /** Those told by one way: how many, when the first and when the last. */
  public record ByWay(Notice.Way way, int members, Instant first, Instant last) {}

  /** All who were given notice. */
  public int members() {
    return ways.stream().mapToInt(ByWay::members).sum();
  }

  /** Those told by one way. */
  public int members(Notice.Way way) {
    return ways.stream().filter(each -> each.way() == way).mapToInt(ByWay::members).sum();
  }

  /** Those for whom the rules say on which day they were served. */
  int served(VotingRules rules) {
    return ways.stream()
        .filter(each -> each.way() != Notice.Way.POST || rules.postHours().isPresent())
        .mapToInt(ByWay::members)
        .sum();
  }

  /** The day the first was served; empty while nobody was. */
  public Optional<LocalDate> firstServed(VotingRules rules, ZoneId zone) {
    return days(rules, zone).min(LocalDate::compareTo);
  }

  /** The day the last was served; empty while nobody was. */
  public Optional<LocalDate> lastServed(VotingRules rules, ZoneId zone) {
    return days(rules, zone).max(LocalDate::compareTo);
  }

  private Stream<LocalDate> days(VotingRules rules, ZoneId zone) {
    return ways.stream()
        .flatMap(
            each ->
                Stream.of(each.first(), each.last())
                    .map(at -> Notice.servedOn(each.way(), at, rules, zone)))
        .flatMap(Optional::stream);
  }
}
