package coop.commonwage.platform.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import coop.commonwage.product.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample pages that the page tests leave behind, in a real browser. */
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
          for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            faults.add(
                "%s: %s, %s"
                    .formatted(sample, rule.getHelp(), rule.getNodes().getFirst().getHtml()));
          }
        }
      }
    }
    assertEquals(List.of(), faults);
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
