package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the pages with a browser of their own, who goes where menus and links lead. */
final class Visitor implements AutoCloseable {

  static final int PHONE = 390;
  static final int DESK = 1280;
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final Page page;
  private final int width;

  private Visitor(BrowserContext context, Page page, int width) {
    this.context = context;
    this.page = page;
    this.width = width;
  }

  /** Logs in, and lands where this person starts. */
  static Visitor at(Chromium chromium, int width, String url, String login, String password) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-GB"));
    Page page = context.newPage();
    page.navigate(url + "/login");
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    page.locator("main form button[type=submit]").click();
    page.waitForURL(there -> !there.contains("/login"));
    return new Visitor(context, page, width);
  }

  /** The same person with the same page open a second time. */
  Visitor inAnotherTab() {
    Page other = context.newPage();
    other.navigate(page.url());
    return new Visitor(context, other, width);
  }

  Page page() {
    return page;
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Goes there by a link of the menu. */
  Visitor byMenu(String path) {
    page.locator("nav.menu a[href='" + path + "']").click();
    return arrived();
  }

  /** Follows the first link of the page that begins like this. */
  Visitor follow(String path) {
    page.locator("main a[href^='" + path + "']").first().click();
    return arrived();
  }

  Visitor fill(String field, String value) {
    page.locator("[id='" + field + "']").fill(value);
    return this;
  }

  /** Presses the button with these words. */
  Visitor press(String words) {
    page.locator("main button:text-is(\"" + words + "\")").first().click();
    return arrived();
  }

  private Visitor arrived() {
    page.waitForLoadState();
    return this;
  }

  /** Takes a picture at both widths; there axe finds nothing, and nothing scrolls sideways. */
  Visitor look(String name) {
    for (int wide : List.of(DESK, PHONE)) {
      page.setViewportSize(wide, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name + "-" + wide + ".png")));
      assertEquals(List.of(), faults(), page.url() + " at " + wide);
    }
    page.setViewportSize(width, 900);
    return this;
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>(Axe.faults(page));
    if (Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
      faults.add("wider than the screen");
    }
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
