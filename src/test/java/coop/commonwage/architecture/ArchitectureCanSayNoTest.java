package coop.commonwage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of {@link ArchitectureTest} refuses a house that is wrong in just that way. */
class ArchitectureCanSayNoTest {

  private static final String ROOT = "coop.commonwage.architecture.wrong";
  private static final House HOUSE = new House(ROOT, new ClassFileImporter().importPackages(ROOT));
  private static final Arrows ARROWS = new Arrows(HOUSE);
  private static final ImportTable TABLE = new ImportTable(HOUSE);

  @TempDir Path folder;

  @Test
  void aPackageWithoutARoomAndARoomByAnotherNameAreRefused() {
    assertEquals(
        List.of(
            "package pay.loans holds classes and has no package-info with @Room",
            "package pay.misnamed declares itself as room pay.hours"),
        HOUSE.undeclared());
  }

  @Test
  void anImportThatIsNotDeclaredNamesBothRooms() {
    assertEquals(
        List.of(
            ROOT
                + ".pay.hours.Clocked imports "
                + ROOT
                + ".money.Coin, but room pay.hours does not declare room money in uses"),
        ARROWS.undeclared());
  }

  @Test
  void anImportOfAConstantIsReadFromTheText() throws IOException {
    Path file =
        write(
            "Shift.java",
            "package " + ROOT + ".pay.hours;",
            "import static " + ROOT + ".money.Coin.PENNY;",
            "import " + ROOT + ".pay.hours.Clocked;");
    assertEquals(
        List.of(
            file
                + " imports "
                + ROOT
                + ".money.Coin, but room pay.hours does not declare room money in uses"),
        ARROWS.undeclared(new SourceFiles(folder).imports(ROOT)));
  }

  @Test
  void anArrowToNowhereIsRefused() {
    assertEquals(List.of("room pay.hours uses nowhere, which is no room"), ARROWS.leadingNowhere());
  }

  @Test
  void aWayPastTheDoorIsRefused() {
    assertEquals(
        List.of(
            ROOT
                + ".street.Passer imports "
                + ROOT
                + ".shop.back.Till past the door of room shop, which is front"),
        ARROWS.pastTheDoor());
  }

  @Test
  void roomsThatNeedEachOtherAreNamedInACircle() {
    assertEquals(List.of("east -> west -> east"), ARROWS.cycles());
  }

  @Test
  void surplusThatNamesPayIsRefused() {
    assertEquals(
        List.of(
            ROOT
                + ".surplus.pots.Pot imports "
                + ROOT
                + ".pay.hours.Clocked: pay and surplus never meet"),
        ARROWS.betweenTheHalves());
  }

  @Test
  void aClassThatSeesBothHalvesIsRefused() {
    assertEquals(
        List.of(ROOT + ".both.Both names both pay and surplus; only yearend may"),
        ARROWS.seeingBothHalves());
  }

  @Test
  void domainThatUsesPlumbingAndPlumbingThatKnowsBusinessAreRefused() {
    assertEquals(
        List.of(
            ROOT
                + ".rules.Law imports "
                + ROOT
                + ".platform.post.Post: room rules is domain and uses no platform"),
        ARROWS.fromDomainToPlatform());
    assertEquals(
        List.of(
            ROOT
                + ".platform.post.Post imports "
                + ROOT
                + ".pay.hours.Clocked: platform knows no business room"),
        ARROWS.fromPlatformToBusiness());
  }

  @Test
  void aLineThatNamesAStrangerIsRefused() {
    String clocked = ROOT + ".pay.hours.Clocked names ";
    assertEquals(
        List.of(
            clocked + "java.math.BigDecimal: BigDecimal lives in money, ..store.. and rules.yaml",
            clocked
                + "java.sql.Connection: SQL and jakarta.persistence live in ..store.. and"
                + " platform.database",
            clocked + "org.quartz.Job: Quartz lives in ..jobs.. and platform.scheduling"),
        TABLE.strangers().stream().sorted().toList());
  }

  @Test
  void aClockOfItsOwnIsRefused() {
    String clocked = ROOT + ".pay.hours.Clocked reads the time by ";
    assertEquals(
        List.of(
            clocked + "LocalDate.now(): only platform.clock may",
            clocked + "System.currentTimeMillis(): only platform.clock may"),
        TABLE.clocks().stream().sorted().toList());
  }

  @Test
  void aBinaryFractionIsRefusedButNotInACommentOrAText() throws IOException {
    Path file =
        write(
            "Wage.java",
            "/** Never a double, not even 0.5. */",
            "class Wage {",
            "  String words = \"a float of 1.5 // and more\"; // double",
            "  Object hourly = 13.45;",
            "  double week;",
            "}");
    assertEquals(
        List.of(
            file + ":4 holds 13.45: money and rates are exact",
            file + ":5 holds double: money and rates are exact"),
        new SourceFiles(folder).floatingPointOutside("/platform/paper/"));
    assertEquals(List.of(), new SourceFiles(folder).floatingPointOutside(folder.toString()));
  }

  @Test
  void aTextThatNamesTheOtherHalfIsRefused() throws IOException {
    Path sql =
        write(
            "db/pay/V1__payslip.sql", "create table pay.payslip ();", "select * from surplus.lot;");
    Path page = write("jte/surplus/share.jte", "<a href=\"/pay/pay-runs\">");
    Path words = write("messages/pay_cy.properties", "grant.to=commonwage_surplus");
    write("messages/platform.properties", "both=pay.payslip and surplus.lot");
    assertEquals(
        List.of(
            sql + ":2 names the other half: select * from surplus.lot;",
            words + ":1 names the other half: grant.to=commonwage_surplus",
            page + ":1 names the other half: <a href=\"/pay/pay-runs\">"),
        new SourceFiles(folder).namingTheOtherHalf());
  }

  @Test
  void aNameThatSaysNothingIsRefused() throws IOException {
    Path manager = write("PayManager.java", "class PayManager {}");
    Path utils = write("Utils.java", "class Utils {}");
    write("Implements.java", "class Implements {}");
    assertEquals(
        List.of(
            manager + " has a name that says nothing: call it what it does",
            utils + " has a name that says nothing: call it what it does"),
        new SourceFiles(folder).emptyNames());
  }

  @Test
  void aFileThatIsTwoRoomsIsRefused() throws IOException {
    write("Long.java", Stream.generate(() -> "// line").limit(350).toArray(String[]::new));
    Path longer =
        write("Longer.java", Stream.generate(() -> "// line").limit(351).toArray(String[]::new));
    assertEquals(
        List.of(longer + " has 351 lines; over 350 it is two rooms"),
        new SourceFiles(folder).longerThan(350));
  }

  @Test
  void aMapThatIsNotOfThisHouseIsRefused() throws IOException {
    Path map = write("map.md", "| `east` | Where the sun rises. |", "| `north` | Cold. |");
    assertEquals(
        List.of(
            map + " names north, which is no room",
            map + " has no line for room west: say there what it is, as its package-info does"),
        new MapPage(map).differencesFrom(Set.of("east", "west")));
  }

  private Path write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
