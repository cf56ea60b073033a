package coop.commonwage.pay.web;

import java.util.Arrays;
import java.util.List;

/** The written terms of a contract, cut into headings and paragraphs to be shown. */
public final class WrittenText {

  private static final int LONGEST_HEADING = 70;

  private WrittenText() {}

  /**
   * A heading or a paragraph.
   *
   * @param heading whether it is a heading: one short line that does not end a sentence
   * @param text what it says
   */
  public record Block(boolean heading, String text) {}

  /** The text's blocks, which are parted by empty lines, in order. */
  public static List<Block> blocks(String text) {
    return Arrays.stream(text.strip().split("\\R\\s*\\R"))
        .map(String::strip)
        .map(block -> new Block(isHeading(block), block))
        .toList();
  }

  private static boolean isHeading(String block) {
    return block.length() <= LONGEST_HEADING
        && !block.contains("\n")
        && !block.contains(":")
        && !block.endsWith(".");
  }
}
