package coop.commonwage.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The ids of all employers of this installation: for jobs that visit each in turn. Asked through
 * the scheduler's role, the only one that may see past one employer, and no further than the name.
 */
@ApplicationScoped
public class EmployersOfInstallation {

  /** An employer's id and name. */
  public record Entry(UUID id, String name) {}

  @Resource(lookup = "java:app/jdbc/scheduler")
  DataSource database;

  /** By name. */
  public List<Entry> all() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select id, name from register.employer order by name");
        ResultSet row = select.executeQuery()) {
      List<Entry> employers = new ArrayList<>();
      while (row.next()) {
        employers.add(new Entry(row.getObject("id", UUID.class), row.getString("name")));
      }
      return List.copyOf(employers);
    } catch (SQLException e) {
      throw new IllegalStateException("The employers could not be read", e);
    }
  }
}
