package coop.commonwage.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvCellTest {

  @Test
  void whatASpreadsheetWouldRunIsMadeAText() {
    for (String sign : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertEquals("'" + sign + "1", CsvCell.harmless(sign + "1"));
    }
  }

  @Test
  void anythingElseStaysAsItIs() {
    for (String text : List.of("", "W0001", "1=1", "O'Brien", " =1", "'=1")) {
      assertEquals(text, CsvCell.harmless(text));
    }
  }
}
