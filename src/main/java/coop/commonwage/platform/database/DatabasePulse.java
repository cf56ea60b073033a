package coop.commonwage.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks the database, through the pool of every half, whether it answers. */
@ApplicationScoped
public class DatabasePulse {

  private static final int MOST_SECONDS = 2;

  @Inject @Any Instance<DataSource> pools;

  /** Why the database cannot be used, in words; empty when every pool has a working connection. */
  public Optional<String> fault() {
    for (DataSource pool : pools) {
      try (Connection connection = pool.getConnection()) {
        if (!connection.isValid(MOST_SECONDS)) {
          return Optional.of("the database does not answer");
        }
      } catch (SQLException unreachable) {
        return Optional.of("the database cannot be reached");
      }
    }
    return Optional.empty();
  }
}
