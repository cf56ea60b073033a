package coop.commonwage.pay.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file far larger than a month of one co-operative, made while it is read. */
class LargeVisitsFileTest {

  private static final int ROWS = 200_000;
  private static final int CARERS = 2_000;

  @Test
  void twoHundredThousandRowsAreReadOneByOne() throws IOException {
    int[] count = new int[1];
    RosterReport report = VisitsFile.read(new Roster(-1), workers(), visit -> count[0]++);
    assertFalse(report.hasErrors());
    assertEquals(ROWS, report.rows());
    assertEquals(ROWS, count[0]);
    assertEquals(0, report.noteCount());
  }

  @Test
  void aBadRowAtTheVeryEndIsFoundAndNamed() throws IOException {
    RosterReport report = VisitsFile.read(new Roster(ROWS - 1), workers(), visit -> {});
    assertEquals(
        "[row 200001, column carer_ref, \"W9999\": no worker has this payroll id:"
            + " import the worker first]",
        report.errors().toString());
  }

  private static Map<String, EmployedDays> workers() {
    Map<String, EmployedDays> workers = new HashMap<>();
    for (int carer = 0; carer < CARERS; carer++) {
      workers.put(
          "W%04d".formatted(carer), new EmployedDays(LocalDate.of(2020, 1, 1), Optional.empty()));
    }
    return workers;
  }

  /** Writes itself row by row as it is read. */
  private static final class Roster extends InputStream {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 1, 7, 0);

    private final int badRow;
    private int row = -1;
    private byte[] line = new byte[0];
    private int at;

    Roster(int badRow) {
      this.badRow = badRow;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == line.length) {
        if (row == ROWS) {
          return -1;
        }
        line = next().getBytes(StandardCharsets.UTF_8);
        at = 0;
        row++;
      }
      int given = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, given);
      at += given;
      return given;
    }

    private String next() {
      if (row < 0) {
        return String.join(",", VisitsFile.COLUMNS) + "\n";
      }
      LocalDateTime start = FIRST.plusMinutes(row / CARERS * 40L);
      String carer = row == badRow ? "W9999" : "W%04d".formatted(row % CARERS);
      String[] cells = new String[VisitsFile.COLUMNS.size()];
      Arrays.fill(cells, "");
      cells[0] = "V%07d".formatted(row);
      cells[1] = "C0001";
      cells[2] = carer;
      cells[3] = start.toString();
      cells[4] = start.plusMinutes(30).toString();
      cells[5] = cells[3];
      cells[6] = cells[4];
      cells[10] = "delivered";
      cells[11] = "N";
      cells[12] = "personal-care";
      cells[13] = "1.5";
      cells[14] = "10";
      return String.join(",", cells) + "\n";
    }
  }
}
