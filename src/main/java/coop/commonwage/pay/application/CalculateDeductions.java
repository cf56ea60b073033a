package coop.commonwage.pay.application;

import coop.commonwage.pay.deductions.FieldProblem;
import coop.commonwage.pay.deductions.PaymentField;
import coop.commonwage.pay.deductions.PaymentIds;
import coop.commonwage.pay.deductions.PaymentReader;
import coop.commonwage.pay.deductions.StatutoryDeductions;
import coop.commonwage.pay.payruns.ExplainedDeductions;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out tax, National Insurance and loans on a payment that came in as text; keeps nothing. */
@ApplicationScoped
public class CalculateDeductions {

  private StatutoryDeductions deductions;

  /** For the container's proxy only. */
  protected CalculateDeductions() {}

  @Inject
  public CalculateDeductions(RuleSet rules) {
    this.deductions = new StatutoryDeductions(rules);
  }

  /**
   * What became of one payment.
   *
   * @param id what the sender calls it
   * @param figures empty when something is wrong with it
   * @param problems what is wrong; empty when it was worked out
   */
  public record Outcome(
      String id, Optional<ExplainedDeductions> figures, List<FieldProblem> problems) {}

  /**
   * A payment that comes alone.
   *
   * @param texts what each field says; empty where it is not there
   */
  public Outcome of(Function<PaymentField, String> texts) {
    return of(texts, new PaymentReader(deductions, texts));
  }

  /**
   * A payment of a list.
   *
   * @param ids those of the payments before it
   * @param number where it stands in the list, counted from 1
   */
  public Outcome of(Function<PaymentField, String> texts, PaymentIds ids, int number) {
    return of(texts, new PaymentReader(deductions, texts, ids, number));
  }

  private Outcome of(Function<PaymentField, String> texts, PaymentReader reader) {
    Optional<ExplainedDeductions> figures =
        reader.read().map(request -> ExplainedDeductions.of(deductions, request));
    return new Outcome(texts.apply(PaymentField.ID), figures, reader.problems());
  }
}
