package coop.commonwage.people.store;

import coop.commonwage.people.application.Persons;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Persons through the register's own role, and through pay's, which takes workers on. */
@ApplicationScoped
class PersonsOfHalves {

  @Inject Secrets secrets;

  @Produces
  @Half("register")
  Persons ofRegister(@Half("register") DataSource database) {
    return new SqlPersons(database, secrets);
  }

  @Produces
  @Half("pay")
  Persons ofPay(@Half("pay") DataSource database) {
    return new SqlPersons(database, secrets);
  }
}
