package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds every page: language, menu, who is logged in, and the token its forms carry.
 *
 * @param words the sentences of this page's room, in the reader's language
 * @param path the path of the page, with its query: where a change of language leads back to
 * @param menu where this person can go
 * @param reader who is logged in, when somebody is
 * @param csrfToken the token every form posts back
 * @param notice what has just been done, when something has
 * @param announcements what this person should not miss; only on the page they come to first
 * @param cautions what has to be warned of on this page, whatever stands on it
 */
public record Frame(
    Words words,
    String path,
    List<Link> menu,
    Optional<Reader> reader,
    String csrfToken,
    Optional<String> notice,
    List<Link> announcements,
    List<String> cautions) {

  public Frame {
    menu = List.copyOf(menu);
    announcements = List.copyOf(announcements);
    cautions = List.copyOf(cautions);
  }

  /**
   * An entry of the menu.
   *
   * @param text its name in the reader's language
   * @param path where it leads
   * @param current whether the page shown lies there
   */
  public record Link(String text, String path, boolean current) {}

  /**
   * The person logged in.
   *
   * @param name what they are called
   */
  public record Reader(String name) {}

  /** Where the same page is shown in the other language. */
  public String languagePath() {
    return "/language/"
        + words.language().other().code()
        + "?back="
        + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }
}
