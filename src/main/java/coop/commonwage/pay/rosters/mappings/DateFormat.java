package coop.commonwage.pay.rosters.mappings;

import java.util.Optional;

/**
 * How days or times are written: {@code dd/MM/yyyy}, {@code HH:mm:ss}. {@code d}, {@code M} and
 * {@code H} take one digit or two, {@code dd}, {@code MM}, {@code HH}, {@code mm} and {@code ss}
 * two, {@code yyyy} four; everything else stands for itself. There are no two-digit years.
 *
 * @param text as it is written in a mapping
 */
public record DateFormat(String text) {

  public static final DateFormat ISO_DAY = new DateFormat("yyyy-MM-dd");
  public static final DateFormat ISO_MINUTE = new DateFormat("yyyy-MM-ddTHH:mm");
  public static final DateFormat ISO_SECOND = new DateFormat("yyyy-MM-ddTHH:mm:ss");

  /**
   * What was read; a part that was not asked for is 0.
   *
   * @param year four digits
   * @param month 1 to 12 when right; not checked here, nor is any other part
   */
  public record Parts(int year, int month, int day, int hour, int minute, int second) {}

  public DateFormat {
    for (int at = 0; at < text.length(); ) {
      int run = run(text, at);
      String part = text.substring(at, at + run);
      boolean isKnown =
          switch (part.charAt(0)) {
            case 'y' -> run == 4;
            case 'M', 'd', 'H' -> run <= 2;
            case 'm', 's' -> run == 2;
            default -> !Character.isLetter(part.charAt(0)) || part.equals("T");
          };
      if (!isKnown) {
        throw new IllegalArgumentException(
            part.startsWith("y")
                ? "a year must be written yyyy: two digits can mean two centuries"
                : "\"%s\" means nothing here: use yyyy, MM, M, dd, d, HH, H, mm, ss"
                    .formatted(part));
      }
      at += run;
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a format cannot be empty, such as dd/MM/yyyy");
    }
  }

  private static int run(String text, int at) {
    int end = at + 1;
    while (end < text.length()
        && text.charAt(end) == text.charAt(at)
        && Character.isLetter(text.charAt(at))) {
      end++;
    }
    return end - at;
  }

  /** Empty when the cell is written in another way. */
  public Optional<Parts> read(String cell) {
    return read(cell, 4);
  }

  /** Whether the cell is written this way but for its year, which has two digits. */
  public Optional<Integer> twoDigitYear(String cell) {
    return text.contains("yyyy") ? read(cell, 2).map(Parts::year) : Optional.empty();
  }

  private Optional<Parts> read(String cell, int digitsOfYear) {
    int[] parts = new int[6];
    int place = 0;
    for (int at = 0; at < text.length(); ) {
      int run = run(text, at);
      int part = "yMdHms".indexOf(text.charAt(at));
      if (part < 0) {
        if (place >= cell.length() || cell.charAt(place) != text.charAt(at)) {
          return Optional.empty();
        }
        place++;
      } else {
        int least = part == 0 ? digitsOfYear : run;
        int most = part == 0 ? digitsOfYear : 2;
        int end = place;
        int number = 0;
        while (end < cell.length() && end - place < most && isDigit(cell.charAt(end))) {
          number = number * 10 + cell.charAt(end++) - '0';
        }
        if (end - place < least) {
          return Optional.empty();
        }
        parts[part] = number;
        place = end;
      }
      at += run;
    }
    return place == cell.length()
        ? Optional.of(new Parts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return text;
  }
}
