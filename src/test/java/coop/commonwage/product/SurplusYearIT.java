package coop.commonwage.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import coop.commonwage.money.Money;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The year of the 48 in a browser: from the hours of a closed year through comparison, ballot,
 * posting and pay run to the statement of one member. Everybody goes where menus and pages lead
 * them; the figures are worked out once more here.
 */
@Order(1)
class SurplusYearIT {

  private static final Instant IN_NOVEMBER = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant VOTING = Instant.parse("2026-12-03T09:00:00Z");
  private static final Instant OVER = Instant.parse("2026-12-04T20:00:30Z");
  private static final String WAY = "Half by hours, half equally";
  private static final int FOR = 22;
  private static final int AGAINST = 5;
  private static final int VOTERS = 30;
  private static final String ME = "W0009";
  private static final Pattern SUM =
      Pattern.compile("£18,000\\.00 × (\\d+) h (\\d+) min ÷ ([\\d,]+) h (\\d+) min = (£[\\d,.]+)");

  private static AYearToShare year;
  private static Chromium chromium;

  private String distribution;
  private String ballot;
  private String receipt;
  private String hash;
  private Map<Long, List<Long>> sharesByMinutes;

  @BeforeAll
  static void start() {
    year = AYearToShare.start(IN_NOVEMBER);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    year.close();
  }

  @Test
  void fromTheHoursOfTheYearToTheDividendOnThePayslip() throws IOException {
    theTreasurerClosesTheYearComparesAndProposes();
    theBoardCallsTheMembersToVote();
    thirtyMembersVoteOnTheirPhones();
    theListIsPublishedAndOneMemberFindsTheirReceipt();
    theBoardSignsAndTheTreasurerPosts();
    payrollPaysItWithNovembersWages();
    everyPoundIsFound();
    oneMemberReadsHowTheirShareCame();
  }

  private static Visitor at(int width, String name) {
    return Visitor.at(
        chromium, width, year.product().baseUrl(), AYearToShare.login(name), year.password(name));
  }

  private void theTreasurerClosesTheYearComparesAndProposes() {
    try (Visitor treasurer = at(Visitor.DESK, "treasurer")) {
      treasurer.byMenu("/surplus/distributions").look("year-01-nothing-shared-yet");
      treasurer.follow("/yearend/labour-years");
      treasurer.fill("firstDay", "2026-10-01").fill("lastDay", "2026-10-31");
      treasurer.press("See what will cross").look("year-02-before-closing");
      assertTrue(treasurer.text().contains("48"), "everybody crosses");
      treasurer.press("Close the year").look("year-03-closed");

      treasurer.follow("/surplus/comparisons");
      treasurer.fill("title", "October's surplus");
      treasurer.fill("declaredSurplus", "60,000").fill("openingReserve", "0");
      treasurer.page().locator("[id='way-equal']").check();
      treasurer.look("year-04-what-to-compare");
      treasurer.press("Compare").look("year-05-compared");
      for (String group : List.of("£36,000.00", "All by hours", WAY, "Equally")) {
        assertTrue(treasurer.text().contains(group), group);
      }
      assertFalse(treasurer.text().contains("W00"), "nobody is named");
      treasurer.press("Make a draft: " + WAY).look("year-06-draft");
      treasurer.press("Propose to the members").look("year-07-proposed");
      distribution = lastPart(treasurer.page().url());
      hash =
          year.as("treasurer")
              .object("/api/surplus/distributions/" + distribution)
              .getString("hash");
      assertEquals(64, hash.length());
    }
  }

  private void theBoardCallsTheMembersToVote() {
    try (Visitor board = at(Visitor.DESK, "board")) {
      board.byMenu("/surplus/distributions");
      board.follow("/surplus/distributions/" + distribution);
      board.follow("/surplus/ballots?distribution=");
      board
          .fill("title", "Sharing October's surplus")
          .fill("motion", "That £60,000.00 be shared as proposed, half by hours, half equally.")
          .fill("opensOn", "2026-11-20")
          .fill("closesOn", "2026-12-04");
      board.press("Call the ballot").look("year-08-too-short-notice");
      assertTrue(board.text().contains("14 clear days"), board.text());
      board.fill("opensOn", "2026-12-03").press("Call the ballot").look("year-09-called");
      assertTrue(board.text().contains("5 members"), "those without a login wait for the post");
      board.fill("givenOn", "2026-11-16");
      board.page().locator("form[action$='/notices'] button").click();
      board.look("year-10-noticed");
      ballot = lastPart(board.page().url());
      assertEquals(hash, ballotAsked().getString("hash"));
    }
  }

  private void thirtyMembersVoteOnTheirPhones() {
    List<String> members =
        year.members().filter(each -> !AYearToShare.BY_POST.contains(each)).toList();
    try (Visitor early = at(Visitor.PHONE, ME)) {
      assertTrue(early.text().contains("You will be asked to vote from 3 December 2026, 08:00"));
      early.byMenu("/me/ballots").follow("/me/ballots/").look("year-11-not-open-yet");
      assertEquals(0, early.page().locator("form[action$='/vote']").count());
    }
    year.itIs(VOTING);
    for (int i = 0; i < VOTERS; i++) {
      String choice = i < FOR ? "choice" : i < FOR + AGAINST ? "choice-against" : "choice-abstain";
      try (Visitor member = at(Visitor.PHONE, members.get(i))) {
        votes(member, choice, members.get(i).equals(ME));
      }
    }
    assertEquals("open", ballotAsked().getString("state"));
  }

  private JsonObject ballotAsked() {
    return year.as("auditor").object("/api/surplus/ballots/" + ballot).getJsonObject("ballot");
  }

  private void votes(Visitor member, String choice, boolean isMe) {
    member.byMenu("/me/ballots").follow("/me/ballots/" + ballot);
    Visitor elsewhere = isMe ? member.inAnotherTab().look("year-12-voting") : member;
    member.page().locator("#" + choice).check();
    member.press("Cast my vote");
    String mine = member.page().locator("#receipt").innerText();
    assertFalse(mine.isBlank());
    if (isMe) {
      receipt = mine;
      member.look("year-13-receipt");
      elsewhere.page().locator("#choice-against").check();
      elsewhere.press("Cast my vote").look("year-14-one-vote");
      assertTrue(elsewhere.text().contains("one member has one vote"), elsewhere.text());
    }
  }

  private void theListIsPublishedAndOneMemberFindsTheirReceipt() {
    year.itIs(OVER);
    try (Visitor late = at(Visitor.PHONE, "W0043");
        Visitor me = at(Visitor.PHONE, ME)) {
      late.byMenu("/me/ballots").follow("/me/ballots/" + ballot).look("year-15-too-late");
      assertEquals(0, late.page().locator("form[action$='/vote']").count());
      theBoardClosesItAtOnce();
      me.byMenu("/me/ballots").follow("/me/ballots/" + ballot);
      assertTrue(me.text().contains("22 for, 5 against"), me.text());
      me.fill("receipt", receipt).page().locator("form[action$='/receipt'] button").click();
      assertTrue(me.text().contains("The slip with this receipt says: For"), me.text());
      me.look("year-16-found");
      me.follow("/me/ballots/" + ballot + "/list").look("year-17-list");
      assertEquals(VOTERS, me.page().locator("main tbody tr").count());
      assertEquals(1, me.page().locator("main tbody th:text-is('" + receipt + "')").count());
    }
  }

  /** Rather than to wait for the schedule, which may be quicker. */
  private void theBoardClosesItAtOnce() {
    try (Visitor board = at(Visitor.DESK, "board")) {
      board.byMenu("/surplus/distributions").follow("/surplus/ballots");
      board.follow("/surplus/ballots/" + ballot).look("year-15-counting");
      if (board.page().locator("#closing").count() == 1) {
        board.press("Close and count now");
      }
    }
    assertEquals("closed", ballotAsked().getString("state"));
  }

  private void theBoardSignsAndTheTreasurerPosts() {
    try (Visitor board = at(Visitor.DESK, "board")) {
      board.byMenu("/surplus/distributions").follow("/surplus/ballots");
      board.follow("/surplus/ballots/" + ballot).look("year-18-carried");
      board.fill("number", "2026/7").fill("chair", "Bronwen Lloyd");
      board.page().locator("form[action$='/minutes'] button").click();
      board.look("year-19-signed");
      JsonObject adopted = year.as("board").object("/api/surplus/distributions/" + distribution);
      assertEquals("adopted", adopted.getString("state"));
      assertEquals(hash, adopted.getString("hash"), "exactly the figures that were voted on");
      assertEquals(FOR, adopted.getJsonObject("resolution").getInt("votesFor"));
      assertEquals(AGAINST, adopted.getJsonObject("resolution").getInt("votesAgainst"));
      board.follow("/surplus/distributions/" + distribution);
      assertEquals(0, board.page().locator("button[name=target][value=posted]").count());
    }
    try (Visitor treasurer = at(Visitor.DESK, "treasurer")) {
      treasurer.byMenu("/surplus/distributions");
      treasurer.follow("/surplus/distributions/" + distribution).look("year-20-adopted");
      treasurer.press("Post to the accounts").look("year-21-posted");
      treasurer.press("Hand to payroll").look("year-22-handed-over");
      assertEquals(
          Money.of("36000.00"), sumOfColumn(treasurer, "#members ~ table tbody td:nth-child(2)"));
      assertEquals(
          Money.of("36000.00"), sumOfColumn(treasurer, "#members ~ table tfoot td:nth-child(2)"));
    }
    theSharesAreWorkedOutOnceMore();
  }

  /** Both pots by largest remainder, from nothing but the figures the statements name. */
  private void theSharesAreWorkedOutOnceMore() {
    Api treasurer = year.as("treasurer");
    List<JsonObject> statements =
        treasurer.array("/api/surplus/distributions/" + distribution + "/statements").stream()
            .map(JsonValue::asJsonObject)
            .map(each -> treasurer.object("/api/surplus/statements/" + each.getString("id")))
            .toList();
    assertEquals(41, statements.size());
    Money shared = Money.ZERO;
    List<Long> minutes = new ArrayList<>();
    List<Long> byHours = new ArrayList<>();
    List<Long> equally = new ArrayList<>();
    for (JsonObject one : statements) {
      shared = shared.plus(Money.of(one.getString("allocation")));
      minutes.add(minutes(pot(one, "hours").getString("mine")));
      byHours.add(Money.of(pot(one, "hours").getString("share")).pence());
      equally.add(Money.of(pot(one, "equal").getString("share")).pence());
    }
    assertEquals(Money.of("36000.00"), shared);
    sharesByMinutes = byMinutes(minutes, byHours);
    assertEquals(byMinutes(minutes, largestRemainder(1_800_000, minutes)), sharesByMinutes);
    assertEquals(
        largestRemainder(1_800_000, IntStream.range(0, 41).mapToObj(i -> 1L).toList()).stream()
            .sorted()
            .toList(),
        sorted(equally));
    JsonObject whole = treasurer.object("/api/surplus/distributions/" + distribution);
    assertEquals("60000.00", whole.getString("total"));
  }

  /** Who worked as long as somebody else may have the odd penny instead; nobody else may. */
  private static Map<Long, List<Long>> byMinutes(List<Long> minutes, List<Long> shares) {
    Map<Long, List<Long>> shared = new TreeMap<>();
    for (int i = 0; i < shares.size(); i++) {
      shared.computeIfAbsent(minutes.get(i), first -> new ArrayList<>()).add(shares.get(i));
    }
    shared.values().forEach(each -> each.sort(Comparator.naturalOrder()));
    return shared;
  }

  private static List<Long> sorted(List<Long> figures) {
    return figures.stream().sorted().toList();
  }

  private static JsonObject pot(JsonObject statement, String basis) {
    return statement.getJsonArray("pots").stream()
        .map(JsonValue::asJsonObject)
        .filter(each -> each.getString("basis").equals(basis))
        .findFirst()
        .orElseThrow();
  }

  private static long minutes(String hours) {
    Matcher said = Pattern.compile("(?:([\\d,]+) h)? ?(?:(\\d+) min)?").matcher(hours);
    assertTrue(said.matches(), hours);
    long whole = said.group(1) == null ? 0 : Long.parseLong(said.group(1).replace(",", ""));
    return whole * 60 + (said.group(2) == null ? 0 : Long.parseLong(said.group(2)));
  }

  private static List<Long> largestRemainder(long pence, List<Long> weights) {
    long all = weights.stream().mapToLong(Long::longValue).sum();
    List<Long> shares = new ArrayList<>(weights.stream().map(each -> pence * each / all).toList());
    long left = pence - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, weights.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> pence * weights.get(i) % all)
                .thenComparing(weights::get)
                .reversed())
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares;
  }

  private static Money sumOfColumn(Visitor visitor, String cells) {
    Locator found = visitor.page().locator(cells);
    return Money.sum(
        found.allInnerTexts().stream()
            .map(text -> Money.of(text.replaceAll("[£,\\s]", "")))
            .toList());
  }

  private void payrollPaysItWithNovembersWages() {
    String run;
    try (Visitor payroll = at(Visitor.DESK, "payroll-administrator")) {
      payroll.byMenu("/pay/runs");
      payroll.page().locator("main details summary").click();
      payroll
          .fill("firstDay", "2026-11-01")
          .fill("lastDay", "2026-11-30")
          .fill("payDate", "2026-12-07")
          .press("Open the run");
      run = lastPart(payroll.page().url());
      payroll.press("Calculate");
      year.await(run, "calculated");
      payroll.page().reload();
      payroll.look("year-23-november");
    }
    try (Visitor approver = at(Visitor.DESK, "approver")) {
      approver.byMenu("/pay/runs").follow("/pay/runs/" + run);
      approver.fill("reason", "The dividend is the one of resolution 2026/7").press("Approve");
    }
    try (Visitor payroll = at(Visitor.DESK, "payroll-administrator")) {
      payroll.byMenu("/pay/runs").follow("/pay/runs/" + run);
      payroll.press("Finalise").look("year-24-finalised");
    }
    Api payroll = year.as("payroll-administrator");
    Money paid =
        Money.sum(
            payroll.array("/api/pay/pay-runs/" + run + "/payslips").stream()
                .map(each -> payroll.object("/api/pay/payslips/" + id(each)))
                .flatMap(slip -> slip.getJsonArray("lines").stream())
                .map(JsonValue::asJsonObject)
                .filter(line -> line.getString("code").equals("surplus-share"))
                .map(line -> Money.of(line.getString("amount")))
                .toList());
    assertEquals(Money.of("36000.00"), paid);
  }

  private static String id(JsonValue value) {
    return value.asJsonObject().getString("id");
  }

  private void everyPoundIsFound() {
    try (Visitor auditor = at(Visitor.DESK, "auditor")) {
      auditor.byMenu("/surplus/distributions");
      auditor.follow("/surplus/distributions/" + distribution);
      auditor.follow("/yearend/distributions/").look("year-25-every-pound");
      assertEquals(
          Money.of("36000.00"),
          sumOfColumn(auditor, "section[aria-labelledby=people] tbody td:nth-child(2)"));
      assertEquals(
          Money.of("36000.00"),
          sumOfColumn(auditor, "section[aria-labelledby=people] tbody td:nth-child(4)"));
      assertEquals(0, auditor.page().locator(".note.stop").count(), "nothing differs");
    }
  }

  private void oneMemberReadsHowTheirShareCame() throws IOException {
    try (Visitor me = at(Visitor.PHONE, ME)) {
      me.look("year-26-my-start");
      String share = myShare();
      me.follow("/me/payslips/");
      me.page().locator("main summary:has-text('Your share of the co-op’s surplus')").click();
      me.look("year-27-payslip");
      assertTrue(me.text().contains(Money.of(share).inPounds()), share);

      me.byMenu("/me/dividends").follow("/me/dividends/").look("year-28-statement");
      Matcher sum = SUM.matcher(me.text());
      assertTrue(sum.find(), me.text());
      long mine = Long.parseLong(sum.group(1)) * 60 + Long.parseLong(sum.group(2));
      long all = Long.parseLong(sum.group(3).replace(",", "")) * 60 + Long.parseLong(sum.group(4));
      long said = Money.of(sum.group(5).replaceAll("[£,]", "")).pence();
      assertTrue(sharesByMinutes.get(mine).contains(said), sum.group());
      assertEquals(
          sharesByMinutes.entrySet().stream()
              .mapToLong(each -> each.getKey() * each.getValue().size())
              .sum(),
          all);
      String paper = paper(me);
      for (String figure :
          List.of("£18,000.00", sum.group(5), "£60,000.00", "2026/7", Money.of(share).inPounds())) {
        assertTrue(paper.contains(figure), figure);
      }
    }
  }

  private static String myShare() {
    return year.as(ME).array("/api/surplus/me/statements").getJsonObject(0).getString("allocation");
  }

  private static String paper(Visitor me) throws IOException {
    String path = me.page().locator("main a[href$='/pdf']").first().getAttribute("href");
    byte[] pdf = me.page().request().get(year.product().baseUrl() + path).body();
    Files.write(Path.of("target", "screenshots", "year-29-statement.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String lastPart(String url) {
    return url.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
  }
}
