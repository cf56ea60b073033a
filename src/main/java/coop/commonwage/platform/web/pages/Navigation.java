package coop.commonwage.platform.web.pages;

import java.util.List;

/** The menu entries of one room; each room with pages has one such bean. */
public interface Navigation {
  List<NavigationEntry> entries();
}
