package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Language;
import java.util.Optional;

/**
 * What one room warns of on every page about its affairs, whichever room shows the page. So that no
 * page can forget it.
 */
public interface Cautions {

  /**
   * @param path of the page asked for, without its query
   * @return empty when there is nothing to warn of on it
   */
  Optional<String> on(String path, Language language);
}
