package coop.commonwage.pay.instructions;

import java.util.List;

/** What was entered cannot be used; names every field that has to be put right. */
public class WrongEntries extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> wrongs;

  /**
   * One field.
   *
   * @param field its name
   * @param value what was entered
   * @param message what is wrong and what is allowed
   */
  public record Wrong(String field, String value, String message) {}

  public WrongEntries(List<Wrong> wrongs) {
    super(wrongs.getFirst().field() + ": " + wrongs.getFirst().message());
    this.wrongs = List.copyOf(wrongs);
  }

  public static WrongEntries of(String field, String value, String message) {
    return new WrongEntries(List.of(new Wrong(field, value, message)));
  }

  /** At least one, in the order of the fields. */
  public List<Wrong> wrongs() {
    return wrongs;
  }
}
