package coop.commonwage.platform.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: whose paper this is, and which page of how many. */
final class PageFoot extends PdfPageEventHelper {

  private static final float SIZE = 7.5f;
  private static final float BELOW = 16f;
  private static final float LINE = 9f;

  private final Imprint imprint;
  private final Type type;
  private PdfTemplate lastPage;

  PageFoot(Imprint imprint, Type type) {
    this.imprint = imprint;
    this.type = type;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    lastPage = writer.getDirectContent().createTemplate(120, LINE);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    Rectangle page = document.getPageSize();
    float y = document.bottomMargin() - BELOW;
    PdfContentByte ink = writer.getDirectContent();
    ink.setColorStroke(Type.HAIRLINE);
    ink.setLineWidth(0.5f);
    ink.moveTo(document.leftMargin(), y + LINE + 2);
    ink.lineTo(page.getWidth() - document.rightMargin(), y + LINE + 2);
    ink.stroke();
    write(ink, Element.ALIGN_LEFT, imprint.running(), document.leftMargin(), y);
    String before = imprint.pageOf().formatted(writer.getPageNumber(), "");
    float start = page.getWidth() - document.rightMargin() - widest();
    write(ink, Element.ALIGN_LEFT, before, start, y);
    ink.addTemplate(lastPage, start + type.face().getWidthPoint(before, SIZE), y);
  }

  /** The room kept for two figures, so that the foot does not move between pages. */
  private float widest() {
    return type.face().getWidthPoint(imprint.pageOf().formatted("9", "9"), SIZE);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    int pages = writer.getPageNumber() - 1;
    write(lastPage, Element.ALIGN_LEFT, Integer.toString(pages), 0, 0);
  }

  private void write(PdfContentByte ink, int side, String text, float x, float y) {
    ColumnText.showTextAligned(ink, side, new Phrase(text, type.plain(SIZE, Type.QUIET)), x, y, 0);
  }
}
