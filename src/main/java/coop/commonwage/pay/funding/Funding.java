package coop.commonwage.pay.funding;

import coop.commonwage.pay.funding.FundedWork.Payer;
import coop.commonwage.pay.funding.FundedWork.What;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeBand;
import coop.commonwage.pay.hours.TimeSegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds who pays for work: the account the roster names, else the client's on that day. */
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

  /** Every piece of a worker's time with its account; travel is paid by the visit it leads to. */
  public List<FundedWork> of(PaidTime time) {
    List<FundedWork> work = new ArrayList<>();
    Map<String, Payer> ofVisits = new HashMap<>();
    for (TimeSegment segment : time.segments()) {
      Payer payer = payer(segment.funderAccount(), segment.clientRef(), segment.day());
      ofVisits.put(segment.visitId(), payer);
      work.add(
          new FundedWork(
              payer, new What.Time(segment.kind(), segment.dayKind()), segment.minutes()));
    }
    time.segments().stream()
        .filter(segment -> segment.band() != TimeBand.NONE)
        .forEach(
            segment ->
                work.add(
                    new FundedWork(
                        ofVisits.get(segment.visitId()),
                        new What.Enhanced(segment.band(), segment.dayKind()),
                        segment.minutes())));
    time.onCalls()
        .forEach(
            turn ->
                work.add(
                    new FundedWork(
                        payer(turn.funderAccount(), Optional.empty(), turn.day()),
                        new What.OnCall(),
                        1)));
    time.sleepIns()
        .forEach(
            night ->
                work.add(
                    new FundedWork(
                        payer(night.funderAccount(), night.clientRef(), night.day()),
                        new What.SleepIn(),
                        1)));
    time.drives()
        .forEach(
            drive ->
                work.add(
                    new FundedWork(
                        ofVisits.getOrDefault(drive.visitId(), new Payer.Nobody()),
                        new What.Miles(),
                        drive.milesTenths())));
    return List.copyOf(work);
  }

  /**
   * @param named the account the roster names with the work
   * @param clientRef whom the work was for; empty for training, office time and the like
   */
  public Payer payer(Optional<String> named, Optional<String> clientRef, LocalDate day) {
    if (named.isEmpty() && clientRef.isEmpty()) {
      return new Payer.Everybody();
    }
    return named
        .or(() -> ofClient(clientRef.orElseThrow(), day))
        .<Payer>map(Payer.Account::new)
        .orElseGet(Payer.Nobody::new);
  }

  private Optional<String> ofClient(String client, LocalDate day) {
    return Optional.ofNullable(ofClients.get(client))
        .map(accounts -> accounts.floorEntry(day))
        .map(Map.Entry::getValue);
  }
}
