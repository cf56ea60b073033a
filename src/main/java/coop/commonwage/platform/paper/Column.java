package coop.commonwage.platform.paper;

/**
 * A column of a table.
 *
 * @param heading its heading; may be empty
 * @param share how wide it is, in relation to the other columns
 * @param figures whether it holds figures, which are set to the right
 */
public record Column(String heading, int share, boolean figures) {

  public static Column words(String heading, int share) {
    return new Column(heading, share, false);
  }

  public static Column figures(String heading, int share) {
    return new Column(heading, share, true);
  }
}
