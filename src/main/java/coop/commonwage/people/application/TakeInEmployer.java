package coop.commonwage.people.application;

import coop.commonwage.people.Employer;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** Takes a co-operative in: from now on it has rows of its own that no other one can see. */
@ApplicationScoped
public class TakeInEmployer {

  @Inject Employers employers;
  @Inject EmployersOfInstallation installation;
  @Inject Clock clock;
  @Inject @Any Instance<KnownLegalForms> forms;

  @Inject
  @Half("register")
  EmployerTransactions transactions;

  @Inject
  @Half("register")
  AuditTrail audit;

  /**
   * @param legalForm the name of a profile, {@code uk-coop-society}
   * @throws Refused when there is no such legal form, or an employer of this name is here already
   */
  public void takeIn(Employer employer, String legalForm, String actor) {
    forms.forEach(known -> check(known, legalForm));
    boolean known =
        installation.all().stream().anyMatch(e -> e.name().equalsIgnoreCase(employer.name()));
    if (known) {
      throw Refused.conflict(
          "employer-known",
          "Employer known already",
          "An employer named " + employer.name() + " is here already.");
    }
    transactions.run(
        employer.id(),
        () -> {
          employers.add(employer, legalForm, clock.instant());
          audit.record(
              employer.id(),
              actor,
              "employer.taken-in",
              "employer/" + employer.id(),
              Map.of("name", employer.name(), "legal-form", legalForm));
        });
  }

  private static void check(KnownLegalForms known, String legalForm) {
    try {
      known.check(legalForm);
    } catch (IllegalArgumentException unknown) {
      throw Refused.invalid("legalForm", legalForm, unknown.getMessage());
    }
  }
}
