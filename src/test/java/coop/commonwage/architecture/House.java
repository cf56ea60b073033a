package coop.commonwage.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import coop.commonwage.Room;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rooms under one root package, as their {@code package-info} declares them, and the classes
 * that stand in them.
 */
final class House {

  private static final Set<String> ROOMS_WITH_PAGES = Set.of("pay", "yearend", "surplus", "people");

  private final String root;
  private final JavaClasses classes;
  private final Map<String, Room> rooms = new TreeMap<>();

  House(String root, JavaClasses classes) {
    this.root = root;
    this.classes = classes;
    for (JavaClass each : classes) {
      if (isPackageInfo(each) && each.isAnnotatedWith(Room.class)) {
        rooms.put(pathOf(each), each.getAnnotationOfType(Room.class));
      }
    }
  }

  /** The classes of the house, without those that only declare a room. */
  Stream<JavaClass> classes() {
    return classes.stream()
        .filter(each -> !isPackageInfo(each))
        .filter(each -> each.getPackageName().startsWith(root + "."))
        .sorted(Comparator.comparing(JavaClass::getName));
  }

  /** Rooms by their package, relative to the root. */
  Map<String, Room> rooms() {
    return rooms;
  }

  /**
   * The room a class stands in. Compiled page templates stand with the pages that show them:
   * templates of {@code pay} in {@code pay.web}, the frame around all in {@code
   * platform.web.pages}.
   */
  String roomOf(JavaClass each) {
    return roomOfPackage(each.getPackageName());
  }

  String roomOfPackage(String packageName) {
    String path = packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
    if (!path.equals("templates") && !path.startsWith("templates.")) {
      return path;
    }
    String folder = path.substring("templates".length()).replaceFirst("^\\.", "").split("\\.")[0];
    return ROOMS_WITH_PAGES.contains(folder) ? folder + ".web" : "platform.web.pages";
  }

  /** Whether a class belongs to this house and to a room of it, and not to the root itself. */
  boolean holds(JavaClass each) {
    return isRoom(each.getPackageName());
  }

  /** Whether a package is one of this house's, and not its root. */
  boolean isRoom(String packageName) {
    return packageName.startsWith(root + ".");
  }

  /** Every package that holds classes and declares no room, or declares another one's name. */
  List<String> undeclared() {
    return classes()
        .filter(each -> !each.getPackageName().startsWith(root + ".templates"))
        .map(this::roomOf)
        .distinct()
        .sorted()
        .map(this::declarationFault)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> declarationFault(String path) {
    Room room = rooms.get(path);
    if (room == null) {
      return Optional.of("package " + path + " holds classes and has no package-info with @Room");
    }
    return room.name().equals(path)
        ? Optional.empty()
        : Optional.of("package " + path + " declares itself as room " + room.name());
  }

  private String pathOf(JavaClass packageInfo) {
    return packageInfo.getPackageName().substring(root.length() + 1);
  }

  private static boolean isPackageInfo(JavaClass each) {
    return each.getSimpleName().equals("package-info");
  }
}
