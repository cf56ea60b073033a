package coop.commonwage.pay.application;

import coop.commonwage.platform.web.FieldError;
import java.util.List;

/**
 * What an import took in.
 *
 * @param taken rows taken in
 * @param notes what somebody should know, by row; the first few hundred
 */
public record ImportResult(int taken, List<FieldError> notes) {

  public ImportResult {
    notes = List.copyOf(notes);
  }
}
