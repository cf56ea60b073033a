package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.web.Paged;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.application.Memberships.State;
import coop.commonwage.surplus.application.ReadMembers;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersPagesTest {

  private static final UUID ANA = new UUID(0x019a000000007000L, 1);
  private static final Memberships.Named PERSON = new Memberships.Named(ANA, "W001", "Ana Roberts");
  private static final LocalDate SINCE = LocalDate.of(2024, 5, 1);

  private static Memberships.Entry goingOn(LocalDate since) {
    return new Memberships.Entry(
        PERSON, new Membership(ANA, "worker", since, Optional.empty()), Optional.empty());
  }

  private static Memberships.Entry ended() {
    return new Memberships.Entry(
        PERSON,
        new Membership(
            ANA,
            "worker",
            SINCE,
            Optional.of(LocalDate.of(2025, 1, 31)),
            Optional.of(EndReason.RESIGNED)),
        Optional.of(
            new Memberships.Recorded(
                "letter of 3 January", Instant.parse("2025-02-01T09:00:00Z"), "pat")));
  }

  private static String one(
      ReadMembers.Of member, boolean records, List<EndReason> reasons, Map<String, String> errors)
      throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("member", member);
    data.put("records", records);
    data.put("reasons", reasons);
    data.put("typed", errors.isEmpty() ? Map.of() : Map.of("kind", "leaves"));
    data.put("errors", errors);
    return RenderedPage.of("member", "members", "surplus/member.jte", data);
  }

  @Test
  void aMemberCanLeaveOrChangeClass() throws Exception {
    String html =
        one(
            new ReadMembers.Of(PERSON, List.of(ended(), goingOn(SINCE.plusYears(1))), true),
            true,
            List.of(EndReason.RESIGNED, EndReason.DIED),
            Map.of());
    assertTrue(html.contains("1 May 2024"));
    assertTrue(html.contains("Resigned: letter of 3 January"));
    assertTrue(html.contains("since 1 May 2025"));
    assertTrue(html.contains("name=\"kind\" value=\"leaves\""));
    assertTrue(html.contains("name=\"kind\" value=\"changes-class\""));
    assertFalse(html.contains("value=\"expelled\""), "the treasurer expels nobody");
    assertFalse(html.contains("name=\"kind\" value=\"joins\""));
  }

  @Test
  void whoLeftCanComeBackAndWhoOnlyLooksIsAskedForNothing() throws Exception {
    ReadMembers.Of left = new ReadMembers.Of(PERSON, List.of(ended()), false);
    assertTrue(one(left, true, List.of(), Map.of()).contains("name=\"kind\" value=\"joins\""));
    assertFalse(
        one(left, false, List.of(), Map.of())
            .contains("<form method=\"post\" action=\"/surplus/members"));
  }

  @Test
  void whatIsWrongStandsBesideItsField() throws Exception {
    String html =
        one(
            new ReadMembers.Of(PERSON, List.of(goingOn(SINCE)), true),
            true,
            List.of(EndReason.RESIGNED),
            Map.of("leaves.day", "Enter a date"));
    assertTrue(html.contains("id=\"leaves.day-error\""));
    assertTrue(html.contains("<details open>"));
  }

  @Test
  void theRegisterSaysWhoIsInItAndWhoLeft() throws Exception {
    String html = register(new ReadMembers.Asked("", "", State.ANY, 1), new Paged(1, 1, 2));
    assertTrue(html.contains("One person is a member today."));
    assertTrue(html.contains("2 people found"));
    assertTrue(html.contains("href=\"/surplus/members/" + ANA + "\""));
    assertTrue(html.contains("<span class=\"tag\">left</span>"));
    assertFalse(html.contains("Next page"));
  }

  @Test
  void anotherPageIsOfTheSameSearch() throws Exception {
    String html =
        register(new ReadMembers.Asked("an & co", "worker", State.LEFT, 2), new Paged(2, 3, 41));
    assertTrue(html.contains("Page 2 of 3"));
    for (int page : new int[] {1, 3}) {
      String address =
          "href=\"?q=an+%26+co&amp;class=worker&amp;state=left&amp;page=" + page + "\"";
      assertTrue(html.contains(address), address);
    }
    assertTrue(html.contains("<option value=\"left\" selected>"));
  }

  private static String register(ReadMembers.Asked asked, Paged paged) throws Exception {
    List<ReadMembers.Of> shown =
        List.of(
            new ReadMembers.Of(PERSON, List.of(goingOn(SINCE)), true),
            new ReadMembers.Of(PERSON, List.of(ended()), false));
    return RenderedPage.of(
        "members",
        "members",
        "surplus/members.jte",
        Map.of(
            "screen",
            new MembersScreen(
                asked, new ReadMembers.Register(1, List.of("user", "worker"), paged, shown))));
  }
}
