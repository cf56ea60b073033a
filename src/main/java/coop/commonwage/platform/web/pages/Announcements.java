package coop.commonwage.platform.web.pages;

import java.util.List;

/**
 * What one room has to tell whoever is logged in on the page they come to first. So that a room
 * tells of its own affairs on a page of another without either knowing the other.
 */
public interface Announcements {

  /** Empty when there is nothing to tell this person now. */
  List<Announcement> now();
}
