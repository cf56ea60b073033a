package coop.commonwage.pay.application;

import coop.commonwage.pay.deductions.FieldProblem;
import coop.commonwage.pay.deductions.PaymentField;
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
   * @param texts what each field says; empty where it is not there
   */
  public Outcome of(Function<PaymentField, String> texts) {
    PaymentReader reader = new PaymentReader(deductions, texts);
    Optional<ExplainedDeductions> figures =
        reader.read().map(request -> ExplainedDeductions.of(deductions, request));
    return new Outcome(texts.apply(PaymentField.ID), figures, reader.problems());
  }
}
