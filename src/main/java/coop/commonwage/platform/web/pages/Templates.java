package coop.commonwage.platform.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the page templates, which were compiled with the product. */
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "coop.commonwage.templates");

  private Templates() {}

  /**
   * The page as HTML.
   *
   * @param template its path below {@code src/main/jte}, such as {@code pay/runs.jte}
   * @param parameters its parameters by name
   */
  public static String fill(String template, Map<String, Object> parameters) {
    StringOutput html = new StringOutput(8 * 1024);
    ENGINE.render(template, parameters, html);
    return html.toString();
  }
}
