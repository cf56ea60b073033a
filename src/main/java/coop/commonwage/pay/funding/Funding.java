package coop.commonwage.pay.funding;

import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the account that pays for a visit: the one the roster names, else its client's that day.
 */
public final class Funding {

  private final Map<String, NavigableMap<LocalDate, String>> ofClients = new HashMap<>();

  /**
   * @param recorded in the order they were recorded: for the same client and day the later one
   *     holds
   */
  public Funding(List<ClientFunding> recorded) {
    for (ClientFunding funding : recorded) {
      ofClients
          .computeIfAbsent(funding.clientRef(), client -> new TreeMap<>())
          .put(funding.from(), funding.account());
    }
  }

  /** Empty when nobody said who pays: training and office time, or a client without an account. */
  public Optional<String> accountOf(Visit visit) {
    return visit
        .particulars()
        .funderAccount()
        .or(() -> visit.clientRef().flatMap(client -> ofClient(client, visit.day())));
  }

  /** The account named with the entry, if one is. */
  public Optional<String> accountOf(TimeEntry entry) {
    return entry.funderAccount();
  }

  private Optional<String> ofClient(String client, LocalDate day) {
    return Optional.ofNullable(ofClients.get(client))
        .map(accounts -> accounts.floorEntry(day))
        .map(Map.Entry::getValue);
  }
}
