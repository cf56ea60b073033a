package coop.commonwage.pay.rest;

import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.platform.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Files that are sent, kept on disk only while they are worked on. */
final class SentFiles {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String ZIP = "application/zip";

  /** Taken in by their media type only to be told what they are and what to save instead. */
  static final String XLS = "application/vnd.ms-excel";

  static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private SentFiles() {}

  static <T> T with(InputStream body, Function<SentFile, T> work) {
    try (SentFile file = SentFile.keep(body)) {
      return work.apply(file);
    } catch (SentFile.TooLarge refused) {
      throw new Refused(413, "file-too-large", "The file is too large", refused.getMessage());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
