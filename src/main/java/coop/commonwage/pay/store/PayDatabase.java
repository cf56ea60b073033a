package coop.commonwage.pay.store;

import coop.commonwage.platform.database.AuditRows;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** The connection pool of this half; its role may not touch the other's schema. */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/pay",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=commonwage.db.url}",
    user = "commonwage_pay",
    password = "${MPCONFIG=commonwage.db.password.pay}",
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 12,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
    })
public class PayDatabase {

  @Resource(lookup = "java:app/jdbc/pay")
  DataSource pool;

  @Resource UserTransaction transaction;

  @Resource TransactionSynchronizationRegistry registry;

  @Produces
  @Half("pay")
  DataSource database() {
    return pool;
  }

  @Produces
  @Half("pay")
  EmployerTransactions transactions() {
    return new EmployerTransactions("pay", transaction, registry, pool);
  }

  @Produces
  @Half("pay")
  AuditRows audit() {
    return new AuditRows(pool);
  }
}
