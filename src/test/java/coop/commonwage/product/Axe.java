package coop.commonwage.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds wrong with a page as it stands: all its rules, over the whole document. Run in the
 * page itself and asked for the violations only: axe's own builder opens another page for each
 * answer and carries over every element that is right, which takes several times as long.
 */
public final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'] });
        return found.violations.map(rule => rule.help + ': ' + rule.nodes[0].html);
      }
      """;

  private Axe() {}

  /** The rules the page breaks, each with the first element that does. */
  public static List<String> faults(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("typeof axe !== 'undefined'"))) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
