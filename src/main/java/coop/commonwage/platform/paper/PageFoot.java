package coop.commonwage.platform.paper;

import java.util.ArrayList;
import java.util.List;
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
  private static final float NUMBER = 140f;

  private final Imprint imprint;
  private final Type type;
  private final List<PdfTemplate> numbers = new ArrayList<>();

  PageFoot(Imprint imprint, Type type) {
    this.imprint = imprint;
    this.type = type;
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
    PdfTemplate number = ink.createTemplate(NUMBER, LINE);
    numbers.add(number);
    ink.addTemplate(number, page.getWidth() - document.rightMargin() - NUMBER, y);
  }

  /** How many pages there are is known when the last is set: then each gets its number. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    for (int page = 1; page <= numbers.size(); page++) {
      String text = imprint.pageOf().formatted(page, numbers.size());
      write(numbers.get(page - 1), Element.ALIGN_RIGHT, text, NUMBER, 0);
    }
  }

  private void write(PdfContentByte ink, int side, String text, float x, float y) {
    ColumnText.showTextAligned(ink, side, new Phrase(text, type.plain(SIZE, Type.QUIET)), x, y, 0);
  }
}
