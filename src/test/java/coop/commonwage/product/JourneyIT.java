package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.commonwage.money.Money;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * People's ways through the running product, in a real browser: what they see, and that axe finds
 * nothing.
 */
@Order(1)
class JourneyIT {

  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private static Product product;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    product = Product.shared();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void aWorkerOnThePhoneReadsThePayslipDownToTheLawAndTakesThePaperHome() throws IOException {
    JsonObject slip = product.as("worker").array("/api/pay/me/payslips").getJsonObject(0);
    try (BrowserContext phone = at(PHONE)) {
      Page page = logIn(phone, "worker");
      check(page);
      page.locator("main a[href^='/me/payslips/']").first().click();
      check(page);
      assertTrue(
          page.locator("main").innerText().contains(pounds(slip.getString("payable"))),
          "take-home pay");
      page.locator("main details").first().locator("summary").click();
      assertTrue(page.locator("main details[open]").first().innerText().contains("×"));
      check(page);

      Download paper =
          page.waitForDownload(
              () ->
                  page.locator("main a[href$='/pdf']")
                      .first()
                      .evaluate(
                          "link => { link.setAttribute('download', 'payslip.pdf'); link.click();"
                              + " }"));
      Path file = Path.of("target", "journey-payslip.pdf");
      paper.saveAs(file);
      try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
        String text = new PDFTextStripper().getText(document);
        assertTrue(text.contains(pounds(slip.getString("gross"))), "gross on the paper");
        assertTrue(text.contains(pounds(slip.getString("payable"))), "take-home on the paper");
      }
    }
  }

  @Test
  void aWorkerReadsTheSameInWelsh() {
    try (BrowserContext phone = at(PHONE)) {
      Page page = logIn(phone, "worker");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")).click();
      assertEquals("cy", page.locator("html").getAttribute("lang"));
      page.locator("main a[href^='/me/payslips/']").first().click();
      assertTrue(page.locator("main").innerText().contains("Yswiriant Gwladol"));
      check(page);
    }
  }

  @Test
  void aWorkerSeesTheirShareOfTheSurplusAndHowItCame() {
    try (BrowserContext phone = at(PHONE)) {
      Page page = logIn(phone, "worker");
      page.navigate(product.baseUrl() + "/me/dividends");
      check(page);
      String share =
          product
              .as("worker")
              .array("/api/surplus/me/statements")
              .getJsonObject(0)
              .getString("allocation");
      assertTrue(page.locator("main").innerText().contains(pounds(share)), share);
    }
  }

  @Test
  void thePayrollClerkFindsOnePersonAmongThePayslipsOfTheRun() {
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "payroll-administrator");
      check(page);
      page.locator("main a[href^='/pay/runs/']").first().click();
      check(page);
      page.locator("main input[type=search], main input[name=q]").first().fill("W0037");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("W0037"));
      assertEquals(1, page.locator("main a[href*='/payslips/']:not([href$='.csv'])").count());
      check(page);
    }
  }

  @Test
  void theTreasurerSeesTheWholeWaterfall() {
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "treasurer");
      page.locator("main a[href^='/surplus/distributions/']").first().click();
      String text = page.locator("main").innerText();
      for (String amount : List.of("£60,000.00", "£18,000.00", "£3,000.00", "£36,000.00")) {
        assertTrue(text.contains(amount), amount);
      }
      check(page);
    }
  }

  @Test
  void hrFindsAPersonAndTheirContract() {
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "hr");
      check(page);
      page.locator("main a[href^='/people/']").first().click();
      assertTrue(page.locator("main").innerText().contains("an hour"));
      check(page);
    }
  }

  @Test
  void payrollRecordsWhatItWasToldIsHelpedWithWhatIsWrongAndTakesItBack() {
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "payroll-administrator");
      page.navigate(product.baseUrl() + "/people?q=W0041");
      page.locator("main a[href^='/people/']").first().click();
      assertTrue(page.locator("#record").isVisible(), "the payroll record");
      check(page);
      page.locator("#kind").selectOption("brought-forward");
      page.locator("form[action$='/instructions/new'] button").click();
      check(page);
      page.locator("#gross").fill("a lot");
      page.locator("main form[method=post] button[type=submit]").click();
      assertTrue(page.locator("#gross-error").isVisible(), "what is wrong stands at the field");
      assertEquals("a lot", page.locator("#gross").inputValue());
      check(page);
      for (String field : List.of("gross", "taxable", "nicable")) {
        page.locator("#" + field).fill("£1,234.50");
      }
      for (String field : List.of("tax", "employeeNic", "employerNic")) {
        page.locator("#" + field).fill("0");
      }
      page.locator("#taxYear").fill("2028-29");
      page.locator("#from").fill("2028-05-01");
      page.locator("#reason").fill("the payroll before");
      page.locator("main form[method=post] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=instruction"));
      check(page);
      page.locator("table a[href*='/instructions/']").first().click();
      assertTrue(page.locator("main").innerText().contains("£1,234.50"));
      check(page);
      page.locator("#lastDay").fill("2028-04-30");
      page.locator("#reason").fill("another worker's figures");
      page.locator("main form[method=post] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=instruction-ended"));
      assertEquals(0, page.locator("section > table a[href*='/instructions/']").count());
      page.locator("details:has(a[href*='/instructions/']) summary").click();
      assertTrue(page.locator("main").innerText().contains("taken back"));
      check(page);
    }
  }

  @Test
  void aNoticeOfHmrcIsRecordedOnThePhoneToo() {
    try (BrowserContext phone = at(PHONE)) {
      Page page = logIn(phone, "payroll-administrator");
      page.navigate(product.baseUrl() + "/people?q=W0042");
      page.locator("main a[href^='/people/']").first().click();
      check(page);
      page.locator("main a[href$='/standing/new']").click();
      check(page);
      page.locator("#taxCode").fill("nonsense");
      page.locator("#from").fill("2029-04-06");
      page.locator("main form[method=post] button[type=submit]").click();
      assertTrue(page.locator("#taxCode-error").isVisible());
      assertTrue(page.locator("#reason-error").isVisible());
      check(page);
      page.locator("#taxCode").fill("C1300L");
      page.locator("#reason").fill("P9 of February");
      page.locator("main form[method=post] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=standing"));
      page.locator("details:has-text('P9 of February') summary").first().click();
      assertTrue(page.locator("main").innerText().contains("C1300L"));
      check(page);
    }
  }

  @Test
  void aWorkerReadsWhyAGapIsPaidQuestionsAVisitAndSeesItCorrected() {
    JsonObject visit = aVisitAfterAPaidGap();
    String day = visit.getString("day");
    String id = visit.getString("reference");
    String line = "#visit-" + id.replaceAll("[^A-Za-z0-9]", "-");
    try (BrowserContext phone = at(PHONE);
        BrowserContext desk = at(DESK);
        BrowserContext approver = at(DESK)) {
      Page page = logIn(phone, "worker");
      page.navigate(product.baseUrl() + "/me/days?from=2026-10-01&to=2026-10-31");
      check(page);
      page.locator("main a[href='/me/days/" + day + "']").click();
      assertTrue(
          page.locator(".is-waiting").first().innerText().contains("gaps of 1 hour or less are"));
      page.locator(line + " summary").click();
      assertTrue(page.locator(line).innerText().contains("an hour"), "at which rate");
      check(page);
      page.locator(line + " a[href*='/questions/new']").click();
      check(page);
      page.locator("main form[method=post] button[type=submit]").click();
      assertTrue(page.locator("#reason-error").isVisible(), "something has to be chosen");
      check(page);
      page.locator("#reason-there-longer").check();
      page.locator("#words").fill("She had a fall, I waited for the ambulance");
      page.locator("main form[method=post] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=asked"));
      assertTrue(page.locator(line + " summary").innerText().contains("question open"));
      check(page);

      Page office = logIn(desk, "coordinator");
      office.navigate(product.baseUrl() + "/pay/time/questions");
      check(office);
      String mine = "main tr:has-text('" + longDate(day) + "') a";
      office.locator(mine).click();
      assertTrue(office.locator("main").innerText().contains("ambulance"));
      assertFalse(office.locator("main").innerText().contains("£"), "no pay for a coordinator");
      office.locator(".day-line summary").first().click();
      check(office);
      office.locator(".day-line a[href*='/correction']").first().click();
      check(office);
      String end = office.locator("#actualEnd").inputValue();
      office.locator("#actualEnd").fill(LocalDateTime.parse(end).plusMinutes(7).toString());
      office.locator("main form[method=post] button[type=submit]").click();
      assertTrue(office.locator("#reason-error").isVisible(), "a correction has a reason");
      check(office);
      office.locator("#reason").fill("the ambulance log says so");
      office.locator("main form[method=post] button[type=submit]").click();
      office.waitForURL(url -> url.contains("done=corrected"));
      assertTrue(office.locator("#kind-corrected").isChecked());
      office.locator("#words").fill("You are right, seven minutes are added");
      office.locator("main form[method=post] button[type=submit]").click();
      office.waitForURL(url -> url.contains("done=answered"));
      assertEquals(0, office.locator(mine).count());
      check(office);

      page.navigate(product.baseUrl() + "/me/days/" + day);
      assertTrue(page.locator("main").innerText().contains("seven minutes are added"));
      page.locator(line + " summary").click();
      assertTrue(page.locator(line).innerText().contains("the ambulance log says so"));
      check(page);

      Page settled = logIn(approver, "approver");
      settled.navigate(product.baseUrl() + "/pay/time/questions");
      assertEquals(0, settled.locator(mine).count());
      settled.navigate(product.baseUrl() + "/pay/time/approvals?from=2026-10-01&to=2026-10-31");
      check(settled);
    }
  }

  @Test
  void payrollLooksAtAFileOfVisitsBeforeItIsTakenInAndPutsItAside() throws IOException {
    Path file = aFileWithOneVisit("JOURNEY-1", "2026-11-03");
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "payroll-administrator");
      page.navigate(product.baseUrl() + "/pay/imports/visits");
      check(page);
      page.locator("main form[enctype] button[type=submit]").click();
      assertTrue(page.locator("#file-error").isVisible(), "a file has to be chosen");
      check(page);
      page.locator("#file").setInputFiles(file);
      page.locator("main form[enctype] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=previewed"));
      assertTrue(page.locator("main").innerText().contains("1 new row"));
      check(page);
      page.locator("form[action$='/discard'] button").click();
      page.waitForURL(url -> url.contains("done=discarded"));
      assertEquals(0, page.locator("form[action$='/commit']").count());
      check(page);
    }
  }

  @Test
  void aRosterSentInTheBrowserIsLookedAtTakenInAndReadOnTheDay() throws IOException {
    Path file = aFileWithOneVisit("JOURNEY-2", "2026-11-04");
    try (BrowserContext desk = at(DESK)) {
      Page page = logIn(desk, "payroll-administrator");
      page.navigate(product.baseUrl() + "/pay/imports/visits");
      page.locator("#file").setInputFiles(file);
      List<String> sentTo = new ArrayList<>();
      page.onRequest(request -> sentTo.add(request.method() + " " + request.url()));
      page.locator("main form[enctype] button[type=submit]").click();
      page.waitForURL(url -> url.contains("done=previewed"));
      assertTrue(
          sentTo.contains("POST " + product.baseUrl() + "/pay/imports/visits"),
          "the token stands in the form: " + sentTo);
      assertTrue(page.locator("main").innerText().contains("1 new row"));
      page.locator("form[action$='/commit'] button").click();
      page.waitForURL(url -> url.contains("done=committed"));
      check(page);
      page.navigate(product.baseUrl() + "/people?q=W0041");
      String person =
          page.locator("main a[href^='/people/']").first().getAttribute("href").split("/")[2];
      page.navigate(product.baseUrl() + "/pay/people/" + person + "/days/2026-11-04");
      assertTrue(page.locator("#visit-JOURNEY-2").innerText().contains("07:00"));
      assertTrue(page.locator("main").innerText().contains("45 min"), "the minutes that were paid");
      check(page);
    }
  }

  private static Path aFileWithOneVisit(String id, String day) throws IOException {
    Path file = Path.of("target", id + ".csv");
    return Files.writeString(
        file,
        "visit_id,client_ref,carer_ref,planned_start,planned_end,actual_start,actual_end,"
            + "checkin_method,checkout_method,exception_code,status,second_carer,service_type,"
            + "miles,travel_minutes,note\n"
            + "ID,C0001,W0041,DAYT07:00,DAYT07:45,DAYT07:00,DAYT07:45,gps,gps,,delivered,N,"
                .replace("ID", id)
                .replace("DAY", day)
            + "personal-care,0,0,\n");
  }

  /** A visit of the worker's with a paid gap before it, and no other question on its day. */
  private static JsonObject aVisitAfterAPaidGap() {
    Api worker = product.as("worker");
    for (int day = 8; day < 31; day++) {
      String date = "2026-10-%02d".formatted(day);
      JsonObject read = worker.object("/api/pay/me/days/" + date);
      for (JsonObject one : read.getJsonArray("timeline").getValuesAs(JsonObject.class)) {
        if (one.getString("kind").equals("waiting") && read.getJsonArray("questions").isEmpty()) {
          return Json.createObjectBuilder(one).add("day", date).build();
        }
      }
    }
    throw new IllegalStateException("the demonstration's worker has no paid gap");
  }

  private static String longDate(String day) {
    return Words.in(Language.ENGLISH, "platform").date(LocalDate.parse(day));
  }

  private static BrowserContext at(int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setAcceptDownloads(true));
  }

  private static Page logIn(BrowserContext context, String role) {
    String[] login = product.logins().get(role);
    Page page = context.newPage();
    page.navigate(product.baseUrl() + "/login");
    check(page);
    page.getByLabel("Login").or(page.locator("#login")).first().fill(login[0]);
    page.locator("#password").fill(login[1]);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  /** Nothing for axe to find, nothing wider than the screen. */
  private static void check(Page page) {
    List<String> faults = new ArrayList<>(Axe.faults(page));
    Object width = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    if (Boolean.TRUE.equals(width)) {
      faults.add("wider than the screen");
    }
    assertEquals(List.of(), faults, page.url());
  }

  /** {@code 1986.11} as a page writes it: £1,986.11. */
  private static String pounds(String amount) {
    return Money.of(amount).inPounds();
  }
}
