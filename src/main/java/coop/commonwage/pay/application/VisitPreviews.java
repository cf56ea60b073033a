package coop.commonwage.pay.application;

import coop.commonwage.pay.rosters.SentFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Previews of files, with the files themselves. */
public interface VisitPreviews {

  /**
   * Keeps a preview and its file.
   *
   * @param mappingBody the mapping as it was used
   */
  void add(VisitPreview preview, String mappingBody, SentFile file) throws IOException;

  /** The newest first, without those that are long past. */
  List<VisitPreview> newest(int most);

  Optional<VisitPreview> find(UUID id);

  /** As {@link #find}, and nobody else may end it until the transaction is over. */
  Optional<VisitPreview> hold(UUID id);

  /** The mapping as it was used. */
  String mappingBody(UUID id);

  /** The file as it was sent; the caller closes it. */
  SentFile file(UUID id) throws IOException;

  /** It was taken in as this file. */
  void committed(UUID id, UUID fileId, Instant at, String by);

  /** It will not be taken in; its file is forgotten. */
  void discarded(UUID id, Instant at, String by);
}
