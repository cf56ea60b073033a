package coop.commonwage.platform.web;

/**
 * Which page of many is shown.
 *
 * @param page counted from 1, never more than there are
 * @param pages 1 at least
 * @param found how many things there are on all pages
 */
public record Paged(int page, int pages, int found) {

  /**
   * The page nearest to the one that was asked for.
   *
   * @param most on a page
   */
  public static Paged of(int asked, int most, int found) {
    int pages = Math.max(1, (found + most - 1) / most);
    return new Paged(Math.clamp(asked, 1, pages), pages, found);
  }

  /**
   * How many things stand on the pages before this one.
   *
   * @param most on a page
   */
  public int before(int most) {
    return (page - 1) * most;
  }
}
