package coop.commonwage.people.store;

import coop.commonwage.people.Address;
import coop.commonwage.people.Employer;
import coop.commonwage.people.Nation;
import coop.commonwage.people.PayeReference;
import coop.commonwage.people.Postcode;
import coop.commonwage.people.application.Employers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Employers, through the register's persistence unit. */
@ApplicationScoped
class JpaEmployers implements Employers {

  @PersistenceContext(unitName = "register")
  EntityManager register;

  @Override
  public void add(Employer employer, String legalForm, Instant at) {
    EmployerRow row = new EmployerRow(employer.id());
    row.name = employer.name();
    row.addressLines = employer.address().lines();
    row.postcode = employer.address().postcode().text();
    row.legalForm = legalForm;
    row.payeReference = employer.payeReference().map(PayeReference::text).orElse(null);
    row.nation = employer.nation().word();
    row.takenInAt = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    register.persist(row);
    register.flush();
  }

  @Override
  public Optional<Employer> find(UUID id) {
    return Optional.ofNullable(register.find(EmployerRow.class, id)).map(JpaEmployers::employer);
  }

  private static Employer employer(EmployerRow row) {
    return new Employer(
        row.id,
        row.name,
        new Address(row.addressLines, new Postcode(row.postcode)),
        Nation.ofWord(row.nation),
        Optional.ofNullable(row.payeReference).map(PayeReference::new));
  }
}
