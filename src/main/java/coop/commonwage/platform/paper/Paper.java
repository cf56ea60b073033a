package coop.commonwage.platform.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One A4 document while it is written, from top to bottom. What is added flows on to the next page;
 * a table that breaks repeats its heading. {@link #finish()} gives the bytes, once.
 */
public final class Paper {

  private static final float SIDE = 42f;
  private static final float TOP = 34f;
  private static final float BOTTOM = 44f;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
  private final Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
  private final Type type = new Type();
  private final Typesetting setting = new Typesetting(type);
  private final PdfWriter writer;

  public Paper(Imprint imprint) {
    writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageFoot(imprint, type));
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    document.addTitle(imprint.title());
    document.addAuthor(imprint.author());
    document.addSubject(imprint.subject());
    document.addCreator("Commonwage");
    document.open();
    writer
        .getExtraCatalog()
        .put(PdfName.LANG, new PdfString(imprint.language().toLanguageTag(), "PDF"));
  }

  /** Who writes on the left, what it is on the right. */
  public Paper head(String sender, String senderNote, String name, String nameNote) {
    PdfPTable table = setting.grid(3, 4);
    table.addCell(setting.stacked(sender, senderNote, 13f, Type.INK, Element.ALIGN_LEFT));
    table.addCell(setting.stacked(name, nameNote, 20f, Type.ACCENT, Element.ALIGN_RIGHT));
    return add(table, 0, 8);
  }

  /** To whom on the left, facts about it in two columns on the right. */
  public Paper address(String name, List<String> lines, List<Fact> facts) {
    PdfPTable table = setting.grid(5, 6);
    table.addCell(setting.postalAddress(name, lines));
    table.addCell(setting.facts(facts));
    return add(table, 0, 10);
  }

  /** The numbers that answer the reader's first question, in one band. */
  public Paper figures(List<Figure> figures) {
    return add(setting.band(figures), 0, 12);
  }

  /** A table over the whole width; nothing when it has no lines. */
  public Paper ledger(Ledger ledger) {
    return ledger.isEmpty() ? this : add(setting.table(ledger), 0, 9);
  }

  /** One table on the left, others under each other on the right, kept together on one page. */
  public Paper beside(Ledger left, List<Ledger> right) {
    PdfPTable table = setting.beside(left, right);
    table.setKeepTogether(true);
    return add(table, 0, 9);
  }

  /** A sentence or two in the size of the text. */
  public Paper words(String text) {
    return paragraph(text, 8.5f, 5);
  }

  /** For those who check: references, identifiers. */
  public Paper smallPrint(String text) {
    return paragraph(text, 6.5f, 3);
  }

  /** The finished document. */
  public byte[] finish() {
    document.close();
    return bytes.toByteArray();
  }

  private Paper paragraph(String text, float size, float after) {
    PdfPTable table = setting.grid(1);
    table.addCell(setting.paragraph(text, size));
    return add(table, 0, after);
  }

  private Paper add(PdfPTable table, float before, float after) {
    table.setSpacingBefore(before);
    table.setSpacingAfter(after);
    document.add(table);
    return this;
  }
}
