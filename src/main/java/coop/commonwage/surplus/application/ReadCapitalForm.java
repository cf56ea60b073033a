package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.rules.LegalLimit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which legal form the members' capital is kept, and how sure its facts are. */
@Dependent
public class ReadCapitalForm {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalRules rules;
  private final Clock clock;

  @Inject
  public ReadCapitalForm(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      CapitalRules rules,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.rules = rules;
    this.clock = clock;
  }

  /** The rules the legal form has today, by their names. */
  public Set<String> rules() {
    return transactions.in(
        caller.employerId(),
        () ->
            rules.formOn(clock.today()).limitsOn(clock.today()).stream()
                .map(LegalLimit::rule)
                .collect(Collectors.toSet()));
  }

  /**
   * @return {@code high}, {@code medium} or {@code low}
   */
  public String confidence() {
    return transactions.in(caller.employerId(), () -> rules.formOn(clock.today()).confidence());
  }
}
