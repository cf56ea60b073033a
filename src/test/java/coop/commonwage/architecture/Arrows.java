package coop.commonwage.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import coop.commonwage.Room;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who imports from whom between the rooms of a house, and what of that is not allowed. */
final class Arrows {

  private static final Set<String> ADAPTERS =
      Set.of("application", "store", "rest", "web", "pdf", "jobs");
  private static final Set<String> BESIDE_THE_DOMAIN = Set.of("platform", "yearend", "launcher");

  private final House house;

  Arrows(House house) {
    this.house = house;
  }

  /** Imports from a room that the importing room does not declare. */
  List<String> undeclared() {
    return betweenRooms()
        .filter(arrow -> !declares(arrow.from(), arrow.to()))
        .map(
            arrow ->
                "%s imports %s, but room %s does not declare room %s in uses"
                    .formatted(arrow.fromClass(), arrow.toClass(), arrow.from(), arrow.to()))
        .distinct()
        .toList();
  }

  /** The same, read from the text: bytecode does not remember where a constant came from. */
  List<String> undeclared(Stream<SourceFiles.Import> imports) {
    return imports
        .filter(each -> !each.from().equals(each.target()))
        .filter(each -> house.isRoom(each.from()) && house.isRoom(each.target()))
        .filter(
            each -> !declares(house.roomOfPackage(each.from()), house.roomOfPackage(each.target())))
        .map(
            each ->
                "%s imports %s.%s, but room %s does not declare room %s in uses"
                    .formatted(
                        each.file(),
                        each.target(),
                        each.type(),
                        house.roomOfPackage(each.from()),
                        house.roomOfPackage(each.target())))
        .distinct()
        .toList();
  }

  /** Declared arrows that lead to no room at all. */
  List<String> leadingNowhere() {
    return house.rooms().entrySet().stream()
        .flatMap(
            room ->
                Arrays.stream(room.getValue().uses())
                    .filter(used -> !house.rooms().containsKey(used))
                    .map(
                        used -> "room %s uses %s, which is no room".formatted(room.getKey(), used)))
        .toList();
  }

  /** Imports from outside that go past the door of a room, or of a room around it. */
  List<String> pastTheDoor() {
    return betweenRooms().flatMap(this::doorsMissed).distinct().toList();
  }

  private Stream<String> doorsMissed(Arrow arrow) {
    return house.rooms().entrySet().stream()
        .filter(room -> room.getValue().door().length > 0)
        .filter(room -> isIn(arrow.to(), room.getKey()) && !isIn(arrow.from(), room.getKey()))
        .filter(room -> !isDoor(room.getValue(), room.getKey(), arrow.to()))
        .map(
            room ->
                "%s imports %s past the door of room %s, which is %s"
                    .formatted(
                        arrow.fromClass(),
                        arrow.toClass(),
                        room.getKey(),
                        String.join(", ", room.getValue().door())));
  }

  private static boolean isDoor(Room room, String name, String target) {
    String relative = target.equals(name) ? "." : target.substring(name.length() + 1);
    return List.of(room.door()).contains(relative);
  }

  /** Rooms that need each other, by what is imported or by what is declared. */
  List<String> cycles() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    betweenRooms()
        .forEach(
            arrow -> arrows.computeIfAbsent(arrow.from(), _ -> new TreeSet<>()).add(arrow.to()));
    house
        .rooms()
        .forEach(
            (name, room) ->
                arrows.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(List.of(room.uses())));
    List<String> found = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    for (String room : arrows.keySet()) {
      follow(room, new ArrayDeque<>(), arrows, done, found);
    }
    return found;
  }

  private static void follow(
      String room,
      Deque<String> path,
      Map<String, Set<String>> arrows,
      Set<String> done,
      List<String> found) {
    if (path.contains(room)) {
      List<String> cycle = new ArrayList<>(path).reversed();
      found.add(
          String.join(" -> ", cycle.subList(cycle.indexOf(room), cycle.size())) + " -> " + room);
      return;
    }
    if (done.contains(room)) {
      return;
    }
    path.push(room);
    for (String next : arrows.getOrDefault(room, Set.of())) {
      follow(next, path, arrows, done, found);
    }
    path.pop();
    done.add(room);
  }

  /** Classes of one half that name the other half. */
  List<String> betweenTheHalves() {
    return betweenRooms()
        .filter(
            arrow ->
                isIn(arrow.from(), "pay") && isIn(arrow.to(), "surplus")
                    || isIn(arrow.from(), "surplus") && isIn(arrow.to(), "pay"))
        .map(
            arrow ->
                "%s imports %s: pay and surplus never meet"
                    .formatted(arrow.fromClass(), arrow.toClass()))
        .distinct()
        .toList();
  }

  /** Classes outside yearend that name both halves. */
  List<String> seeingBothHalves() {
    return house
        .classes()
        .filter(each -> !isIn(house.roomOf(each), "yearend"))
        .filter(each -> names(each, "pay") && names(each, "surplus"))
        .map(each -> each.getName() + " names both pay and surplus; only yearend may")
        .toList();
  }

  private boolean names(JavaClass each, String half) {
    return each.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .anyMatch(target -> house.holds(target) && isIn(house.roomOf(target), half));
  }

  /** Domain rooms that reach for plumbing; only application and the adapters may. */
  List<String> fromDomainToPlatform() {
    return betweenRooms()
        .filter(arrow -> isIn(arrow.to(), "platform") && isDomain(arrow.from()))
        .map(
            arrow ->
                "%s imports %s: room %s is domain and uses no platform"
                    .formatted(arrow.fromClass(), arrow.toClass(), arrow.from()))
        .distinct()
        .toList();
  }

  /** Plumbing that knows a business room. */
  List<String> fromPlatformToBusiness() {
    return betweenRooms()
        .filter(arrow -> isIn(arrow.from(), "platform") && !isIn(arrow.to(), "platform"))
        .filter(arrow -> !Set.of("money", "calendar", "digest").contains(arrow.to()))
        .map(
            arrow ->
                "%s imports %s: platform knows no business room"
                    .formatted(arrow.fromClass(), arrow.toClass()))
        .distinct()
        .toList();
  }

  private static boolean isDomain(String room) {
    String first = room.split("\\.")[0];
    String last = room.substring(room.lastIndexOf('.') + 1);
    return !BESIDE_THE_DOMAIN.contains(first) && !ADAPTERS.contains(last);
  }

  private boolean declares(String from, String to) {
    Room room = house.rooms().get(from);
    return room != null && List.of(room.uses()).contains(to);
  }

  private Stream<Arrow> betweenRooms() {
    return house
        .classes()
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .map(this::arrow)
        .flatMap(Stream::ofNullable);
  }

  private Arrow arrow(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!house.holds(target)) {
      return null;
    }
    String from = house.roomOf(dependency.getOriginClass());
    String to = house.roomOf(target);
    return from.equals(to)
        ? null
        : new Arrow(from, to, dependency.getOriginClass().getName(), target.getName());
  }

  /** Whether a room is another one or stands inside it. */
  static boolean isIn(String room, String outer) {
    return room.equals(outer) || room.startsWith(outer + ".");
  }

  private record Arrow(String from, String to, String fromClass, String toClass) {}
}
