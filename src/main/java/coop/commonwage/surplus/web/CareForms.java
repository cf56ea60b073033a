package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RefusalWords;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the forms about users' care have in common: a file that is sent, and what is refused. */
public final class CareForms {

  /** The bundle of these pages. */
  static final String BUNDLE = "care";

  /** How many lines stand on a page. */
  static final int MOST_SHOWN = 100;

  /** The most a file may weigh: 60,000 lines and more. */
  private static final int MOST_BYTES = 5_000_000;

  private CareForms() {}

  /**
   * Some lines of many.
   *
   * @param page counted from 1
   * @param more whether there is a page after it
   */
  public record Part<T>(List<T> rows, int page, boolean more) {

    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** Reads one line more than it shows, to know whether there are others. */
  interface Reader<T> {
    List<T> read(int from, int most);
  }

  static <T> Part<T> part(int asked, Reader<T> reader) {
    int page = Math.clamp(asked, 1, 1_000_000);
    List<T> rows = reader.read((page - 1) * MOST_SHOWN, MOST_SHOWN + 1);
    return new Part<>(rows.stream().limit(MOST_SHOWN).toList(), page, rows.size() > MOST_SHOWN);
  }

  /** The file of a form; empty when none was chosen, or when it is too large. */
  static Optional<byte[]> file(List<EntityPart> parts) {
    for (EntityPart part : parts) {
      if (part.getName().equals("file")
          && part.getFileName().filter(name -> !name.isBlank()).isPresent()) {
        try (InputStream in = part.getContent()) {
          byte[] bytes = in.readNBytes(MOST_BYTES + 1);
          return Optional.of(bytes).filter(read -> read.length <= MOST_BYTES);
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
    return Optional.empty();
  }

  /** One wrong value of a file. */
  public record Wrong(int row, String column, String value, String message) {}

  static List<Wrong> wrong(Refused refused, Language language) {
    RefusalWords words = RefusalWords.in(language);
    return refused.errors().stream()
        .map(error -> new Wrong(error.row(), error.column(), error.value(), words.say(error)))
        .toList();
  }

  /**
   * What is wrong, by field; a conflict stands beside {@code field}.
   *
   * @throws Refused the refusal itself, when it is none of the form's
   */
  static Map<String, String> errors(Refused refused, String field, Language language) {
    RefusalWords words = RefusalWords.in(language);
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      errors.putIfAbsent(error.column(), words.say(error));
    }
    if (errors.isEmpty() && refused.status() != Response.Status.CONFLICT.getStatusCode()) {
      throw refused;
    }
    if (errors.isEmpty()) {
      errors.put(field, words.say(refused));
    }
    return errors;
  }
}
