package coop.commonwage.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The logins of the demonstration, one for each role, with passwords made for this installation.
 * They stand in a file only this user can read, so that a demonstration that was cut short goes on.
 */
final class DemoLogins {

  /** Letters and digits that nobody mixes up when typing. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  /**
   * One login.
   *
   * @param role what it may do
   * @param payrollId the worker it belongs to; empty for an office account
   */
  record Login(
      String role, String displayName, String login, String password, Optional<String> payrollId) {}

  private record Office(String role, String displayName, String name) {}

  private static final List<Office> OFFICE =
      List.of(
          new Office("payroll-administrator", "Priya Kaur (payroll)", "payroll"),
          new Office("approver", "Alun Hughes (approver)", "approver"),
          new Office("hr", "Hannah Wood (HR)", "hr"),
          new Office("coordinator", "Cerys Probert (coordinator)", "coordinator"),
          new Office("treasurer", "Tomos Rees (treasurer)", "treasurer"),
          new Office("board", "Bronwen Lloyd (board)", "board"),
          new Office("auditor", "Agnes Muir (auditor)", "auditor"));

  private final List<Login> logins;

  private DemoLogins(List<Login> logins) {
    this.logins = logins;
  }

  /** Reads the logins of an earlier start, or makes them and writes them down. */
  static DemoLogins of(Path directory, String workerPayrollId) {
    Path file = directory.resolve("logins.tsv");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, String.join("\n", made(workerPayrollId)) + "\n");
        DataDirectory.restrict(file, "rw-------");
      }
      return new DemoLogins(Files.readAllLines(file).stream().map(DemoLogins::read).toList());
    } catch (IOException e) {
      throw new StartFailed("The demonstration's logins cannot be kept in " + file + ".", e);
    }
  }

  private static List<String> made(String workerPayrollId) {
    List<String> lines = new ArrayList<>();
    for (Office office : OFFICE) {
      lines.add(
          String.join(
              "\t",
              office.role(),
              office.displayName(),
              office.name() + "@gofal.example",
              password(),
              ""));
    }
    lines.add(String.join("\t", "worker", "", "worker@gofal.example", password(), workerPayrollId));
    return lines;
  }

  private static Login read(String line) {
    String[] parts = line.split("\t", -1);
    return new Login(
        parts[0], parts[1], parts[2], parts[3], Optional.of(parts[4]).filter(id -> !id.isEmpty()));
  }

  private static String password() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < 4; group++) {
      password.append(group == 0 ? "" : "-");
      for (int i = 0; i < 4; i++) {
        password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return password.toString();
  }

  List<Login> all() {
    return logins;
  }

  Login of(String role) {
    return logins.stream()
        .filter(login -> login.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new StartFailed("The demonstration has no login for " + role + "."));
  }
}
