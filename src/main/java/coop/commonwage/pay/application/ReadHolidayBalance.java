package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.leave.HolidayAccount;
import coop.commonwage.pay.leave.HolidayAccounts;
import coop.commonwage.pay.leave.HolidayFacts;
import coop.commonwage.pay.payruns.WorkingNotes;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what holiday a worker has: earned, carried over, taken, booked and left, and why. */
@Dependent
public class ReadHolidayBalance {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final HolidayRecords records;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public ReadHolidayBalance(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      HolidayRecords records,
      RuleSet rules,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.records = records;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * As it stands on a day; empty before the first contract.
   *
   * @throws Refused when nobody has this payroll id, or the day is before the first one at work
   */
  public Optional<HolidayStanding> of(String payrollId, LocalDate day) {
    return transactions.in(
        caller.employerId(),
        () ->
            standing(
                employments
                    .ofPayrollId(payrollId)
                    .orElseThrow(() -> Refused.notFound("worker with this payroll id")),
                day));
  }

  /**
   * Empty for a person who has no employment or no contract, or for a day whose rules are not known
   * yet.
   */
  public Optional<HolidayStanding> ofPerson(UUID personId, LocalDate day) {
    return transactions.in(
        caller.employerId(),
        () ->
            employments
                .ofPerson(personId)
                .filter(employment -> !day.isBefore(employment.startDate()))
                .flatMap(employment -> ifKnown(employment, day)));
  }

  private Optional<HolidayStanding> ifKnown(Employments.Entry employment, LocalDate day) {
    try {
      return records.of(employment).map(facts -> standing(employment, facts, day));
    } catch (OutsideVerifiedSpan notYetKnown) {
      return Optional.empty();
    }
  }

  /** The caller's own; whose it is comes from the login alone. */
  public Optional<HolidayStanding> mine(LocalDate day) {
    return caller.personId().flatMap(person -> ofPerson(person, day));
  }

  /** Inside a transaction that is open. */
  Optional<HolidayStanding> standing(Employments.Entry employment, LocalDate day) {
    if (day.isBefore(employment.startDate())) {
      throw LeaveRefusals.invalid(
          "day", day.toString(), "this is before the first day at work, " + employment.startDate());
    }
    try {
      return records.of(employment).map(facts -> standing(employment, facts, day));
    } catch (OutsideVerifiedSpan notYetKnown) {
      throw LeaveRefusals.invalid("day", day.toString(), notYetKnown.getMessage());
    }
  }

  private HolidayStanding standing(
      Employments.Entry employment, HolidayFacts facts, LocalDate day) {
    WorkingNotes entitlement = new WorkingNotes();
    List<WorkingNotes> carried = new ArrayList<>();
    HolidayAccount account =
        new HolidayAccounts(rules.holiday(), facts)
            .on(day, name -> listener(name, entitlement, carried));
    return new HolidayStanding(
        employment,
        account,
        entitlement.derivation(HolidayAccounts.ENTITLEMENT, Money.ZERO),
        carried.stream()
            .map(notes -> notes.derivation(HolidayAccounts.CARRIED, Money.ZERO))
            .toList());
  }

  private static Working listener(
      String name, WorkingNotes entitlement, List<WorkingNotes> carried) {
    if (name.equals(HolidayAccounts.ENTITLEMENT)) {
      return entitlement;
    }
    WorkingNotes notes = new WorkingNotes();
    carried.add(notes);
    return notes;
  }

  /** Today, for who asks about no other day. */
  public LocalDate today() {
    return clock.today();
  }
}
