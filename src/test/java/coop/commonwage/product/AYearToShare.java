package coop.commonwage.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The demonstration's co-operative of 48 on a product of its own, up to the point where October is
 * paid and nothing is shared yet. Its clock is set by the test, so that a notice of fourteen days
 * passes at once.
 */
final class AYearToShare implements AutoCloseable {

  /** Members who have no login: they get their notice by post. */
  static final List<String> BY_POST = List.of("W0004", "W0044", "W0045", "W0046", "W0047");

  private static final List<String> OFFICE =
      List.of("payroll-administrator", "approver", "hr", "treasurer", "board", "auditor");

  private final Path clock;
  private final Product product;
  private final String employerId;
  private final Map<String, String> passwords = new TreeMap<>();

  private AYearToShare(Path clock, Product product) {
    this.clock = clock;
    this.product = product;
    this.employerId =
        object(product.operator().post("/api/people/employers", employer())).getString("id");
  }

  static AYearToShare start(Instant now) {
    Path clock = Path.of("target", "a-year-to-share.clock").toAbsolutePath();
    Path data = Path.of("target", "a-year-to-share");
    Product.deleteAll(data);
    set(clock, now);
    AYearToShare year =
        new AYearToShare(
            clock,
            Product.start(data, Map.of("COMMONWAGE_CLOCK_SET_BY", clock.toString()), "serve"));
    year.takeOn();
    year.payOctober();
    return year;
  }

  private static String employer() {
    return Json.createObjectBuilder()
        .add("name", "Gofal Gyda'n Gilydd Co-operative Limited")
        .add("addressLines", Json.createArrayBuilder().add("12 Stryd y Farchnad").add("Wrecsam"))
        .add("postcode", "LL13 8BB")
        .add("legalForm", "uk-coop-society")
        .add("payeReference", "123/GG45678")
        .add("nation", "wales")
        .build()
        .toString();
  }

  private void takeOn() {
    OFFICE.forEach(role -> open(role, null, role));
    String workers = Strangers.resource("workers.csv");
    done(as("hr").post("/api/pay/imports/workers", "text/csv", workers));
    done(
        as("payroll-administrator")
            .post("/api/pay/imports/visits", "text/csv", Strangers.resource("visits.csv")));
    done(as("treasurer").post("/api/surplus/imports/members", "text/csv", workers));
    members().filter(each -> !BY_POST.contains(each)).forEach(each -> open(each, each, "worker"));
  }

  private void open(String name, String payrollId, String role) {
    passwords.put(name, Strangers.openAccount(product, employerId, login(name), payrollId, role));
  }

  /** The payroll numbers of all who are members on the list. */
  Stream<String> members() {
    return Strangers.resource("workers.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(row -> row[row.length - 2].equals("worker"))
        .map(row -> row[0]);
  }

  private void payOctober() {
    String run = openRun("2026-10-01", "2026-10-31", "2026-11-05");
    LargeCooperative.bring(as("payroll-administrator"), run, "calculated");
    await(run, "calculated");
    done(LargeCooperative.bring(as("approver"), run, "approved"));
    done(LargeCooperative.bring(as("payroll-administrator"), run, "finalised"));
  }

  private String openRun(String first, String last, String payDate) {
    return object(
            as("payroll-administrator")
                .post(
                    "/api/pay/pay-runs",
                    Json.createObjectBuilder()
                        .add("frequency", "monthly")
                        .add("firstDay", first)
                        .add("lastDay", last)
                        .add("payDate", payDate)
                        .build()
                        .toString()))
        .getString("id");
  }

  /** Waits until a pay run has a state. */
  void await(String run, String state) {
    while (!as("payroll-administrator")
        .object("/api/pay/pay-runs/" + run)
        .getString("state")
        .equals(state)) {
      LargeCooperative.pause();
    }
  }

  Product product() {
    return product;
  }

  /**
   * @param name a role, or a member's payroll number
   */
  Api as(String name) {
    return product.api().as(login(name), password(name));
  }

  String password(String name) {
    return passwords.get(name);
  }

  static String login(String name) {
    return name.toLowerCase(java.util.Locale.ROOT) + "@year.example";
  }

  /** Lets the time be this one, and go on from there. */
  void itIs(Instant now) {
    set(clock, now);
  }

  private static void set(Path clock, Instant now) {
    try {
      Path fresh = Files.writeString(clock.resolveSibling("clock.fresh"), now.toString());
      Files.move(fresh, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject object(HttpResponse<String> response) {
    done(response);
    return (JsonObject) Api.json(response);
  }

  private static void done(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.uri() + ": " + response.body());
    }
  }

  @Override
  public void close() {
    product.close();
  }
}
