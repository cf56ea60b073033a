package coop.commonwage.platform.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** The connection pool of the register: employers, people, accounts and the audit trail. */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/register",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=commonwage.db.url}",
    user = "commonwage_register",
    password = "${MPCONFIG=commonwage.db.password.register}",
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 12,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
    })
public class RegisterDatabase {

  @Resource(lookup = "java:app/jdbc/register")
  DataSource pool;

  @Resource UserTransaction transaction;

  @Resource TransactionSynchronizationRegistry registry;

  @Produces
  @Half("register")
  DataSource database() {
    return pool;
  }

  @Produces
  @Half("register")
  EmployerTransactions transactions() {
    return new EmployerTransactions("register", transaction, registry, pool);
  }

  @Produces
  @Half("register")
  AuditRows audit() {
    return new AuditRows(pool);
  }
}
