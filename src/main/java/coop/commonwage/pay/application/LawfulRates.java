package coop.commonwage.pay.application;

import coop.commonwage.calendar.Age;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.deductions.minimumwage.MinimumWage;
import coop.commonwage.pay.deductions.minimumwage.MinimumWageWorker;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the minimum wage says against the hourly rates of a contract on its first day. */
final class LawfulRates {

  private final RuleSet rules;

  LawfulRates(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * @return what is too low, by field; empty too for a day whose rates are not in force yet,
   *     because pay of that day is not worked out until they are
   */
  List<FieldError> against(ContractTerms terms, MinimumWageWorker worker, LocalDate from) {
    try {
      return tooLow(new MinimumWage(rules.minimumWage(), from), terms, worker, from);
    } catch (OutsideVerifiedSpan notYetInForce) {
      return List.of();
    }
  }

  private static List<FieldError> tooLow(
      MinimumWage wage, ContractTerms terms, MinimumWageWorker worker, LocalDate from) {
    Rate least = wage.rateFor(worker);
    String who =
        wage.isOnApprenticeRate(worker)
            ? "of an apprentice"
            : "at age " + Age.on(from, worker.dateOfBirth());
    String why =
        "the minimum wage %s on %s is %s an hour (%s)"
            .formatted(who, from, least.inPounds(), wage.source(worker).cite());
    List<FieldError> errors = new ArrayList<>();
    if (terms.hourlyRate().compareTo(least) < 0) {
      errors.add(FieldError.ofField("hourlyRate", terms.hourlyRate().toString(), why));
    }
    if (terms.travelRate().compareTo(least) < 0) {
      errors.add(FieldError.ofField("travelRate", terms.travelRate().toString(), why));
    }
    return errors;
  }
}
