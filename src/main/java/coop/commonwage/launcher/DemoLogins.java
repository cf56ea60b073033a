package coop.commonwage.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The logins of the demonstration, with passwords made for this installation. They stand in a file
 * only this user can read, so that a demonstration that was cut short goes on; who is not in the
 * file of an earlier version is added to it.
 */
final class DemoLogins {

  /** Letters and digits that nobody mixes up when typing. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int PASSWORD = 3;

  /** A co-operative of the demonstration. */
  enum House {
    /** Care workers who own their co-operative. */
    GOFAL("gofal.example"),
    /** Workers, people who use care and supporters who own one together. */
    CYDOFAL("cydofal.example");

    private final String domain;

    House(String domain) {
      this.domain = domain;
    }
  }

  /**
   * One login.
   *
   * @param key its own among all, in the file
   * @param role what it may do
   * @param payrollId the worker or member it belongs to; empty for an office account
   * @param look what to look at with it; empty where another login shows the same
   */
  record Login(
      House house,
      String key,
      String role,
      String displayName,
      String login,
      String password,
      Optional<String> payrollId,
      String look) {}

  private record Someone(
      House house,
      String key,
      String role,
      String displayName,
      String name,
      String payrollId,
      String look) {

    String login() {
      return name + "@" + house.domain;
    }

    Login with(String password) {
      return new Login(
          house,
          key,
          role,
          displayName,
          login(),
          password,
          Optional.of(payrollId).filter(id -> !id.isEmpty()),
          look);
    }

    String line(String password) {
      return String.join("\t", key, displayName, login(), password, payrollId, look);
    }
  }

  private static final List<Someone> OFFICE =
      List.of(
          gofal(
              "payroll-administrator",
              "Priya Kaur (payroll)",
              "payroll",
              "pay runs, payslips, bank file, HMRC"),
          gofal("approver", "Alun Hughes (approver)", "approver", "what changed since last month"),
          gofal("hr", "Hannah Wood (HR)", "hr", "contracts, teams, people"),
          gofal(
              "coordinator",
              "Cerys Probert (coordinator)",
              "coordinator",
              "planned and counted days, a question of a worker to answer"),
          gofal(
              "treasurer",
              "Tomos Rees (treasurer)",
              "treasurer",
              "the shared surplus, where its money is, three ways to share it"),
          gofal("board", "Bronwen Lloyd (board)", "board", "legal form, ballots, minutes signed"),
          new Someone(
              House.GOFAL,
              "second-board",
              "board",
              "Gwyn Parry (board)",
              "board2",
              "",
              "signs what the other board login typed"),
          gofal("auditor", "Agnes Muir (auditor)", "auditor", "everything, and changes nothing"));

  private static final List<Someone> OWNERS =
      List.of(
          cydofal("payroll-administrator", "Elin Wyn (payroll)", "payroll", ""),
          cydofal("approver", "Dafydd Roberts (approver)", "approver", ""),
          cydofal("hr", "Carys Humphreys (HR)", "hr", ""),
          cydofal(
              "treasurer",
              "Siân Griffith (treasurer)",
              "treasurer",
              "care credits, spending, members, an open ballot"),
          cydofal(
              "board",
              "Mair Evans (board)",
              "board",
              "the open ballot: its roll, notice, how many voted"),
          new Someone(
              House.CYDOFAL,
              "cydofal-second-board",
              "board",
              "Owain Pritchard (board)",
              "board2",
              "",
              "signs minutes the other board login typed"));

  /** Members of whom the list says what there is to see. */
  private static final Map<String, String> LOOKS =
      Map.of(
          "C001", "votes, as a worker; share of October waits for the vote",
          "U001", "votes, uses care: spent, a credit towards care, part of it used",
          "U002", "votes, uses care: chose payment instead of a credit",
          "U003", "votes; a council paid for part of the care",
          "S001", "votes, supporter with shares and share interest; uses no care");

  private static Someone gofal(String role, String displayName, String name, String look) {
    return new Someone(House.GOFAL, role, role, displayName, name, "", look);
  }

  private static Someone cydofal(String role, String displayName, String name, String look) {
    return new Someone(House.CYDOFAL, "cydofal-" + role, role, displayName, name, "", look);
  }

  private final List<Login> logins;

  private DemoLogins(List<Login> logins) {
    this.logins = List.copyOf(logins);
  }

  /**
   * Reads the logins of an earlier start, and makes and writes down those that are not there.
   *
   * @param worker the worker of the first co-operative who has a login
   * @param owners the members of the second, by payroll number, with their names
   */
  static DemoLogins of(Path directory, String worker, Map<String, String> owners) {
    Path file = directory.resolve("logins.tsv");
    List<Someone> everybody = new ArrayList<>(OFFICE);
    everybody.add(
        new Someone(
            House.GOFAL,
            "worker",
            "worker",
            "",
            "worker",
            worker,
            "payslip, days, holiday, dividend and share account"));
    everybody.addAll(OWNERS);
    owners.forEach((number, name) -> everybody.add(owner(number, name)));
    try {
      Map<String, String> known = known(file);
      List<Login> logins = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (Someone one : everybody) {
        String password = known.computeIfAbsent(one.key(), key -> password());
        logins.add(one.with(password));
        lines.add(one.line(password));
      }
      Files.writeString(file, String.join("\n", lines) + "\n");
      DataDirectory.restrict(file, "rw-------");
      return new DemoLogins(logins);
    } catch (IOException e) {
      throw new StartFailed("The demonstration's logins cannot be kept in " + file + ".", e);
    }
  }

  private static Someone owner(String number, String name) {
    return new Someone(
        House.CYDOFAL,
        "cydofal-" + number.toLowerCase(Locale.ROOT),
        number.startsWith("C") ? "worker" : "member",
        name,
        number.toLowerCase(Locale.ROOT),
        number,
        LOOKS.getOrDefault(number, ""));
  }

  private static Map<String, String> known(Path file) throws IOException {
    Map<String, String> known = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t", -1);
        known.put(parts[0], parts[PASSWORD]);
      }
    }
    return known;
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

  List<Login> of(House house) {
    return logins.stream().filter(login -> login.house() == house).toList();
  }

  /**
   * @param key a role of the first co-operative, or as in the file
   */
  Login of(String key) {
    return logins.stream()
        .filter(login -> login.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new StartFailed("The demonstration has no login for " + key + "."));
  }
}
