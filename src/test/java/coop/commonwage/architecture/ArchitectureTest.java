package coop.commonwage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Holds the map of the house: who may import whom, and what lives where. */
@Order(1)
class ArchitectureTest {

  private static final House HOUSE =
      new House("coop.commonwage", new ClassFileImporter().importPath(Path.of("target/classes")));
  private static final Arrows ARROWS = new Arrows(HOUSE);
  private static final ImportTable TABLE = new ImportTable(HOUSE);
  private static final MapPage MAP = new MapPage(Path.of("src/docs/map.md"));
  private static final SourceFiles MAIN = new SourceFiles(Path.of("src/main"));
  private static final SourceFiles TESTS = new SourceFiles(Path.of("src/test"));

  @Test
  void everyPackageDeclaresItsRoom() {
    assertNone(HOUSE.undeclared());
  }

  @Test
  void everyImportBetweenRoomsIsDeclared() {
    assertNone(ARROWS.undeclared());
    assertNone(ARROWS.undeclared(MAIN.imports("coop.commonwage")));
  }

  @Test
  void everyDeclaredArrowLeadsToARoom() {
    assertNone(ARROWS.leadingNowhere());
  }

  @Test
  void roomsAreEnteredByTheirDoors() {
    assertNone(ARROWS.pastTheDoor());
  }

  @Test
  void noRoomsNeedEachOther() {
    assertNone(ARROWS.cycles());
  }

  @Test
  void payAndSurplusNeverMeet() {
    assertNone(ARROWS.betweenTheHalves());
    assertNone(MAIN.namingTheOtherHalf());
  }

  @Test
  void onlyYearendSeesBothHalves() {
    assertNone(ARROWS.seeingBothHalves());
  }

  @Test
  void theDomainUsesNoPlatform() {
    assertNone(ARROWS.fromDomainToPlatform());
  }

  @Test
  void thePlatformKnowsNoBusiness() {
    assertNone(ARROWS.fromPlatformToBusiness());
  }

  @Test
  void whatALineNamesDecidesItsRoom() {
    assertNone(TABLE.strangers());
  }

  @Test
  void onlyTheClockReadsTheTime() {
    assertNone(TABLE.clocks());
  }

  /** Paper alone is measured in floating points: they place ink and are never money. */
  @Test
  void nothingButPaperIsMeasuredInFloatingPoint() {
    assertNone(MAIN.floatingPointOutside("/platform/paper/"));
  }

  @Test
  void namesSayWhatThingsDo() {
    assertNone(MAIN.emptyNames());
    assertNone(TESTS.emptyNames());
  }

  /** A test of a running database or product may be longer: what it starts is started once. */
  @Test
  void noFileIsTwoRooms() {
    assertNone(MAIN.longerThan(350));
    assertNone(TESTS.longerThan(500));
  }

  @Test
  void theMapNamesEveryRoomAndNoOther() {
    assertNone(MAP.differencesFrom(HOUSE.rooms().keySet()));
  }

  private static void assertNone(List<String> faults) {
    assertEquals("", String.join("\n", faults));
  }
}
