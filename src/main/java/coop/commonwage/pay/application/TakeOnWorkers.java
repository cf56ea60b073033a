package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.contracts.Employment;
import coop.commonwage.pay.rosters.WorkerRow;
import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down workers whose papers were checked, in the transaction that is open: persons,
 * employments with their first standing facts, and issued contracts. A list of workers and one who
 * is hired alone come in this way.
 */
@Dependent
public class TakeOnWorkers {

  private final Caller caller;
  private final Persons persons;
  private final Employments employments;
  private final Contracts contracts;
  private final ContractText text;

  @Inject
  public TakeOnWorkers(
      Caller caller,
      @Half("pay") Persons persons,
      Employments employments,
      Contracts contracts,
      ContractText text) {
    this.caller = caller;
    this.persons = persons;
    this.employments = employments;
    this.contracts = contracts;
    this.text = text;
  }

  /** Gives the persons, in the order of the rows. */
  List<UUID> all(List<WorkerRow> rows, Instant now) {
    List<Persons.TakenOn> takenOn = new ArrayList<>();
    Map<PayFrequency, List<Employment>> employed = new EnumMap<>(PayFrequency.class);
    List<Contracts.Issued> issued = new ArrayList<>();
    String employerName = text.employerName();
    for (WorkerRow row : rows) {
      UUID personId = NewId.at(now);
      takenOn.add(new Persons.TakenOn(row.person(personId), row.payrollId(), row.membership()));
      Employment employment = row.employment(NewId.at(now), personId);
      employed.computeIfAbsent(row.frequency(), each -> new ArrayList<>()).add(employment);
      issued.add(
          text.issue(
              employerName,
              row.forename() + " " + row.surname(),
              employment.id(),
              1,
              row.startDate(),
              row.terms(),
              now,
              caller.login()));
    }
    persons.add(takenOn, now);
    employed.forEach(
        (frequency, ofFrequency) -> employments.add(ofFrequency, frequency, now, caller.login()));
    contracts.issue(issued);
    return takenOn.stream().map(each -> each.person().id()).toList();
  }
}
