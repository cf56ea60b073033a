package coop.commonwage.platform.paper;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** How each part of a page is set. */
final class Typesetting {

  private static final float TEXT = 9f;
  private static final float NOTE = 7f;
  private static final float GUTTER = 14f;

  private final Type type;

  Typesetting(Type type) {
    this.type = type;
  }

  /** A table over the whole width without lines, its columns in relation to each other. */
  PdfPTable grid(float... shares) {
    PdfPTable table = new PdfPTable(shares);
    table.setWidthPercentage(100);
    table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
    return table;
  }

  PdfPCell stacked(String large, String small, float size, Color color, int side) {
    PdfPCell cell = plain();
    Paragraph name = paragraph(large, type.strong(size, color), side);
    name.setSpacingAfter(size * 0.12f);
    cell.addElement(name);
    cell.addElement(paragraph(small, type.plain(TEXT, Type.QUIET), side));
    return cell;
  }

  PdfPCell postalAddress(String name, List<String> lines) {
    PdfPCell cell = plain();
    cell.setPaddingTop(4);
    cell.addElement(paragraph(name, type.strong(11, Type.INK), Element.ALIGN_LEFT));
    for (String line : lines) {
      cell.addElement(paragraph(line, type.plain(TEXT, Type.INK), Element.ALIGN_LEFT));
    }
    return cell;
  }

  PdfPCell facts(List<Fact> facts) {
    PdfPTable table = grid(1, 1);
    for (Fact fact : facts) {
      PdfPCell cell = plain();
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(Type.HAIRLINE);
      cell.setBorderWidth(0.5f);
      cell.setPaddingTop(2);
      cell.setPaddingBottom(3);
      cell.setPaddingRight(6);
      Paragraph label = paragraph(fact.label(), type.plain(NOTE, Type.QUIET), Element.ALIGN_LEFT);
      label.setLeading(NOTE * 1.3f);
      cell.addElement(label);
      cell.addElement(paragraph(fact.value(), type.strong(TEXT, Type.INK), Element.ALIGN_LEFT));
      table.addCell(cell);
    }
    table.completeRow();
    PdfPCell around = plain();
    around.addElement(table);
    return around;
  }

  PdfPTable band(List<Figure> figures) {
    float[] shares = new float[figures.size()];
    for (int at = 0; at < shares.length; at++) {
      shares[at] = figures.get(at).answer() ? 1.45f : 1f;
    }
    PdfPTable table = grid(shares);
    for (Figure figure : figures) {
      boolean answer = figure.answer();
      PdfPCell cell = plain();
      cell.setBackgroundColor(answer ? Type.ACCENT : Type.BAND);
      cell.setPadding(8);
      cell.setPaddingTop(5);
      Font label = type.plain(NOTE + 0.5f, answer ? Type.WHITE : Type.QUIET);
      Font amount = type.strong(answer ? 16f : 12f, answer ? Type.WHITE : Type.INK);
      cell.addElement(paragraph(figure.label(), label, Element.ALIGN_LEFT));
      cell.addElement(paragraph(figure.amount(), amount, Element.ALIGN_LEFT));
      table.addCell(cell);
    }
    table.setKeepTogether(true);
    return table;
  }

  PdfPTable table(Ledger ledger) {
    float[] shares = new float[ledger.columns().size()];
    for (int at = 0; at < shares.length; at++) {
      shares[at] = ledger.columns().get(at).share();
    }
    PdfPTable table = grid(shares);
    headings(table, ledger);
    for (Ledger.Line line : ledger.lines()) {
      int at = 0;
      while (at < shares.length) {
        PdfPCell cell = cell(line, at, ledger.columns().get(at).figures());
        cell.setColspan(line.total() && at == 0 ? spanned(line) : 1);
        table.addCell(cell);
        at += cell.getColspan();
      }
    }
    table.setSplitLate(true);
    return table;
  }

  /** The name of a sum has the room of the cells behind it that say nothing. */
  private static int spanned(Ledger.Line line) {
    int span = 1;
    while (span < line.cells().size() && line.cells().get(span).text().isEmpty()) {
      span++;
    }
    return span;
  }

  /** The heading of the table stands over its first column, in the line of the others. */
  private void headings(PdfPTable table, Ledger ledger) {
    for (int at = 0; at < ledger.columns().size(); at++) {
      Column column = ledger.columns().get(at);
      boolean first = at == 0;
      PdfPCell cell = plain();
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(Type.ACCENT);
      cell.setBorderWidth(1f);
      cell.setPaddingBottom(4);
      cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      cell.setHorizontalAlignment(column.figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
      cell.setPhrase(
          first
              ? new Phrase(ledger.heading(), type.strong(10.5f, Type.ACCENT))
              : new Phrase(column.heading(), type.plain(NOTE + 0.5f, Type.QUIET)));
      table.addCell(cell);
    }
    table.setHeaderRows(1);
  }

  private PdfPCell cell(Ledger.Line line, int at, boolean figures) {
    Cell content = line.cells().get(at);
    int side = figures ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
    Font font = line.total() ? type.strong(TEXT, Type.INK) : type.plain(TEXT, Type.INK);
    PdfPCell cell = plain();
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(Type.HAIRLINE);
    cell.setBorderWidth(0.4f);
    cell.setPaddingTop(0.6f);
    cell.setPaddingBottom(2.8f);
    cell.setPaddingRight(figures ? 0 : 6);
    if (line.total()) {
      cell.setBackgroundColor(Type.BAND);
      cell.setPaddingLeft(at == 0 ? 4 : 0);
    }
    cell.addElement(paragraph(content.text(), font, side));
    if (!content.note().isEmpty()) {
      Paragraph note = paragraph(content.note(), type.plain(NOTE, Type.QUIET), side);
      note.setLeading(NOTE * 1.25f);
      cell.addElement(note);
    }
    return cell;
  }

  PdfPTable beside(Ledger left, List<Ledger> right) {
    PdfPTable table = grid(11, 9);
    table.addCell(half(List.of(left), 0, GUTTER / 2));
    table.addCell(half(right, GUTTER / 2, 0));
    return table;
  }

  private PdfPCell half(List<Ledger> ledgers, float paddingLeft, float paddingRight) {
    PdfPCell cell = plain();
    for (Ledger ledger : ledgers) {
      if (!ledger.isEmpty()) {
        PdfPTable table = table(ledger);
        table.setSpacingAfter(8);
        cell.addElement(table);
      }
    }
    cell.setPaddingLeft(paddingLeft);
    cell.setPaddingRight(paddingRight);
    return cell;
  }

  PdfPCell paragraph(String text, float size) {
    PdfPCell cell = plain();
    cell.addElement(paragraph(text, type.plain(size, Type.QUIET), Element.ALIGN_LEFT));
    return cell;
  }

  private static PdfPCell plain() {
    PdfPCell cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  private static Paragraph paragraph(String text, Font font, int side) {
    Paragraph paragraph = new Paragraph(font.getSize() * 1.32f, text, font);
    paragraph.setAlignment(side);
    return paragraph;
  }
}
