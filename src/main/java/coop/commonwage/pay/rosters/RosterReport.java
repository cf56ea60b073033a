package coop.commonwage.pay.rosters;

import java.util.List;

/**
 * What reading a file found. When there is any error, nothing of the file may be kept.
 *
 * @param sha256 the hash of the whole file in hexadecimal, to know the same file again
 * @param rows rows of data, without the header and blank rows
 * @param refusedRows how many rows have an error
 * @param errors what must be put right; at most {@link #MOST_LISTED}, in the order of the file
 * @param errorCount how many errors there are in all
 * @param notes what should be known; at most {@link #MOST_LISTED}
 * @param noteCount how many notes there are in all
 */
public record RosterReport(
    String sha256,
    int rows,
    int refusedRows,
    List<RosterProblem> errors,
    int errorCount,
    List<RosterProblem> notes,
    int noteCount) {

  /** Beyond this many problems are only counted: nobody reads more in one go. */
  public static final int MOST_LISTED = 200;

  public RosterReport {
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  public boolean hasErrors() {
    return errorCount > 0;
  }
}
