package coop.commonwage.platform.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import coop.commonwage.product.Axe;
import coop.commonwage.product.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The sample pages that the page tests leave behind, in a real browser. */
@Order(1)
class SamplePagesIT {

  private static final int PHONE = 390;
  private static final int NARROWEST = 320;
  private static final int DESK = 1280;

  @Test
  void axeFindsNothingAndNoPageScrollsSideways() throws IOException {
    List<Path> samples = samples();
    assertFalse(samples.isEmpty(), "no pages in " + RenderedPage.FOLDER + ": run the unit tests");
    List<String> faults = new ArrayList<>();
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.browser().newPage();
      aPictureWithoutWordsIsFound(page);
      for (Path sample : samples) {
        page.navigate(sample.toUri().toString());
        for (int width : List.of(NARROWEST, PHONE, DESK)) {
          page.setViewportSize(width, 900);
          int needed = (int) page.evaluate("document.documentElement.scrollWidth");
          if (needed > width) {
            faults.add("%s is %d wide at %d".formatted(sample, needed, width));
          }
        }
        if (sample.getParent().endsWith("en")) {
          unfold(page);
          page.setViewportSize(PHONE, 900);
          Axe.faults(page).forEach(fault -> faults.add(sample + ": " + fault));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Or else finding nothing would say nothing. */
  private static void aPictureWithoutWordsIsFound(Page page) {
    page.setContent(
        "<html lang='en'><head><title>A test</title></head><body><main><h1>A test</h1>"
            + "<img src='data:,' width='9' height='9'></main></body></html>");
    assertEquals(
        List.of("Images must have alternative text: <img src=\"data:,\" width=\"9\" height=\"9\">"),
        Axe.faults(page));
  }

  /** What is folded away is looked at too. */
  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(RenderedPage.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }
}
