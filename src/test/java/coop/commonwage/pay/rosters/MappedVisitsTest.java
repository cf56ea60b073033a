package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.MappingJson;
import coop.commonwage.pay.rosters.workbooks.HandMadeWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** One file of every source that a mapping comes with, and the rows of ours it comes to. */
class MappedVisitsTest {

  private static final String OURS =
      "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
          + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,miles,"
          + "travel_minutes,note\n";
  private static final String ABACUS =
      "FileReference,ServiceUserRef,ContractNumber,OurRef,VisitDate,StartTimeClaimed,"
          + "DurationClaimed,ActualStartTime,ActualDuration,ServiceType,SecondaryVisit,"
          + "PaymentClaimed\n";

  private final List<Visit> visits = new ArrayList<>();

  private static KnownWorkers workers() {
    KnownWorkers workers = KnownWorkers.none();
    EmployedDays days = new EmployedDays(LocalDate.of(2020, 1, 1), Optional.empty());
    workers.add("W1", "Ana Ahmed", days);
    workers.add("00042", "Bo Hughes", days);
    return workers;
  }

  private RosterReport read(String mapping, byte[] bytes) {
    Mapping by = MappingJson.read(BundledMappings.json(mapping).orElseThrow());
    try (SentFile file = SentFile.keep(new ByteArrayInputStream(bytes))) {
      return VisitsFile.read(file, by, workers(), (row, visit) -> visits.add(visit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RosterReport read(String mapping, String csv) {
    return read(mapping, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> errors(RosterReport report) {
    return report.errors().stream().map(RosterProblem::toString).toList();
  }

  private static byte[] zipped(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  @Test
  void aRowOfAbacusIsAVisitWithItsClaimRoundedOutwardsToTheMinute() {
    RosterReport report =
        read(
            "access-abacus",
            ABACUS
                + "F1,SU7,LCC-1,W1,05/10/2026,23:30:00,00:45:00,23:31:20,00:44:10,Home Care,True,"
                + "12.50\n");
    assertEquals(List.of(), errors(report));
    Visit visit = visits.getFirst();
    assertEquals("SU7/05/10/2026/23:30:00/W1", visit.visitId());
    assertEquals(Optional.of("SU7"), visit.clientRef());
    assertEquals("W1", visit.carerRef());
    assertEquals(at("2026-10-05T23:30"), visit.plannedStart());
    assertEquals(at("2026-10-06T00:15"), visit.plannedEnd());
    assertEquals(Optional.of(at("2026-10-05T23:31")), visit.actualStart());
    assertEquals(Optional.of(at("2026-10-06T00:16")), visit.actualEnd());
    assertEquals("delivered", visit.status().word());
    assertEquals(true, visit.secondCarer());
    assertEquals("personal-care", visit.serviceType().word());
    assertEquals(Optional.of(at("2026-10-05T23:30")), visit.particulars().claimedStart());
    assertEquals(Optional.of(at("2026-10-06T00:15")), visit.particulars().claimedEnd());
    assertEquals(Optional.of("LCC-1"), visit.particulars().funderAccount());
  }

  @Test
  void aCheckInAtTheOtherSideOfMidnightIsOfTheNightOfThePlan() {
    RosterReport report =
        read(
            "access-abacus",
            ABACUS
                + "F1,SU7,LCC-1,W1,05/11/2026,23:50:00,01:00:00,00:10:00,01:00:00,Home Care,False,"
                + "12.50\n"
                + "F2,SU8,LCC-1,W1,08/11/2026,00:10:00,01:00:00,23:55:00,01:00:00,Home Care,False,"
                + "12.50\n"
                + "F3,SU9,LCC-1,W1,10/11/2026,08:00:00,01:00:00,21:00:00,01:00:00,Home Care,False,"
                + "12.50\n");
    assertEquals(List.of(), errors(report));
    assertEquals(Optional.of(at("2026-11-06T00:10")), visits.get(0).actualStart());
    assertEquals(Optional.of(at("2026-11-06T01:10")), visits.get(0).actualEnd());
    assertEquals(Optional.of(at("2026-11-07T23:55")), visits.get(1).actualStart());
    assertEquals(Optional.of(at("2026-11-10T21:00")), visits.get(2).actualStart());
    assertEquals(
        List.of(
            "row 2, column VisitDate + ActualStartTime, \"05/11/2026 00:10:00\": read as"
                + " 2026-11-06T00:10: the plan is at the other side of midnight",
            "row 3, column VisitDate + ActualStartTime, \"08/11/2026 23:55:00\": read as"
                + " 2026-11-07T23:55: the plan is at the other side of midnight"),
        report.notes().stream()
            .map(RosterProblem::toString)
            .filter(note -> note.contains("midnight"))
            .toList());
  }

  @Test
  void anAbacusRowThatCannotBeReadIsToldByTheHeadingsOfTheFile() {
    RosterReport report =
        read(
            "access-abacus",
            ABACUS
                + "F1,SU7,,W1,05/10/26,08:00:00,00:45:00,08:00:00,00:45:00,Home Care,False,\n"
                + "F1,SU7,,W1,31/11/2026,08:00:00,00:45:00,08:00:00,00:45:00,Home Care,,\n"
                + "F1,SU7,,W1,05/10/2026,09:00:00,00:45:00,09:00:00,00:75:00,Home Care,,\n"
                + "F1,SU7,,W1,05/10/2026,10:00:00,00:45:00,10:00:00,00:45:00,Shopping,,\n");
    assertEquals(4, report.refusedRows(), errors(report)::toString);
    assertEquals(
        List.of(
            "row 2, column VisitDate, \"05/10/26\": the year has two digits and could be 1926 or"
                + " 2026: write all four",
            "row 3, column VisitDate, \"31/11/2026\": there is no such day, read as day 31 of month"
                + " 11 of 2026",
            "row 4, column ActualDuration, \"00:75:00\": not a duration in hours, minutes and"
                + " seconds, such as 00:45:00",
            "row 5, column ServiceType, \"Shopping\": the mapping has no word of ours for this; it"
                + " knows Home Care, Personal Care, Sleep In, Waking Night"),
        errors(report));
  }

  @Test
  void twoWrongTimesOfOneRowAreTwoFaults() {
    RosterReport report =
        read(
            "access-abacus",
            ABACUS
                + "F1,SU7,,W1,05/10/2026,08:99:00,00:45:00,09:99:00,00:45:00,Home Care,False,\n");
    String words = "there is no such time of day: 00:00 to 23:59, and 24:00 for an end";
    assertEquals(
        List.of(
            "row 2, column VisitDate + StartTimeClaimed, \"05/10/2026 08:99:00\": " + words,
            "row 2, column VisitDate + ActualStartTime, \"05/10/2026 09:99:00\": " + words),
        errors(report));
  }

  @Test
  void aSourceWithoutTravelAndMilesSaysSoOnceOfEachFile() {
    String row = "F1,SU7,,W1,05/10/2026,%s,00:45:00,%s,00:45:00,Home Care,False,\n";
    RosterReport report =
        read(
            "access-abacus",
            ABACUS + row.replace("%s", "08:00:00") + row.replace("%s", "09:00:00"));
    assertEquals(
        List.of(
            "row 1, column travel_minutes: this source tells no travel minutes: the way between two"
                + " visits is paid by the gap between them alone",
            "row 1, column miles: this source tells no miles: no mileage is paid by this file"),
        report.notes().stream().map(RosterProblem::toString).toList());
  }

  @Test
  void aPairOfFilesIsJoinedByTheKeyOfTheCarer() {
    String carers = "CarerID,PayrollID,Name\n77,W1,Ana\n78,00042,Bo\n";
    String header =
        "VisitID,SSRef,CarerID,VisitDate,PlannedStart,PlannedEnd,ActualStart,ActualEnd,Outcome,"
            + "SecondCarer,Service\n";
    RosterReport report =
        read(
            "controcc",
            zipped(
                "carers.csv",
                carers,
                "visits.csv",
                header
                    + "1,S1,77,05/10/2026,22:00,06:00,22:05,06:01,Delivered,Yes,Waking night\n"
                    + "2,S1,78,05/10/2026,08:00,08:30,,,Missed,,\n"));
    assertEquals(List.of(), errors(report));
    Visit night = visits.getFirst();
    assertEquals("W1", night.carerRef());
    assertEquals(Optional.of(at("2026-10-05T22:05")), night.actualStart());
    assertEquals(Optional.of(at("2026-10-06T06:01")), night.actualEnd());
    assertEquals("waking-night", night.serviceType().word());
    assertEquals(true, night.secondCarer());
    Visit missed = visits.getLast();
    assertEquals("00042", missed.carerRef());
    assertEquals("missed", missed.status().word());
    assertEquals("personal-care", missed.serviceType().word());
    assertEquals(Optional.empty(), missed.actualStart());
  }

  @Test
  void aPairThatDoesNotFitTogetherIsRefused() {
    String visits =
        "VisitID,SSRef,CarerID,VisitDate,PlannedStart,PlannedEnd,ActualStart,ActualEnd,Outcome\n"
            + "1,S1,99,05/10/2026,08:00,08:30,08:00,08:30,Delivered\n";
    assertEquals(
        List.of("row 2, column CarerID, \"99\": no row of the carers' file has this key"),
        errors(
            read(
                "controcc",
                zipped("carers.csv", "CarerID,PayrollID\n77,W1\n", "visits.csv", visits))));
    assertEquals(
        List.of("row 3, column CarerID, \"77\": this key stands for two workers, also W1"),
        errors(
                read(
                    "controcc",
                    zipped(
                        "carers.csv",
                        "CarerID,PayrollID\n77,W1\n77,00042\n",
                        "visits.csv",
                        visits.replace(",99,", ",77,"))))
            .subList(0, 1));
    assertEquals(
        List.of("\"visits.csv\": this file is missing from the ZIP file"),
        errors(read("controcc", zipped("carers.csv", "CarerID,PayrollID\n77,W1\n"))));
    assertEquals(
        List.of(
            "this source has two files: send a ZIP file with carers.csv and visits.csv, or a"
                + " workbook with the sheets carers and visits"),
        errors(read("controcc", visits)));
  }

  @Test
  void aPayrollIdThatLostItsZerosInASpreadsheetIsToldWithTheOneThatIsMeant() {
    RosterReport report = read("ours", OURS + row("V1", "42", "08:00", "08:30"));
    assertEquals(
        List.of(
            "row 2, column carer_ref, \"42\": no worker has this payroll id, but one has 00042: a"
                + " spreadsheet drops zeros at the front of numbers; format the column as text and"
                + " enter it again"),
        errors(report));
  }

  @Test
  void utf16IsRefusedInWordsOfItsOwnWithAndWithoutAByteOrderMark() {
    String words =
        "this is UTF-16 text, which is not read: in a spreadsheet, save it again as \"CSV UTF-8\""
            + " and import that file";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(
          List.of(words), errors(read("ours", OURS.getBytes(charset))), charset.toString());
    }
    byte[] marked = ("\uFEFF" + OURS).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of(words), errors(read("ours", marked)));
  }

  /** The same rows as text and as a workbook come to the same visits. */
  @Test
  void aWorkbookComesToTheSameVisitsAsTheTextOfItsRows() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    StringBuilder csv = new StringBuilder(OURS);
    for (int visit = 0; visit < 500; visit++) {
      int start = random.nextInt(23 * 60);
      int end = start + random.nextInt(1, 60);
      csv.append(row("V" + visit, random.nextBoolean() ? "W1" : "00042", clock(start), clock(end)));
    }
    assertEquals(List.of(), errors(read("ours", csv.toString())));
    List<Visit> ofText = List.copyOf(visits);
    visits.clear();
    List<List<String>> cells =
        csv.toString().lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
    assertEquals(List.of(), errors(read("ours", HandMadeWorkbook.ofTexts(cells).bytes())));
    assertEquals(500, ofText.size());
    assertEquals(ofText, visits);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static String row(String id, String carer, String from, String to) {
    String start = "2026-10-05T" + from;
    String end = "2026-10-05T" + to;
    return "%s,C1,%s,%s,%s,%s,%s,gps,gps,,delivered,N,personal-care,0.0,0,\n"
        .formatted(id, carer, start, end, start, end);
  }
}
