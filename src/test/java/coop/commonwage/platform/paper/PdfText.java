package coop.commonwage.platform.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a reader selects it: its lines from top to bottom, single-spaced. */
public final class PdfText {

  private PdfText() {}

  /** All lines, each with its end. */
  public static String of(byte[] pdf) throws IOException {
    return String.join("\n", lines(pdf)) + "\n";
  }

  public static List<String> lines(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper
          .getText(document)
          .lines()
          .map(line -> line.strip().replaceAll("\\s+", " "))
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
