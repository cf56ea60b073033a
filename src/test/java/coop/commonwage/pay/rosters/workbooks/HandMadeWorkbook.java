package coop.commonwage.pay.rosters.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written part by part and without any library, so that a test can put into it what no
 * library would write.
 */
public final class HandMadeWorkbook {

  /** The style that shows a number as a day. */
  public static final int DAY = 1;

  /** The style that shows a number as a day and time. */
  public static final int DAY_AND_TIME = 2;

  /** The style that shows a number as a time of day. */
  public static final int TIME = 3;

  /** The style that shows a number as hours that run on beyond 24. */
  public static final int HOURS_THAT_RUN_ON = 4;

  /** The style that shows a number as a text is shown. */
  public static final int AS_TEXT = 5;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private boolean is1904;
  private boolean hasStyles = true;

  /** With one sheet of rows whose cells are texts. */
  public static HandMadeWorkbook ofTexts(List<List<String>> rows) {
    StringBuilder data = new StringBuilder();
    for (int row = 1; row <= rows.size(); row++) {
      StringBuilder cells = new StringBuilder();
      for (int at = 0; at < rows.get(row - 1).size(); at++) {
        cells.append(text(column(at) + row, rows.get(row - 1).get(at)));
      }
      data.append(row(row, cells.toString()));
    }
    return new HandMadeWorkbook().sheet("Sheet1", data.toString());
  }

  /**
   * Adds a sheet.
   *
   * @param rows what stands inside {@code sheetData}
   */
  public HandMadeWorkbook sheet(String name, String rows) {
    return sheet(name, rows, "");
  }

  /**
   * @param behind what stands behind {@code sheetData}
   */
  public HandMadeWorkbook sheet(String name, String rows, String behind) {
    sheets.add(name);
    return part(
        "xl/worksheets/sheet%d.xml".formatted(sheets.size()),
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, rows, behind));
  }

  /** Adds a part, or puts another in its place. */
  public HandMadeWorkbook part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Counts its days from 1904 on, as old spreadsheets of one maker do. */
  public HandMadeWorkbook from1904() {
    is1904 = true;
    return this;
  }

  /** Has no part that says how numbers are shown. */
  public HandMadeWorkbook withoutStyles() {
    hasStyles = false;
    return this;
  }

  public static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  public static String text(String cell, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, escaped);
  }

  public static String number(String cell, String number, int style) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(cell, style, number);
  }

  /** {@code A} for 0, {@code AA} for 26. */
  public static String column(int at) {
    String last = Character.toString('A' + at % 26);
    return at < 26 ? last : column(at / 26 - 1) + last;
  }

  /** The file. */
  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", contentTypes());
    all.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(PACKAGE, OFFICE));
    all.put("xl/workbook.xml", workbook());
    all.put("xl/_rels/workbook.xml.rels", relations());
    if (hasStyles) {
      all.put("xl/styles.xml", styles());
    }
    all.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String contentTypes() {
    StringBuilder types = new StringBuilder();
    String office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    types.append(override("xl/workbook.xml", office + "sheet.main+xml"));
    if (hasStyles) {
      types.append(override("xl/styles.xml", office + "styles+xml"));
    }
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      types.append(
          override("xl/worksheets/sheet%d.xml".formatted(sheet), office + "worksheet+xml"));
    }
    if (parts.containsKey("xl/sharedStrings.xml")) {
      types.append(override("xl/sharedStrings.xml", office + "sharedStrings+xml"));
    }
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
        + " Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
        + " Extension=\"xml\" ContentType=\"application/xml\"/>"
        + types
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private String workbook() {
    StringBuilder named = new StringBuilder();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      named.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(sheets.get(sheet - 1), sheet, sheet));
    }
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"%s\"/><sheets>%s</sheets></workbook>"
        .formatted(MAIN, OFFICE, is1904 ? "1" : "0", named);
  }

  private String relations() {
    StringBuilder relations = new StringBuilder();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      relations.append(
          relation("rId" + sheet, "worksheet", "worksheets/sheet%d.xml".formatted(sheet)));
    }
    if (hasStyles) {
      relations.append(relation("rIdStyles", "styles", "styles.xml"));
    }
    if (parts.containsKey("xl/sharedStrings.xml")) {
      relations.append(relation("rIdTexts", "sharedStrings", "sharedStrings.xml"));
    }
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String styles() {
    StringBuilder formats = new StringBuilder();
    for (int format : new int[] {0, 14, 22, 20, 46, 49}) {
      formats.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(format));
    }
    return "<styleSheet xmlns=\"%s\"><cellXfs count=\"6\">%s</cellXfs></styleSheet>"
        .formatted(MAIN, formats);
  }
}
