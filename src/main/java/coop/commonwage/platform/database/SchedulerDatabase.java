package coop.commonwage.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The connection pool of the job scheduler, which runs transactions of its own. */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/scheduler",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=commonwage.db.url}",
    user = "commonwage_scheduler",
    password = "${MPCONFIG=commonwage.db.password.scheduler}",
    transactional = false,
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 10,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
    })
public class SchedulerDatabase {}
