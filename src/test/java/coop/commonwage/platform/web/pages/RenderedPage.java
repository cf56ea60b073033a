package coop.commonwage.platform.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page filled with sample data, checked for what every page promises, and left in {@code
 * target/pages} to be looked at in a browser.
 */
public final class RenderedPage {

  public static final Path FOLDER = Path.of("target", "pages");

  private static final int HEAVIEST = 40 * 1024;

  private RenderedPage() {}

  /** Fills a template in both languages and checks both pages; answers the English one. */
  public static String of(String name, String bundle, String template, Map<String, Object> data)
      throws IOException {
    String english = "";
    for (Language language : Language.values()) {
      Map<String, Object> parameters = new HashMap<>(data);
      parameters.put("frame", frame(language, bundle, !template.equals("platform/login.jte")));
      String html = Templates.fill(template, parameters);
      keepsItsPromises(name, html, language);
      save(language.code() + "/" + name + ".html", html);
      if (language == Language.ENGLISH) {
        english = html;
      }
    }
    return english;
  }

  /** The frame of a page that has not been asked for over HTTP. */
  public static Frame frame(Language language, String bundle, boolean loggedIn) {
    Words words = Words.in(language, "platform", bundle);
    List<Frame.Link> menu = new ArrayList<>();
    if (loggedIn) {
      words.find(bundle + ".menu").ifPresent(t -> menu.add(new Frame.Link(t, "/a", true)));
      for (String key : List.of("runs", "mine", "office")) {
        words
            .find(bundle + ".menu." + key)
            .ifPresent(text -> menu.add(new Frame.Link(text, "/" + key, menu.isEmpty())));
      }
    }
    return new Frame(
        words,
        "/page?q=1",
        menu,
        loggedIn ? Optional.of(new Frame.Reader("ceri")) : Optional.empty(),
        "token",
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static void keepsItsPromises(String name, String html, Language language) {
    assertFalse(html.contains("<style"), name + " has a style element");
    assertFalse(Pattern.compile("\\sstyle\\s*=").matcher(html).find(), name + " has inline style");
    assertFalse(Pattern.compile("\\son[a-z]+\\s*=").matcher(html).find(), name + " has a handler");
    assertFalse(html.contains("javascript:"), name + " has a javascript address");
    Matcher script = Pattern.compile("<script([^>]*)>([^<]*)<").matcher(html);
    while (script.find()) {
      assertTrue(script.group(1).contains("src=\"/assets/"), name + " has a script of elsewhere");
      assertTrue(script.group(2).isBlank(), name + " has an inline script");
    }
    assertTrue(html.contains("<html lang=\"" + language.code() + "\">"), name + " has no language");
    assertEquals(1, occurrences(html, "<h1"), name + " must have one main heading");
    assertEquals(1, occurrences(html, "<main"), name + " must have one main landmark");
    assertEquals(
        occurrences(html, "method=\"post\""),
        occurrences(html, "name=\"csrf\""),
        name + " has a form without its token");
    assertTrue(
        html.length() < HEAVIEST, name + " weighs " + html.length() + " and may weigh " + HEAVIEST);
    headingsAreInOrder(name, html);
  }

  private static void headingsAreInOrder(String name, String html) {
    Matcher heading = Pattern.compile("<h([1-6])").matcher(html.substring(html.indexOf("<h1")));
    int last = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertTrue(level <= last + 1, name + " has a heading " + level + " after a " + last);
      last = level;
    }
  }

  private static int occurrences(String html, String what) {
    return html.split(Pattern.quote(what), -1).length - 1;
  }

  private static void save(String file, String html) throws IOException {
    Path page = FOLDER.resolve(file);
    Files.createDirectories(page.getParent());
    Files.writeString(
        page, html.replaceAll("/assets/([a-z]+\\.[a-z]+)\\?[0-9a-f]+", "../assets/$1"));
    Path assets = Files.createDirectories(FOLDER.resolve("assets"));
    for (String asset : List.of("commonwage.css", "commonwage.js", "icon.svg")) {
      try (InputStream in = RenderedPage.class.getResourceAsStream("/assets/" + asset)) {
        Files.write(assets.resolve(asset), in.readAllBytes());
      }
    }
  }
}
