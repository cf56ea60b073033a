package coop.commonwage.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a line names decides the room it lives in. */
final class ImportTable {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "SQL and jakarta.persistence live in ..store.. and platform.database",
              List.of("jakarta.persistence.", "java.sql.", "javax.sql.", "org.postgresql."),
              hasPart("store").or(is("platform.database"))),
          new Entry(
              "jakarta.ws.rs lives in ..rest.. and ..web..",
              List.of("jakarta.ws.rs."),
              hasPart("rest").or(hasPart("web"))),
          new Entry(
              "templates and jakarta.servlet live in ..web.. and platform.security",
              List.of("gg.jte.", "jakarta.servlet."),
              hasPart("web").or(is("platform.security"))),
          new Entry(
              "Payara Micro, embedded PostgreSQL and picocli live in launcher",
              List.of("fish.payara.", "io.zonky.", "picocli."),
              isIn("launcher")),
          new Entry(
              "Flyway lives in platform.database",
              List.of("org.flywaydb."),
              is("platform.database")),
          new Entry(
              "OpenPDF lives in ..pdf.. and platform.paper",
              List.of("org.openpdf."),
              hasPart("pdf").or(is("platform.paper"))),
          new Entry(
              "Quartz lives in ..jobs.. and platform.scheduling",
              List.of("org.quartz."),
              hasPart("jobs").or(is("platform.scheduling"))),
          new Entry(
              "MicroProfile Health lives in platform.health",
              List.of("org.eclipse.microprofile.health."),
              is("platform.health")),
          new Entry(
              "the YAML parser lives in rules.yaml", List.of("org.snakeyaml."), is("rules.yaml")),
          new Entry(
              "BigDecimal lives in money, ..store.. and rules.yaml",
              List.of("java.math.BigDecimal"),
              is("money").or(hasPart("store")).or(is("rules.yaml"))));

  private static final Set<String> OTHER_CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.system");

  private final House house;

  ImportTable(House house) {
    this.house = house;
  }

  /** Classes that name what does not live in their room. */
  List<String> strangers() {
    return house
        .classes()
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .flatMap(this::strange)
        .distinct()
        .toList();
  }

  private Stream<String> strange(Dependency dependency) {
    JavaClass origin = dependency.getOriginClass();
    String target = dependency.getTargetClass().getBaseComponentType().getName();
    return ENTRIES.stream()
        .filter(entry -> entry.names().stream().anyMatch(target::startsWith))
        .filter(entry -> !entry.home().test(house.roomOf(origin)))
        .map(entry -> "%s names %s: %s".formatted(origin.getName(), target, entry.law()));
  }

  /** Classes that read a clock of their own. */
  List<String> clocks() {
    return house
        .classes()
        .filter(each -> !is("platform.clock").test(house.roomOf(each)))
        .flatMap(each -> each.getMethodCallsFromSelf().stream())
        .filter(ImportTable::readsAClock)
        .map(
            call ->
                "%s reads the time by %s.%s(): only platform.clock may"
                    .formatted(
                        call.getOriginOwner().getName(),
                        call.getTargetOwner().getSimpleName(),
                        call.getName()))
        .distinct()
        .toList();
  }

  private static boolean readsAClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return owner.startsWith("java.time.") && call.getName().equals("now")
        || OTHER_CLOCKS.contains(owner + "." + call.getName());
  }

  private static Predicate<String> is(String room) {
    return room::equals;
  }

  private static Predicate<String> isIn(String outer) {
    return room -> Arrows.isIn(room, outer);
  }

  private static Predicate<String> hasPart(String part) {
    return room -> List.of(room.split("\\.")).contains(part);
  }

  private record Entry(String law, List<String> names, Predicate<String> home) {}
}
