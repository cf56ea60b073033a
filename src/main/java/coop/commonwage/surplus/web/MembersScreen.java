package coop.commonwage.surplus.web;

import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.application.ReadMembers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The register as it was asked for. */
public record MembersScreen(ReadMembers.Asked asked, ReadMembers.Register register) {

  /** A state in addresses and messages: {@code member}. */
  public static String word(Memberships.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public boolean isEverybodyAskedFor() {
    return asked.words().isBlank()
        && asked.memberClass().isEmpty()
        && asked.state() == Memberships.State.ANY;
  }

  /** Where another page of the same search is. */
  public String page(int number) {
    return "?q=%s&class=%s&state=%s&page=%d"
        .formatted(
            URLEncoder.encode(asked.words(), StandardCharsets.UTF_8),
            URLEncoder.encode(asked.memberClass(), StandardCharsets.UTF_8),
            word(asked.state()),
            number);
  }
}
