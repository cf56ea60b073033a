package coop.commonwage.platform.web.pages;

import java.util.Set;

/**
 * A place the menu leads to.
 *
 * @param bundle the message bundle its name stands in
 * @param key the key of its name
 * @param path where it is; the menu marks it when the page shown lies below it
 * @param order small numbers first; a person's first entry is the page they come to after login
 * @param roles who is shown it
 * @param waiting how many things wait there; none is not shown
 */
public record NavigationEntry(
    String bundle, String key, String path, int order, Set<String> roles, int waiting) {

  public NavigationEntry {
    roles = Set.copyOf(roles);
  }

  /** A place where nothing is counted. */
  public NavigationEntry(String bundle, String key, String path, int order, Set<String> roles) {
    this(bundle, key, path, order, roles, 0);
  }
}
