package coop.commonwage.pay.application;

import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records funder accounts and whose care they pay for. Changes no pay. */
@Dependent
public class RecordFunding {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FunderAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordFunding(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      FunderAccounts accounts,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes in an account, or its new name or kind. */
  public void account(FunderAccount account) {
    transactions.run(
        caller.employerId(),
        () -> {
          UUID id = accounts.add(account, clock.instant(), caller.login());
          tell(
              "funder-account.recorded",
              "funder-account/" + id,
              Map.of("reference", account.reference(), "kind", account.kind().word()));
        });
  }

  /**
   * Says who pays for a client from a day on.
   *
   * @throws Refused when there is no such account
   */
  public void client(ClientFunding funding) {
    transactions.run(
        caller.employerId(),
        () -> {
          if (accounts.find(funding.account()).isEmpty()) {
            throw Refused.invalid(
                "Record the account first; nothing was done.",
                List.of(
                    FieldError.ofField(
                        "account", funding.account(), "there is no funder account of this name")));
          }
          UUID id = accounts.fund(funding, clock.instant(), caller.login());
          tell(
              "client-funding.recorded",
              "client-funding/" + id,
              Map.of(
                  "client", funding.clientRef(),
                  "account", funding.account(),
                  "from", funding.from().toString()));
        });
  }

  private void tell(String what, String about, Map<String, String> details) {
    audit.record(caller.employerId(), caller.login(), what, about, details);
  }
}
