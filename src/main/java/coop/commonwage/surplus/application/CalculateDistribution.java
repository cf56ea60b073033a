package coop.commonwage.surplus.application;

import coop.commonwage.surplus.distributions.Distribution;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.UnusableCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Works a case out and keeps nothing. */
@Dependent
public class CalculateDistribution {

  private final FormsInForce forms;

  @Inject
  public CalculateDistribution(FormsInForce forms) {
    this.forms = forms;
  }

  /**
   * @return what the stateless distributor writes
   * @throws UnusableCase naming the place that cannot be used
   */
  public JsonObject of(JsonObject input) {
    DistributionCase read = CaseJson.read(input, forms.all());
    return OutcomeJson.write(read, Distribution.of(read));
  }
}
